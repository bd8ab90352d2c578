/** Counted atom pairs as bytes, to be kept and compared: keys of 4 bytes, then their counts of 2, little endian. */
import type { CountFingerprint } from '@smell/core/molecule';

export function packAtomPairs({ keys, counts }: CountFingerprint): Uint8Array {
  const bytes = new Uint8Array(keys.length * 6);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < keys.length; i++) {
    view.setUint32(4 * i, keys[i]!, true);
    view.setUint16(4 * keys.length + 2 * i, counts[i]!, true);
  }
  return bytes;
}

/** @throws RangeError for bytes that `packAtomPairs` did not make */
export function unpackAtomPairs(bytes: Uint8Array): CountFingerprint {
  if (bytes.length % 6 !== 0) throw new RangeError(`atom pairs of ${bytes.length} bytes`);
  const length = bytes.length / 6;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const keys = new Uint32Array(length);
  const counts = new Uint16Array(length);
  for (let i = 0; i < length; i++) {
    keys[i] = view.getUint32(4 * i, true);
    counts[i] = view.getUint16(4 * length + 2 * i, true);
  }
  return { keys, counts };
}
