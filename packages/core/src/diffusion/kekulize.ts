/** From aromatic symbols to alternating single and double bonds. */
import { ATOM_SYMBOLS } from './dialect-smiles.ts';
import { type MoleculeTree, treeBondsInRings, type WrittenBond } from './molecule-tree.ts';

const FIRST_AROMATIC = ATOM_SYMBOLS.indexOf('c');
const AROMATIC_NITROGEN = ATOM_SYMBOLS.indexOf('n');
const AROMATIC_CARBON = FIRST_AROMATIC;
/** Element of each atom symbol, as index of C, N, O, S. */
export const ELEMENT = [0, 1, 2, 3, 0, 1, 2, 3, 1] as const;

/**
 * The same tree with element symbols only (C, N, O, S) and bonds 0 (single), 1 (double) or 2 (triple). Double bonds go
 * to the earliest atoms first, so that the choice is the same for the same reading order.
 * @returns undefined when no alternating form exists or an aromatic atom has fewer than two aromatic bonds.
 */
export function kekulize(tree: MoleculeTree): MoleculeTree | undefined {
  const count = tree.atoms.length;
  const isAromatic = tree.atoms.map((atom) => atom >= FIRST_AROMATIC);
  const edges: { a: number; b: number; order: number; shared: boolean }[] = [];
  const degrees = new Array<number>(count).fill(0);
  const unsaturated = new Array<boolean>(count).fill(false);
  const add = (a: number, b: number, bond: WrittenBond, isRingBond: boolean): void => {
    edges.push({
      a,
      b,
      order: bond === 1 || bond === 2 ? bond : 0,
      shared: bond === 0 && isRingBond && isAromatic[a]! && isAromatic[b]!,
    });
    degrees[a]! += 1;
    degrees[b]! += 1;
    if (bond === 1 || bond === 2) {
      unsaturated[a] = true;
      unsaturated[b] = true;
    }
  };
  const ringBonds = treeBondsInRings(tree);
  for (let atom = 1; atom < count; atom++) add(atom, tree.parents[atom]!, tree.bonds[atom]!, ringBonds[atom]!);
  for (const ring of tree.rings) add(ring.from, ring.to, ring.bond, true);
  const neighbours = tree.atoms.map((): number[] => []);
  edges.forEach((edge, index) => {
    if (!edge.shared) return;
    neighbours[edge.a]!.push(index);
    neighbours[edge.b]!.push(index);
  });
  if (isAromatic.some((aromatic, atom) => aromatic && neighbours[atom]!.length < 2)) return undefined;
  const needs = tree.atoms.map(
    (atom, index) =>
      !unsaturated[index] && (atom === AROMATIC_CARBON || (atom === AROMATIC_NITROGEN && degrees[index] === 2)),
  );
  const match = (from: number): boolean => {
    let atom = from;
    while (atom < count && !needs[atom]) atom++;
    if (atom === count) return true;
    needs[atom] = false;
    for (const index of neighbours[atom]!) {
      const edge = edges[index]!;
      const other = edge.a === atom ? edge.b : edge.a;
      if (!needs[other]) continue;
      needs[other] = false;
      edge.order = 1;
      if (match(atom + 1)) return true;
      edge.order = 0;
      needs[other] = true;
    }
    needs[atom] = true;
    return false;
  };
  if (!match(0)) return undefined;
  return {
    atoms: tree.atoms.map((atom) => ELEMENT[atom]!),
    parents: tree.parents,
    bonds: tree.atoms.map((_, atom) => (atom === 0 ? 0 : (edges[atom - 1]!.order as WrittenBond))),
    rings: tree.rings.map((ring, index) => ({ ...ring, bond: edges[count - 1 + index]!.order as WrittenBond })),
  };
}
