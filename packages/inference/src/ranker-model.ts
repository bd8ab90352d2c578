/**
 * The shipped ranker: a small fingerprint network and, for every descriptor, how its probabilities are spread over real
 * perfumery materials. Only the place within that spread is used, so nothing depends on how the network is calibrated
 * or how common a descriptor is.
 */
import { CONDITION_SIZE, type Condition } from '@smell/core/diffusion';
import { SmellError } from '@smell/core/errors';
import type { CountFingerprint } from '@smell/core/molecule';
import { DESCRIPTOR_INDEX, DESCRIPTORS } from '@smell/core/odor';
import { z } from 'zod';
import { descriptorsHash } from './denoiser.ts';
import type { GraphRuntime } from './graph-runtime.ts';
import type { ModelFiles } from './model-files.ts';
import type { OdorFeatureLayout } from './odor-features.ts';
import { OdorPredictor } from './odor-predictor.ts';
import { percentile } from './percentile.ts';
import type { OdorScale, Ranker } from './ranker.ts';
import { decodeSafetensors, type SafeTensor, toFloats } from './safetensors.ts';

/** Folder of the ranker below models/. */
export const RANKER_NAME = 'ranker';
export const RANKER_GRAPH = 'predict.onnx';
/** Tensor beside the weights: rising probabilities of each descriptor over the reference, [descriptor, points]. */
const REFERENCE = 'reference';

const layoutSchema = z.object({ features: z.object({ morgan: z.int().positive(), atomPairs: z.literal(0) }) });

export class FingerprintRanker implements Ranker, OdorScale {
  readonly #predictor: OdorPredictor;
  readonly #reference: readonly Float32Array[];

  /** @throws SmellError `model-missing`, `model-damaged` or `runtime-failed` */
  static async open(runtime: GraphRuntime, model: ModelFiles): Promise<FingerprintRanker> {
    const layout = checkedLayout(model);
    const weights = await readWeights(model);
    const predictor = await OdorPredictor.open(runtime, `${model.config.name}/predict`, {
      layout,
      graph: () => model.read(RANKER_GRAPH),
      weights: () => readWeights(model),
    });
    return new FingerprintRanker(predictor, readReference(weights.get(REFERENCE), model.config.name));
  }

  private constructor(predictor: OdorPredictor, reference: readonly Float32Array[]) {
    this.#predictor = predictor;
    this.#reference = reference;
  }

  async score(fingerprints: readonly CountFingerprint[], condition: Condition): Promise<Float32Array> {
    const probabilities = await this.probabilities(fingerprints);
    return Float32Array.from(fingerprints, (_, molecule) =>
      profileMatch(condition, (column) =>
        percentile(this.#reference[column]!, probabilities[molecule * DESCRIPTORS.length + column]!),
      ),
    );
  }

  async percentiles(fingerprints: readonly CountFingerprint[]): Promise<Float32Array> {
    const probabilities = await this.probabilities(fingerprints);
    return probabilities.map((value, i) => percentile(this.#reference[i % DESCRIPTORS.length]!, value));
  }

  /** What the network says, [molecule, descriptor]. */
  probabilities(fingerprints: readonly CountFingerprint[]): Promise<Float32Array> {
    return this.#predictor.predict(fingerprints.map((morgan) => ({ morgan })));
  }
}

const goldenSchema = z.object({
  tolerance: z.number().positive(),
  cases: z
    .array(z.object({ smiles: z.string(), probabilities: z.array(z.number()).length(DESCRIPTORS.length) }))
    .min(1),
});

/** What a ranker answered when it was exported, for a few molecules. */
export type RankerGolden = z.infer<typeof goldenSchema>;

/** @throws SmellError `model-damaged` when the model's golden.json is not one of a ranker */
export async function readRankerGolden(model: ModelFiles): Promise<RankerGolden> {
  const golden = goldenSchema.safeParse(await model.readJson('golden.json'));
  if (golden.success) return golden.data;
  throw new SmellError('model-damaged', `${model.config.name}/golden.json holds no answers of a ranker; restore it`);
}

/** Largest absolute difference between a ranker's answers now and then; NaN counts as infinite. */
export async function rankerGoldenDifference(
  ranker: Pick<FingerprintRanker, 'probabilities'>,
  { cases }: RankerGolden,
  morganCounts: (smiles: string) => CountFingerprint,
): Promise<number> {
  const found = await ranker.probabilities(cases.map(({ smiles }) => morganCounts(smiles)));
  return cases
    .flatMap(({ probabilities }) => probabilities)
    .reduce((largest, expected, i) => {
      const difference = Math.abs(expected - found[i]!);
      return Math.max(largest, Number.isNaN(difference) ? Infinity : difference);
    }, 0);
}

/**
 * How well a molecule fits a condition, in [0, 1]: the mean percentile of the asked descriptors, each with the weight it
 * is asked with, times one minus the penalty of the strongest forbidden one. A forbidden descriptor costs nothing up to
 * the median of the reference and everything at its top. Nothing asked counts as asked and met.
 *
 * @param percentileOf the molecule's place in [0, 1] within the reference, by column of the descriptor
 */
export function profileMatch(condition: Condition, percentileOf: (column: number) => number): number {
  let sum = 0;
  let weights = 0;
  for (const [descriptor, weight] of Object.entries(condition.asked ?? {})) {
    sum += weight * percentileOf(DESCRIPTOR_INDEX.get(descriptor)!);
    weights += weight;
  }
  let penalty = 0;
  for (const descriptor of condition.forbidden ?? []) {
    penalty = Math.max(penalty, 2 * percentileOf(DESCRIPTOR_INDEX.get(descriptor)!) - 1);
  }
  return (weights > 0 ? sum / weights : 1) * (1 - penalty);
}

function checkedLayout({ config }: ModelFiles): OdorFeatureLayout {
  const layout = layoutSchema.safeParse(config.architecture);
  if (
    config.kind === 'ranker' &&
    layout.success &&
    config.conditionSize === CONDITION_SIZE &&
    config.descriptorsHash === descriptorsHash()
  ) {
    return layout.data.features;
  }
  throw new SmellError(
    'model-damaged',
    `model "${config.name}" is not a ranker of this version; use the one shipped with it, or train it again`,
  );
}

async function readWeights(model: ModelFiles): Promise<ReadonlyMap<string, SafeTensor>> {
  const file = 'weights.safetensors';
  return decodeSafetensors(await model.read(file), `${model.config.name}/${file}`).tensors;
}

function readReference(tensor: SafeTensor | undefined, name: string): Float32Array[] {
  const points = tensor?.shape[1] ?? 0;
  if (!tensor || tensor.shape[0] !== DESCRIPTORS.length || points === 0) {
    throw new SmellError('model-damaged', `${name}/weights.safetensors holds no reference distribution; restore it`);
  }
  const values = toFloats(tensor);
  return DESCRIPTORS.map((_, column) => values.subarray(column * points, (column + 1) * points));
}
