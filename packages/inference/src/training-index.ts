/**
 * The molecules an odor model was fitted on, as folded fingerprints: enough to say how like them another molecule is,
 * too little to read their structures back. The kernel member answers from these similarities, and the applicability
 * domain is told by the greatest of them.
 *
 * File: JSON with the number of molecules and, for each fingerprint, core's written form of an inverted index.
 */

import { SmellError } from '@smell/core/errors';
import { type AtomPairIndex, decodeAtomPairIndex, encodeAtomPairIndex, similarities } from '@smell/core/materials';
import type { CountFingerprint } from '@smell/core/molecule';
import { z } from 'zod';
import { scatter } from './odor-features.ts';

/** Keys are folded to so many bits: two of a molecule's keys rarely meet, and many keys of the world share each. */
const KEY_BITS = 16;

export type IndexedFingerprints = Readonly<Record<'morgan' | 'atomPairs', CountFingerprint>>;

const fileSchema = z.object({ molecules: z.int().positive(), morgan: z.string(), atomPairs: z.string() });

/** @throws RangeError for more than 65,536 molecules */
export function encodeTrainingIndex(molecules: readonly IndexedFingerprints[]): Uint8Array {
  return new TextEncoder().encode(
    `${JSON.stringify({
      molecules: molecules.length,
      morgan: encodeAtomPairIndex(molecules.map(({ morgan }) => folded(morgan))),
      atomPairs: encodeAtomPairIndex(molecules.map(({ atomPairs }) => folded(atomPairs))),
    })}\n`,
  );
}

export class TrainingIndex {
  readonly size: number;
  readonly #morgan: AtomPairIndex;
  readonly #atomPairs: AtomPairIndex;

  /**
   * @param source name of the file, for messages
   * @throws SmellError `model-damaged`
   */
  constructor(bytes: Uint8Array, source: string) {
    const file = fileSchema.safeParse(parsed(bytes));
    if (!file.success) throw new SmellError('model-damaged', `${source} is not an index of molecules; restore it`);
    this.size = file.data.molecules;
    this.#morgan = decodeAtomPairIndex(file.data.morgan, this.size);
    this.#atomPairs = decodeAtomPairIndex(file.data.atomPairs, this.size);
  }

  /** Mean of both fingerprints' Tanimoto similarities to every molecule, [size]. */
  kernel({ morgan, atomPairs }: IndexedFingerprints): Float32Array {
    const kernel = similarities(this.#morgan, folded(morgan));
    const pairs = similarities(this.#atomPairs, folded(atomPairs));
    for (let i = 0; i < kernel.length; i++) kernel[i] = (kernel[i]! + pairs[i]!) / 2;
    return kernel;
  }

  /** Greatest Tanimoto similarity of counted atom pairs to any of the molecules. */
  nearest({ atomPairs }: Pick<IndexedFingerprints, 'atomPairs'>): number {
    return similarities(this.#atomPairs, folded(atomPairs)).reduce((most, value) => Math.max(most, value), 0);
  }
}

function folded({ keys, counts }: CountFingerprint): CountFingerprint {
  const sums = new Map<number, number>();
  for (let i = 0; i < keys.length; i++) {
    const key = scatter(keys[i]!) & ((1 << KEY_BITS) - 1);
    sums.set(key, (sums.get(key) ?? 0) + counts[i]!);
  }
  const own = Uint32Array.from(sums.keys()).sort();
  return { keys: own, counts: Uint16Array.from(own, (key) => sums.get(key)!) };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
