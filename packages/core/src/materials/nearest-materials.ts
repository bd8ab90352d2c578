/** The known materials most like a molecule: the evidence shown beside every generated one. */
import type { Chemistry, CountFingerprint } from '../molecule/index.ts';
import { type AtomPairIndex, decodeAtomPairIndex, similarities } from './atom-pair-index.ts';
import type { KnownMaterial } from './curated-materials.ts';
import stored from './data/material-atom-pairs.json' with { type: 'json' };
import { knownMaterials } from './known-materials.ts';

export interface NearMaterial {
  readonly name: string;
  readonly cas: string;
  readonly smiles: string;
  /** Tanimoto similarity of counted atom pairs, in [0, 1]; 1 also for stereoisomers. */
  readonly similarity: number;
  /** Absent when only the identity of the material is known. */
  readonly descriptors?: readonly string[];
}

/**
 * Compares with every known material (about 2,000) at once through a stored index, so that neither start-up nor a
 * query has to fingerprint them.
 */
export class NearestMaterials {
  readonly #chemistry: Pick<Chemistry, 'fingerprint'>;
  readonly #index: AtomPairIndex;
  readonly #materials: readonly KnownMaterial[];

  constructor(chemistry: Pick<Chemistry, 'fingerprint'>) {
    this.#chemistry = chemistry;
    this.#materials = knownMaterials();
    this.#index = decodeAtomPairIndex(stored.index, stored.materials);
    if (stored.materials !== this.#materials.length) {
      throw new Error(
        `the atom pair index covers ${stored.materials} materials, the tables have ${this.#materials.length}: run packages/training/src/fit/build-commercial-materials.ts`,
      );
    }
  }

  /**
   * The `k` most similar materials, best first; equal ones in the order of the tables, curated first.
   *
   * @throws SmellError `bad-structure` for a SMILES that does not parse.
   */
  nearest(smiles: string, k: number): NearMaterial[] {
    return this.nearestTo(this.#chemistry.fingerprint(smiles, 'atomPairCounts'), k);
  }

  /** As `nearest`, for a counted atom pair fingerprint at hand. */
  nearestTo(fingerprint: CountFingerprint, k: number): NearMaterial[] {
    if (k < 1) return [];
    const similarity = similarities(this.#index, fingerprint);
    const best: number[] = [];
    let worst = Number.NEGATIVE_INFINITY;
    for (let row = 0; row < similarity.length; row++) {
      if (best.length === k && similarity[row]! <= worst) continue;
      let place = best.length;
      while (place > 0 && similarity[best[place - 1]!]! < similarity[row]!) place--;
      best.splice(place, 0, row);
      if (best.length > k) best.pop();
      worst = similarity[best[best.length - 1]!]!;
    }
    return best.map((row) => {
      const { name, cas, smiles, descriptors } = this.#materials[row]!;
      const found = { name, cas, smiles, similarity: similarity[row]! };
      return descriptors.length > 0 ? { ...found, descriptors } : found;
    });
  }
}
