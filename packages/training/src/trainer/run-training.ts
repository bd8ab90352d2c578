/** `smell train`: from the shards on disk to a model folder. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DEFAULT_SAMPLER_SETTINGS, type SamplerSettings, Tokenizer } from '@smell/core/diffusion';
import { SmellError } from '@smell/core/errors';
import { ModelStore } from '@smell/inference';
import { defaultShardFolder, loadShards, type MoleculeTable } from '../data/index.ts';
import type { Architecture } from '../nn/dit.ts';
import { type Checkpoint, readCheckpoint, sha256 } from './checkpoint.ts';
import { DATA_TERMS } from './data-terms.ts';
import { exportModel } from './export-model.ts';
import { learnTokenizer, type PieceSettings } from './learn-tokenizer.ts';
import { type TrainingProgress, train } from './train.ts';
import { type ArchitectureName, architecture, TRAINING_DEFAULTS, type TrainingConfig } from './training-config.ts';

export interface RunTrainingOptions {
  readonly name: string;
  readonly kind?: Architecture['kind'];
  readonly size?: ArchitectureName;
  readonly molecules?: number;
  readonly seed?: number;
  readonly learningRate?: number;
  readonly threads?: number;
  /** Shards; `.cache/data` when left out. */
  readonly data?: string;
  /** Run folder; `runs/NAME` when left out. */
  readonly folder?: string;
  /** Go on from the run folder's checkpoint. */
  readonly resume?: boolean;
  /** A model whose tokenizer is taken, so that two models can be compared piece by piece. */
  readonly tokenizerOf?: string;
  readonly pieces?: PieceSettings;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: TrainingProgress) => void;
}

/** Decided by docs/model/ablations.md. */
export const SHIPPED_PIECES: PieceSettings = { dialect: 'deep', method: 'closed', pieces: 280 };

/**
 * Train, or go on training, and leave a checkpoint in the run folder.
 *
 * @throws SmellError when there is no data, a run is in the way, or there is none to resume
 */
export async function runTraining(options: RunTrainingOptions): Promise<Checkpoint> {
  const folder = resolve(options.folder ?? join('runs', options.name));
  const data = options.data ?? defaultShardFolder();
  const table = loadShards(data);
  const exists = existsSync(join(folder, 'checkpoint.json'));
  if (options.resume && !exists) {
    throw new SmellError('file-missing', `${folder} holds no checkpoint to resume; start without --resume`);
  }
  if (!options.resume && exists) {
    throw new SmellError('bad-argument', `${folder} already holds a run; go on with --resume, or choose another --folder`);
  }
  return await train({
    folder,
    table,
    ...(options.resume ? {} : { config: await newConfig(options, table, data) }),
    ...(options.threads === undefined ? {} : { threads: options.threads }),
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.onProgress ? { onProgress: options.onProgress } : {}),
  });
}

async function newConfig(options: RunTrainingOptions, table: MoleculeTable, data: string): Promise<TrainingConfig> {
  const tokenizer = options.tokenizerOf
    ? ((await new ModelStore().open(options.tokenizerOf).readJson('tokenizer.json')) as TrainingConfig['tokenizer'])
    : learnTokenizer(table, options.pieces ?? SHIPPED_PIECES);
  return {
    ...TRAINING_DEFAULTS,
    name: options.name,
    architecture: architecture(options.size ?? 'small', options.kind ?? 'diffusion', new Tokenizer(tokenizer).vocabularySize),
    tokenizer,
    seed: options.seed ?? TRAINING_DEFAULTS.seed,
    molecules: options.molecules ?? TRAINING_DEFAULTS.molecules,
    peakLearningRate: options.learningRate ?? TRAINING_DEFAULTS.peakLearningRate,
    dataHash: sha256(readFileSync(join(data, 'manifest.json'))),
  };
}

/** Write a run's averaged weights as a model folder. */
export async function exportRun(
  runFolder: string,
  modelFolder: string,
  sampler: SamplerSettings = DEFAULT_SAMPLER_SETTINGS,
  data: string = defaultShardFolder(),
): Promise<void> {
  const table = loadShards(data);
  await exportModel({
    checkpoint: readCheckpoint(runFolder),
    folder: modelFolder,
    sampler,
    trainingStructures: trainingStructures(table),
    dataTerms: DATA_TERMS,
  });
}

function* trainingStructures(table: MoleculeTable): Generator<string> {
  for (let row = 0; row < table.size; row++) if (table.split(row) === 'train') yield table.smiles(row);
}
