/**
 * Finds corpus molecules that would give a held-out odorant away: the same skeleton, or a near neighbour by counted
 * atom pairs. An inverted index over features answers in a few microseconds, because only held-out molecules that
 * share a feature are touched.
 */
import { atomPairCounts, type CountFingerprint, type MolecularGraph } from '@smell/core/molecule';
import { skeletonHash } from './graph-hash.ts';

export interface HeldOutMolecule {
  readonly inchiKey: string;
  readonly graph: MolecularGraph;
}

export class HeldOutIndex {
  readonly #skeletons = new Map<number, Set<string>>();
  /** For each feature the held-out molecules that have it, and how often: molecule, count, molecule, count, ... */
  readonly #postings = new Map<number, number[]>();
  /** Number of atom pairs of each held-out molecule. */
  readonly #totals: number[] = [];
  readonly #shared: Uint32Array;

  constructor(molecules: readonly HeldOutMolecule[]) {
    molecules.forEach(({ inchiKey, graph }, molecule) => {
      const skeleton = skeletonHash(graph);
      const blocks = this.#skeletons.get(skeleton) ?? new Set();
      this.#skeletons.set(skeleton, blocks.add(inchiKey.slice(0, 14)));
      const { keys, counts } = atomPairCounts(graph);
      keys.forEach((key, i) => {
        const posting = this.#postings.get(key);
        if (posting) posting.push(molecule, counts[i]!);
        else this.#postings.set(key, [molecule, counts[i]!]);
      });
      this.#totals.push(total({ keys, counts }));
    });
    this.#shared = new Uint32Array(molecules.length);
  }

  /** First InChIKey blocks of held-out molecules with these elements and connections; bond orders may differ. */
  sameSkeleton(graph: MolecularGraph): ReadonlySet<string> | undefined {
    return this.#skeletons.get(skeletonHash(graph));
  }

  /** Highest similarity to any held-out molecule (Tanimoto of counted atom pairs), 0 when nothing is shared. */
  nearest(graph: MolecularGraph): number {
    const fingerprint = atomPairCounts(graph);
    const shared = this.#shared.fill(0);
    fingerprint.keys.forEach((key, i) => {
      const posting = this.#postings.get(key);
      if (!posting) return;
      const count = fingerprint.counts[i]!;
      for (let at = 0; at < posting.length; at += 2) shared[posting[at]!]! += Math.min(count, posting[at + 1]!);
    });
    const own = total(fingerprint);
    let best = 0;
    for (let molecule = 0; molecule < shared.length; molecule++) {
      const both = shared[molecule]!;
      if (both > 0) best = Math.max(best, both / (own + this.#totals[molecule]! - both));
    }
    return best;
  }
}

function total({ counts }: CountFingerprint): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
