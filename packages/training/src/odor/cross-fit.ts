/**
 * Cross-fitted predictions: five folds of molecules, each answered by networks that saw none of it, whichever file a
 * molecule came from. Every fit is kept on disk, so that a run that was stopped goes on and a new member costs only its
 * own fits.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DESCRIPTORS } from '@smell/core/odor';
import { random, shuffle } from '@smell/core/random';
import { decodeSafetensors, encodeSafetensors, networkMeans, OnnxProcess } from '@smell/inference';
import { foldOfCluster } from '../data/split.ts';
import { writeWhole } from '../trainer/checkpoint.ts';
import { fitMember, type MemberSpec, openFitted } from './members.ts';
import type { LabelledMolecule, OdorData } from './odor-data.ts';
import { trainingSet, VOTE_WEIGHT } from './training-set.ts';

export const FOLDS = 5;
/** Of the random folds. */
export const FOLD_SEED = 1;
/** `random`: molecules drawn evenly. `cluster`: whole clusters (data/cluster-key.ts), so that nothing alike was seen. */
export type SplitKind = 'random' | 'cluster';

/** The fold that holds each molecule back. [molecule] */
export function foldsOf(molecules: readonly Pick<LabelledMolecule, 'cluster'>[], split: SplitKind): Uint8Array {
  if (split === 'cluster') return Uint8Array.from(molecules, ({ cluster }) => foldOfCluster(cluster));
  const folds = new Uint8Array(molecules.length);
  shuffle([...molecules.keys()], random(FOLD_SEED)).forEach((molecule, i) => {
    folds[molecule] = i % FOLDS;
  });
  return folds;
}

export interface CrossFitOptions {
  readonly data: OdorData;
  /** Hash of the data files. */
  readonly dataHash: string;
  readonly cache: string;
  /** Of one fit. */
  readonly threads: number;
  /** Fits at a time; 1 when left out. */
  readonly parallel?: number;
  /** New fits to make at most; the others are left for another run. */
  readonly mostFits?: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((what: string) => void) | undefined;
}

/** Mean logit over a member's networks, for every molecule by the fold that held it back. [molecule, output] */
export type HeldOutLogits = Float32Array;

/**
 * @returns held-out logits by split and member; a member is absent where fits are still missing
 * @throws SmellError `runtime-failed`, `cancelled`
 */
export async function crossFit(
  splits: readonly SplitKind[],
  specs: readonly MemberSpec[],
  options: CrossFitOptions,
): Promise<Record<SplitKind, Map<string, HeldOutLogits>>> {
  const { molecules, labelNames } = options.data;
  const outputs = labelNames.length + DESCRIPTORS.length;
  mkdirSync(options.cache, { recursive: true });
  const fits = specs.flatMap((spec) =>
    splits.flatMap((split) =>
      Array.from({ length: FOLDS }, (_, fold) => ({
        spec,
        split,
        fold,
        path: answersPath(spec, split, fold, options),
      })),
    ),
  );
  const pending = fits.filter(({ path }) => !existsSync(path)).slice(0, options.mostFits);
  const runtime = new OnnxProcess({ threads: options.threads });
  const work = async (): Promise<void> => {
    for (let fit = pending.shift(); fit; fit = pending.shift()) {
      writeAnswers(fit.path, await foldAnswers(runtime, fit.spec, fit.split, fit.fold, options));
    }
  };
  try {
    await Promise.all(Array.from({ length: options.parallel ?? 1 }, work));
  } finally {
    runtime.close();
  }
  const found: Record<SplitKind, Map<string, HeldOutLogits>> = { random: new Map(), cluster: new Map() };
  for (const split of splits) {
    const folds = foldsOf(molecules, split);
    for (const { name } of specs) {
      const own = fits.filter((fit) => fit.split === split && fit.spec.name === name);
      if (!own.every(({ path }) => existsSync(path))) continue;
      const logits = new Float32Array(molecules.length * outputs);
      for (const { path, fold } of own) {
        const answers = decodeSafetensors(readFileSync(path), path).tensors.get('logits')!.data as Float32Array;
        heldBack(folds, fold).forEach((i, row) => {
          logits.set(answers.subarray(row * outputs, (row + 1) * outputs), i * outputs);
        });
      }
      found[split].set(name, logits);
    }
  }
  return found;
}

/** Its name holds all that decides the answers. */
function answersPath(spec: MemberSpec, split: SplitKind, fold: number, { cache, dataHash }: CrossFitOptions): string {
  const key = createHash('sha256')
    .update(JSON.stringify([dataHash, split, fold, spec, FOLD_SEED, VOTE_WEIGHT, 1]))
    .digest('hex');
  return join(cache, `${split}-${spec.name}-${fold}-${key.slice(0, 16)}.safetensors`);
}

function writeAnswers(path: string, data: Float32Array): void {
  writeWhole(path, encodeSafetensors([['logits', { type: 'F32', shape: [data.length], data }]]));
}

function heldBack(folds: Uint8Array, fold: number): number[] {
  return [...folds.keys()].filter((i) => folds[i] === fold);
}

/** What a member fitted without a fold says of its molecules. [held back, output] */
async function foldAnswers(
  runtime: OnnxProcess,
  spec: MemberSpec,
  split: SplitKind,
  fold: number,
  { data: { molecules, labelNames }, threads, signal, onProgress }: CrossFitOptions,
): Promise<Float32Array> {
  const folds = foldsOf(molecules, split);
  const training = molecules.filter((_, i) => folds[i] !== fold);
  const fitted = await fitMember(spec, trainingSet(training, labelNames.length), {
    threads,
    signal,
    onEpoch: (epoch, loss) => onProgress?.(`${split} ${fold} ${spec.name}, epoch ${epoch}: ${loss.toFixed(3)}`),
  });
  const member = await openFitted(runtime, `${split} ${fold} ${spec.name}`, fitted);
  const logits = await member.logits(heldBack(folds, fold).map((i) => molecules[i]!));
  return networkMeans(logits, member);
}
