/** The parent's side of the process that trains. Commands may be sent ahead: they are answered in order. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { SmellError } from '@smell/core/errors';
import { KEEP_LARGE_BLOCKS } from '@smell/inference';
import type { Architecture } from '../nn/dit.ts';
import type { AdamWSettings, OptimizerState } from './adamw.ts';
import type { MicroBatch } from './buckets.ts';

export type Command =
  | {
      readonly kind: 'start';
      readonly architecture: Architecture;
      readonly settings: AdamWSettings;
      readonly state: OptimizerState;
      readonly threads: number;
      readonly dropout: number;
      /** Of the dropout masks. */
      readonly seed: number;
    }
  | { readonly kind: 'step'; readonly batches: readonly MicroBatch[]; readonly learningRate: number }
  | { readonly kind: 'evaluate'; readonly batches: readonly MicroBatch[] }
  | { readonly kind: 'state' };

export interface StepResult {
  readonly step: number;
  /** Nats per token. */
  readonly tokenLoss: number;
  /** Nats per molecule. */
  readonly lengthLoss: number;
  readonly gradientNorm: number;
}

export class TrainingProcess {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  #next = 0;

  private constructor() {
    this.#child = fork(fileURLToPath(new URL('./training-child.ts', import.meta.url)), [], {
      serialization: 'advanced',
      execArgv: ['--import', import.meta.resolve('tsx'), '--max-old-space-size=1024'],
      env: { ...process.env, ...KEEP_LARGE_BLOCKS },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#child.on('message', ({ id, result, error }: { id: number; result?: unknown; error?: string }) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error === undefined) waiting?.resolve(result);
      else waiting?.reject(new SmellError('runtime-failed', `the training process failed: ${error}`));
    });
    this.#child.on('exit', (code, signal) => {
      const error = new SmellError(
        'runtime-failed',
        `the training process ended (${signal ?? `code ${code}`}); resume from the last checkpoint with --resume`,
      );
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    });
  }

  static async start(options: Omit<Extract<Command, { kind: 'start' }>, 'kind'>): Promise<TrainingProcess> {
    const process = new TrainingProcess();
    await process.#send({ kind: 'start', ...options });
    return process;
  }

  step(batches: readonly MicroBatch[], learningRate: number): Promise<StepResult> {
    return this.#send({ kind: 'step', batches, learningRate }) as Promise<StepResult>;
  }

  /** Losses of the averaged weights. */
  evaluate(batches: readonly MicroBatch[]): Promise<{ tokenLoss: number; lengthLoss: number }> {
    return this.#send({ kind: 'evaluate', batches }) as Promise<{ tokenLoss: number; lengthLoss: number }>;
  }

  state(): Promise<OptimizerState> {
    return this.#send({ kind: 'state' }) as Promise<OptimizerState>;
  }

  close(): void {
    if (this.#child.connected) this.#child.disconnect();
  }

  #send(command: Command): Promise<unknown> {
    if (!this.#child.connected) {
      return Promise.reject(new SmellError('runtime-failed', 'the training process has ended'));
    }
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#child.send({ id, command });
    });
  }
}
