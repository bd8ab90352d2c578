/** Counted fingerprints as bytes, for the database, and many of them in flat arrays, to be compared with one. */
import type { CountFingerprint } from '@smell/core/molecule';

/** Keys (32 bits each, little endian), then their counts (16 bits each). */
const BYTES_PER_KEY = 6;

export function packFingerprint({ keys, counts }: CountFingerprint): Uint8Array {
  const bytes = new Uint8Array(BYTES_PER_KEY * keys.length);
  const view = new DataView(bytes.buffer);
  for (const [i, key] of keys.entries()) view.setUint32(4 * i, key, true);
  for (const [i, count] of counts.entries()) view.setUint16(4 * keys.length + 2 * i, count, true);
  return bytes;
}

/** @throws RangeError for bytes that are none */
export function unpackFingerprint(bytes: Uint8Array): CountFingerprint {
  if (bytes.length % BYTES_PER_KEY !== 0) throw new RangeError(`${bytes.length} bytes are no fingerprint`);
  const length = bytes.length / BYTES_PER_KEY;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return {
    keys: Uint32Array.from({ length }, (_, i) => view.getUint32(4 * i, true)),
    counts: Uint16Array.from({ length }, (_, i) => view.getUint16(4 * length + 2 * i, true)),
  };
}

export class FingerprintTable {
  readonly size: number;
  readonly #starts: Uint32Array;
  readonly #keys: Uint32Array;
  readonly #counts: Uint16Array;
  /** Of each molecule, the sum of its counts. */
  readonly #totals: Uint32Array;

  constructor(fingerprints: readonly CountFingerprint[]) {
    this.size = fingerprints.length;
    this.#starts = new Uint32Array(this.size + 1);
    fingerprints.forEach(({ keys }, i) => {
      this.#starts[i + 1] = this.#starts[i]! + keys.length;
    });
    this.#keys = new Uint32Array(this.#starts[this.size]!);
    this.#counts = new Uint16Array(this.#starts[this.size]!);
    this.#totals = Uint32Array.from(fingerprints, ({ counts }) => counts.reduce((sum, count) => sum + count, 0));
    fingerprints.forEach(({ keys, counts }, i) => {
      this.#keys.set(keys, this.#starts[i]!);
      this.#counts.set(counts, this.#starts[i]!);
    });
  }

  get bytes(): number {
    return this.#keys.byteLength + this.#counts.byteLength + this.#starts.byteLength + this.#totals.byteLength;
  }

  /**
   * Every molecule whose Tanimoto similarity (sum of minima over sum of maxima of the counts) to the query is at least the
   * threshold. Two empty fingerprints are identical.
   */
  similar(
    { keys, counts }: CountFingerprint,
    threshold: number,
  ): { readonly place: number; readonly similarity: number }[] {
    const total = counts.reduce((sum, count) => sum + count, 0);
    const found: { place: number; similarity: number }[] = [];
    for (let place = 0; place < this.size; place++) {
      const own = this.#totals[place]!;
      // It cannot be more than this, whatever they share.
      const most = total === 0 && own === 0 ? 1 : Math.min(total, own) / Math.max(total, own);
      if (most < threshold) continue;
      const shared = this.#shared(place, keys, counts);
      const either = total + own - shared;
      const similarity = either === 0 ? 1 : shared / either;
      if (similarity >= threshold) found.push({ place, similarity });
    }
    return found;
  }

  #shared(place: number, keys: Uint32Array, counts: Uint16Array): number {
    let shared = 0;
    let i = 0;
    let j = this.#starts[place]!;
    const end = this.#starts[place + 1]!;
    while (i < keys.length && j < end) {
      const left = keys[i]!;
      const right = this.#keys[j]!;
      if (left === right) shared += Math.min(counts[i++]!, this.#counts[j++]!);
      else if (left < right) i++;
      else j++;
    }
    return shared;
  }
}
