/**
 * A molecule as the tree a SMILES string spans plus its ring closures: the form between plain SMILES and the dialects
 * that write ring sizes instead of labels. No chemistry is judged here.
 */
import { ATOM_SYMBOLS, BOND_SYMBOLS, smilesDialect } from './dialect-smiles.ts';

/** Bond as written: 0 nothing, then 1 + index into BOND_SYMBOLS. */
export type WrittenBond = 0 | 1 | 2 | 3;

export interface RingClosure {
  /** The later atom in reading order. */
  readonly from: number;
  /** The earlier atom. */
  readonly to: number;
  readonly bond: WrittenBond;
}

export interface MoleculeTree {
  /** Index into ATOM_SYMBOLS, in reading order. */
  readonly atoms: number[];
  /** Parent of each atom, -1 for the first. */
  readonly parents: number[];
  /** Bond to the parent. */
  readonly bonds: WrittenBond[];
  /** In reading order of `from`. */
  readonly rings: RingClosure[];
}

/** @returns undefined when the string is not plain SMILES of the scope. */
export function readTree(smiles: string): MoleculeTree | undefined {
  const row = smilesDialect.read(smiles);
  if (!row) return undefined;
  const tree: MoleculeTree = { atoms: [], parents: [], bonds: [], rings: [] };
  const branches: number[] = [];
  const opened = new Map<number, { atom: number; bond: WrittenBond }>();
  let current = -1;
  let bond: WrittenBond = 0;
  for (let position = 0; position < row.ids.length; position++) {
    const id = row.ids[position]!;
    switch (smilesDialect.kinds[id]) {
      case 'atom':
        tree.parents.push(current);
        tree.bonds.push(bond);
        current = tree.atoms.push(id) - 1;
        bond = 0;
        break;
      case 'bond':
        bond = (id - ATOM_SYMBOLS.length + 1) as WrittenBond;
        break;
      case 'open':
        branches.push(current);
        break;
      case 'close':
        current = branches.pop()!;
        break;
      default: {
        const start = opened.get(row.reach[position]!);
        if (start) tree.rings.push({ from: current, to: start.atom, bond: bond || start.bond });
        else opened.set(position, { atom: current, bond });
        bond = 0;
      }
    }
  }
  return tree;
}

/** Always a grammatical SMILES string; empty for an empty tree. The last child of an atom goes on without brackets. */
export function writeTree(tree: MoleculeTree): string {
  const count = tree.atoms.length;
  if (count === 0) return '';
  const children: number[][] = Array.from({ length: count }, () => []);
  for (let atom = 1; atom < count; atom++) children[tree.parents[atom]!]!.push(atom);
  const ringsAt: number[][] = Array.from({ length: count }, () => []);
  tree.rings.forEach((ring, index) => {
    ringsAt[ring.to]!.push(index);
    ringsAt[ring.from]!.push(index);
  });
  const labelOf = new Map<number, number>();
  const used: boolean[] = [];
  const write = (start: number): string => {
    let text = '';
    for (let atom = start; ; ) {
      if (tree.bonds[atom]) text += BOND_SYMBOLS[tree.bonds[atom]! - 1];
      text += ATOM_SYMBOLS[tree.atoms[atom]!];
      const released: number[] = [];
      for (const index of ringsAt[atom]!) {
        const ring = tree.rings[index]!;
        let label = labelOf.get(index);
        if (label === undefined) {
          label = 1;
          while (used[label]) label++;
          used[label] = true;
          labelOf.set(index, label);
        } else {
          if (ring.bond) text += BOND_SYMBOLS[ring.bond - 1];
          released.push(label);
        }
        text += label > 9 ? `%${label}` : label;
      }
      for (const label of released) used[label] = false;
      const next = children[atom]!;
      for (let index = 0; index < next.length - 1; index++) text += `(${write(next[index]!)})`;
      const last = next.at(-1);
      if (last === undefined) return text;
      atom = last;
    }
  };
  return write(0);
}

/** Number of atoms between each atom and the first. */
export function treeDepths(tree: MoleculeTree): number[] {
  const depths: number[] = [];
  tree.parents.forEach((parent, atom) => {
    depths[atom] = parent < 0 ? 0 : depths[parent]! + 1;
  });
  return depths;
}

/**
 * Adds a ring closure unless it would join an atom to itself, to its parent, or twice to the same atom.
 * @returns whether it was added.
 */
export function addRing(tree: MoleculeTree, from: number, to: number, bond: WrittenBond): boolean {
  if (from === to || tree.parents[from] === to || tree.parents[to] === from) return false;
  if (tree.rings.some((ring) => ring.from === from && ring.to === to)) return false;
  tree.rings.push({ from, to, bond });
  return true;
}

/** The atom `steps` above `atom`, or -1. */
export function ancestor(tree: MoleculeTree, atom: number, steps: number): number {
  let found = atom;
  for (let step = 0; step < steps && found >= 0; step++) found = tree.parents[found]!;
  return found;
}

/** Whether the bond of each atom to its parent lies in a ring. */
export function treeBondsInRings(tree: MoleculeTree): boolean[] {
  const inRing = tree.atoms.map(() => false);
  if (tree.rings.length === 0) return inRing;
  const depths = treeDepths(tree);
  for (const ring of tree.rings) {
    let { from, to } = ring;
    while (from !== to) {
      if (depths[from]! < depths[to]!) [from, to] = [to, from];
      inRing[from] = true;
      from = tree.parents[from]!;
    }
  }
  return inRing;
}
