/**
 * The shipped odor predictor: structure to a calibrated probability for every descriptor, with an interval, whether it
 * smells at all, whether the molecule is like what the model has learnt from, and the known materials most like it.
 *
 * The members' logits are averaged, and each descriptor's curve makes a probability of the mean: the chance that a
 * source which describes the molecule names the descriptor. The interval is that curve at the mean plus and minus so
 * many deviations of the members (docs/model/odor-predictor.md says how many and what that was measured to hold).
 */
import { SmellError } from '@smell/core/errors';
import type { NearestMaterials, NearMaterial } from '@smell/core/materials';
import { DESCRIPTORS } from '@smell/core/odor';
import { z } from 'zod';
import { descriptorsHash } from './denoiser.ts';
import type { GraphRuntime } from './graph-runtime.ts';
import type { ModelFiles } from './model-files.ts';
import { type OdorDomain, odorDomain } from './odor-domain.ts';
import {
  networkMeans,
  type OdorMember,
  openFingerprintMember,
  openGraphMember,
  openKernelMember,
} from './odor-members.ts';
import type { OdorMolecule } from './odor-molecule.ts';
import { decodeSafetensors, type SafeTensor } from './safetensors.ts';
import { TrainingIndex } from './training-index.ts';

/** Folder of the odor predictor below models/. */
export const ODOR_NAME = 'odor';
/** Known materials shown as evidence. */
const NEAREST = 3;
const WIDTH = DESCRIPTORS.length;

const memberSchema = z.object({
  name: z.string(),
  kind: z.enum(['fingerprint', 'graph', 'kernel']),
  graph: z.string(),
  networks: z.int().positive(),
  features: z
    .object({ morgan: z.int().nonnegative(), atomPairs: z.int().nonnegative(), figures: z.boolean().optional() })
    .optional(),
});
const architectureSchema = z.object({
  members: z.array(memberSchema).min(2),
  odorous: memberSchema,
  /** From the mean logit of the networks that say whether it smells. */
  odorousCurve: z.object({ slope: z.number(), offset: z.number() }),
  /** Deviations of the members on each side of an 80% interval. */
  intervalFactor: z.number().positive(),
  domain: z.object({ leastSimilarity: z.number(), largestAtoms: z.int().positive() }),
  parameters: z.int(),
});
export type OdorArchitecture = z.infer<typeof architectureSchema>;

/** File of the index over the molecules that the model was fitted on. */
export const TRAINING_INDEX = 'training-fingerprints.json';
/** Tensor of slope and offset, [descriptor, 2]. */
export const CURVES = 'curves';
/** Tensor of the share of described molecules that have the descriptor, [descriptor]. */
export const BASE_RATES = 'baseRates';

export interface OdorPrediction {
  /** Calibrated, in the order of DESCRIPTORS. [descriptor] */
  readonly probabilities: Float32Array;
  /** Ends of the 80% interval. [descriptor] */
  readonly low: Float32Array;
  readonly high: Float32Array;
  /** Probability that it smells at all. */
  readonly odorous: number;
  readonly domain: OdorDomain;
  /** The three most similar known materials, best first: what the prediction can be checked against. */
  readonly nearest: readonly NearMaterial[];
}

export class OdorModel {
  readonly architecture: OdorArchitecture;
  /** SHA-256 of the model's config. */
  readonly hash: string;
  /** Share of the described molecules it was fitted on that have the descriptor. [descriptor] */
  readonly baseRates: Float32Array;
  readonly #members: readonly OdorMember[];
  readonly #odorous: OdorMember;
  readonly #index: TrainingIndex;
  readonly #curves: Float32Array;
  readonly #nearest: Pick<NearestMaterials, 'nearestTo'>;

  /** @throws SmellError `model-missing`, `model-damaged` or `runtime-failed` */
  static async open(
    runtime: GraphRuntime,
    model: ModelFiles,
    nearest: Pick<NearestMaterials, 'nearestTo'>,
  ): Promise<OdorModel> {
    const architecture = checkedArchitecture(model);
    const { name } = model.config;
    const index = new TrainingIndex(await model.read(TRAINING_INDEX), `${name}/${TRAINING_INDEX}`);
    const weights = await readWeights(model);
    const tensor = (key: string, length: number): Float32Array => {
      const found = weights.get(key);
      if (found?.type === 'F32' && found.data.length === length) return found.data as Float32Array;
      throw new SmellError('model-damaged', `${name}/weights.safetensors holds no ${key} of this version; restore it`);
    };
    const curves = tensor(CURVES, 2 * WIDTH);
    const baseRates = tensor(BASE_RATES, WIDTH);
    const members: OdorMember[] = [];
    for (const member of architecture.members) members.push(await openMember(runtime, model, member, WIDTH, index));
    const odorous = await openMember(runtime, model, architecture.odorous, 1, index);
    return new OdorModel(architecture, model.hash, members, odorous, index, curves, baseRates, nearest);
  }

  private constructor(
    architecture: OdorArchitecture,
    hash: string,
    members: readonly OdorMember[],
    odorous: OdorMember,
    index: TrainingIndex,
    curves: Float32Array,
    baseRates: Float32Array,
    nearest: Pick<NearestMaterials, 'nearestTo'>,
  ) {
    this.architecture = architecture;
    this.hash = hash;
    this.#members = members;
    this.#odorous = odorous;
    this.#index = index;
    this.#curves = curves;
    this.baseRates = baseRates;
    this.#nearest = nearest;
  }

  /**
   * One prediction for each molecule, in their order; none for none.
   *
   * @throws SmellError `bad-structure` for a molecule beyond `architecture.domain.largestAtoms`, `runtime-failed`
   */
  async predict(molecules: readonly OdorMolecule[]): Promise<OdorPrediction[]> {
    const { domain, intervalFactor, odorousCurve } = this.architecture;
    const large = molecules.find(({ graph }) => graph.atomCount > domain.largestAtoms);
    if (large) {
      throw new SmellError(
        'bad-structure',
        `a molecule of ${large.graph.atomCount} heavy atoms is too large for the odor predictor (at most ${domain.largestAtoms}); leave it out`,
      );
    }
    if (molecules.length === 0) return [];
    const answers: Float32Array[] = [];
    for (const member of this.#members) answers.push(networkMeans(await member.logits(molecules), member));
    const smells = networkMeans(await this.#odorous.logits(molecules), this.#odorous);
    return molecules.map((molecule, row) => ({
      ...this.#probabilities(answers, row, intervalFactor),
      odorous: sigmoid(odorousCurve.slope * smells[row]! + odorousCurve.offset),
      domain: odorDomain(molecule, this.#index.nearest(molecule), domain),
      nearest: this.#nearest.nearestTo(molecule.atomPairs, NEAREST),
    }));
  }

  #probabilities(
    answers: readonly Float32Array[],
    row: number,
    factor: number,
  ): Pick<OdorPrediction, 'probabilities' | 'low' | 'high'> {
    const [probabilities, low, high] = [new Float32Array(WIDTH), new Float32Array(WIDTH), new Float32Array(WIDTH)];
    const members = answers.length;
    for (let c = 0; c < WIDTH; c++) {
      let [sum, squares] = [0, 0];
      for (const own of answers) sum += own[row * WIDTH + c]!;
      const mean = sum / members;
      for (const own of answers) squares += (own[row * WIDTH + c]! - mean) ** 2;
      const reach = factor * Math.sqrt(squares / (members - 1));
      const [slope, offset] = [this.#curves[2 * c]!, this.#curves[2 * c + 1]!];
      probabilities[c] = sigmoid(slope * mean + offset);
      low[c] = sigmoid(slope * (mean - reach) + offset);
      high[c] = sigmoid(slope * (mean + reach) + offset);
    }
    return { probabilities, low, high };
  }
}

export interface LikelyDescriptor {
  readonly descriptor: string;
  readonly probability: number;
  readonly low: number;
  readonly high: number;
  /** Its probability over the share of known odorants that have it: 3 is three times as likely as of any odorant. */
  readonly timesUsual: number;
}

/** What a prediction says of every descriptor, in the order of DESCRIPTORS. */
export function predictedDescriptors(
  { probabilities, low, high }: Pick<OdorPrediction, 'probabilities' | 'low' | 'high'>,
  baseRates: Float32Array,
): LikelyDescriptor[] {
  return DESCRIPTORS.map((descriptor, c) => ({
    descriptor,
    probability: probabilities[c]!,
    low: low[c]!,
    high: high[c]!,
    timesUsual: probabilities[c]! / baseRates[c]!,
  }));
}

/** The `count` likeliest descriptors, likeliest first; `odorless` is not one of them. */
export function likelyDescriptors(predicted: readonly LikelyDescriptor[], count: number): LikelyDescriptor[] {
  return predicted
    .filter(({ descriptor }) => descriptor !== 'odorless')
    .sort((a, b) => b.probability - a.probability)
    .slice(0, count);
}

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function checkedArchitecture({ config }: ModelFiles): OdorArchitecture {
  const architecture = architectureSchema.safeParse(config.architecture);
  if (config.kind === 'odor' && architecture.success && config.descriptorsHash === descriptorsHash()) {
    return architecture.data;
  }
  throw new SmellError(
    'model-damaged',
    `model "${config.name}" is not an odor predictor of this version; use the one shipped with it, or train it again`,
  );
}

async function openMember(
  runtime: GraphRuntime,
  model: ModelFiles,
  { name, kind, graph, networks, features }: OdorArchitecture['odorous'],
  outputs: number,
  index: TrainingIndex,
): Promise<OdorMember> {
  const files = {
    name: `${model.config.name}/${name}`,
    networks,
    outputs,
    graph: () => model.read(graph),
    // The weights of all members lie in one file, under the member's name.
    weights: async () =>
      new Map(
        [...(await readWeights(model))].flatMap(([key, tensor]): [string, SafeTensor][] =>
          key.startsWith(`${name}/`) ? [[key.slice(name.length + 1), tensor]] : [],
        ),
      ),
  };
  if (kind === 'graph') return await openGraphMember(runtime, files);
  if (kind === 'kernel') return await openKernelMember(runtime, index, files);
  if (features) return await openFingerprintMember(runtime, features, files);
  throw new SmellError(
    'model-damaged',
    `${model.config.name}/config.json: member ${name} says no features; restore it`,
  );
}

async function readWeights(model: ModelFiles): Promise<ReadonlyMap<string, SafeTensor>> {
  const file = 'weights.safetensors';
  return decodeSafetensors(await model.read(file), `${model.config.name}/${file}`).tensors;
}

const goldenSchema = z.object({
  tolerance: z.number().positive(),
  cases: z
    .array(
      z.object({
        smiles: z.string(),
        probabilities: z.array(z.number()).length(WIDTH),
        low: z.array(z.number()).length(WIDTH),
        high: z.array(z.number()).length(WIDTH),
        odorous: z.number(),
        similarity: z.number(),
      }),
    )
    .min(1),
});

/** What the model answered when it was exported, for a few molecules. */
export type OdorGolden = z.infer<typeof goldenSchema>;

/** @throws SmellError `model-damaged` when the model's golden.json is not one of an odor predictor */
export async function readOdorGolden(model: ModelFiles): Promise<OdorGolden> {
  const golden = goldenSchema.safeParse(await model.readJson('golden.json'));
  if (golden.success) return golden.data;
  throw new SmellError(
    'model-damaged',
    `${model.config.name}/golden.json holds no answers of an odor predictor; restore it`,
  );
}

/** The model's answers in the form that is stored; six digits are enough to compare by. */
export async function odorGoldenCases(
  model: Pick<OdorModel, 'predict'>,
  smiles: readonly string[],
  molecule: (smiles: string) => OdorMolecule,
): Promise<OdorGolden['cases']> {
  const rounded = (value: number): number => Number(value.toPrecision(6));
  const predictions = await model.predict(smiles.map(molecule));
  return predictions.map(({ probabilities, low, high, odorous, domain }, i) => ({
    smiles: smiles[i]!,
    probabilities: Array.from(probabilities, rounded),
    low: Array.from(low, rounded),
    high: Array.from(high, rounded),
    odorous: rounded(odorous),
    similarity: rounded(domain.similarity),
  }));
}

/** Largest absolute difference between a model's answers now and then; NaN counts as infinite. */
export async function odorGoldenDifference(
  model: Pick<OdorModel, 'predict'>,
  { cases }: OdorGolden,
  molecule: (smiles: string) => OdorMolecule,
): Promise<number> {
  const found = await odorGoldenCases(
    model,
    cases.map(({ smiles }) => smiles),
    molecule,
  );
  const values = (one: OdorGolden['cases'][number]): number[] => [
    ...one.probabilities,
    ...one.low,
    ...one.high,
    one.odorous,
    one.similarity,
  ];
  return cases.reduce((largest, expected, i) => {
    const own = values(found[i]!);
    return values(expected).reduce((most, value, k) => {
      const difference = Math.abs(value - own[k]!);
      return Math.max(most, Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference);
    }, largest);
  }, 0);
}
