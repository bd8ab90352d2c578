/**
 * From the vector of a word to what it may smell of: the words of the lexicon nearest to it, and a ridge regression from
 * odor descriptions to the labels of their molecules; a gate says whether the word is about smell at all.
 */
import { DESCRIPTORS } from '@smell/core/odor';
import { fitRidgeMany } from './ridge.ts';
import { cosine, DIMENSIONS, vectorOf, type WordVectors } from './word-vectors.ts';

/** Neighbours asked, what their similarity is raised to as their weight, and the similarity below which one says nothing. */
const NEIGHBOURS = 12;
const SHARPNESS = 4;
const LEAST_SIMILAR = 0.25;
/** What the regression counts beside the neighbours, and its penalty. */
const REGRESSION_SHARE = 0.5;
const PENALTY = 3;
const STEPS = 150;
/** Descriptors of a word that are candidates, the best first. */
const CANDIDATES = 4;

export interface LabelledWord {
  readonly word: string;
  /** [dimension], of length 1 */
  readonly vector: Float32Array;
  /** [descriptor], within [0, 1] */
  readonly weights: Float32Array;
}

export interface Candidate {
  readonly descriptor: number;
  /** Score, mean similarity of the neighbours, log-odds of the gate, 1 for the best: what tells whether it is right. */
  readonly features: readonly number[];
}

/** Place of the gate's log-odds in the features. */
export const GATE_FEATURE = 2;

/** Words and labels of texts: [text] */
export interface LabelledTexts {
  readonly words: readonly (readonly string[])[];
  readonly labels: readonly (readonly number[])[];
}

/** Coefficients, [dimension + 1, descriptor]: from the mean vector of a text to the labels, less how common each is. */
export function fitTextHead(vectors: WordVectors, { words, labels }: LabelledTexts): Float64Array {
  const rows: Float64Array[] = [];
  const targets: (readonly number[])[] = [];
  for (const [i, text] of words.entries()) {
    const known = text.filter((word) => vectors.index.has(word));
    if (known.length === 0) continue;
    const row = new Float64Array(DIMENSIONS + 1);
    for (const word of known) {
      const vector = vectorOf(vectors, word);
      for (let k = 0; k < DIMENSIONS; k++) row[k]! += vector[k]! / known.length;
    }
    row[DIMENSIONS] = 1;
    rows.push(row);
    targets.push(labels[i]!);
  }
  const width = DESCRIPTORS.length;
  const penalties = new Float64Array(DIMENSIONS + 1).fill(PENALTY, 0, DIMENSIONS);
  const coefficients = fitRidgeMany(rows, targets, width, penalties);
  for (const own of targets) for (const label of own) coefficients[DIMENSIONS * width + label]! -= 1 / targets.length;
  return coefficients;
}

/** Log-odds that a word is about smell: coefficients, [dimension + 1], by gradient descent on both kinds alike. */
export function fitGate(vectors: WordVectors, smell: readonly string[], other: readonly string[]): Float64Array {
  const rows = [...smell, ...other].map((word) => [...vectorOf(vectors, word), 1]);
  const targets = rows.map((_, i) => (i < smell.length ? 1 : 0));
  const weights = rows.map((_, i) => (i < smell.length ? 0.5 / smell.length : 0.5 / other.length));
  return fitLogistic(rows, targets, weights);
}

export function gateOf(vectors: WordVectors, gate: Float64Array, word: string): number {
  return logit([...vectorOf(vectors, word), 1], gate);
}

/** What a word may smell of, best first. @param leaveOut words of the lexicon that must not be looked at */
export function candidatesOf(
  word: string,
  lexicon: readonly LabelledWord[],
  { vectors, head, gate }: { readonly vectors: WordVectors; readonly head: Float64Array; readonly gate: Float64Array },
  leaveOut: (word: string) => boolean = () => false,
): Candidate[] {
  const vector = vectorOf(vectors, word);
  const near: { known: LabelledWord; similarity: number }[] = [];
  for (const known of lexicon) {
    const similarity = cosine(vector, known.vector);
    if (similarity <= Math.max(LEAST_SIMILAR, near[NEIGHBOURS - 1]?.similarity ?? 0) || leaveOut(known.word)) continue;
    near.push({ known, similarity });
    near.sort((x, y) => y.similarity - x.similarity);
    near.length = Math.min(near.length, NEIGHBOURS);
  }
  const width = DESCRIPTORS.length;
  const scores = new Float64Array(width);
  const total = near.reduce((sum, { similarity }) => sum + similarity ** SHARPNESS, 0);
  for (const { known, similarity } of near) {
    for (let d = 0; d < width; d++) scores[d]! += (known.weights[d]! * similarity ** SHARPNESS) / total;
  }
  for (let d = 0; d < width; d++) {
    let sum = head[DIMENSIONS * width + d]!;
    for (let k = 0; k < DIMENSIONS; k++) sum += vector[k]! * head[k * width + d]!;
    scores[d]! += REGRESSION_SHARE * sum;
  }
  const mean = near.reduce((sum, { similarity }) => sum + similarity, 0) / NEIGHBOURS;
  const about = gateOf(vectors, gate, word);
  return [...scores.keys()]
    .sort((a, b) => scores[b]! - scores[a]!)
    .slice(0, CANDIDATES)
    .map((descriptor, i) => ({ descriptor, features: [scores[descriptor]!, mean, about, i === 0 ? 1 : 0, 1] }));
}

/** Coefficients of a logistic regression, weighted, by gradient descent with momentum; the last feature is constant. */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  weights: readonly number[],
): Float64Array {
  const size = rows[0]!.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const coefficients = new Float64Array(size);
  const velocity = new Float64Array(size);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(size);
    rows.forEach((row, i) => {
      const error = (weights[i]! / total) * (targets[i]! - probability(logit(row, coefficients)));
      for (let k = 0; k < size; k++) gradient[k]! += error * row[k]!;
    });
    for (let k = 0; k < size; k++) {
      velocity[k] = 0.9 * velocity[k]! + gradient[k]! - (k < size - 1 ? 1e-4 * coefficients[k]! : 0);
      coefficients[k]! += 1.5 * velocity[k]!;
    }
  }
  return coefficients;
}

export function logit(row: readonly number[], coefficients: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < row.length; k++) sum += row[k]! * coefficients[k]!;
  return sum;
}

export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
