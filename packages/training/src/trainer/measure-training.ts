/** How fast this machine trains: real steps of the shipped size on the shards, thrown away afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Tokenizer } from '@smell/core/diffusion';
import { SmellError } from '@smell/core/errors';
import { defaultShardFolder, loadShards } from '../data/index.ts';
import { parameterCount } from '../nn/dit.ts';
import { learnTokenizer } from './learn-tokenizer.ts';
import { SHIPPED_PIECES } from './run-training.ts';
import { type TrainingProgress, train } from './train.ts';
import { architecture, TRAINING_DEFAULTS } from './training-config.ts';

export interface TrainingSpeed {
  readonly parameters: number;
  readonly steps: number;
  readonly seconds: number;
  /** Padding not counted. */
  readonly tokensPerSecond: number;
  readonly moleculesPerSecond: number;
}

/** The first steps pay for what later ones find ready: graphs, memory, batches. */
const WARM_UP_STEPS = 10;

/**
 * @param seconds to measure, after the warm-up
 * @throws SmellError `data-missing` without shards, `cancelled`
 */
export async function measureTraining(options: {
  readonly seconds: number;
  readonly data?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}): Promise<TrainingSpeed> {
  const { seconds, signal, onProgress } = options;
  const table = loadShards(options.data ?? defaultShardFolder());
  const tokenizer = learnTokenizer(table, SHIPPED_PIECES);
  const shape = architecture('small', 'diffusion', new Tokenizer(tokenizer).vocabularySize);
  const folder = mkdtempSync(join(tmpdir(), 'smell-bench-'));
  const stop = new AbortController();
  let first: { readonly progress: TrainingProgress; readonly at: number } | undefined;
  let last = first;
  try {
    await train({
      folder,
      table,
      config: { ...TRAINING_DEFAULTS, name: 'bench', architecture: shape, tokenizer, dataHash: '' },
      evaluateEvery: Number.POSITIVE_INFINITY,
      signal: signal ? AbortSignal.any([signal, stop.signal]) : stop.signal,
      onProgress: (progress) => {
        if (progress.step < WARM_UP_STEPS) return;
        const at = performance.now();
        first ??= { progress, at };
        last = { progress, at };
        onProgress?.(Math.min(seconds, (at - first.at) / 1000), seconds);
        if (at - first.at >= 1000 * seconds) stop.abort();
      },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
  if (!stop.signal.aborted) throw new SmellError('cancelled', 'the measurement was stopped');
  const elapsed = (last!.at - first!.at) / 1000;
  return {
    parameters: parameterCount(shape),
    steps: last!.progress.step - first!.progress.step,
    seconds: elapsed,
    tokensPerSecond: (last!.progress.tokensSeen - first!.progress.tokensSeen) / elapsed,
    moleculesPerSecond: (last!.progress.moleculesSeen - first!.progress.moleculesSeen) / elapsed,
  };
}
