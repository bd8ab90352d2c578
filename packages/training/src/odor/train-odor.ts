/**
 * The shipped odor predictor: the members fitted on every molecule there is, with the calibration that cross-fitted
 * predictions gave, exported as models/odor. Nothing that measures another model may use it as a judge: it has seen the
 * judge's and the test split.
 */
import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CONDITION_SIZE } from '@smell/core/diffusion';
import { NearestMaterials } from '@smell/core/materials';
import type { Chemistry } from '@smell/core/molecule';
import { DESCRIPTORS } from '@smell/core/odor';
import {
  BASE_RATES,
  CURVES,
  descriptorsHash,
  encodeSafetensors,
  encodeTrainingIndex,
  floatsToHalves,
  ModelStore,
  type OdorArchitecture,
  OdorModel,
  OnnxProcess,
  odorGoldenCases,
  odorMolecule,
  type SafeTensor,
  TRAINING_INDEX,
} from '@smell/inference';
import { sha256, writeWhole } from '../trainer/checkpoint.ts';
import type { Calibration, OdorFigures } from './measure-odor.ts';
import { type FittedMember, fitMember, type MemberSpec, memberOnnx, networksOf } from './members.ts';
import type { OdorData } from './odor-data.ts';
import { fitOdorous, type OdorousMolecule } from './odorous.ts';
import { renderOdorCard } from './render-odor.ts';
import { trainingSet } from './training-set.ts';

const GOLDEN_SMILES = ['COc1cc(C=O)ccc1O', 'CC(C)=CCCC(C)CCO', 'CCCCCC1CCC(=O)O1', 'CC(C)(C)C1CCC(=O)CC1', 'CSCCC=O'];
/** Half floats times a few thousand terms; kernels differ between processors. */
const GOLDEN_TOLERANCE = 2e-3;
/** Larger molecules are refused: nothing of their size has a known odor. */
const LARGEST_ATOMS = 128;
const WIDTH = DESCRIPTORS.length;

export interface FitOdorOptions {
  readonly data: OdorData;
  readonly odorous: readonly OdorousMolecule[];
  readonly specs: readonly MemberSpec[];
  readonly threads: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((what: string) => void) | undefined;
}

/** The networks that ship. */
export interface FittedOdor {
  readonly members: readonly FittedMember[];
  readonly odorous: FittedMember;
}

/** Fit every network on all molecules, side by side. @throws SmellError `runtime-failed`, `cancelled` */
export async function fitOdor(options: FitOdorOptions): Promise<FittedOdor> {
  const { data, specs, threads, signal, onProgress } = options;
  const odorous = fitOdorous(options.odorous, { threads, signal });
  const members = specs.map(async (spec) => {
    // A molecule without votes has no say in a kernel's answers for descriptors.
    const set = trainingSet(spec.kind === 'kernel' ? withVotes(data) : data.molecules, data.labelNames.length);
    const onEpoch = (epoch: number, loss: number): void =>
      onProgress?.(`${spec.name}, epoch ${epoch}: ${loss.toFixed(3)}`);
    return lastOutputs(await fitMember(spec, set, { threads, signal, onEpoch }), WIDTH);
  });
  return { members: await Promise.all(members), odorous: await odorous };
}

export interface ExportOdorOptions extends FitOdorOptions {
  readonly calibration: Calibration;
  readonly figures: OdorFigures;
  readonly chemistry: Chemistry;
  /** models/odor */
  readonly folder: string;
  /** Hash of the data files. */
  readonly dataHash: string;
  readonly dataTerms: readonly string[];
}

/** Write the model's folder, and record golden outputs. @throws SmellError `runtime-failed` */
export async function exportOdor({ members, odorous }: FittedOdor, options: ExportOdorOptions): Promise<void> {
  const { data, threads, folder, chemistry } = options;
  const files = modelFiles(members, odorous, withVotes(data), options.calibration);
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeWhole(join(folder, name), bytes);
  writeConfig(options, members, odorous, files);
  const runtime = new OnnxProcess({ threads });
  try {
    const model = new ModelStore(dirname(folder)).open(basename(folder));
    const odor = await OdorModel.open(runtime, model, new NearestMaterials(chemistry));
    const cases = await odorGoldenCases(odor, GOLDEN_SMILES, (smiles) => odorMolecule(chemistry.graph(smiles)));
    const golden = text({ tolerance: GOLDEN_TOLERANCE, cases });
    writeWhole(join(folder, 'golden.json'), golden);
    writeConfig(options, members, odorous, { ...files, 'golden.json': golden });
  } finally {
    runtime.close();
  }
  const { config } = new ModelStore(dirname(folder)).open(basename(folder));
  writeWhole(join(folder, 'MODEL_CARD.md'), renderOdorCard(config, options.figures));
}

function withVotes({ molecules }: OdorData): OdorData['molecules'] {
  return molecules.filter(({ votes }) => votes);
}

/** The member with the last so many outputs alone: the benchmark's labels taught, but do not ship. */
function lastOutputs(fitted: FittedMember, outputs: number): FittedMember {
  const from = fitted.outputs - outputs;
  return {
    ...fitted,
    outputs,
    parameters: new Map(
      [...fitted.parameters].map(([name, { shape, data }]) => {
        if (shape.at(-1) !== fitted.outputs) return [name, { shape, data }];
        const kept = data.filter((_, i) => i % fitted.outputs >= from);
        return [name, { shape: [...shape.slice(0, -1), outputs], data: kept }];
      }),
    ),
  };
}

function modelFiles(
  members: readonly FittedMember[],
  odorous: FittedMember,
  described: OdorData['molecules'],
  { curves }: Calibration,
): Record<string, Uint8Array> {
  const all = [...members, odorous];
  const weights = all.flatMap(({ spec, parameters }) =>
    [...parameters].map(([name, { shape, data }]): [string, SafeTensor] => [
      `${spec.name}/${name}`,
      { type: 'F16', shape, data: floatsToHalves(data) },
    ]),
  );
  const curveData = Float32Array.from(curves.flatMap(({ slope, offset }) => [slope, offset]));
  return {
    ...Object.fromEntries(all.map((member) => [graphFile(member), memberOnnx(member)])),
    'weights.safetensors': encodeSafetensors([
      ...weights,
      [CURVES, { type: 'F32', shape: [WIDTH, 2], data: curveData }],
      [BASE_RATES, { type: 'F32', shape: [WIDTH], data: baseRates(described) }],
    ]),
    [TRAINING_INDEX]: encodeTrainingIndex(described),
  };
}

/** Share of the molecules that have each descriptor, by any source. [descriptor] */
function baseRates(described: OdorData['molecules']): Float32Array {
  return Float32Array.from(
    DESCRIPTORS,
    (_, c) => described.reduce((sum, { votes }) => sum + Math.min(votes![c]!, 1), 0) / described.length,
  );
}

function graphFile({ spec }: FittedMember): string {
  return `${spec.name}.onnx`;
}

/** config.json comes last, so that it is never of two models at once. */
function writeConfig(
  { folder, data, odorous: smells, specs, calibration, dataHash, dataTerms, figures }: ExportOdorOptions,
  members: readonly FittedMember[],
  odorous: FittedMember,
  files: Readonly<Record<string, Uint8Array>>,
): void {
  const member = (fitted: FittedMember): OdorArchitecture['odorous'] => {
    const { spec } = fitted;
    const networks = networksOf(spec);
    const common = { name: spec.name, kind: spec.kind, graph: graphFile(fitted), networks };
    return spec.kind === 'fingerprint' ? { ...common, features: spec.layout } : common;
  };
  const architecture: OdorArchitecture = {
    members: members.map(member),
    odorous: member(odorous),
    odorousCurve: figures.odorous.platt,
    intervalFactor: calibration.intervalFactor,
    domain: { leastSimilarity: calibration.leastSimilarity, largestAtoms: LARGEST_ATOMS },
    parameters: [...members, odorous].reduce(
      (sum, { parameters }) => sum + [...parameters.values()].reduce((own, { data: values }) => own + values.length, 0),
      0,
    ),
  };
  writeWhole(
    join(folder, 'config.json'),
    text({
      name: basename(folder),
      kind: 'odor',
      version: '1',
      architecture,
      // The config of every model has these; an odor predictor reads structures and answers once.
      vocabularySize: WIDTH,
      maxTokens: 1,
      conditionSize: CONDITION_SIZE,
      modulationSize: 1,
      descriptorsHash: descriptorsHash(),
      sampler: {},
      files: Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, sha256(bytes)])),
      training: {
        members: specs,
        seed: specs.map((spec) => ('fit' in spec ? spec.fit.seed : null)),
        split: 'all',
        molecules: data.molecules.length,
        odorousMolecules: smells.length,
        dataHash,
      },
      dataTerms,
    }),
  );
}

function text(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}
