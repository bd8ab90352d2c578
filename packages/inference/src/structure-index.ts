/**
 * The structures a model was trained on, as 64-bit hashes only: enough to say whether a molecule is new, too little to
 * read the structures back.
 *
 * File: 8 bytes of magic, then the hashes in rising order, 8 bytes each, little-endian. A hash is the first 8 bytes of
 * SHA-256 of the flat canonical SMILES, read as a little-endian number. With a million structures a new molecule is
 * taken for a known one once in 10^13.
 */
import { createHash } from 'node:crypto';
import { SmellError } from '@smell/core/errors';

const MAGIC = 'SMELLIX1';

export function structureHash(flatSmiles: string): bigint {
  return createHash('sha256').update(flatSmiles).digest().readBigUInt64LE(0);
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
  const file = Buffer.alloc(MAGIC.length + 8 * hashes.length);
  file.write(MAGIC, 'latin1');
  for (const [i, hash] of hashes.entries()) file.writeBigUInt64LE(hash, MAGIC.length + 8 * i);
  return file;
}

export class StructureIndex {
  readonly size: number;
  readonly #file: Buffer;

  /**
   * @param source name of the file, for messages.
   * @throws SmellError `model-damaged`.
   */
  constructor(bytes: Uint8Array, source: string) {
    this.#file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.size = (bytes.length - MAGIC.length) / 8;
    if (this.#file.toString('latin1', 0, MAGIC.length) !== MAGIC || !Number.isInteger(this.size)) {
      throw new SmellError('model-damaged', `${source} is not an index of structures; get it again`);
    }
  }

  *hashes(): Generator<bigint> {
    for (let i = 0; i < this.size; i++) yield this.#file.readBigUInt64LE(MAGIC.length + 8 * i);
  }

  /** Whether a structure is in the index, by binary search. */
  has(flatSmiles: string): boolean {
    const wanted = structureHash(flatSmiles);
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const found = this.#file.readBigUInt64LE(MAGIC.length + 8 * middle);
      if (found === wanted) return true;
      if (found < wanted) low = middle + 1;
      else high = middle;
    }
    return false;
  }
}
