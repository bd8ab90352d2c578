/**
 * Guesses the odor of the corpus for training (see data/guessed-labels.ts): a fingerprint network fitted on the
 * training split alone, so that nothing of the ranker's, judge's or test molecules reaches the generator through it.
 * It has other columns and another seed than the judge, which it must not resemble more than two networks fitted on
 * overlapping labels do anyhow.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { loadChemistry } from '@smell/core/molecule';
import { DESCRIPTORS } from '@smell/core/odor';
import {
  cpuLimit,
  decodeSafetensors,
  encodeSafetensors,
  type OdorFeatureLayout,
  type OdorFingerprints,
  OdorPredictor,
  OnnxProcess,
  odorFeatureCount,
  odorFeatures,
} from '@smell/inference';
import { type GuessedLabels, LEAST_GUESS } from '../data/guessed-labels.ts';
import type { MoleculeTable } from '../data/molecule-table.ts';
import { writeWhole } from '../trainer/checkpoint.ts';
import { type MacroQuality, macroQuality } from './classification-metrics.ts';
import { type NetworkShape, networkParameterShapes, predictGraph } from './fingerprint-network.ts';
import { type FitSettings, fitNetwork } from './fit-network.ts';
import { odorLabels } from './odor-labels.ts';

export interface GuessSettings extends FitSettings {
  readonly layout: OdorFeatureLayout;
  readonly hidden: number;
  readonly members: number;
}

export const GUESS_SETTINGS: GuessSettings = {
  layout: { morgan: 1536, atomPairs: 1536 },
  hidden: 192,
  members: 3,
  seed: 53,
  epochs: 16,
  batchSize: 128,
  learningRate: 2e-3,
  weightDecay: 0.05,
  dropout: 0.3,
  featureDropout: 0.15,
};

export interface GuessOptions {
  readonly table: MoleculeTable;
  /** Folder that keeps the guesses; made again when data or settings change. */
  readonly cache: string;
  /** Hash of the data's manifest. */
  readonly dataHash: string;
  readonly settings?: GuessSettings;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((stage: string, done: number, total: number) => void) | undefined;
  /** Told how well the network does on the odorants outside the training split, when it has just been fitted. */
  readonly onQuality?: ((quality: MacroQuality) => void) | undefined;
}

/** Descriptors with fewer molecules are not measured. */
const LEAST_POSITIVES = 10;
const SLICE = 512;

/**
 * Guesses for every molecule of the corpus, from the cache when they are there.
 *
 * @throws SmellError `runtime-failed`, `bad-argument` when the training split is smaller than a batch, `cancelled`
 */
export async function guessLabels(options: GuessOptions): Promise<GuessedLabels> {
  const settings = options.settings ?? GUESS_SETTINGS;
  const key = createHash('sha256')
    .update(JSON.stringify([options.dataHash, settings, LEAST_GUESS, 1]))
    .digest('hex');
  const path = join(options.cache, `guesses-${key.slice(0, 16)}.safetensors`);
  if (existsSync(path)) return read(path);
  const guesses = await guess(options, settings);
  mkdirSync(options.cache, { recursive: true });
  const { start, index, probability } = guesses;
  writeWhole(
    path,
    encodeSafetensors([
      ['start', { type: 'I32', shape: [start.length], data: start }],
      ['index', { type: 'I32', shape: [index.length], data: index }],
      ['probability', { type: 'F32', shape: [probability.length], data: probability }],
    ]),
  );
  return guesses;
}

function read(path: string): GuessedLabels {
  const { tensors } = decodeSafetensors(readFileSync(path), path);
  return {
    start: tensors.get('start')!.data as Int32Array,
    index: tensors.get('index')!.data as Int32Array,
    probability: tensors.get('probability')!.data as Float32Array,
  };
}

async function guess(
  { table, signal, onProgress, onQuality }: GuessOptions,
  settings: GuessSettings,
): Promise<GuessedLabels> {
  const chemistry = await loadChemistry();
  const { layout, hidden, members } = settings;
  const fingerprints = (row: number): OdorFingerprints => {
    const smiles = table.smiles(row);
    return {
      morgan: chemistry.fingerprint(smiles, 'morganCounts'),
      atomPairs: chemistry.fingerprint(smiles, 'atomPairCounts'),
    };
  };
  const labelled = Array.from({ length: table.odorants }, (_, row) => row).filter(
    (row) => table.split(row) === 'train',
  );
  const shape: NetworkShape = { features: odorFeatureCount(layout), hidden, outputs: DESCRIPTORS.length, members };
  const { targets, weights } = odorLabels(table, labelled);
  const fitted = await fitNetwork(
    {
      shape,
      features: labelled.map((row) => odorFeatures(fingerprints(row), layout)),
      targets,
      weights,
      settings,
      threads: cpuLimit(),
    },
    { signal, onEpoch: (epoch) => onProgress?.('fitting the odor guesser', epoch + 1, settings.epochs) },
  );
  const runtime = new OnnxProcess({ threads: cpuLimit() });
  try {
    const graph = predictGraph(shape).onnx;
    const predictor = await OdorPredictor.open(runtime, 'guesser', {
      layout,
      graph: async () => graph,
      weights: async () =>
        new Map(
          Object.entries(networkParameterShapes(shape)).map(([name, size]) => [
            name,
            { type: 'F32', shape: size, data: fitted[name]! },
          ]),
        ),
    });
    const others = Array.from({ length: table.odorants }, (_, row) => row).filter(
      (row) => table.split(row) !== 'train',
    );
    if (others.length > 0) {
      const found = await predictor.predict(others.map(fingerprints));
      onQuality?.(macroQuality(found, odorLabels(table, others).votes, DESCRIPTORS.length, LEAST_POSITIVES));
    }
    const start = new Int32Array(table.size + 1);
    const index: number[] = [];
    const probability: number[] = [];
    for (let first = table.odorants; first < table.size; first += SLICE) {
      await nextTurn();
      signal?.throwIfAborted();
      onProgress?.('guessing odors', first - table.odorants, table.size - table.odorants);
      const rows = Array.from({ length: Math.min(SLICE, table.size - first) }, (_, i) => first + i);
      const found = await predictor.predict(rows.map(fingerprints));
      rows.forEach((row, i) => {
        const own = found.subarray(i * DESCRIPTORS.length, (i + 1) * DESCRIPTORS.length);
        const columns = [...own.keys()].filter((column) => own[column]! >= LEAST_GUESS);
        columns.sort((a, b) => own[b]! - own[a]!);
        for (const column of columns) {
          index.push(column);
          probability.push(own[column]!);
        }
        start[row + 1] = index.length;
      });
    }
    return { start, index: Int32Array.from(index), probability: Float32Array.from(probability) };
  } finally {
    runtime.close();
  }
}
