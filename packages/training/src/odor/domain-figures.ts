/**
 * Where the predictor still knows something: how much better than base rates its held-out probabilities are, by the
 * similarity of a molecule to the nearest one that the answering networks were fitted on.
 */
import { DESCRIPTORS } from '@smell/core/odor';
import { SimilarityIndex } from '../predict/similarity-index.ts';
import type { LabelledMolecule } from './odor-data.ts';

const WIDTH = DESCRIPTORS.length;
const STEP = 0.1;
/** A bin of fewer molecules says nothing. */
const LEAST_MOLECULES = 30;
/** Within the domain the predictor keeps this share of the skill it has on all held-out molecules. */
const SHARE_KEPT = 0.5;

/** Similarity of each molecule to the nearest one of another fold, by counted atom pairs. [molecule] */
export function similarityToOtherFolds(
  molecules: readonly Pick<LabelledMolecule, 'atomPairs'>[],
  folds: Uint8Array,
): Float32Array {
  const index = new SimilarityIndex(molecules.map(({ atomPairs }) => atomPairs));
  return Float32Array.from(molecules, ({ atomPairs }, molecule) =>
    index
      .similarities(atomPairs)
      .reduce((most, value, other) => (folds[other] === folds[molecule] ? most : Math.max(most, value)), 0),
  );
}

export interface SimilarityBin {
  readonly from: number;
  readonly to: number;
  readonly molecules: number;
  /** 1 - log loss / log loss of the base rates: 0 knows nothing, 1 everything. NaN for too few molecules. */
  readonly skill: number;
  /** Mean share of the five likeliest descriptors that a source names. */
  readonly precisionAt5: number;
}

/**
 * @param probabilities of held-out molecules, [molecule, descriptor]
 * @param truth 0 or 1, [molecule, descriptor]
 * @param similarity to the nearest molecule of another fold, [molecule]
 */
export function skillBySimilarity(
  probabilities: Float32Array,
  truth: Uint8Array,
  similarity: ArrayLike<number>,
): { readonly bins: readonly SimilarityBin[]; readonly overall: number } {
  const molecules = similarity.length;
  const rates = Float64Array.from({ length: WIDTH }, (_, c) => {
    let sum = 0.5;
    for (let row = 0; row < molecules; row++) sum += truth[row * WIDTH + c]!;
    return sum / (molecules + 1);
  });
  const all = Array.from({ length: molecules }, (_, row) => row);
  const bins = Array.from({ length: Math.round(1 / STEP) }, (_, bin): SimilarityBin => {
    const from = bin * STEP;
    const to = from + STEP;
    const rows = all.filter((row) => similarity[row]! >= from && (similarity[row]! < to || to > 1 - STEP / 2));
    const enough = rows.length >= LEAST_MOLECULES;
    return {
      from: Number(from.toFixed(1)),
      to: Number(to.toFixed(1)),
      molecules: rows.length,
      skill: enough ? skill(probabilities, truth, rates, rows) : Number.NaN,
      precisionAt5: enough ? precisionAt(5, probabilities, truth, rows) : Number.NaN,
    };
  });
  return { bins, overall: skill(probabilities, truth, rates, all) };
}

/** The least similarity from which on every bin that says something keeps half of the overall skill. */
export function leastSimilarity({ bins, overall }: ReturnType<typeof skillBySimilarity>): number {
  let least = 1;
  for (const { from, skill: own } of [...bins].reverse()) {
    if (own < SHARE_KEPT * overall) break;
    if (!Number.isNaN(own)) least = from;
  }
  return least;
}

function skill(probabilities: Float32Array, truth: Uint8Array, rates: Float64Array, rows: readonly number[]): number {
  let [own, base] = [0, 0];
  for (const row of rows) {
    for (let c = 0; c < WIDTH; c++) {
      const [p, rate, has] = [probabilities[row * WIDTH + c]!, rates[c]!, truth[row * WIDTH + c]! > 0];
      own -= Math.log(Math.max(1e-7, has ? p : 1 - p));
      base -= Math.log(has ? rate : 1 - rate);
    }
  }
  return 1 - own / base;
}

function precisionAt(count: number, probabilities: Float32Array, truth: Uint8Array, rows: readonly number[]): number {
  const hits = rows.reduce((sum, row) => {
    const own = probabilities.subarray(row * WIDTH, (row + 1) * WIDTH);
    const likeliest = [...own.keys()].sort((a, b) => own[b]! - own[a]!).slice(0, count);
    return sum + likeliest.filter((c) => truth[row * WIDTH + c]! > 0).length;
  }, 0);
  return hits / (count * rows.length);
}
