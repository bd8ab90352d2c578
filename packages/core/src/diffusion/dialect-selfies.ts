/**
 * A dialect in which every row is a molecule, after the idea of SELFIES (Krenn et al. 2020, 2023): rings are closed
 * by size, brackets need not balance, aromatic rings are written with alternating bonds, and a bond is lowered, or an
 * atom left out, where valence is used up. The symbols are our own.
 */
import type { Dialect, SymbolKind, SymbolRow } from './dialect.ts';
import { LARGEST_RING, RING_SIZE_SYMBOLS } from './dialect-deep.ts';
import { kekulize } from './kekulize.ts';
import {
  addRing,
  ancestor,
  type MoleculeTree,
  readTree,
  treeDepths,
  type WrittenBond,
  writeTree,
} from './molecule-tree.ts';

const ATOMS = ['C', 'N', 'O', 'S'] as const;
const BONDS = ['=', '#'] as const;
const OPEN = ATOMS.length + BONDS.length;
const CLOSE = OPEN + 1;
const FIRST_SIZE = CLOSE + 1;
const OXYGEN = ATOMS.indexOf('O');
const SULFUR = ATOMS.indexOf('S');
/** A bracket opened where no branch can start; its closing changes nothing. */
const NOWHERE = -1;
const KINDS: readonly SymbolKind[] = [
  ...ATOMS.map(() => 'atom' as const),
  ...BONDS.map(() => 'bond' as const),
  'open',
  'close',
  ...RING_SIZE_SYMBOLS.map(() => 'ring' as const),
];
/** Bonds an atom can have; sulfur has two more for each of up to two doubly bound oxygens. */
const CAPACITY = [4, 3, 2, 2] as const;

export const selfiesDialect: Dialect = {
  symbols: [...ATOMS, ...BONDS, '(', ')', ...RING_SIZE_SYMBOLS],
  kinds: KINDS,
  firstRingLabel: -1,
  alwaysDecodes: true,
  read: readSelfies,
  write: (ids) => writeTree(treeOf(ids)),
};

/**
 * @returns undefined when an aromatic system has no alternating form, a ring joins two branches, or an atom has more
 *   bonds than the dialect gives it (sulfur beyond sulfones).
 */
function readSelfies(smiles: string): SymbolRow | undefined {
  const aromatic = readTree(smiles);
  const tree = aromatic && kekulize(aromatic);
  if (!tree) return undefined;
  const depths = treeDepths(tree);
  const ids: number[] = [];
  const reach: number[] = [];
  const until: number[] = [];
  const emit = (id: number, back = ids.length): void => {
    until.push(ids.length);
    ids.push(id);
    reach.push(back);
  };
  const children = tree.atoms.map((): number[] => []);
  for (let atom = 1; atom < tree.atoms.length; atom++) children[tree.parents[atom]!]!.push(atom);
  const positions: number[] = [];
  const emitBond = (bond: WrittenBond): void => {
    if (bond === 1 || bond === 2) emit(ATOMS.length + bond - 1);
  };
  const walk = (start: number): boolean => {
    for (let atom = start; ; ) {
      emitBond(tree.bonds[atom]!);
      positions[atom] = ids.length;
      emit(tree.atoms[atom]!);
      for (const ring of tree.rings) {
        if (ring.from !== atom) continue;
        const size = depths[atom]! - depths[ring.to]! + 1;
        if (size < 3 || size > LARGEST_RING || ancestor(tree, atom, size - 1) !== ring.to) return false;
        emitBond(ring.bond);
        emit(FIRST_SIZE + size - 3, positions[ring.to]!);
      }
      const next = children[atom]!;
      for (let index = 0; index < next.length - 1; index++) {
        const opening = ids.length;
        emit(OPEN);
        if (!walk(next[index]!)) return false;
        until[opening] = ids.length;
        emit(CLOSE, opening);
      }
      const last = next.at(-1);
      if (last === undefined) return true;
      atom = last;
    }
  };
  if (!walk(0) || !sameBonds(tree, treeOf(ids))) return undefined;
  return { ids: Int32Array.from(ids), reach: Int32Array.from(reach), until: Int32Array.from(until) };
}

function sameBonds(tree: MoleculeTree, other: MoleculeTree): boolean {
  return (
    tree.atoms.length === other.atoms.length &&
    tree.rings.length === other.rings.length &&
    tree.bonds.every((bond, atom) => bond === other.bonds[atom]) &&
    tree.rings.every((ring, index) => ring.bond === other.rings[index]!.bond)
  );
}

function treeOf(ids: ArrayLike<number>): MoleculeTree {
  const tree: MoleculeTree = { atoms: [], parents: [], bonds: [], rings: [] };
  const free: number[] = [];
  const sulfonyl: number[] = [];
  const branches: number[] = [];
  let current = -1;
  let full = false;
  let wanted = 1;
  for (let position = 0; position < ids.length; position++) {
    const id = ids[position]!;
    if (id < ATOMS.length) {
      const order = wanted;
      wanted = 1;
      if (current < 0) {
        current = addAtom(tree, free, sulfonyl, id, -1, 0);
        continue;
      }
      if (full) continue;
      if (order === 2 && id === OXYGEN && tree.atoms[current] === SULFUR && sulfonyl[current]! < 2) {
        sulfonyl[current]! += 1;
        current = addAtom(tree, free, sulfonyl, id, current, 1);
        free[current] = 0;
        continue;
      }
      const bond = Math.min(order, free[current]!, CAPACITY[id]!);
      if (bond === 0) {
        full = true;
        continue;
      }
      free[current]! -= bond;
      current = addAtom(tree, free, sulfonyl, id, current, (bond - 1) as WrittenBond);
      free[current]! -= bond;
    } else if (id < OPEN) {
      wanted = id - ATOMS.length + 2;
    } else if (id === OPEN) {
      branches.push(full || current < 0 ? NOWHERE : current);
    } else if (id === CLOSE) {
      const back = branches.pop();
      if (back !== undefined && back !== NOWHERE) {
        current = back;
        full = false;
      }
    } else {
      const order = wanted;
      wanted = 1;
      const to = full ? -1 : ancestor(tree, current, id - FIRST_SIZE + 2);
      const bond = to < 0 ? 0 : Math.min(order, free[current]!, free[to]!);
      if (bond > 0 && addRing(tree, current, to, (bond - 1) as WrittenBond)) {
        free[current]! -= bond;
        free[to]! -= bond;
      }
    }
  }
  return tree;
}

function addAtom(
  tree: MoleculeTree,
  free: number[],
  sulfonyl: number[],
  atom: number,
  parent: number,
  bond: WrittenBond,
): number {
  tree.parents.push(parent);
  tree.bonds.push(bond);
  free.push(CAPACITY[atom]!);
  sulfonyl.push(0);
  return tree.atoms.push(atom) - 1;
}
