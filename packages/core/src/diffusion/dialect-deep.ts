/**
 * DeepSMILES (O'Boyle and Dalke 2018): one symbol closes a ring by its size, and branches are only closed. Our own
 * writing of the published description. A symbol `)` repeated n times is one symbol here.
 *
 * No row is ungrammatical: what has no meaning (a ring larger than the path back, a branch closed once too often) is
 * ignored. Valence is not looked after.
 */
import type { Dialect, SymbolKind, SymbolRow } from './dialect.ts';
import { ATOM_SYMBOLS, BOND_SYMBOLS } from './dialect-smiles.ts';
import {
  addRing,
  ancestor,
  type MoleculeTree,
  readTree,
  treeDepths,
  type WrittenBond,
  writeTree,
} from './molecule-tree.ts';

/** As many as a molecule of the scope has atoms: in fused rings the size counts the path along the tree. */
export const LARGEST_RING = 24;
export const RING_SIZE_SYMBOLS = Array.from({ length: LARGEST_RING - 2 }, (_, index) =>
  index + 3 > 9 ? `%${index + 3}` : String(index + 3),
);
const MOST_CLOSED = 12;
const CLOSINGS = Array.from({ length: MOST_CLOSED }, (_, index) => ')'.repeat(index + 1));
const FIRST_CLOSE = ATOM_SYMBOLS.length + BOND_SYMBOLS.length;
const FIRST_SIZE = FIRST_CLOSE + MOST_CLOSED;
const SYMBOLS: readonly string[] = [...ATOM_SYMBOLS, ...BOND_SYMBOLS, ...CLOSINGS, ...RING_SIZE_SYMBOLS];
const KINDS: readonly SymbolKind[] = [
  ...ATOM_SYMBOLS.map(() => 'atom' as const),
  ...BOND_SYMBOLS.map(() => 'bond' as const),
  ...CLOSINGS.map(() => 'close' as const),
  ...RING_SIZE_SYMBOLS.map(() => 'ring' as const),
];

export const deepDialect: Dialect = {
  symbols: SYMBOLS,
  kinds: KINDS,
  firstRingLabel: -1,
  alwaysDecodes: false,
  read: readDeep,
  write: (ids) => writeTree(treeOf(ids)),
};

/** @returns undefined when a ring joins two branches, or is larger than any of the scope. */
function readDeep(smiles: string): SymbolRow | undefined {
  const tree = readTree(smiles);
  if (!tree) return undefined;
  const depths = treeDepths(tree);
  const ids: number[] = [];
  const reach: number[] = [];
  const emit = (id: number, back = ids.length): void => {
    ids.push(id);
    reach.push(back);
  };
  const positions: number[] = [];
  let ringIndex = 0;
  for (let atom = 0; atom < tree.atoms.length; atom++) {
    if (atom > 0) {
      const popped = depths[atom - 1]! - depths[tree.parents[atom]!]!;
      const first = popped > 0 ? positions[ancestor(tree, atom - 1, popped - 1)]! : 0;
      for (let left = popped; left > 0; left -= MOST_CLOSED) {
        emit(FIRST_CLOSE + Math.min(left, MOST_CLOSED) - 1, first);
      }
    }
    if (tree.bonds[atom]) emit(ATOM_SYMBOLS.length + tree.bonds[atom]! - 1);
    positions.push(ids.length);
    emit(tree.atoms[atom]!);
    for (let ring = tree.rings[ringIndex]; ring?.from === atom; ring = tree.rings[++ringIndex]) {
      const size = depths[atom]! - depths[ring.to]! + 1;
      if (size < 3 || size > LARGEST_RING || ancestor(tree, atom, size - 1) !== ring.to) return undefined;
      if (ring.bond) emit(ATOM_SYMBOLS.length + ring.bond - 1);
      emit(FIRST_SIZE + size - 3, positions[ring.to]!);
    }
  }
  return { ids: Int32Array.from(ids), reach: Int32Array.from(reach), until: Int32Array.from(ids, (_, at) => at) };
}

function treeOf(ids: ArrayLike<number>): MoleculeTree {
  const tree: MoleculeTree = { atoms: [], parents: [], bonds: [], rings: [] };
  let current = -1;
  let bond: WrittenBond = 0;
  for (let position = 0; position < ids.length; position++) {
    const id = ids[position]!;
    if (id < ATOM_SYMBOLS.length) {
      tree.parents.push(current);
      tree.bonds.push(current < 0 ? 0 : bond);
      current = tree.atoms.push(id) - 1;
      bond = 0;
    } else if (id < FIRST_CLOSE) {
      bond = (id - ATOM_SYMBOLS.length + 1) as WrittenBond;
    } else if (id < FIRST_SIZE) {
      for (let left = id - FIRST_CLOSE + 1; left > 0 && current >= 0 && tree.parents[current]! >= 0; left--) {
        current = tree.parents[current]!;
      }
    } else {
      const to = ancestor(tree, current, id - FIRST_SIZE + 2);
      if (to >= 0) addRing(tree, current, to, bond);
      bond = 0;
    }
  }
  return tree;
}
