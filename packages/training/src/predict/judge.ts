/**
 * The judge of odor: five networks, each fitted without one fold of the clusters, on every odorant outside the ranker's
 * split. A molecule is judged by a network that saw neither it nor its cluster, and its probability of a descriptor
 * counts by its place among a fixed background: the odorants of the ranker's split, which no judge has seen (only their
 * structures are used). The judge is never shipped and never chooses anything.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SmellError } from '@smell/core/errors';
import type { Chemistry, CountFingerprint } from '@smell/core/molecule';
import { DESCRIPTORS } from '@smell/core/odor';
import {
  decodeSafetensors,
  encodeSafetensors,
  type OdorFeatureLayout,
  type OdorFingerprints,
  OdorPredictor,
  type OnnxProcess,
  odorFeatureCount,
  odorFeatures,
  percentile,
  type SafeTensor,
} from '@smell/inference';
import { JUDGE_FOLDS, type MoleculeTable } from '../data/index.ts';
import { writeWhole } from '../trainer/checkpoint.ts';
import { type MacroQuality, macroQuality } from './classification-metrics.ts';
import { type NetworkShape, networkParameterShapes, predictGraph } from './fingerprint-network.ts';
import { storedFingerprints } from './fingerprint-store.ts';
import { type FitSettings, fitNetwork } from './fit-network.ts';
import { type FoldRule, foldRule } from './judge-folds.ts';
import { odorLabels } from './odor-labels.ts';
import { SimilarityIndex } from './similarity-index.ts';

export interface JudgeSettings extends FitSettings {
  readonly layout: OdorFeatureLayout;
  readonly hidden: number;
  readonly members: number;
}

/** Other features, width and seed than the ranker's. */
export const JUDGE_SETTINGS: JudgeSettings = {
  layout: { morgan: 1024, atomPairs: 1024 },
  hidden: 256,
  members: 2,
  seed: 29,
  epochs: 20,
  batchSize: 128,
  learningRate: 2e-3,
  weightDecay: 0.05,
  dropout: 0.3,
  featureDropout: 0.1,
};

/** Descriptors that fewer odorants have are rare: reported apart. */
export const RARE_BELOW = 60;
/** Descriptors with fewer molecules are not measured. */
const LEAST_POSITIVES = 10;

export interface JudgeQuality {
  /** Each molecule answered by the network that saw neither it nor its cluster. */
  readonly all: MacroQuality;
  readonly common: MacroQuality;
  readonly rare: MacroQuality;
}

export interface JudgeOptions {
  readonly table: MoleculeTable;
  readonly chemistry: Pick<Chemistry, 'fingerprint'>;
  readonly runtime: OnnxProcess;
  /** Folder of the fitted folds and fingerprints; made again when data or settings change. */
  readonly cache: string;
  /** Hash of the data's manifest. */
  readonly dataHash: string;
  readonly settings?: JudgeSettings;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((stage: string, done: number, total: number) => void) | undefined;
}

export interface JudgedMolecule extends OdorFingerprints {
  /** Flat and canonical. */
  readonly smiles: string;
  readonly atomPairs: CountFingerprint;
}

export class Judge {
  readonly folds: FoldRule;
  readonly quality: JudgeQuality;
  /** Fingerprints of the odorants, by row of the table. */
  readonly odorants: readonly JudgedMolecule[];
  /** Over `odorants`. */
  readonly index: SimilarityIndex;
  readonly #rowOf: ReadonlyMap<string, number>;
  readonly #predictors: readonly OdorPredictor[];
  /** Rising probabilities of the background, by fold and descriptor. */
  readonly #background: readonly (readonly Float32Array[])[];

  /** Fit the folds, or take them from the cache. @throws SmellError `data-missing`, `runtime-failed`, `cancelled` */
  static async open(options: JudgeOptions): Promise<Judge> {
    const { table, runtime } = options;
    const settings = options.settings ?? JUDGE_SETTINGS;
    const key = createHash('sha256')
      .update(JSON.stringify([options.dataHash, settings, 1]))
      .digest('hex');
    const folder = join(options.cache, key.slice(0, 16));
    mkdirSync(folder, { recursive: true });
    const odorants = await fingerprintsOf(options, folder);
    const rule = foldRule(table);
    const background = rule.background.map((row) => odorants[row]!);
    if (background.length === 0) {
      throw new SmellError('data-missing', 'the data has no ranker split to compare judgements with; build it again');
    }
    const shape: NetworkShape = {
      features: odorFeatureCount(settings.layout),
      hidden: settings.hidden,
      outputs: DESCRIPTORS.length,
      members: settings.members,
    };
    const graph = predictGraph(shape).onnx;
    const predictors: OdorPredictor[] = [];
    for (let fold = 0; fold < JUDGE_FOLDS; fold++) {
      const weights = await foldWeights(options, settings, shape, odorants, rule, fold, folder);
      predictors.push(
        await OdorPredictor.open(runtime, `judge/${fold}`, {
          layout: settings.layout,
          graph: async () => graph,
          weights: async () => weights,
        }),
      );
    }
    const spread: Float32Array[][] = [];
    for (const predictor of predictors) {
      const found = await predictor.predict(background);
      spread.push(
        DESCRIPTORS.map((_, column) =>
          Float32Array.from(background, (_, i) => found[i * DESCRIPTORS.length + column]!).sort(),
        ),
      );
    }
    const quality = await measure(table, odorants, rule, predictors);
    return new Judge(rule, quality, odorants, predictors, spread);
  }

  private constructor(
    folds: FoldRule,
    quality: JudgeQuality,
    odorants: readonly JudgedMolecule[],
    predictors: readonly OdorPredictor[],
    background: readonly (readonly Float32Array[])[],
  ) {
    this.folds = folds;
    this.quality = quality;
    this.odorants = odorants;
    this.index = new SimilarityIndex(odorants.map(({ atomPairs }) => atomPairs));
    this.#rowOf = new Map(odorants.map(({ smiles }, row) => [smiles, row]));
    this.#predictors = predictors;
    this.#background = background;
  }

  /** The fold that must judge a molecule; undefined when every fold may. */
  foldOf({ smiles, atomPairs }: JudgedMolecule): number | undefined {
    const row = this.#rowOf.get(smiles);
    return row === undefined ? this.folds.ofNeighbour(this.index.nearest(atomPairs)) : this.folds.ofOdorant(row);
  }

  /**
   * Percentile of every descriptor, [molecule, descriptor], in [0, 1]. A molecule that is, or is nearly, a known odorant
   * is judged by that odorant's fold; others by the mean percentile over all five.
   */
  async percentiles(molecules: readonly JudgedMolecule[]): Promise<Float32Array> {
    const folds = molecules.map((molecule) => this.foldOf(molecule));
    const result = new Float32Array(molecules.length * DESCRIPTORS.length);
    for (const [fold, predictor] of this.#predictors.entries()) {
      const mine = [...molecules.keys()].filter((i) => folds[i] === fold || folds[i] === undefined);
      const found = await predictor.predict(mine.map((i) => molecules[i]!));
      mine.forEach((i, place) => {
        const share = folds[i] === undefined ? 1 / JUDGE_FOLDS : 1;
        for (let column = 0; column < DESCRIPTORS.length; column++) {
          const value = found[place * DESCRIPTORS.length + column]!;
          result[i * DESCRIPTORS.length + column]! += share * percentile(this.#background[fold]![column]!, value);
        }
      });
    }
    return result;
  }
}

async function fingerprintsOf(
  { table, chemistry, signal, onProgress }: JudgeOptions,
  folder: string,
): Promise<JudgedMolecule[]> {
  const smiles = Array.from({ length: table.odorants }, (_, row) => table.smiles(row));
  const hooks = {
    signal,
    onProgress: (done: number, total: number) => onProgress?.('odorant fingerprints', done, total),
  };
  const stored = (kind: 'morganCounts' | 'atomPairCounts'): Promise<CountFingerprint[]> =>
    storedFingerprints(join(folder, `odorants-${kind}.safetensors`), smiles, kind, chemistry, hooks);
  const morgan = await stored('morganCounts');
  const atomPairs = await stored('atomPairCounts');
  return morgan.map((own, row) => ({ smiles: smiles[row]!, morgan: own, atomPairs: atomPairs[row]! }));
}

async function foldWeights(
  { table, runtime, signal, onProgress }: JudgeOptions,
  settings: JudgeSettings,
  shape: NetworkShape,
  odorants: readonly OdorFingerprints[],
  rule: FoldRule,
  fold: number,
  folder: string,
): Promise<ReadonlyMap<string, SafeTensor>> {
  const path = join(folder, `fold-${fold}.safetensors`);
  if (existsSync(path)) return decodeSafetensors(readFileSync(path), path).tensors;
  const rows = rule.trainingRows(fold);
  const { targets, weights } = odorLabels(table, rows);
  const fitted = await fitNetwork(
    {
      shape,
      features: rows.map((row) => odorFeatures(odorants[row]!, settings.layout)),
      targets,
      weights,
      settings: { ...settings, seed: settings.seed + fold },
      threads: runtime.threads,
    },
    { signal, onEpoch: (epoch) => onProgress?.(`judge, fold ${fold + 1}`, epoch + 1, settings.epochs) },
  );
  const tensors = Object.entries(networkParameterShapes(shape)).map(([name, size]): [string, SafeTensor] => [
    name,
    { type: 'F32', shape: size, data: fitted[name]! },
  ]);
  writeWhole(path, encodeSafetensors(tensors));
  return new Map(tensors);
}

/** The judge's own AUROC and AUPRC: every molecule answered by the network of its fold. */
async function measure(
  table: MoleculeTable,
  odorants: readonly OdorFingerprints[],
  rule: FoldRule,
  predictors: readonly OdorPredictor[],
): Promise<JudgeQuality> {
  const width = DESCRIPTORS.length;
  const rows: number[] = [];
  const found: Float32Array[] = [];
  for (const [fold, predictor] of predictors.entries()) {
    const held = rule.heldOutRows(fold);
    rows.push(...held);
    found.push(await predictor.predict(held.map((row) => odorants[row]!)));
  }
  const probabilities = Float32Array.from({ length: rows.length * width });
  let at = 0;
  for (const part of found) {
    probabilities.set(part, at);
    at += part.length;
  }
  const { votes } = odorLabels(table, rows);
  const rare = rareDescriptors(table);
  return {
    all: macroQuality(probabilities, votes, width, LEAST_POSITIVES),
    common: macroQuality(probabilities, votes, width, LEAST_POSITIVES, (column) => !rare.has(column)),
    rare: macroQuality(probabilities, votes, width, LEAST_POSITIVES, (column) => rare.has(column)),
  };
}

/** Columns of the descriptors that fewer than {@link RARE_BELOW} odorants have. */
export function rareDescriptors(table: MoleculeTable): ReadonlySet<number> {
  const count = new Int32Array(DESCRIPTORS.length);
  for (let row = 0; row < table.odorants; row++) for (const column of table.descriptors(row).index) count[column]!++;
  return new Set([...count.keys()].filter((column) => count[column]! < RARE_BELOW));
}
