/** `smell train`: from the shards on disk to a model folder. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { DEFAULT_SAMPLER_SETTINGS, type SamplerSettings, Tokenizer } from '@smell/core/diffusion';
import { SmellError } from '@smell/core/errors';
import { ModelStore } from '@smell/inference';
import { defaultShardFolder, loadShards, type MoleculeTable } from '../data/index.ts';
import type { Architecture } from '../nn/dit.ts';
import { GUESS_SETTINGS, guessLabels } from '../predict/guess-labels.ts';
import { type Checkpoint, readCheckpoint, sha256, writeCheckpoint } from './checkpoint.ts';
import { DATA_TERMS } from './data-terms.ts';
import { exportModel } from './export-model.ts';
import { fineTune } from './fine-tune.ts';
import { learnTokenizer, type PieceSettings } from './learn-tokenizer.ts';
import { type TrainingProgress, train } from './train.ts';
import {
  ARCHITECTURES,
  type ArchitectureName,
  architecture,
  TRAINING_DEFAULTS,
  type TrainingConfig,
} from './training-config.ts';

export interface RunTrainingOptions {
  /** Run folder: checkpoints, loss curve and, once done, the model in `models/NAME`, NAME being the folder's. */
  readonly folder: string;
  /** Go on from the last checkpoint in `folder`. */
  readonly resume: boolean;
  /** Shards; `.cache/data` when undefined. */
  readonly data: string | undefined;
  /** CSV of the user's own molecules, to fine-tune on. */
  readonly csv: string | undefined;
  /** Stored model to start from when fine-tuning. */
  readonly from: string | undefined;
  readonly kind: Architecture['kind'];
  readonly size: string;
  /** Molecules to show in all, repeats counted. */
  readonly molecules: number | undefined;
  readonly seed: number | undefined;
  readonly threads: number | undefined;
  /** Folder for a compact checkpoint, written when the run is stopped or done: small enough to pass on. */
  readonly keep?: string | undefined;
  /** A stored model whose tokenizer is taken, so that two models can be compared token by token. */
  readonly tokenizerOf?: string | undefined;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: TrainingProgress) => void;
  /** Of what comes before the training: fitting the network that guesses odors, and guessing them. */
  readonly onPreparation?: ((stage: string, done: number, total: number) => void) | undefined;
}

/** Decided by docs/model/ablations.md. */
export const SHIPPED_PIECES: PieceSettings = { dialect: 'selfies', method: 'closed', pieces: 280 };

/** Decided by docs/model/ablations.md; every published figure is made with it. */
export const SHIPPED_SAMPLER: SamplerSettings = {
  ...DEFAULT_SAMPLER_SETTINGS,
  order: 'random',
  source: 'virtual',
  temperature: 1.1,
  topP: 0.98,
  guidanceScale: 1.5,
  guidedShare: 0.5,
  lengthTemperature: 1.4,
};

/**
 * Train a model from shards, or fine-tune a stored one, and write it as a model folder when it is done.
 *
 * @returns one line about what was made and where
 * @throws SmellError when there is no data, a run is in the way, there is none to resume, or it was stopped
 */
export async function runTraining(options: RunTrainingOptions): Promise<string> {
  const folder = resolve(options.folder);
  const name = basename(folder);
  if (!/^[a-z0-9][a-z0-9-]*$/.test(name)) {
    throw new SmellError(
      'bad-argument',
      `the run folder's name becomes the model's: "${name}" is not small letters, digits and dashes; choose another`,
    );
  }
  const exists = existsSync(join(folder, 'checkpoint.json'));
  if (options.resume && !exists) {
    throw new SmellError('file-missing', `${options.folder} holds no checkpoint to resume; start without --resume`);
  }
  if (!options.resume && exists) {
    throw new SmellError(
      'bad-argument',
      `${options.folder} already holds a run; go on with --resume, or choose another folder`,
    );
  }
  const modelFolder = join(folder, 'models', name);
  const checkpoint =
    options.csv === undefined
      ? await trainFromShards(options, folder, name, modelFolder)
      : await fineTune({ ...options, folder, name, modelFolder, csv: options.csv });
  if (options.keep !== undefined) {
    mkdirSync(options.keep, { recursive: true });
    writeCheckpoint(options.keep, checkpoint, true);
  }
  if (options.signal.aborted) {
    throw new SmellError(
      'cancelled',
      `stopped after ${checkpoint.moleculesSeen} molecules; the checkpoint is in ${options.folder}, go on with --resume`,
    );
  }
  return `model "${name}" is in ${relative(process.cwd(), modelFolder)}; try SMELL_MODELS=${relative(process.cwd(), join(folder, 'models'))} smell generate --model ${name} "..."`;
}

async function trainFromShards(
  options: RunTrainingOptions,
  folder: string,
  name: string,
  modelFolder: string,
): Promise<Checkpoint> {
  const data = options.data ?? defaultShardFolder();
  const table = loadShards(data);
  const config = options.resume ? readCheckpoint(folder).config : await newConfig(options, table, data, name);
  if (config.dataHash !== dataHashOf(data)) {
    throw new SmellError(
      'bad-argument',
      `the run in ${options.folder} was begun on other data than ${data} holds; give its data with --data, or begin anew`,
    );
  }
  const guesses =
    config.guesses &&
    (await guessLabels({
      table,
      cache: join(dirname(data), 'guesses'),
      dataHash: dataHashOf(data),
      settings: config.guesses,
      signal: options.signal,
      onProgress: options.onPreparation,
    }));
  const checkpoint = await train({
    folder,
    table,
    guesses,
    ...(options.resume ? {} : { config }),
    ...(options.threads === undefined ? {} : { threads: options.threads }),
    signal: options.signal,
    onProgress: options.onProgress,
  });
  if (!options.signal.aborted) await exportRun(folder, modelFolder, SHIPPED_SAMPLER, data);
  return checkpoint;
}

async function newConfig(
  options: RunTrainingOptions,
  table: MoleculeTable,
  data: string,
  name: string,
): Promise<TrainingConfig> {
  const tokenizer = options.tokenizerOf
    ? ((await new ModelStore().open(options.tokenizerOf).readJson('tokenizer.json')) as TrainingConfig['tokenizer'])
    : learnTokenizer(table, SHIPPED_PIECES);
  return {
    ...TRAINING_DEFAULTS,
    name,
    architecture: architecture(sizeNamed(options.size), options.kind, new Tokenizer(tokenizer).vocabularySize),
    tokenizer,
    seed: options.seed ?? TRAINING_DEFAULTS.seed,
    molecules: options.molecules ?? TRAINING_DEFAULTS.molecules,
    guesses: GUESS_SETTINGS,
    dataHash: dataHashOf(data),
  };
}

function dataHashOf(data: string): string {
  return sha256(readFileSync(join(data, 'manifest.json')));
}

function sizeNamed(size: string): ArchitectureName {
  if (Object.hasOwn(ARCHITECTURES, size)) return size as ArchitectureName;
  throw new SmellError('bad-argument', `"${size}" is not a size; there are ${Object.keys(ARCHITECTURES).join(', ')}`);
}

/** Write a run's averaged weights as a model folder. */
export async function exportRun(
  runFolder: string,
  modelFolder: string,
  sampler: SamplerSettings = SHIPPED_SAMPLER,
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
