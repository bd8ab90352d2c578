/**
 * A training run: from shards to checkpoints. Batches are made here while the child process computes; a run stopped at
 * any moment goes on from its last checkpoint as if it had never stopped.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Tokenizer } from '@smell/core/diffusion';
import { SmellError } from '@smell/core/errors';
import { randomInteger } from '@smell/core/random';
import { cpuLimit } from '@smell/inference';
import { conditionSource } from '../data/draw-condition.ts';
import { rowSource } from '../data/draw-row.ts';
import type { GuessedLabels } from '../data/guessed-labels.ts';
import { type MoleculeTable, SPLITS } from '../data/molecule-table.ts';
import { initialParameters } from '../nn/dit.ts';
import { freshState, learningRateAt } from './adamw.ts';
import { BatchMaker, type BatchPosition, type DrawExample, type MicroBatch } from './buckets.ts';
import { type Checkpoint, readCheckpoint, writeCheckpoint, writeWhole } from './checkpoint.ts';
import { type TokenTable, tokenTable } from './token-table.ts';
import type { TrainingConfig } from './training-config.ts';
import { type StepResult, TrainingProcess } from './training-process.ts';

export interface TrainingProgress extends StepResult {
  readonly moleculesSeen: number;
  /** Padding not counted. */
  readonly tokensSeen: number;
  readonly molecules: number;
  readonly moleculesPerSecond: number;
  /** Padding not counted. */
  readonly tokensPerSecond: number;
  readonly secondsLeft: number;
  readonly heldOutLoss: number | undefined;
}

export interface TrainOptions {
  /** Where checkpoints and the loss curve go. */
  readonly folder: string;
  readonly table: MoleculeTable;
  /** Odors to show the molecules without labels with. */
  readonly guesses?: GuessedLabels | undefined;
  /** Of a new run; left out to resume the one in `folder`. */
  readonly config?: TrainingConfig;
  /** Weights to begin from instead of random ones (fine-tuning). */
  readonly initial?: Record<string, Float32Array>;
  readonly threads?: number;
  readonly checkpointSeconds?: number;
  /** Molecules between two measurements on held-out odorants. */
  readonly evaluateEvery?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: TrainingProgress) => void;
  /** Milliseconds, for rates only. */
  readonly now?: () => number;
}

const METRICS = 'metrics.jsonl';
const HELD_OUT_BATCHES = 12;
/** Progress is a running mean over about this many steps. */
const SMOOTHING = 50;

/**
 * Train until the configured number of molecules has been shown, or the signal stops it.
 *
 * @returns the last checkpoint, written to the folder
 */
export async function train(options: TrainOptions): Promise<Checkpoint> {
  const { folder, table, signal } = options;
  const now = options.now ?? (() => performance.now());
  mkdirSync(folder, { recursive: true });
  let checkpoint = options.config ? begin(options.config, options.initial) : readCheckpoint(folder);
  const { config } = checkpoint;
  const metrics = openMetrics(folder, checkpoint.state.step);
  const tokens = tokenTable(table, new Tokenizer(config.tokenizer), config.architecture.maxTokens);
  const maker = (position: BatchPosition): BatchMaker =>
    new BatchMaker(drawExamples(table, tokens, config, options.guesses), config, position);
  const heldOut = heldOutBatches(table, tokens, config);

  const child = await TrainingProcess.start({
    architecture: config.architecture,
    settings: config.optimizer,
    state: checkpoint.state,
    threads: options.threads ?? cpuLimit(),
    dropout: config.dropout,
    seed: config.seed,
  });
  try {
    const batches = maker(checkpoint.position);
    let { moleculesSeen, tokensSeen, seconds } = checkpoint;
    let mean: { tokenLoss: number; lengthLoss: number } | undefined;
    let heldOutLoss: number | undefined;
    let lastSave = now();
    let nextEvaluation = moleculesSeen;
    const make = (): MicroBatch[] => Array.from({ length: config.batchesPerStep }, () => batches.next());
    let prepared = make();
    const started = now();
    const [moleculesBefore, tokensBefore, secondsBefore] = [moleculesSeen, tokensSeen, seconds];
    while (moleculesSeen < config.molecules && !signal?.aborted) {
      const current = prepared;
      const position = batches.position;
      const step = checkpoint.state.step;
      const running = child.step(current, rateFor(config, step, moleculesSeen));
      prepared = make();
      const result = await running;
      if (!Number.isFinite(result.gradientNorm)) {
        throw new SmellError(
          'runtime-failed',
          `the loss is no longer a number at step ${result.step}; try a lower learning rate`,
        );
      }
      moleculesSeen += sum(current, (batch) => batch.batch);
      tokensSeen += sum(current, (batch) => batch.realTokens);
      const elapsed = (now() - started) / 1000;
      seconds = secondsBefore + elapsed;
      mean = smooth(mean, result);
      checkpoint = {
        config,
        state: { ...checkpoint.state, step: result.step },
        position,
        moleculesSeen,
        tokensSeen,
        seconds,
      };
      const done = moleculesSeen >= config.molecules;
      if (moleculesSeen >= nextEvaluation || done) {
        heldOutLoss = heldOut.length > 0 ? (await child.evaluate(heldOut)).tokenLoss : undefined;
        nextEvaluation = moleculesSeen + (options.evaluateEvery ?? 100_000);
        metrics({ step: result.step, moleculesSeen, seconds: Math.round(seconds), ...mean, heldOutLoss });
      }
      const rate = (moleculesSeen - moleculesBefore) / elapsed;
      options.onProgress?.({
        ...result,
        ...mean,
        moleculesSeen,
        tokensSeen,
        molecules: config.molecules,
        moleculesPerSecond: rate,
        tokensPerSecond: (tokensSeen - tokensBefore) / elapsed,
        secondsLeft: (config.molecules - moleculesSeen) / rate,
        heldOutLoss,
      });
      if (!done && now() - lastSave > 1000 * (options.checkpointSeconds ?? 180)) {
        writeCheckpoint(folder, { ...checkpoint, state: await child.state() });
        lastSave = now();
      }
    }
    checkpoint = { ...checkpoint, state: await child.state() };
    writeCheckpoint(folder, checkpoint);
    return checkpoint;
  } finally {
    child.close();
  }
}

function begin(config: TrainingConfig, initial: Record<string, Float32Array> | undefined): Checkpoint {
  return {
    config,
    state: freshState(initial ?? initialParameters(config.architecture, config.seed)),
    position: { nextDraw: 0, waiting: {} },
    moleculesSeen: 0,
    tokensSeen: 0,
    seconds: 0,
  };
}

/** Warm-up by steps, cosine by molecules shown, because steps differ in molecules. */
function rateFor(config: TrainingConfig, step: number, moleculesSeen: number): number {
  const warm = Math.min(1, (step + 1) / config.warmupSteps);
  return warm * learningRateAt(moleculesSeen, config.molecules, 0, config.peakLearningRate);
}

function drawExamples(
  table: MoleculeTable,
  tokens: TokenTable,
  config: TrainingConfig,
  guesses: GuessedLabels | undefined,
): DrawExample {
  const rows = rowSource(table, config.mix);
  const conditions = conditionSource(table, guesses);
  return (random) => {
    const row = rows.draw(random);
    const drawn = tokens.draw(row, random, config.otherOrderShare);
    return drawn && { tokens: drawn, condition: conditions.draw(row, random) };
  };
}

/** Odorants of the judge's split (development; the test split is for final figures only), each once, with fixed conditions and masks. */
function heldOutBatches(table: MoleculeTable, tokens: TokenTable, config: TrainingConfig): MicroBatch[] {
  const judge = SPLITS.indexOf('judge');
  const rows: number[] = [];
  for (let row = 0; row < table.odorants; row++) {
    if (table.columns.split[row] === judge && tokens.canonical(row)) rows.push(row);
  }
  if (rows.length === 0) return [];
  const conditions = conditionSource(table);
  const examples = new BatchMaker(
    (random) => {
      const row = rows[randomInteger(random, rows.length)]!;
      return { tokens: tokens.canonical(row)!, condition: conditions.draw(row, random) };
    },
    { ...config, seed: 0 },
  );
  return Array.from({ length: HELD_OUT_BATCHES }, () => examples.next());
}

function smooth(
  mean: { tokenLoss: number; lengthLoss: number } | undefined,
  result: StepResult,
): { tokenLoss: number; lengthLoss: number } {
  if (!mean) return { tokenLoss: result.tokenLoss, lengthLoss: result.lengthLoss };
  const blend = (old: number, value: number): number => old + (value - old) / SMOOTHING;
  return { tokenLoss: blend(mean.tokenLoss, result.tokenLoss), lengthLoss: blend(mean.lengthLoss, result.lengthLoss) };
}

/** The loss curve, one JSON object a line; a resumed run drops the lines past its checkpoint. */
function openMetrics(folder: string, step: number): (line: object) => void {
  const path = join(folder, METRICS);
  const kept = existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line !== '' && (JSON.parse(line) as { step: number }).step <= step)
    : [];
  writeWhole(path, step === 0 ? '' : kept.map((line) => `${line}\n`).join(''));
  return (line) => appendFileSync(path, `${JSON.stringify(line)}\n`);
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
