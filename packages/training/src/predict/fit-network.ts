/** Fits odor networks in a process of their own (fit-child.ts): a native abort there ends the fit, not the caller. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { SmellError } from '@smell/core/errors';
import type { OdorMolecule, SparseRow } from '@smell/inference';
import type { NetworkShape } from './fingerprint-network.ts';
import type { GraphNetworkShape } from './graph-network.ts';

export interface FitSettings {
  readonly seed: number;
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly weightDecay: number;
  /** Share of hidden channels dropped at each step; in the blocks of a graph network half of it. */
  readonly dropout: number;
  /** Share of a molecule's features, or of its atoms, hidden at each step. */
  readonly featureDropout: number;
}

interface FitTargets {
  /** Within [0, 1]. [molecule, output] */
  readonly targets: Float32Array;
  /** Of each cell's error. [molecule, output] */
  readonly weights: Float32Array;
  readonly settings: FitSettings;
  /** For ONNX Runtime. */
  readonly threads: number;
}

export interface FingerprintFitJob extends FitTargets {
  readonly shape: NetworkShape;
  readonly features: readonly SparseRow[];
}

export interface GraphFitJob extends FitTargets {
  readonly shape: GraphNetworkShape;
  readonly molecules: readonly OdorMolecule[];
}

export type FitJob = FingerprintFitJob | GraphFitJob;

export interface FitHooks {
  readonly signal?: AbortSignal | undefined;
  /** @param loss mean of the epoch */
  readonly onEpoch?: ((epoch: number, loss: number) => void) | undefined;
}

export type FitMessage =
  | { readonly kind: 'epoch'; readonly epoch: number; readonly loss: number }
  | { readonly kind: 'done'; readonly weights: Record<string, Float32Array> }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * The fitted parameters (averaged over the last steps), by the names of `networkParameterShapes` or
 * `graphParameterShapes`.
 *
 * @throws SmellError `runtime-failed`, or `cancelled` when the signal fires
 */
export function fitNetwork(job: FitJob, { signal, onEpoch }: FitHooks = {}): Promise<Record<string, Float32Array>> {
  const molecules = job.targets.length / job.shape.outputs;
  if (molecules < job.settings.batchSize) {
    const { batchSize } = job.settings;
    throw new SmellError('bad-argument', `${molecules} molecules do not fill a batch of ${batchSize}`);
  }
  const child = fork(fileURLToPath(new URL('./fit-child.ts', import.meta.url)), [], {
    serialization: 'advanced',
    execArgv: ['--import', import.meta.resolve('tsx')],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    const cancel = (): void => {
      child.kill();
      reject(new SmellError('cancelled', 'fitting the odor network was stopped'));
    };
    const settle = (act: () => void): void => {
      signal?.removeEventListener('abort', cancel);
      act();
      child.kill();
    };
    if (signal?.aborted) return cancel();
    signal?.addEventListener('abort', cancel);
    child.on('message', (message: FitMessage) => {
      if (message.kind === 'epoch') onEpoch?.(message.epoch, message.loss);
      else if (message.kind === 'done') settle(() => resolve(message.weights));
      else settle(() => reject(new SmellError('runtime-failed', `fitting the odor network failed: ${message.reason}`)));
    });
    child.on('exit', (code, how) =>
      settle(() => reject(new SmellError('runtime-failed', `the fitting process ended (${how ?? `code ${code}`})`))),
    );
    child.send(job);
  });
}
