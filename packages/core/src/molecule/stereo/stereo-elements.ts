/**
 * The places of a molecule whose arrangement in space may be one of two: tetrahedral centres and double bonds.
 *
 * Found from the graph alone, generously: whether a place really makes isomers depends on the symmetry of the whole
 * molecule and is decided in stereoisomers.ts. Treated are carbon, sulfoxides and double bonds among carbon and nitrogen.
 * Axes (allenes, biphenyls, alkylidene rings), amines and metal centres are not.
 */
import { CARBON, NITROGEN, OXYGEN, SULFUR } from '../elements.ts';
import type { MolecularGraph } from '../graph.ts';

export interface Centre {
  readonly kind: 'centre';
  readonly atom: number;
}

export interface DoubleBond {
  readonly kind: 'double bond';
  readonly bond: number;
  readonly ends: readonly [number, number];
  /** A neighbour of each end; cis and trans are said of these. */
  readonly references: readonly [number, number];
}

export type StereoElement = Centre | DoubleBond;

/** In rings below this a double bond has no choice: trans-cyclooctene is the smallest that can be kept. */
const SMALLEST_TRANS_RING = 8;

/** @param colours classes of constitutionally equal atoms (see symmetry.ts) */
export function stereoElements(graph: MolecularGraph, colours: ArrayLike<number>): StereoElement[] {
  const elements: StereoElement[] = [];
  for (let atom = 0; atom < graph.atomCount; atom++) {
    if (isCentre(graph, atom)) elements.push({ kind: 'centre', atom });
  }
  for (let bond = 0; bond < graph.bondCount; bond++) {
    const found = doubleBond(graph, bond, colours);
    if (found) elements.push(found);
  }
  return elements;
}

/** Whether the graph has anything that `stereoElements` could find; much quicker. */
export function mayHaveStereo(graph: MolecularGraph): boolean {
  for (let atom = 0; atom < graph.atomCount; atom++) if (isCentre(graph, atom)) return true;
  for (let bond = 0; bond < graph.bondCount; bond++) if (isOpenDoubleBond(graph, bond)) return true;
  return false;
}

function isCentre(graph: MolecularGraph, atom: number): boolean {
  const around = graph.neighbours[atom]!;
  const hydrogens = graph.hydrogens[atom]!;
  const element = graph.elements[atom];
  if (graph.aromatic[atom] || graph.radicals[atom] || around.length < 3) return false;
  if (element === CARBON) {
    if (hydrogens > 1 || hydrogens + around.length !== 4) return false;
    if (graph.neighbourBonds[atom]!.some((bond) => graph.bondOrders[bond] !== 1)) return false;
  } else if (element !== SULFUR || !isSulfoxide(graph, atom)) return false;
  return !hasTwinLeaves(graph, atom);
}

/** Three neighbours, one of them a double-bonded oxygen: the lone pair is the fourth. */
function isSulfoxide(graph: MolecularGraph, atom: number): boolean {
  const around = graph.neighbours[atom]!;
  const doubles = around.filter((_, slot) => graph.bondOrders[graph.neighbourBonds[atom]![slot]!] === 2);
  return (
    around.length === 3 && doubles.length === 1 && graph.elements[doubles[0]!] === OXYGEN && !graph.hydrogens[atom]
  );
}

/** Whether two of its neighbours are the same single atom, such as the methyls of an isopropyl group. */
function hasTwinLeaves(graph: MolecularGraph, atom: number): boolean {
  const leaves = graph.neighbours[atom]!.filter((other) => graph.neighbours[other]!.length === 1);
  return leaves.some((leaf, place) => leaves.slice(place + 1).some((other) => isTwin(graph, leaf, other)));
}

/** Whether two leaves of the same atom cannot be told apart. */
export function isTwin(graph: MolecularGraph, a: number, b: number): boolean {
  return (
    graph.elements[a] === graph.elements[b] &&
    graph.hydrogens[a] === graph.hydrogens[b] &&
    graph.charges[a] === graph.charges[b] &&
    graph.isotopes[a] === graph.isotopes[b] &&
    graph.radicals[a] === graph.radicals[b] &&
    graph.bondOrders[graph.neighbourBonds[a]![0]!] === graph.bondOrders[graph.neighbourBonds[b]![0]!]
  );
}

/** A double bond outside small rings, each end with one or two things to tell apart. */
function isOpenDoubleBond(graph: MolecularGraph, bond: number): boolean {
  if (graph.bondOrders[bond] !== 2 || graph.bondAromatic[bond]) return false;
  const start = graph.bondStarts[bond]!;
  const end = graph.bondEnds[bond]!;
  return (
    isOpenEnd(graph, start, bond) &&
    isOpenEnd(graph, end, bond) &&
    smallestRing(graph, start, end) >= SMALLEST_TRANS_RING
  );
}

function isOpenEnd(graph: MolecularGraph, atom: number, bond: number): boolean {
  const others = graph.neighbourBonds[atom]!.filter((other) => other !== bond);
  const hydrogens = graph.hydrogens[atom]!;
  if (others.some((other) => graph.bondOrders[other] !== 1)) return false;
  if (graph.elements[atom] === CARBON) return others.length + hydrogens === 2 && others.length > 0;
  return graph.elements[atom] === NITROGEN && others.length === 1 && hydrogens === 0;
}

/** Size of the smallest ring that holds both atoms; infinite when none does. */
function smallestRing(graph: MolecularGraph, start: number, end: number): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (const ring of graph.rings) {
    if (ring.length < smallest && ring.includes(start) && ring.includes(end)) smallest = ring.length;
  }
  return smallest;
}

/** Undefined as well where the two things at an end are constitutionally equal. */
function doubleBond(graph: MolecularGraph, bond: number, colours: ArrayLike<number>): DoubleBond | undefined {
  if (!isOpenDoubleBond(graph, bond)) return undefined;
  const start = graph.bondStarts[bond]!;
  const end = graph.bondEnds[bond]!;
  const atStart = graph.neighbours[start]!.filter((other) => other !== end);
  const atEnd = graph.neighbours[end]!.filter((other) => other !== start);
  for (const [a, b] of [atStart, atEnd]) {
    if (b !== undefined && (colours[a!] === colours[b] || (areLeaves(graph, a!, b) && isTwin(graph, a!, b)))) {
      return undefined;
    }
  }
  return { kind: 'double bond', bond, ends: [start, end], references: [atStart[0]!, atEnd[0]!] };
}

function areLeaves(graph: MolecularGraph, a: number, b: number): boolean {
  return graph.neighbours[a]!.length === 1 && graph.neighbours[b]!.length === 1;
}
