/**
 * Which molecules must stay together when odorants are split: a key read from the structure alone.
 *
 * Clusters made by comparing molecules with one another move when molecules are added, and with them the split. This
 * key depends on nothing but the molecule, so a molecule keeps its split for ever. It is coarse on purpose: ring
 * framework, functional groups, unsaturation and a size class, so that homologues, isomers of position and branching
 * fall together, while acyclic molecules do not all land in one cluster. How often near neighbours are separated all
 * the same is measured in docs/model/data.md.
 */
import type { MolecularGraph } from '@smell/core/molecule';
import { graphHash } from './graph-hash.ts';

/** Carbons outside the rings in one size class. */
const SIZE_CLASS = 4;
/** Rings of this size and more are one class: muscone and cyclopentadecanone belong together. */
const LARGE_RING = 8;

const CARBON = 6;

/** Framework, functional groups, double bonds and size class, joined; equal for molecules of one cluster. */
export function clusterKey(graph: MolecularGraph): string {
  const framework = frameworkAtoms(graph);
  const side = countWhere(graph, (atom) => !framework.has(atom) && graph.elements[atom] === CARBON);
  return [
    frameworkKey(graph, framework),
    functionalGroups(graph),
    Math.min(2, doubleBonds(graph)),
    Math.floor(side / SIZE_CLASS),
  ].join('|');
}

/** Rings and what links them (Bemis and Murcko, 1996): what is left when ends are taken off until there are none. */
function frameworkAtoms(graph: MolecularGraph): Set<number> {
  const degree = graph.neighbours.map((list) => list.length);
  const left = new Set(degree.keys());
  const ends = [...left].filter((atom) => degree[atom]! <= 1);
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    if (!left.delete(end)) continue;
    for (const other of graph.neighbours[end]!) {
      degree[other]!--;
      if (left.has(other) && degree[other]! <= 1) ends.push(other);
    }
  }
  return left;
}

/** Hash of the framework's elements, aromaticity and connections; `acyclic`, or `large` with a large ring. */
function frameworkKey(graph: MolecularGraph, framework: Set<number>): string {
  if (framework.size === 0) return 'acyclic';
  if (graph.rings.some((ring) => ring.length >= LARGE_RING)) return 'large';
  const colours = new Uint32Array(graph.atomCount);
  for (const atom of framework) {
    colours[atom] = 1 + graph.elements[atom]! * 64 + graph.aromatic[atom]! * 32 + Math.min(31, graph.atomRings[atom]!);
  }
  return graphHash(graph, colours).toString(16);
}

/** Every hetero atom with its hydrogens and the kind of carbon it sits on, counted. */
function functionalGroups(graph: MolecularGraph): string {
  const counts = new Map<string, number>();
  for (let atom = 0; atom < graph.atomCount; atom++) {
    if (graph.elements[atom] === CARBON) continue;
    const around = graph.neighbours[atom]!.map((other, i) => {
      const order = graph.bondOrders[graph.neighbourBonds[atom]![i]!]!;
      return `${order === 1 || graph.aromatic[atom] ? '' : order}${graph.elements[other]}${carbonKind(graph, other, atom)}`;
    });
    const group = `${graph.elements[atom]}h${graph.hydrogens[atom]}${graph.aromatic[atom] ? 'a' : ''}(${around.sort().join(',')})`;
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return [...counts]
    .map(([group, count]) => `${group}x${count}`)
    .sort()
    .join(' ');
}

/** `a` aromatic, `c` carbonyl (a double bond to another hetero atom), `h` aldehyde, else nothing. */
function carbonKind(graph: MolecularGraph, carbon: number, from: number): string {
  if (graph.elements[carbon] !== CARBON) return '';
  if (graph.aromatic[carbon]) return 'a';
  const carbonyl = graph.neighbours[carbon]!.some(
    (other, i) =>
      other !== from && graph.elements[other] !== CARBON && graph.bondOrders[graph.neighbourBonds[carbon]![i]!] === 2,
  );
  if (carbonyl) return 'c';
  return graph.hydrogens[carbon]! > 0 && graph.neighbours[carbon]!.length <= 2 && isDoubleBonded(graph, carbon, from)
    ? 'h'
    : '';
}

function isDoubleBonded(graph: MolecularGraph, atom: number, other: number): boolean {
  const slot = graph.neighbours[atom]!.indexOf(other);
  return graph.bondOrders[graph.neighbourBonds[atom]![slot]!] === 2;
}

/** Carbon-carbon double and triple bonds that are not aromatic. */
function doubleBonds(graph: MolecularGraph): number {
  let count = 0;
  for (let bond = 0; bond < graph.bondCount; bond++) {
    if (graph.bondAromatic[bond] || graph.bondOrders[bond]! < 2) continue;
    if (graph.elements[graph.bondStarts[bond]!] === CARBON && graph.elements[graph.bondEnds[bond]!] === CARBON) count++;
  }
  return count;
}

function countWhere(graph: MolecularGraph, test: (atom: number) => boolean): number {
  let count = 0;
  for (let atom = 0; atom < graph.atomCount; atom++) if (test(atom)) count++;
  return count;
}
