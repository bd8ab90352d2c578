/**
 * The shipped ranker: fitted on the ranker's split and nothing else, and exported as models/ranker. It shares neither
 * molecules nor clusters with the judge that measures what it chooses.
 */
import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CONDITION_SIZE } from '@smell/core/diffusion';
import { SmellError } from '@smell/core/errors';
import { knownMaterials } from '@smell/core/materials';
import { type Chemistry, type CountFingerprint, loadChemistry } from '@smell/core/molecule';
import { DESCRIPTORS } from '@smell/core/odor';
import {
  cpuLimit,
  descriptorsHash,
  encodeSafetensors,
  FingerprintRanker,
  floatsToHalves,
  ModelStore,
  type OdorFeatureLayout,
  OdorPredictor,
  OnnxProcess,
  odorFeatureCount,
  odorFeatures,
  RANKER_GRAPH,
  type SafeTensor,
  toFloats,
} from '@smell/inference';
import type { MoleculeTable } from '../data/molecule-table.ts';
import { sha256, writeWhole } from '../trainer/checkpoint.ts';
import { writeModelCard } from '../trainer/model-card.ts';
import { type MacroQuality, macroQuality } from './classification-metrics.ts';
import { type NetworkShape, networkParameterShapes, predictGraph } from './fingerprint-network.ts';
import { type FitHooks, type FitSettings, fitNetwork } from './fit-network.ts';
import { odorLabels } from './odor-labels.ts';

/** 478 molecules teach little: few columns, several members, half of the channels dropped. */
export const RANKER_FEATURES: OdorFeatureLayout = { morgan: 1024, atomPairs: 0 };
export const RANKER_FIT: FitSettings = {
  seed: 11,
  epochs: 60,
  batchSize: 64,
  learningRate: 2e-3,
  weightDecay: 0.1,
  dropout: 0.5,
  featureDropout: 0.2,
};
const HIDDEN = 192;
const MEMBERS = 4;
/** Points of a descriptor's reference distribution. */
const REFERENCE_POINTS = 101;
/** Descriptors with fewer held-out molecules are not measured. */
const LEAST_POSITIVES = 10;
const GOLDEN_SMILES = ['CC(C)=CCCC(C)CCO', 'COc1cc(C=O)ccc1O', 'CCCCCC1CCC(=O)O1'];
const GOLDEN_TOLERANCE = 1e-3;

export interface TrainRankerOptions extends FitHooks {
  readonly table: MoleculeTable;
  /** models/ranker */
  readonly folder: string;
  /** Hash of the data's manifest. */
  readonly dataHash: string;
  readonly dataTerms: readonly string[];
  readonly fit?: FitSettings;
  readonly threads?: number;
}

/**
 * Fit, export and measure.
 *
 * @returns the ranker's quality on every odorant outside its split, as the exported files answer
 * @throws SmellError `data-missing` when the table has no ranker split, `runtime-failed`, `cancelled`
 */
export async function trainRanker(options: TrainRankerOptions): Promise<MacroQuality> {
  const { table, folder } = options;
  const settings = options.fit ?? RANKER_FIT;
  const chemistry = await loadChemistry();
  const own: number[] = [];
  const others: number[] = [];
  for (let row = 0; row < table.odorants; row++) (table.split(row) === 'ranker' ? own : others).push(row);
  if (own.length === 0) throw new SmellError('data-missing', 'the data has no molecules in the ranker split');
  const shape: NetworkShape = {
    features: odorFeatureCount(RANKER_FEATURES),
    hidden: HIDDEN,
    outputs: DESCRIPTORS.length,
    members: MEMBERS,
  };
  const morgan = (smiles: string): CountFingerprint => chemistry.fingerprint(smiles, 'morganCounts');
  const { targets, weights: cellWeights } = odorLabels(table, own);
  const fitted = await fitNetwork(
    {
      shape,
      features: own.map((row) => odorFeatures({ morgan: morgan(table.smiles(row)) }, RANKER_FEATURES)),
      targets,
      weights: cellWeights,
      settings,
      threads: options.threads ?? cpuLimit(),
    },
    options,
  );
  const weights = halfWeights(shape, fitted);
  const graph = predictGraph(shape).onnx;
  const runtime = new OnnxProcess({ threads: options.threads ?? cpuLimit() });
  try {
    const predictor = await OdorPredictor.open(runtime, 'new-ranker', {
      layout: RANKER_FEATURES,
      graph: async () => graph,
      weights: async () => weights,
    });
    const reference = await referenceDistribution(predictor, chemistry);
    const model = { shape, weights, reference, graph, moleculesSeen: own.length, settings };
    write(model, options, undefined);
    const ranker = await FingerprintRanker.open(runtime, new ModelStore(dirname(folder)).open(basename(folder)));
    const golden = {
      tolerance: GOLDEN_TOLERANCE,
      cases: [...(await ranker.probabilities(GOLDEN_SMILES.map(morgan)))].reduce<
        { smiles: string; probabilities: number[] }[]
      >((cases, value, i) => {
        if (i % DESCRIPTORS.length === 0) cases.push({ smiles: GOLDEN_SMILES[cases.length]!, probabilities: [] });
        cases.at(-1)!.probabilities.push(Number(value.toPrecision(6)));
        return cases;
      }, []),
    };
    const found = await ranker.probabilities(others.map((row) => morgan(table.smiles(row))));
    const quality = macroQuality(found, odorLabels(table, others).votes, DESCRIPTORS.length, LEAST_POSITIVES);
    write(model, options, { golden, quality });
    writeModelCard(new ModelStore(dirname(folder)).open(basename(folder)));
    return quality;
  } finally {
    runtime.close();
  }
}

function halfWeights(shape: NetworkShape, fitted: Record<string, Float32Array>): Map<string, SafeTensor> {
  return new Map(
    Object.entries(networkParameterShapes(shape)).map(([name, size]) => [
      name,
      { type: 'F16', shape: size, data: floatsToHalves(fitted[name]!) },
    ]),
  );
}

/** Evenly spaced quantiles of each descriptor's probability over the known materials, [descriptor, points]. */
async function referenceDistribution(predictor: OdorPredictor, chemistry: Chemistry): Promise<Float32Array> {
  const molecules = knownMaterials().map(({ smiles }) => ({ morgan: chemistry.fingerprint(smiles, 'morganCounts') }));
  const found = await predictor.predict(molecules);
  const reference = new Float32Array(DESCRIPTORS.length * REFERENCE_POINTS);
  for (let column = 0; column < DESCRIPTORS.length; column++) {
    const sorted = Float32Array.from(molecules, (_, i) => found[i * DESCRIPTORS.length + column]!).sort();
    for (let point = 0; point < REFERENCE_POINTS; point++) {
      const at = Math.round((point / (REFERENCE_POINTS - 1)) * (sorted.length - 1));
      reference[column * REFERENCE_POINTS + point] = sorted[at]!;
    }
  }
  return reference;
}

interface RankerParts {
  readonly shape: NetworkShape;
  readonly weights: ReadonlyMap<string, SafeTensor>;
  readonly reference: Float32Array;
  readonly graph: Uint8Array;
  readonly moleculesSeen: number;
  readonly settings: FitSettings;
}

/** The model folder; config.json last, so that it is never of two models at once. */
function write(
  { shape, weights, reference, graph, moleculesSeen, settings }: RankerParts,
  { folder, dataHash, dataTerms }: TrainRankerOptions,
  measured: { readonly golden: unknown; readonly quality: MacroQuality } | undefined,
): void {
  const files: Record<string, Uint8Array> = {
    'weights.safetensors': encodeSafetensors([
      ...weights,
      ['reference', { type: 'F32', shape: [DESCRIPTORS.length, REFERENCE_POINTS], data: reference }],
    ]),
    [RANKER_GRAPH]: graph,
    ...(measured ? { 'golden.json': text(measured.golden) } : {}),
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeWhole(join(folder, name), bytes);
  const parameters = [...weights.values()].reduce((sum, tensor) => sum + toFloats(tensor).length, 0);
  writeWhole(
    join(folder, 'config.json'),
    text({
      name: basename(folder),
      kind: 'ranker',
      version: '1',
      architecture: { ...shape, features: RANKER_FEATURES, parameters },
      // The config of every model has these; a ranker reads fingerprints and answers once.
      vocabularySize: DESCRIPTORS.length,
      maxTokens: 1,
      conditionSize: CONDITION_SIZE,
      modulationSize: 1,
      descriptorsHash: descriptorsHash(),
      sampler: {},
      files: Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, sha256(bytes)])),
      training: {
        ...settings,
        split: 'ranker',
        molecules: moleculesSeen,
        dataHash,
        heldOut: measured?.quality ?? null,
      },
      dataTerms,
    }),
  );
}

function text(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}
