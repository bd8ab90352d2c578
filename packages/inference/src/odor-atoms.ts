/**
 * A molecule as the graph member of the odor predictor reads it: a row of features for every atom, and a class for every
 * pair of atoms, which says how they are bonded or how far apart they are. Molecules of a batch are padded to the
 * largest of it.
 */
import type { MolecularGraph } from '@smell/core/molecule';
import type { OdorMolecule } from './odor-molecule.ts';
import { ODOR_FIGURES } from './odor-molecule.ts';

const ELEMENTS = [6, 8, 7, 16] as const;
const HALOGENS: ReadonlySet<number> = new Set([9, 17, 35, 53]);
const DEGREES = 5;
const HYDROGENS = 4;
/** Ring sizes 3, 4, 5, 6, and 7 and more. */
const RING_SIZES = 5;

/** Columns of an atom: element (6), heavy neighbours (5), hydrogens (4), rings (5), aromatic, charged, double, triple. */
export const ATOM_COLUMNS = ELEMENTS.length + 2 + DEGREES + HYDROGENS + RING_SIZES + 4;

/**
 * Classes of a pair. 0 is padding (and atoms of other fragments), 1 the atom with itself; bonds: 2 single in a chain,
 * 3 single in a ring, 4 double, 5 triple, 6 aromatic; then 2 bonds apart, the same within one ring, 3 apart, the same
 * within one ring, 4, 5, 6, 7 to 8, and 9 and more bonds apart.
 */
export const PAIR_CLASSES = 16;
const SELF = 1;
const APART = [0, 0, 7, 9, 11, 12, 13, 14, 14, 15] as const;

/** Added to the attention score of a padded slot. */
const HIDDEN = -1e9;

/** The graph member's inputs for one batch, in the order of the graph's declaration. */
export interface AtomBatch {
  readonly molecules: number;
  /** Slots of the largest molecule. */
  readonly slots: number;
  /** [molecule, slot, ATOM_COLUMNS] */
  readonly atoms: Float32Array;
  /** [molecule, slot, slot] */
  readonly pairs: Int32Array;
  /** 1 where there is an atom. [molecule, slot, 1] */
  readonly present: Float32Array;
  /** 0 where there is an atom, else a large negative number. [molecule, 1, 1, slot] */
  readonly bias: Float32Array;
  /** [molecule, ODOR_FIGURES] */
  readonly figures: Float32Array;
}

export interface AtomInput extends Pick<OdorMolecule, 'graph' | 'figures'> {
  /** Of {@link pairClasses}, where they are at hand: training reads a molecule many times. */
  readonly pairs?: Uint8Array;
}

/** @param slots at least the atoms of the largest molecule; that number when left out */
export function atomBatch(molecules: readonly AtomInput[], slots = largestOf(molecules)): AtomBatch {
  const count = molecules.length;
  const atoms = new Float32Array(count * slots * ATOM_COLUMNS);
  const pairs = new Int32Array(count * slots * slots);
  const present = new Float32Array(count * slots);
  const bias = new Float32Array(count * slots).fill(HIDDEN);
  const figures = new Float32Array(count * ODOR_FIGURES);
  molecules.forEach(({ graph, figures: own, pairs: known }, m) => {
    figures.set(own, m * ODOR_FIGURES);
    writeAtoms(graph, atoms, m * slots * ATOM_COLUMNS);
    const classes = known ?? pairClasses(graph);
    for (let atom = 0; atom < graph.atomCount; atom++) {
      const row = classes.subarray(atom * graph.atomCount, (atom + 1) * graph.atomCount);
      pairs.set(row, (m * slots + atom) * slots);
    }
    present.fill(1, m * slots, m * slots + graph.atomCount);
    bias.fill(0, m * slots, m * slots + graph.atomCount);
  });
  return { molecules: count, slots, atoms, pairs, present, bias, figures };
}

function largestOf(molecules: readonly AtomInput[]): number {
  return molecules.reduce((largest, { graph }) => Math.max(largest, graph.atomCount), 1);
}

function writeAtoms(graph: MolecularGraph, into: Float32Array, start: number): void {
  const ringSizes = Array.from({ length: graph.atomCount }, () => new Set<number>());
  for (const ring of graph.rings) for (const atom of ring) ringSizes[atom]!.add(Math.min(ring.length, 7) - 3);
  for (let atom = 0; atom < graph.atomCount; atom++) {
    let at = start + atom * ATOM_COLUMNS;
    const element = graph.elements[atom]!;
    const known = (ELEMENTS as readonly number[]).indexOf(element);
    into[at + (known >= 0 ? known : ELEMENTS.length + (HALOGENS.has(element) ? 0 : 1))] = 1;
    at += ELEMENTS.length + 2;
    into[at + Math.min(DEGREES - 1, graph.neighbours[atom]!.length)] = 1;
    at += DEGREES;
    into[at + Math.min(HYDROGENS - 1, graph.hydrogens[atom]!)] = 1;
    at += HYDROGENS;
    for (const size of ringSizes[atom]!) into[at + size] = 1;
    at += RING_SIZES;
    const orders = graph.neighbourBonds[atom]!.map((bond) => graph.bondOrders[bond]!);
    into[at] = graph.aromatic[atom]!;
    into[at + 1] = graph.charges[atom] === 0 ? 0 : 1;
    into[at + 2] = !graph.aromatic[atom] && orders.includes(2) ? 1 : 0;
    into[at + 3] = orders.includes(3) ? 1 : 0;
  }
}

/** Class of every pair of atoms, [atom, atom]. */
export function pairClasses(graph: MolecularGraph): Uint8Array {
  const { atomCount, neighbours } = graph;
  const classes = new Uint8Array(atomCount * atomCount);
  const queue = new Uint16Array(atomCount);
  for (let first = 0; first < atomCount; first++) {
    // Breadth first from every atom; 0 is "not reached".
    const row = first * atomCount;
    const distance = new Uint16Array(atomCount);
    classes[row + first] = SELF;
    queue[0] = first;
    for (let read = 0, filled = 1; read < filled; read++) {
      for (const other of neighbours[queue[read]!]!) {
        if (other === first || distance[other]! > 0) continue;
        distance[other] = distance[queue[read]!]! + 1;
        classes[row + other] = APART[Math.min(distance[other]!, APART.length - 1)]!;
        queue[filled++] = other;
      }
    }
  }
  for (const ring of graph.rings) {
    for (const first of ring) {
      for (const second of ring) {
        const place = first * atomCount + second;
        if (classes[place] === APART[2] || classes[place] === APART[3]) classes[place]! += 1;
      }
    }
  }
  for (let bond = 0; bond < graph.bondCount; bond++) {
    const [from, to] = [graph.bondStarts[bond]!, graph.bondEnds[bond]!];
    const kind = bondClass(graph, bond);
    classes[from * atomCount + to] = kind;
    classes[to * atomCount + from] = kind;
  }
  return classes;
}

function bondClass(graph: MolecularGraph, bond: number): number {
  if (graph.bondAromatic[bond]) return 6;
  const order = graph.bondOrders[bond]!;
  if (order >= 2) return 2 + order;
  return graph.bondRings[bond]! > 0 ? 3 : 2;
}
