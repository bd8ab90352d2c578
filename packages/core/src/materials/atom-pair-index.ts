/**
 * An inverted index of counted atom pairs: for every pair, which molecules have it and how often. Comparing a query
 * with all of them then costs only the pairs they share.
 *
 * Written form: base64 of LEB128 varints. For each key, ascending: key minus previous key, number of molecules, then
 * for each molecule, ascending: row minus previous row, count.
 */
import type { CountFingerprint } from '../molecule/index.ts';

export interface AtomPairIndex {
  /** Number of molecules. */
  readonly size: number;
  /** Position of each key's molecules in `rows` and `counts`. */
  readonly spans: ReadonlyMap<number, { readonly from: number; readonly to: number }>;
  readonly rows: Uint16Array;
  readonly counts: Uint16Array;
  /** Number of atom pairs of each molecule, [size]. */
  readonly totals: Uint32Array;
}

/** @throws RangeError for more than 65,536 molecules. */
export function encodeAtomPairIndex(fingerprints: readonly CountFingerprint[]): string {
  if (fingerprints.length > 0x10000) throw new RangeError(`${fingerprints.length} molecules do not fit the index`);
  const molecules = new Map<number, [row: number, count: number][]>();
  fingerprints.forEach(({ keys, counts }, row) => {
    keys.forEach((key, i) => {
      const list = molecules.get(key);
      if (list) list.push([row, counts[i]!]);
      else molecules.set(key, [[row, counts[i]!]]);
    });
  });
  const bytes: number[] = [];
  let previousKey = 0;
  for (const key of [...molecules.keys()].sort((a, b) => a - b)) {
    const list = molecules.get(key)!;
    writeVarint(bytes, key - previousKey);
    writeVarint(bytes, list.length);
    previousKey = key;
    let previousRow = 0;
    for (const [row, count] of list) {
      writeVarint(bytes, row - previousRow);
      writeVarint(bytes, count);
      previousRow = row;
    }
  }
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** @param size Number of molecules that were encoded. */
export function decodeAtomPairIndex(encoded: string, size: number): AtomPairIndex {
  const binary = atob(encoded);
  let at = 0;
  const readVarint = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = binary.charCodeAt(at++);
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  const spans = new Map<number, { from: number; to: number }>();
  // A posting takes two bytes or more.
  const rows = new Uint16Array(binary.length >>> 1);
  const counts = new Uint16Array(binary.length >>> 1);
  const totals = new Uint32Array(size);
  let filled = 0;
  let key = 0;
  while (at < binary.length) {
    key += readVarint();
    const length = readVarint();
    spans.set(key, { from: filled, to: filled + length });
    let row = 0;
    for (let i = 0; i < length; i++) {
      row += readVarint();
      const count = readVarint();
      rows[filled] = row;
      counts[filled++] = count;
      totals[row]! += count;
    }
  }
  return { size, spans, rows: rows.slice(0, filled), counts: counts.slice(0, filled), totals };
}

/**
 * Tanimoto similarity (sum of minima over sum of maxima) of a fingerprint with every molecule, [size]; a molecule
 * without atom pairs (one heavy atom) is like nothing but another such molecule.
 */
export function similarities(index: AtomPairIndex, query: CountFingerprint): Float32Array {
  const { size, spans, rows, counts, totals } = index;
  const shared = new Uint32Array(size);
  let total = 0;
  for (let i = 0; i < query.keys.length; i++) {
    const limit = query.counts[i]!;
    total += limit;
    const span = spans.get(query.keys[i]!);
    if (!span) continue;
    for (let p = span.from; p < span.to; p++) {
      shared[rows[p]!]! += Math.min(counts[p]!, limit);
    }
  }
  const similarity = new Float32Array(size);
  for (let row = 0; row < size; row++) {
    const either = total + totals[row]! - shared[row]!;
    similarity[row] = either === 0 ? 1 : shared[row]! / either;
  }
  return similarity;
}

function writeVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}
