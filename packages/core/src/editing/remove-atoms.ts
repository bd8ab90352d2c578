/** A molecule without some of its atoms: what shows how much those atoms matter. */
import { buildGraph, fragments, type MolecularGraph } from '../molecule/index.ts';

/**
 * Every cut bond is filled with hydrogens. Where the molecule falls in two and each half has one cut bond, the halves are
 * joined by a single bond instead, so that a chain or linker can be taken out.
 *
 * @param removed at least one atom of the graph, not all, and no part of an aromatic ring without the whole ring
 */
export function removeAtoms(graph: MolecularGraph, removed: ReadonlySet<number>): MolecularGraph {
  const left = [...graph.neighbours.keys()].filter((atom) => !removed.has(atom));
  const placeOf = new Map(left.map((atom, place) => [atom, place]));
  const atoms = left.map((atom) => ({
    element: graph.elements[atom]!,
    hydrogens: graph.hydrogens[atom]!,
    charge: graph.charges[atom]!,
    aromatic: graph.aromatic[atom] === 1,
  }));
  const bonds: { start: number; end: number; order: number; aromatic: boolean }[] = [];
  /** Left atom of each cut bond. */
  const cuts: number[] = [];
  for (let bond = 0; bond < graph.bondCount; bond++) {
    const start = placeOf.get(graph.bondStarts[bond]!);
    const end = placeOf.get(graph.bondEnds[bond]!);
    if (start !== undefined && end !== undefined) {
      bonds.push({ start, end, order: graph.bondOrders[bond]!, aromatic: graph.bondAromatic[bond] === 1 });
    } else {
      const place = start ?? end;
      if (place === undefined) continue;
      cuts.push(place);
      atoms[place]!.hydrogens += graph.bondOrders[bond]!;
    }
  }
  const [a, b] = cuts;
  if (cuts.length === 2 && a !== undefined && b !== undefined && a !== b) {
    const parts = fragments(buildGraph({ atoms, bonds, rings: [] }));
    if (parts.length === 2 && parts.some((part) => part.includes(a) && !part.includes(b))) {
      atoms[a]!.hydrogens--;
      atoms[b]!.hydrogens--;
      bonds.push({ start: a, end: b, order: 1, aromatic: false });
    }
  }
  return buildGraph({ atoms, bonds, rings: [] });
}
