/**
 * Writes flat SMILES (no stereochemistry, no isotopes) of a graph in any atom order.
 *
 * RDKit-JS can shuffle atoms only from its own unseeded generator, and training needs the same random orders again.
 */

import { type Random, shuffle } from '../random.ts';
import { elementSymbol } from './elements.ts';
import type { MolecularGraph } from './graph.ts';

/** Valences SMILES implies for unbracketed atoms (OpenSMILES 1.0, section 3.1). */
const IMPLIED_VALENCES: Readonly<Record<number, readonly number[]>> = {
  5: [3],
  6: [4],
  7: [3, 5],
  8: [2],
  9: [1],
  15: [3, 5],
  16: [2, 4, 6],
  17: [1],
  35: [1],
  53: [1],
};
const AROMATIC_SYMBOLS = new Set([5, 6, 7, 8, 15, 16]);

/** A SMILES that starts at a random atom and takes branches in random order. Fragments are joined by dots. */
export function writeRandomSmiles(graph: MolecularGraph, random: Random): string {
  const order = shuffle(
    Array.from({ length: graph.atomCount }, (_, atom) => atom),
    random,
  );
  const written = new Uint8Array(graph.atomCount);
  const parts: string[] = [];
  for (const start of order) if (!written[start]) parts.push(writePart(graph, start, random, written));
  return parts.join('.');
}

export interface WrittenSmiles {
  readonly smiles: string;
  /** Atoms of the graph in the order in which they are written. */
  readonly order: readonly number[];
}

/** A SMILES of the connected part that `start` is in, from there on, with branches in random order. */
export function writeSmilesFrom(graph: MolecularGraph, start: number, random: Random): WrittenSmiles {
  const order: number[] = [];
  return { smiles: writePart(graph, start, random, new Uint8Array(graph.atomCount), order), order };
}

/** One connected part, from `start`; marks its atoms in `written` and adds them to `order`. */
function writePart(
  graph: MolecularGraph,
  start: number,
  random: Random,
  written: Uint8Array,
  order: number[] = [],
): string {
  const children: number[][] = graph.neighbours.map(() => []);
  /** Ring-closing bonds met at each atom: at the first end in the order they are opened. */
  const closures: number[][] = graph.neighbours.map(() => []);
  const used = new Uint8Array(graph.bondCount);
  walk(start);

  const digits = new Map<number, number>();
  const free: number[] = [];
  let highest = 0;
  return write(start);

  function walk(atom: number): void {
    written[atom] = 1;
    const slots = shuffle([...graph.neighbourBonds[atom]!.keys()], random);
    for (const slot of slots) {
      const bond = graph.neighbourBonds[atom]![slot]!;
      const other = graph.neighbours[atom]![slot]!;
      if (used[bond]) continue;
      used[bond] = 1;
      if (written[other]) {
        closures[atom]!.push(bond);
        closures[other]!.push(bond);
      } else {
        children[atom]!.push(bond);
        walk(other);
      }
    }
  }

  function write(atom: number): string {
    order.push(atom);
    let text = writeAtom(graph, atom);
    for (const bond of closures[atom]!) {
      const open = digits.get(bond);
      if (open === undefined) {
        const digit = free.length > 0 ? free.splice(smallestAt(free), 1)[0]! : ++highest;
        digits.set(bond, digit);
        text += writeBond(graph, bond) + writeDigit(digit);
      } else {
        text += writeDigit(open);
        free.push(open);
      }
    }
    children[atom]!.forEach((bond, index) => {
      const other = graph.bondStarts[bond] === atom ? graph.bondEnds[bond]! : graph.bondStarts[bond]!;
      const branch = writeBond(graph, bond) + write(other);
      text += index < children[atom]!.length - 1 ? `(${branch})` : branch;
    });
    return text;
  }
}

/** `count` distinct random SMILES, or as many as a bounded number of tries finds (a small molecule has few). */
export function distinctRandomSmiles(graph: MolecularGraph, count: number, random: Random): string[] {
  const found = new Set<string>();
  for (let tries = 0; found.size < count && tries < 4 * count + 8; tries++) found.add(writeRandomSmiles(graph, random));
  return [...found];
}

function smallestAt(values: readonly number[]): number {
  return values.indexOf(Math.min(...values));
}

function writeDigit(digit: number): string {
  return digit < 10 ? `${digit}` : `%${digit}`;
}

function writeBond(graph: MolecularGraph, bond: number): string {
  if (graph.bondAromatic[bond]) return '';
  const order = graph.bondOrders[bond]!;
  if (order === 1) {
    const bothAromatic = graph.aromatic[graph.bondStarts[bond]!] && graph.aromatic[graph.bondEnds[bond]!];
    return bothAromatic ? '-' : '';
  }
  return order === 2 ? '=' : order === 3 ? '#' : '~';
}

function writeAtom(graph: MolecularGraph, atom: number): string {
  const element = graph.elements[atom]!;
  const aromatic = graph.aromatic[atom] === 1;
  const symbol = aromatic ? elementSymbol(element).toLowerCase() : elementSymbol(element);
  const hydrogens = graph.hydrogens[atom]!;
  const charge = graph.charges[atom]!;
  if (charge === 0 && graph.radicals[atom] === 0 && impliedHydrogens(graph, atom) === hydrogens) return symbol;
  const hydrogenText = hydrogens === 0 ? '' : hydrogens === 1 ? 'H' : `H${hydrogens}`;
  const chargeText = charge === 0 ? '' : `${charge > 0 ? '+' : '-'}${Math.abs(charge) === 1 ? '' : Math.abs(charge)}`;
  return `[${symbol}${hydrogenText}${chargeText}]`;
}

/** Hydrogens a reader gives an unbracketed atom; -1 when it cannot stand without brackets. */
function impliedHydrogens(graph: MolecularGraph, atom: number): number {
  const element = graph.elements[atom]!;
  const valences = IMPLIED_VALENCES[element];
  if (!valences) return -1;
  let sum = 0;
  if (graph.aromatic[atom]) {
    if (!AROMATIC_SYMBOLS.has(element)) return -1;
    // Aromatic bonds count as one, and the atom gives one electron to the ring: only carbon is left room for hydrogen.
    for (const bond of graph.neighbourBonds[atom]!) sum += graph.bondAromatic[bond] ? 1 : graph.bondOrders[bond]!;
    return element === 6 ? Math.max(0, 3 - sum) : element === 5 ? -1 : 0;
  }
  for (const bond of graph.neighbourBonds[atom]!) {
    const order = graph.bondOrders[bond]!;
    if (order === 0) return -1;
    sum += order;
  }
  const valence = valences.find((allowed) => allowed >= sum);
  return valence === undefined ? 0 : valence - sum;
}
