/** `smell train --from MODEL --csv FILE`: go on training a stored model on a user's own molecules. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { SamplerSettings, TokenizerConfig } from '@smell/core/diffusion';
import { SmellError } from '@smell/core/errors';
import { loadChemistry } from '@smell/core/molecule';
import { decodeSafetensors, ModelStore, type StoredModel, StructureIndex, toFloats } from '@smell/inference';
import type { MoleculeTable } from '../data/molecule-table.ts';
import { userTable } from '../data/user-table.ts';
import { type Architecture, parameterShapes } from '../nn/dit.ts';
import { type Checkpoint, sha256 } from './checkpoint.ts';
import { exportModel } from './export-model.ts';
import { type TrainingProgress, train } from './train.ts';
import { TRAINING_DEFAULTS, type TrainingConfig } from './training-config.ts';

export interface FineTuneOptions {
  /** Name of the stored model to start from; `dit-smell` when undefined. */
  readonly from: string | undefined;
  readonly csv: string;
  /** Name of the new model. */
  readonly name: string;
  /** Checkpoints and loss curve. */
  readonly folder: string;
  readonly modelFolder: string;
  /** Molecules to show, repeats counted; thirty times the file when undefined. */
  readonly molecules: number | undefined;
  readonly seed: number | undefined;
  readonly threads: number | undefined;
  readonly resume: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: TrainingProgress) => void;
}

const PASSES = 30;
/** A tenth of pre-training's: enough to learn a house style, little enough to keep the grammar. */
const LEARNING_RATE = 2e-4;

/**
 * @returns the checkpoint behind the new model
 * @throws SmellError for a bad row (with its line) or a missing or damaged model
 */
export async function fineTune(options: FineTuneOptions): Promise<Checkpoint> {
  const from = options.from ?? 'dit-smell';
  const base = new ModelStore().open(from);
  const table = userTable(options.csv, await loadChemistry());
  const start = options.resume ? {} : { config: await config(options, base, table), initial: await weights(base) };
  const checkpoint = await train({
    folder: options.folder,
    table,
    ...start,
    checkpointSeconds: 60,
    evaluateEvery: 1000,
    ...(options.threads === undefined ? {} : { threads: options.threads }),
    signal: options.signal,
    onProgress: options.onProgress,
  });
  if (options.signal.aborted) return checkpoint;
  await exportModel({
    checkpoint,
    folder: options.modelFolder,
    sampler: base.config.sampler as unknown as SamplerSettings,
    trainingStructures: Array.from({ length: table.size }, (_, row) => table.smiles(row)),
    baseIndex: new StructureIndex(await base.read('training-index.bin'), `${from}/training-index.bin`),
    dataTerms: [
      ...base.config.dataTerms,
      `Fine-tuned from "${from}" on ${basename(options.csv)}, under its owner's terms.`,
    ],
  });
  return checkpoint;
}

async function config(options: FineTuneOptions, base: StoredModel, table: MoleculeTable): Promise<TrainingConfig> {
  const { parameters: _, ...architecture } = base.config.architecture as unknown as Architecture & {
    parameters: number;
  };
  return {
    ...TRAINING_DEFAULTS,
    name: options.name,
    architecture,
    tokenizer: (await base.readJson('tokenizer.json')) as TokenizerConfig,
    seed: options.seed ?? TRAINING_DEFAULTS.seed,
    molecules: options.molecules ?? PASSES * table.size,
    peakLearningRate: LEARNING_RATE,
    warmupSteps: 20,
    batchesPerStep: 1,
    slotsPerBatch: Math.min(TRAINING_DEFAULTS.slotsPerBatch, 4 * table.size),
    dataHash: sha256(readFileSync(options.csv)),
  };
}

async function weights(base: StoredModel): Promise<Record<string, Float32Array>> {
  const { tensors } = decodeSafetensors(
    await base.read('weights.safetensors'),
    `${base.config.name}/weights.safetensors`,
  );
  const { parameters: _, ...architecture } = base.config.architecture as unknown as Architecture & {
    parameters: number;
  };
  return Object.fromEntries(
    Object.keys(parameterShapes(architecture)).map((name) => {
      const tensor = tensors.get(name);
      if (!tensor)
        throw new SmellError('model-damaged', `model "${base.config.name}" has no weight "${name}"; restore it`);
      return [name, toFloats(tensor).slice()];
    }),
  );
}
