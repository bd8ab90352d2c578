/**
 * Which centres of small fused and bridged rings cannot be turned alone.
 *
 * Where three bridges meet twice (camphor, pinene), the fourth bonds of both bridgeheads point out of the cage; one in and one
 * out is possible in large cages only (Alder and East, "In/Out Isomerism", Chem. Rev. 1996, 96, 2097). The same holds for
 * rings that share one bond when one of them is small: carene is cis.
 */
import type { MolecularGraph } from '../graph.ts';
import { type RingPair, ringPairs } from '../strain.ts';
import type { StereoElement } from './stereo-elements.ts';

/** The configuration bits of two elements must differ (1) or be equal (0). */
export interface CageConstraint {
  readonly elements: readonly [number, number];
  readonly differ: 0 | 1;
}

/**
 * Atoms in all three bridges from which in/out isomers are known as stable compounds: ingenol is an in,out
 * bicyclo[4.4.1]undecane.
 */
const ROOMY_BRIDGES = 9;
/** Atoms in the two bridges beside a shared bond from which trans fusion is stable: bicyclo[5.1.0], [3.2.0], [4.2.0]. */
const ROOMY_FUSION = { threeRing: 6, otherwise: 5 };

export function cageConstraints(graph: MolecularGraph, elements: readonly StereoElement[]): CageConstraint[] {
  if (graph.rings.length < 2) return [];
  const centres = new Map(
    elements.flatMap((element, place) => (element.kind === 'centre' ? [[element.atom, place] as const] : [])),
  );
  return ringPairs(graph, 2).flatMap((pair) => {
    const [a, b] = pair.heads.map((head) => centres.get(head)) as [number | undefined, number | undefined];
    if (a === undefined || b === undefined || isRoomy(pair)) return [];
    // Seen from outside along the fourth bond, the bridges follow each other one way at one end and the other way at
    // the other.
    const turned = headParity(graph, pair, 0) ^ headParity(graph, pair, 1);
    return [{ elements: [a, b], differ: turned === 0 ? 1 : 0 } as const];
  });
}

function isRoomy({ paths }: RingPair): boolean {
  const sizes = paths.map(({ length }) => length).sort((a, b) => a - b) as [number, number, number];
  const total = sizes[0] + sizes[1] + sizes[2];
  if (sizes[0] > 0) return total >= ROOMY_BRIDGES;
  return total >= (sizes[1] === 1 ? ROOMY_FUSION.threeRing : ROOMY_FUSION.otherwise);
}

/** 1 when the order bridge, bridge, bridge, fourth bond is an odd permutation of the head's own order of bonds. */
function headParity(graph: MolecularGraph, { heads, paths }: RingPair, end: 0 | 1): 0 | 1 {
  const head = heads[end];
  const towards = paths.map((path) => (end === 0 ? path[0] : path.at(-1)) ?? heads[1 - end]!);
  const around = graph.neighbours[head]!;
  const rest = around.filter((atom) => !towards.includes(atom));
  return permutationParity([...towards, ...rest].map((atom) => around.indexOf(atom)));
}

/** 1 for an odd number of exchanges. */
export function permutationParity(places: readonly number[]): 0 | 1 {
  let inversions = 0;
  for (let i = 0; i < places.length; i++) {
    for (let j = i + 1; j < places.length; j++) if (places[i]! > places[j]!) inversions++;
  }
  return (inversions & 1) as 0 | 1;
}
