/** Pieces of two molecules joined into one: what lies between them structurally. */
import { buildGraph, type MolecularGraph } from '../molecule/index.ts';

/** What lies on one side of a single bond outside rings. */
export interface CutPiece {
  readonly atoms: readonly number[];
  /** The atom that was cut off. */
  readonly at: number;
}

/** @param least atoms of a piece */
export function cutPieces(graph: MolecularGraph, least: number): CutPiece[] {
  const pieces: CutPiece[] = [];
  for (let bond = 0; bond < graph.bondCount; bond++) {
    if (graph.bondRings[bond]! > 0 || graph.bondOrders[bond] !== 1) continue;
    for (const at of [graph.bondStarts[bond]!, graph.bondEnds[bond]!]) {
      const side = new Set([at]);
      for (const atom of side) {
        graph.neighbours[atom]!.forEach((other, slot) => {
          if (graph.neighbourBonds[atom]![slot] !== bond) side.add(other);
        });
      }
      if (side.size >= least) pieces.push({ atoms: [...side], at });
    }
  }
  return pieces;
}

/** Both pieces with a carbon between them, which is the last atom: the place where a link can be grown. */
export function joinPieces(a: MolecularGraph, ofA: CutPiece, b: MolecularGraph, ofB: CutPiece): MolecularGraph {
  const atoms: { element: number; hydrogens: number; aromatic: boolean }[] = [];
  const bonds: { start: number; end: number; order: number; aromatic: boolean }[] = [];
  const rings: number[][] = [];
  const ends = [
    { graph: a, piece: ofA },
    { graph: b, piece: ofB },
  ].map(({ graph, piece }) => {
    const placeOf = new Map<number, number>();
    for (const atom of piece.atoms) {
      const aromatic = graph.aromatic[atom] === 1;
      placeOf.set(
        atom,
        atoms.push({ element: graph.elements[atom]!, hydrogens: graph.hydrogens[atom]!, aromatic }) - 1,
      );
    }
    for (let bond = 0; bond < graph.bondCount; bond++) {
      const start = placeOf.get(graph.bondStarts[bond]!);
      const end = placeOf.get(graph.bondEnds[bond]!);
      if (start === undefined || end === undefined) continue;
      bonds.push({ start, end, order: graph.bondOrders[bond]!, aromatic: graph.bondAromatic[bond] === 1 });
    }
    for (const ring of graph.rings) {
      const placed = ring.flatMap((atom) => placeOf.get(atom) ?? []);
      if (placed.length === ring.length) rings.push(placed);
    }
    return placeOf.get(piece.at)!;
  });
  const link = atoms.push({ element: 6, hydrogens: 2, aromatic: false }) - 1;
  for (const start of ends) bonds.push({ start, end: link, order: 1, aromatic: false });
  return buildGraph({ atoms, bonds, rings });
}
