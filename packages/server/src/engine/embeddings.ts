/**
 * Molecules and texts as vectors in one space, so that a text finds the molecules that should smell of it.
 *
 * Both are profiles over the descriptors: of a molecule the odor predictor's calibrated probabilities, of a text the weights
 * that are read from it (negative where it denies something). Each is multiplied by ln(1 / base rate), as words of a text
 * are by their rarity (Sparck Jones, 1972), because "fruity" says less of a molecule than "vetiver", and brought to length 1.
 */
import { SmellError } from '@smell/core/errors';
import type { MolecularGraph } from '@smell/core/molecule';
import type { Language } from '@smell/core/odor';
// Types alone: the event loop's thread imports this file too, and loads no chemistry.
import type { OdorModel } from '@smell/inference';

export interface EmbedRequest {
  readonly smiles?: readonly string[] | undefined;
  readonly texts?: readonly { readonly text: string; readonly language?: Language | undefined }[] | undefined;
}

/** A vector of length 1, or why there is none. */
export type EmbeddedRow = Float32Array | { readonly error: { readonly code: string; readonly message: string } };

export interface TextEmbeddings {
  /** SHA-256 of the odor predictor's config. */
  readonly modelHash: string;
  /** The descriptors, one for each number of a vector. */
  readonly dimensions: readonly string[];
  readonly rows: readonly EmbeddedRow[];
}

/** One row for each molecule and each text, in their order. */
export interface Embeddings extends Omit<TextEmbeddings, 'rows'> {
  readonly molecules: readonly EmbeddedRow[];
  readonly texts: readonly EmbeddedRow[];
}

/** Descriptors that hardly any molecule has would count without bound. */
const LEAST_BASE_RATE = 1e-4;

/** Null for a molecule that is too large. @throws SmellError `runtime-failed`, or the signal's reason */
export async function embedMolecules(
  model: OdorModel,
  graphs: readonly MolecularGraph[],
  signal?: AbortSignal,
): Promise<(Float32Array | null)[]> {
  const { odorMolecule } = await import('@smell/inference');
  const vectors: (Float32Array | null)[] = graphs.map(() => null);
  const places = [...graphs.keys()].filter((i) => graphs[i]!.atomCount <= model.architecture.domain.largestAtoms);
  signal?.throwIfAborted();
  const predictions = await model.predict(places.map((place) => odorMolecule(graphs[place]!)));
  for (const [i, { probabilities }] of predictions.entries()) {
    vectors[places[i]!] = unit(probabilities.map((probability, c) => probability * rarity(model, c)));
  }
  return vectors;
}

/** @param profile descriptor to weight @throws SmellError `prompt-not-understood` when no descriptor has a weight */
export async function embedProfile(model: OdorModel, profile: Readonly<Record<string, number>>): Promise<Float32Array> {
  const { DESCRIPTOR_INDEX } = await import('@smell/core/odor');
  const vector = new Float32Array(model.baseRates.length);
  for (const [descriptor, weight] of Object.entries(profile)) {
    const c = DESCRIPTOR_INDEX.get(descriptor);
    if (c !== undefined) vector[c] = weight * rarity(model, c);
  }
  if (vector.every((value) => value === 0)) {
    throw new SmellError('prompt-not-understood', 'nothing in it says what it should smell of');
  }
  return unit(vector);
}

function rarity({ baseRates }: OdorModel, c: number): number {
  return -Math.log(Math.min(1 - 1e-6, Math.max(LEAST_BASE_RATE, baseRates[c]!)));
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

/** What a user's row is at fault for is its answer; anything else ends the call. */
export async function orFailure<Value>(
  make: () => Value | Promise<Value>,
): Promise<Value | { readonly error: { readonly code: string; readonly message: string } }> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof SmellError) || error.exitCode !== 2) throw error;
    return { error: { code: error.code, message: error.message } };
  }
}
