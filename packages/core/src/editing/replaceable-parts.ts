/**
 * Which parts of a molecule can be regrown: what hangs on one bond outside rings, two of those, what links two such bonds,
 * and an arc of a ring that is not aromatic.
 */
import type { MolecularGraph } from '../molecule/index.ts';

/** Pairs considered at most; a molecule of the scope has a few hundred. */
const MOST_PAIRS = 400;

/**
 * Distinct sets of atoms, each in rising order, in a fixed order; never the whole molecule.
 *
 * @param most atoms in a part
 * @param mayReplace false for atoms that must stay
 */
export function replaceableParts(
  graph: MolecularGraph,
  most: number,
  mayReplace: (atom: number) => boolean = () => true,
): number[][] {
  const found = new Map<string, number[]>();
  const add = (atoms: Iterable<number>): void => {
    const part = [...atoms].sort((a, b) => a - b);
    if (part.length === 0 || part.length > most || part.length >= graph.atomCount) return;
    if (part.every(mayReplace)) found.set(part.join(), part);
  };
  const sides = sidesOfBonds(graph);
  for (const side of sides) add(side);
  const hanging = [...found.values()];
  // What lies between two cut bonds: one side without another that is wholly inside it.
  for (const outer of sides) {
    for (const inner of sides) {
      if (inner.size < outer.size && isWithin(inner, outer)) add(minus(outer, inner));
    }
  }
  for (const arc of ringArcs(graph, most)) add(arc);
  let pairs = 0;
  for (let i = 0; i < hanging.length && pairs < MOST_PAIRS; i++) {
    for (let j = i + 1; j < hanging.length && pairs < MOST_PAIRS; j++) {
      const [a, b] = [new Set(hanging[i]), new Set(hanging[j])];
      if (a.size + b.size > most || touches(graph, a, b)) continue;
      pairs++;
      add([...a, ...b]);
    }
  }
  return [...found.values()];
}

/** For each bond outside rings, the atoms on either side. */
function sidesOfBonds(graph: MolecularGraph): ReadonlySet<number>[] {
  const sides: ReadonlySet<number>[] = [];
  for (let bond = 0; bond < graph.bondCount; bond++) {
    if (graph.bondRings[bond]! > 0) continue;
    for (const start of [graph.bondStarts[bond]!, graph.bondEnds[bond]!]) sides.push(reached(graph, start, bond));
  }
  return sides;
}

/** Atoms reached from `start` without crossing `bond`. */
function reached(graph: MolecularGraph, start: number, bond: number): ReadonlySet<number> {
  const seen = new Set([start]);
  for (const atom of seen) {
    graph.neighbours[atom]!.forEach((other, slot) => {
      if (graph.neighbourBonds[atom]![slot] !== bond) seen.add(other);
    });
  }
  return seen;
}

/** Runs of neighbouring atoms of one ring alone, with all that hangs on them. */
function ringArcs(graph: MolecularGraph, most: number): Set<number>[] {
  const arcs: Set<number>[] = [];
  for (const ring of graph.rings) {
    const inRing = new Set(ring);
    const isFree = (atom: number): boolean => graph.atomRings[atom] === 1 && graph.aromatic[atom] === 0;
    for (const start of ring) {
      for (const towards of graph.neighbours[start]!) {
        if (!inRing.has(towards)) continue;
        const arc = new Set<number>();
        let before = towards;
        for (let atom = start; isFree(atom) && !arc.has(atom) && arc.size < most; ) {
          arc.add(atom);
          for (const hanging of substituentsOf(graph, atom, inRing)) arc.add(hanging);
          if (ring.every((each) => arc.has(each))) break;
          arcs.push(new Set(arc));
          const next = graph.neighbours[atom]!.find((other) => inRing.has(other) && other !== before);
          if (next === undefined) break;
          before = atom;
          atom = next;
        }
      }
    }
  }
  return arcs;
}

function substituentsOf(graph: MolecularGraph, atom: number, ring: ReadonlySet<number>): number[] {
  const hanging: number[] = [];
  graph.neighbours[atom]!.forEach((other, slot) => {
    if (!ring.has(other)) hanging.push(...reached(graph, other, graph.neighbourBonds[atom]![slot]!));
  });
  return hanging;
}

function isWithin(inner: ReadonlySet<number>, outer: ReadonlySet<number>): boolean {
  for (const atom of inner) if (!outer.has(atom)) return false;
  return true;
}

function minus(outer: ReadonlySet<number>, inner: ReadonlySet<number>): number[] {
  return [...outer].filter((atom) => !inner.has(atom));
}

/** Whether two sets share an atom or a bond: then they are one part, found by itself. */
function touches(graph: MolecularGraph, a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  for (const atom of a) if (b.has(atom) || graph.neighbours[atom]!.some((other) => b.has(other))) return true;
  return false;
}
