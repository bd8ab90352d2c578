/** Ring shapes that SMARTS cannot name: double bonds at bridgeheads, and cages of small rings. */
import type { MolecularGraph } from './graph.ts';

/** The two rules of this file, as a finding names them. */
export const STRAIN_RULES = [
  {
    code: 'anti-bredt',
    text: 'double bond at the bridgehead of a small bridged ring',
    source: 'Wiseman, J. Am. Chem. Soc. 1967, 89, 5966; Fawcett, Chem. Rev. 1950, 47, 219',
    find: antiBredtBond,
  },
  {
    code: 'strained-cage',
    text: 'cage of small rings, strained beyond isolation',
    source: 'after the ring filters of GDB-13 (Blum and Reymond 2009)',
    find: strainedCage,
  },
] as const;

/**
 * An anti-Bredt double bond, as its two atoms; undefined when there is none.
 *
 * The double bond at a bridgehead is trans in the larger of the two rings it is part of. Trans rings of eight and less
 * cannot be kept (Wiseman, J. Am. Chem. Soc. 1967, 89, 5966; Fawcett, Chem. Rev. 1950, 47, 219).
 */
export function antiBredtBond(graph: MolecularGraph): readonly [number, number] | undefined {
  for (const { heads, paths } of bridgedSystems(graph)) {
    for (const head of heads) {
      for (const [index, path] of paths.entries()) {
        const next = head === heads[0] ? path[0]! : path.at(-1)!;
        const slot = graph.neighbours[head]!.indexOf(next);
        const bond = graph.neighbourBonds[head]![slot]!;
        if (graph.bondOrders[bond] !== 2 || graph.bondAromatic[bond]) continue;
        const others = paths.filter((_, other) => other !== index).map((other) => other.length);
        if (path.length + Math.max(...others) + 2 <= LARGEST_STRAINED_TRANS_RING) return [head, next];
      }
    }
  }
  return undefined;
}

/** trans-Cyclooctene is made and kept only with care; larger trans rings are unremarkable. */
const LARGEST_STRAINED_TRANS_RING = 8;

/** Two rings that share one bond or more, as three bridges between two atoms. */
export interface RingPair {
  readonly heads: readonly [number, number];
  /** The bridges, each as the atoms on it from the first head to the second; one that is a bond has none. */
  readonly paths: readonly [readonly number[], readonly number[], readonly number[]];
}

/** Pairs of smallest rings that share two or more bonds in a row: bicyclo[x.y.z] with no bridge of length 0. */
function bridgedSystems(graph: MolecularGraph): RingPair[] {
  return ringPairs(graph, 3);
}

/** Pairs of smallest rings that share at least `fewest` (two or more) atoms in a row. */
export function ringPairs(graph: MolecularGraph, fewest: number): RingPair[] {
  const systems: RingPair[] = [];
  const { rings } = graph;
  for (let first = 0; first < rings.length; first++) {
    for (let second = first + 1; second < rings.length; second++) {
      const a = new Set(rings[first]);
      const shared = rings[second]!.filter((atom) => a.has(atom));
      if (shared.length < fewest) continue;
      const common = new Set(shared);
      const heads = shared.filter((atom) => graph.neighbours[atom]!.filter((other) => common.has(other)).length === 1);
      if (heads.length !== 2) continue;
      const [from, to] = heads as [number, number];
      const inside = (keep: (atom: number) => boolean): readonly number[] => walk(graph, from, to, keep);
      const b = new Set(rings[second]);
      systems.push({
        heads: [from, to],
        paths: [
          inside((atom) => common.has(atom)),
          inside((atom) => a.has(atom) && !common.has(atom)),
          inside((atom) => b.has(atom) && !common.has(atom)),
        ],
      });
    }
  }
  return systems;
}

/** Atoms at which the bridges of bridged ring systems meet. */
export function bridgeheads(graph: MolecularGraph): ReadonlySet<number> {
  return new Set(bridgedSystems(graph).flatMap(({ heads }) => heads));
}

/** Atoms between `from` and `to` along the atoms that `keep` allows; a ring has no branches to take wrongly. */
function walk(graph: MolecularGraph, from: number, to: number, keep: (atom: number) => boolean): readonly number[] {
  const path: number[] = [];
  const seen = new Set([from, to]);
  for (let atom: number | undefined = from; atom !== undefined; ) {
    const next: number | undefined = graph.neighbours[atom]!.find((other) => !seen.has(other) && keep(other));
    if (next !== undefined) {
      seen.add(next);
      path.push(next);
    }
    atom = next;
  }
  return path;
}

/**
 * A cage like those that fill QM9, as the atoms of it; undefined when there is none.
 *
 * Small rings that share a bond (bicyclobutane, housane, bicyclo[2.2.0]), that share a corner (spiropentane, spiro[3.3]) or that
 * are bridged through a four-ring onto a ring of five or less (bicyclo[1.1.1], [2.1.1]); and ring systems with more
 * rings than a strain-free skeleton of that size has (prismane, cubane, quadricyclane). Carene, thujone, pinene,
 * caryophyllene and tricyclene stay.
 */
export function strainedCage(graph: MolecularGraph): readonly number[] | undefined {
  const { rings } = graph;
  for (let first = 0; first < rings.length; first++) {
    for (let second = first + 1; second < rings.length; second++) {
      const [small, large] = [rings[first]!, rings[second]!].sort((a, b) => a.length - b.length) as [
        number[],
        number[],
      ];
      if (small.length > 4) continue;
      const shared = small.filter((atom) => large.includes(atom)).length;
      const strained =
        (shared === 1 && large.length <= 4) ||
        (shared === 2 && large.length <= 4) ||
        (shared >= 3 && large.length <= 5);
      if (strained) return [...new Set([...small, ...large])];
    }
  }
  return crowdedSystem(graph);
}

/** A ring system of at most nine atoms with four independent rings, or of at most six with three. */
function crowdedSystem(graph: MolecularGraph): readonly number[] | undefined {
  const seen = new Uint8Array(graph.atomCount);
  for (let start = 0; start < graph.atomCount; start++) {
    if (seen[start] || graph.atomRings[start] === 0) continue;
    const system = [start];
    seen[start] = 1;
    let bondEnds = 0;
    for (let read = 0; read < system.length; read++) {
      const atom = system[read]!;
      graph.neighbourBonds[atom]!.forEach((bond, slot) => {
        if (graph.bondRings[bond] === 0) return;
        bondEnds++;
        const other = graph.neighbours[atom]![slot]!;
        if (!seen[other]) {
          seen[other] = 1;
          system.push(other);
        }
      });
    }
    // Rings counted as bonds beyond a tree, because the ring list repeats symmetric rings.
    const rings = bondEnds / 2 - system.length + 1;
    if ((rings >= 4 && system.length <= 9) || (rings >= 3 && system.length <= 6)) return system;
  }
  return undefined;
}
