/**
 * What is predicted of a molecule, in the form in which every door of the product says it: its smell by the odor
 * predictor, and its physical and perceptual properties by core's fits.
 */
import type { NearMaterial } from '@smell/core/materials';
import type { MolecularGraph } from '@smell/core/molecule';
import { type EstimatedProperties, estimateProperties } from '@smell/core/properties';
import { type LikelyDescriptor, likelyDescriptors, type OdorModel, predictedDescriptors } from './odor-model.ts';
import { odorMolecule } from './odor-molecule.ts';

export interface PredictedOdor {
  /** The likeliest first, each with its calibrated probability and 80% interval; those that hardly are are left out. */
  readonly descriptors: readonly LikelyDescriptor[];
  /** What it says of each descriptor that was asked for, the weightiest first; empty where nothing was asked. */
  readonly asked: readonly LikelyDescriptor[];
  /** Probability that it smells at all. */
  readonly odorous: number;
  readonly domain: {
    readonly inDomain: boolean;
    /** To the nearest molecule that the predictor was fitted on. */
    readonly similarity: number;
    /** Why it is outside; absent within. */
    readonly reason?: string;
  };
  /** The three most similar known materials and what they smell of (left out where only the identity is known). */
  readonly evidence: readonly NearMaterial[];
  /** SHA-256 of the predictor's config. */
  readonly modelHash: string;
}

/** Descriptors named at most; those below the probability only as long as there are fewer than `LEAST_NAMED`. */
const MOST_NAMED = 15;
const LEAST_NAMED = 5;
const NAMED_PROBABILITY = 0.1;
/** Molecules predicted at once: enough to fill the predictor's batches, few enough to be stopped between. */
const BATCH = 64;

export interface PredictOptions {
  /** Weights of the descriptors that were asked for. */
  readonly asked?: Readonly<Record<string, number>> | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * One answer for each molecule, in their order; null for one that is too large for the predictor.
 *
 * @throws SmellError `runtime-failed`, or the signal's reason
 */
export async function predictOdors(
  model: OdorModel,
  graphs: readonly MolecularGraph[],
  { asked = {}, signal }: PredictOptions = {},
): Promise<(PredictedOdor | null)[]> {
  const wanted = Object.entries(asked).sort(([, a], [, b]) => b - a);
  const odors: (PredictedOdor | null)[] = graphs.map(() => null);
  const places = [...graphs.keys()].filter((i) => graphs[i]!.atomCount <= model.architecture.domain.largestAtoms);
  for (let from = 0; from < places.length; from += BATCH) {
    signal?.throwIfAborted();
    const part = places.slice(from, from + BATCH);
    const predictions = await model.predict(part.map((place) => odorMolecule(graphs[place]!)));
    for (const [i, prediction] of predictions.entries()) {
      const { odorous, domain } = prediction;
      const predicted = predictedDescriptors(prediction, model.baseRates);
      odors[part[i]!] = {
        descriptors: likelyDescriptors(predicted, MOST_NAMED)
          .filter(({ probability }, place) => place < LEAST_NAMED || probability >= NAMED_PROBABILITY)
          .map((each) => rounded(each)),
        asked: wanted.flatMap(([name]) => predicted.filter(({ descriptor }) => descriptor === name)).map(rounded),
        odorous: rounded(odorous),
        domain: rounded(domain),
        evidence: rounded(prediction.nearest),
        modelHash: model.hash,
      };
    }
  }
  return odors;
}

/** With no more digits than an estimate deserves. */
export function predictProperties(graph: MolecularGraph): EstimatedProperties {
  return rounded(estimateProperties(graph));
}

/** A copy whose numbers have three significant digits, however deep they lie. */
function rounded<Value>(value: Value): Value {
  if (typeof value === 'number') return (Number.isFinite(value) ? Number(value.toPrecision(3)) : value) as Value;
  if (Array.isArray(value)) return value.map((each) => rounded(each)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, rounded(each)])) as Value;
}
