/**
 * A short key of a molecular graph, the same for every numbering of its atoms and blind to stereochemistry. The tree of
 * Cramer asks about parts of a molecule after hydrolysis, and those exist as graphs alone, without a SMILES.
 *
 * Colour refinement (Morgan 1965; Weisfeiler and Leman 1968) with sums in place of sorted lists: two different small molecules could share a
 * key in principle, so it serves to look up short lists and nothing else.
 */
import type { MolecularGraph } from '../../../molecule/index.ts';

const ROUNDS = 8;
const AROMATIC_BOND = 4;

/** Sixteen hexadecimal digits. */
export function graphKey(graph: MolecularGraph): string {
  return hash(graph, 0x9e3779b9) + hash(graph, 0x85ebca6b);
}

function hash(graph: MolecularGraph, seed: number): string {
  const { atomCount, neighbours, neighbourBonds } = graph;
  const kinds = graph.bondOrders.map((order, bond) => (graph.bondAromatic[bond] ? AROMATIC_BOND : order));
  let colours = new Uint32Array(atomCount);
  for (let atom = 0; atom < atomCount; atom++) {
    colours[atom] = mix(
      seed,
      graph.elements[atom]! |
        (graph.hydrogens[atom]! << 8) |
        ((graph.charges[atom]! + 8) << 12) |
        (graph.aromatic[atom]! << 16) |
        (Math.min(3, graph.atomRings[atom]!) << 17) |
        (neighbours[atom]!.length << 20),
    );
  }
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Uint32Array(atomCount);
    for (let atom = 0; atom < atomCount; atom++) {
      const others = neighbours[atom]!;
      const bonds = neighbourBonds[atom]!;
      let sum = 0;
      for (let slot = 0; slot < others.length; slot++) sum += mix(colours[others[slot]!]!, kinds[bonds[slot]!]!);
      next[atom] = mix(colours[atom]!, sum >>> 0);
    }
    colours = next;
  }
  const total = mix(
    colours.reduce((sum, colour) => (sum + colour) >>> 0, 0),
    atomCount,
  );
  return total.toString(16).padStart(8, '0');
}

/** The finaliser of MurmurHash3 (Appleby, public domain) over the two words together. */
function mix(left: number, right: number): number {
  let word = (Math.imul(left, 0xcc9e2d51) ^ (right + 0x165667b1)) >>> 0;
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return (word ^ (word >>> 16)) >>> 0;
}
