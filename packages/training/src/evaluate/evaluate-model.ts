/** `smell evaluate`: the honest evaluation of docs/model, as one report. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SamplerSettings } from '@smell/core/diffusion';
import { SmellError } from '@smell/core/errors';
import { loadChemistry } from '@smell/core/molecule';
import { cpuLimit, ModelStore, OnnxProcess } from '@smell/inference';
import { defaultShardFolder, JUDGE_FOLDS, loadShards, type MoleculeTable, SPLITS, type Split } from '../data/index.ts';
import { storedFingerprints } from '../predict/fingerprint-store.ts';
import { Judge, type JudgeSettings } from '../predict/judge.ts';
import { SimilarityIndex } from '../predict/similarity-index.ts';
import { sha256 } from '../trainer/checkpoint.ts';
import { modelFigures, type TrainingNeighbours } from './model-figures.ts';
import type { EvaluationReport } from './report.ts';

export interface EvaluateOptions {
  readonly model: string;
  /** Molecules of the main sample. */
  readonly samples: number;
  readonly seed?: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number, stage: string) => void) | undefined;
  /** Shards; `.cache/data` when left out. */
  readonly data?: string;
  /** Fitted judges and fingerprints; `judge` beside the shards when left out. */
  readonly cache?: string;
  readonly store?: ModelStore;
  /** Held-out molecules to be found again; a hundredth of the samples, 10 to 100, when left out. */
  readonly rediscoveryTargets?: number;
  /** Samples for each; a tenth of the samples, 20 to 1,000, when left out. */
  readonly samplesPerTarget?: number;
  /** Measure the model `baseline` too, where there is one; true when left out. */
  readonly withBaseline?: boolean;
  readonly threads?: number;
  /** Whose odorants the prompts are made of: `test`, the default, for figures that are published, `judge` to choose by. */
  readonly split?: Split;
  /** In place of the shipped setting's. */
  readonly sampler?: Partial<SamplerSettings>;
  readonly judgeSettings?: JudgeSettings;
}

const BASELINE = 'baseline';
/** Below this many samples the first comparison with all training molecules would take longer than everything else. */
const SMALL_SAMPLE = 2000;

/**
 * Measure a model. Deterministic but for the speeds.
 *
 * @throws SmellError `model-missing`, `model-damaged`, `data-missing`, `data-damaged`, `runtime-failed`, `cancelled`
 */
export async function evaluateModel(options: EvaluateOptions): Promise<EvaluationReport> {
  const { model, samples, signal } = options;
  const seed = options.seed ?? 1;
  const data = options.data ?? defaultShardFolder();
  const store = options.store ?? new ModelStore();
  const generatorHash = store.open(model).config.training.dataHash;
  const table = loadShards(data);
  const dataHash = sha256(readFileSync(join(data, 'manifest.json')));
  const cache = options.cache ?? join(dirname(data), 'judge');
  const chemistry = await loadChemistry();
  const runtime = new OnnxProcess({ threads: options.threads ?? cpuLimit() });
  const onProgress = (stage: string, done: number, total: number): void => options.onProgress?.(done, total, stage);
  const stop = (): void => runtime.close();
  signal?.addEventListener('abort', stop);
  try {
    const judge = await Judge.open({
      table,
      chemistry,
      runtime,
      cache,
      dataHash,
      signal,
      onProgress,
      ...(options.judgeSettings ? { settings: options.judgeSettings } : {}),
    });
    const neighbours = await trainingNeighbours(
      options,
      table,
      judge,
      join(cache, `${dataHash.slice(0, 16)}-training`),
    );
    const shared = {
      store,
      runtime,
      table,
      judge,
      neighbours,
      samples,
      seed,
      split: options.split ?? 'test',
      sampler: options.sampler,
      rediscoveryTargets: options.rediscoveryTargets ?? within(Math.round(samples / 100), 10, 100),
      samplesPerTarget: options.samplesPerTarget ?? within(Math.round(samples / 10), 20, 1000),
      signal,
      onProgress,
    };
    const figures = await modelFigures({ ...shared, model });
    const hasBaseline = options.withBaseline !== false && model !== BASELINE && store.has(BASELINE);
    return {
      ...figures,
      baseline: hasBaseline ? await modelFigures({ ...shared, model: BASELINE }) : null,
      judge: { ...judge.quality, folds: JUDGE_FOLDS, background: judge.folds.background.length },
      data: { hash: dataHash, splits: splitSizes(table), trainedOnThisData: generatorHash === dataHash },
      seed,
      command: `smell evaluate --model ${model} --samples ${samples} --seed ${seed}`,
    };
  } catch (error) {
    if (signal?.aborted && !(error instanceof SmellError && error.code === 'cancelled')) {
      throw new SmellError('cancelled', 'the evaluation was stopped', { cause: error });
    }
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    runtime.close();
  }
}

/** Every molecule a model was trained on, or in a small evaluation only the labelled ones. */
async function trainingNeighbours(
  { samples, signal, onProgress }: EvaluateOptions,
  table: MoleculeTable,
  judge: Judge,
  path: string,
): Promise<TrainingNeighbours> {
  const isTrained = (row: number): boolean => table.split(row) === 'train';
  const odorants = judge.odorants.filter((_, row) => isTrained(row)).map(({ atomPairs }) => atomPairs);
  const file = `${path}.safetensors`;
  if (samples < SMALL_SAMPLE && !existsSync(file)) {
    return { against: 'training odorants', index: new SimilarityIndex(odorants) };
  }
  const others: string[] = [];
  for (let row = table.odorants; row < table.size; row++) if (isTrained(row)) others.push(table.smiles(row));
  const corpus = await storedFingerprints(file, others, 'atomPairCounts', await loadChemistry(), {
    signal,
    onProgress: (done, total) => onProgress?.(done, total, 'corpus fingerprints'),
  });
  return { against: 'training molecules', index: new SimilarityIndex([...odorants, ...corpus]) };
}

function splitSizes(table: MoleculeTable): Record<string, number> {
  const sizes = Object.fromEntries(SPLITS.map((split) => [split, 0]));
  for (let row = 0; row < table.odorants; row++) sizes[table.split(row)]!++;
  return sizes;
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
