/** A molecule with one more carbon: a place where something can grow. */
import { buildGraph, type MolecularGraph } from '../molecule/index.ts';

/** Atoms with a hydrogen to give. */
export function growthSites(graph: MolecularGraph): number[] {
  return [...graph.neighbours.keys()].filter((atom) => graph.hydrogens[atom]! > 0);
}

/** A methyl group, as the last atom, in the place of a hydrogen of `site`. */
export function addMethyl(graph: MolecularGraph, site: number): MolecularGraph {
  const atoms = Array.from(graph.elements, (element, atom) => ({
    element,
    hydrogens: graph.hydrogens[atom]! - (atom === site ? 1 : 0),
    aromatic: graph.aromatic[atom] === 1,
  }));
  const bonds = Array.from(graph.bondStarts, (start, bond) => ({
    start,
    end: graph.bondEnds[bond]!,
    order: graph.bondOrders[bond]!,
    aromatic: graph.bondAromatic[bond] === 1,
  }));
  const methyl = atoms.push({ element: 6, hydrogens: 3, aromatic: false }) - 1;
  bonds.push({ start: site, end: methyl, order: 1, aromatic: false });
  return buildGraph({ atoms, bonds, rings: graph.rings });
}
