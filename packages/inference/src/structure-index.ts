/**
 * The structures a model was trained on, as 64-bit hashes only: enough to say whether a molecule is new, too little to
 * read the structures back.
 *
 * File: 8 bytes of magic, then the hashes in rising order, 8 bytes each, little-endian. A hash is the first 8 bytes of
 * SHA-256 of the flat canonical SMILES, read as a little-endian number. With a million structures a new molecule is
 * taken for a known one once in 10^13.
 */
import { SmellError } from '@smell/core/errors';
import { sha256 } from './sha256.ts';

const MAGIC = 'SMELLIX1';

export function structureHash(flatSmiles: string): bigint {
  return viewOf(sha256(flatSmiles)).getBigUint64(0, true);
}

/**
 * The bytes of an index over structures; duplicates are kept once.
 *
 * @param base an index whose structures are taken over
 */
export function encodeStructureIndex(flatSmiles: Iterable<string>, base?: StructureIndex): Uint8Array {
  const unique = new Set<bigint>(base?.hashes());
  for (const smiles of flatSmiles) unique.add(structureHash(smiles));
  const hashes = BigUint64Array.from(unique).sort();
  const file = new Uint8Array(MAGIC.length + 8 * hashes.length);
  file.set(new TextEncoder().encode(MAGIC));
  const view = viewOf(file);
  for (const [i, hash] of hashes.entries()) view.setBigUint64(MAGIC.length + 8 * i, hash, true);
  return file;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

export class StructureIndex {
  readonly size: number;
  readonly #file: DataView;

  /**
   * @param source name of the file, for messages.
   * @throws SmellError `model-damaged`.
   */
  constructor(bytes: Uint8Array, source: string) {
    this.#file = viewOf(bytes);
    this.size = (bytes.length - MAGIC.length) / 8;
    if (new TextDecoder('latin1').decode(bytes.subarray(0, MAGIC.length)) !== MAGIC || !Number.isInteger(this.size)) {
      throw new SmellError('model-damaged', `${source} is not an index of structures; get it again`);
    }
  }

  *hashes(): Generator<bigint> {
    for (let i = 0; i < this.size; i++) yield this.#file.getBigUint64(MAGIC.length + 8 * i, true);
  }

  /** Whether a structure is in the index, by binary search. */
  has(flatSmiles: string): boolean {
    const wanted = structureHash(flatSmiles);
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const found = this.#file.getBigUint64(MAGIC.length + 8 * middle, true);
      if (found === wanted) return true;
      if (found < wanted) low = middle + 1;
      else high = middle;
    }
    return false;
  }
}
