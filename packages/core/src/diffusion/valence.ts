/**
 * Whether a flat SMILES string of the scope is a molecule: a fast stand-in for parsing it with RDKit, for use inside the
 * sampler. What passes, RDKit parses; what RDKit writes in the dialects' symbols passes. It refuses some strings that
 * RDKit mends, such as an aromatic symbol in a saturated ring.
 */
import { ATOM_SYMBOLS } from './dialect-smiles.ts';
import { ELEMENT, kekulize } from './kekulize.ts';
import { type MoleculeTree, readTree } from './molecule-tree.ts';

/** Bonds of C, N, O, S without charge; those of S are 2, 4 or 6, since the dialects have no hydrogen on S(IV) or S(VI). */
const LARGEST_VALENCE = [4, 3, 2, 6] as const;
const PYRROLE = ATOM_SYMBOLS.indexOf('[nH]');

/** Sum of bond orders each atom symbol may have, hydrogen not counted; an aromatic bond counts one. */
export const BOND_CAPACITY: readonly number[] = ATOM_SYMBOLS.map((_, atom) =>
  atom === PYRROLE ? 2 : LARGEST_VALENCE[ELEMENT[atom]!]!,
);
/**
 * Neighbours that an aromatic atom may have outside its aromatic system (in flat SMILES: not aromatic, or joined by a
 * written bond).
 */
export const SUBSTITUENT_CAPACITY: readonly number[] = ATOM_SYMBOLS.map((symbol) =>
  symbol === 'c' || symbol === 'n' ? 1 : symbol === 's' ? 2 : symbol === 'o' || symbol === '[nH]' ? 0 : 4,
);
/** Neighbours each atom symbol may have. */
export const NEIGHBOUR_CAPACITY: readonly number[] = ATOM_SYMBOLS.map((symbol, atom) =>
  symbol === 'c' ? 3 : BOND_CAPACITY[atom]!,
);
const SULFUR = ELEMENT[ATOM_SYMBOLS.indexOf('S')]!;

export function isMolecule(smiles: string): boolean {
  const tree = readTree(smiles);
  return tree !== undefined && hasValence(tree) && !hasDoubledRing(tree);
}

function hasValence(tree: MoleculeTree): boolean {
  const kekulized = kekulize(tree);
  if (!kekulized) return false;
  const used = tree.atoms.map(() => 0);
  for (let atom = 1; atom < tree.atoms.length; atom++) {
    const order = kekulized.bonds[atom]! + 1;
    used[atom]! += order;
    used[tree.parents[atom]!]! += order;
  }
  for (const ring of kekulized.rings) {
    used[ring.from]! += ring.bond + 1;
    used[ring.to]! += ring.bond + 1;
  }
  return tree.atoms.every((atom, index) => {
    const bonds = used[index]!;
    return bonds <= BOND_CAPACITY[atom]! && !(ELEMENT[atom] === SULFUR && bonds > 1 && bonds % 2 === 1);
  });
}

/** A ring closure that repeats another bond, or joins an atom to itself. */
function hasDoubledRing(tree: MoleculeTree): boolean {
  return tree.rings.some(
    ({ from, to }, index) =>
      from === to ||
      tree.parents[from] === to ||
      tree.parents[to] === from ||
      tree.rings.some((other, at) => at < index && other.from === from && other.to === to),
  );
}
