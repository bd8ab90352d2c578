/** Tanimoto similarity of fingerprints. */
import type { BitFingerprint, CountFingerprint } from './fingerprint.ts';

/**
 * In [0, 1]. Bits: shared over set in either. Counts: sum of minima over sum of maxima (the Ruzicka form). Two empty
 * fingerprints are identical (1).
 *
 * @throws RangeError when a bit vector meets a count vector, or two bit vectors differ in length.
 */
export function tanimoto(a: CountFingerprint | BitFingerprint, b: CountFingerprint | BitFingerprint): number {
  if ('keys' in a && 'keys' in b) return countTanimoto(a, b);
  if ('bits' in a && 'bits' in b) return bitTanimoto(a.bits, b.bits);
  throw new RangeError('a bit fingerprint cannot be compared with a count fingerprint');
}

function countTanimoto(a: CountFingerprint, b: CountFingerprint): number {
  let shared = 0;
  let either = 0;
  let i = 0;
  let j = 0;
  while (i < a.keys.length && j < b.keys.length) {
    const left = a.keys[i]!;
    const right = b.keys[j]!;
    if (left === right) {
      const x = a.counts[i++]!;
      const y = b.counts[j++]!;
      shared += Math.min(x, y);
      either += Math.max(x, y);
    } else if (left < right) either += a.counts[i++]!;
    else either += b.counts[j++]!;
  }
  while (i < a.keys.length) either += a.counts[i++]!;
  while (j < b.keys.length) either += b.counts[j++]!;
  return either === 0 ? 1 : shared / either;
}

function bitTanimoto(a: Uint8Array, b: Uint8Array): number {
  if (a.length !== b.length) throw new RangeError(`fingerprints of ${a.length} and ${b.length} bytes`);
  let shared = 0;
  let either = 0;
  for (let byte = 0; byte < a.length; byte++) {
    shared += BIT_COUNTS[a[byte]! & b[byte]!]!;
    either += BIT_COUNTS[a[byte]! | b[byte]!]!;
  }
  return either === 0 ? 1 : shared / either;
}

const BIT_COUNTS = Uint8Array.from({ length: 256 }, (_, byte) => {
  let count = 0;
  for (let rest = byte; rest > 0; rest >>= 1) count += rest & 1;
  return count;
});
