/**
 * The molecules most like a query by counted atom pairs, out of many: an inverted index, so that a query costs the pairs
 * it shares with each molecule and nothing else.
 */
import type { CountFingerprint } from '@smell/core/molecule';

export interface Neighbour {
  /** Place in the list the index was made of; -1 in an empty index. */
  readonly index: number;
  /** Tanimoto similarity of counts (the Ruzicka form, as core's `tanimoto`). */
  readonly similarity: number;
}

export class SimilarityIndex {
  readonly size: number;
  /** First posting of each key. */
  readonly #starts = new Map<number, number>();
  readonly #ends = new Map<number, number>();
  readonly #rows: Int32Array;
  readonly #counts: Uint16Array;
  readonly #totals: Float64Array;
  readonly #shared: Float64Array;

  constructor(fingerprints: readonly CountFingerprint[]) {
    this.size = fingerprints.length;
    const length = new Map<number, number>();
    let postings = 0;
    for (const { keys } of fingerprints) {
      postings += keys.length;
      for (const key of keys) length.set(key, (length.get(key) ?? 0) + 1);
    }
    let at = 0;
    for (const [key, count] of length) {
      this.#starts.set(key, at);
      this.#ends.set(key, at);
      at += count;
    }
    this.#rows = new Int32Array(postings);
    this.#counts = new Uint16Array(postings);
    this.#totals = new Float64Array(this.size);
    this.#shared = new Float64Array(this.size);
    fingerprints.forEach(({ keys, counts }, row) => {
      for (let i = 0; i < keys.length; i++) {
        const place = this.#ends.get(keys[i]!)!;
        this.#ends.set(keys[i]!, place + 1);
        this.#rows[place] = row;
        this.#counts[place] = counts[i]!;
        this.#totals[row]! += counts[i]!;
      }
    });
  }

  /** Similarity to every molecule, [size]. The array is used again by the next query. */
  similarities({ keys, counts }: CountFingerprint): Float64Array {
    const shared = this.#shared.fill(0);
    let total = 0;
    for (let i = 0; i < keys.length; i++) {
      const count = counts[i]!;
      total += count;
      const end = this.#ends.get(keys[i]!) ?? 0;
      for (let place = this.#starts.get(keys[i]!) ?? 0; place < end; place++) {
        const other = this.#counts[place]!;
        shared[this.#rows[place]!]! += Math.min(other, count);
      }
    }
    for (let row = 0; row < shared.length; row++) {
      const either = total + this.#totals[row]! - shared[row]!;
      shared[row] = either === 0 ? 1 : shared[row]! / either;
    }
    return shared;
  }

  /** The most similar molecule, the first of equal ones. */
  nearest(fingerprint: CountFingerprint): Neighbour {
    const found = this.similarities(fingerprint);
    let index = -1;
    for (let row = 0; row < found.length; row++) if (index < 0 || found[row]! > found[index]!) index = row;
    return { index, similarity: index < 0 ? 0 : found[index]! };
  }
}
