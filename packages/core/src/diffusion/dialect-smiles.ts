/** Plain SMILES (Weininger 1988) as symbols, one an atom, bond, bracket or ring digit. */
import type { Dialect, SymbolKind, SymbolRow } from './dialect.ts';

/** Atoms of the fragrance scope as RDKit writes them without charges, isotopes or stereochemistry. */
export const ATOM_SYMBOLS = ['C', 'N', 'O', 'S', 'c', 'n', 'o', 's', '[nH]'] as const;
export const BOND_SYMBOLS = ['=', '#', '-'] as const;
export const RING_LABELS = 9;

const OPEN = ATOM_SYMBOLS.length + BOND_SYMBOLS.length;
const CLOSE = OPEN + 1;
const FIRST_RING = CLOSE + 1;
const LABELS = Array.from({ length: RING_LABELS }, (_, index) => String(index + 1));
const SYMBOLS: readonly string[] = [...ATOM_SYMBOLS, ...BOND_SYMBOLS, '(', ')', ...LABELS];
const KINDS: readonly SymbolKind[] = [
  ...ATOM_SYMBOLS.map(() => 'atom' as const),
  ...BOND_SYMBOLS.map(() => 'bond' as const),
  'open',
  'close',
  ...LABELS.map(() => 'ring' as const),
];
const SYMBOL_OF_CHARACTER = new Int32Array(128).fill(-1);
SYMBOLS.forEach((symbol, id) => {
  if (symbol.length === 1) SYMBOL_OF_CHARACTER[symbol.charCodeAt(0)] = id;
});
const PYRROLE = ATOM_SYMBOLS.indexOf('[nH]');

export const smilesDialect: Dialect = {
  symbols: SYMBOLS,
  kinds: KINDS,
  firstRingLabel: FIRST_RING,
  alwaysDecodes: false,
  read: readSmiles,
  write: writeLabels,
};

/** What may follow what in a flat SMILES string; `start` and `end` are its edges. */
export const FOLLOWERS: Readonly<Record<SymbolKind | 'start', readonly (SymbolKind | 'end')[]>> = {
  start: ['atom'],
  atom: ['atom', 'bond', 'open', 'close', 'ring', 'end'],
  bond: ['atom', 'ring'],
  open: ['atom', 'bond'],
  close: ['atom', 'bond', 'open', 'close', 'end'],
  ring: ['atom', 'bond', 'open', 'close', 'ring', 'end'],
};

/**
 * Ring labels are replaced by the lowest free ones, so that the same molecule always has the same symbols.
 * @returns undefined for a symbol outside the dialect, an ungrammatical string, or more than nine rings open at once.
 */
function readSmiles(smiles: string): SymbolRow | undefined {
  const ids: number[] = [];
  const reach: number[] = [];
  const until: number[] = [];
  const branches: number[] = [];
  const openAt = new Map<number, number>();
  const labels = new RingLabels();
  let previous: SymbolKind | 'start' = 'start';
  for (let at = 0; at < smiles.length; at++) {
    const position = ids.length;
    let id = SYMBOL_OF_CHARACTER[smiles.charCodeAt(at)] ?? -1;
    let label = id >= FIRST_RING ? id - FIRST_RING + 1 : 0;
    if (smiles.startsWith('[nH]', at)) {
      id = PYRROLE;
      at += 3;
    } else if (smiles[at] === '%') {
      label = Number(smiles.slice(at + 1, at + 3));
      if (!(label >= 1)) return undefined;
      at += 2;
    } else if (id < 0) {
      return undefined;
    }
    const kind = label > 0 ? 'ring' : KINDS[id]!;
    if (!FOLLOWERS[previous].includes(kind)) return undefined;
    previous = kind;
    let back = position;
    if (label > 0) {
      const opening = openAt.get(label);
      if (opening === undefined) {
        openAt.set(label, position);
        id = labels.take();
        if (id < 0) return undefined;
      } else {
        openAt.delete(label);
        id = ids[opening]!;
        labels.give(id);
        until[opening] = position;
        back = opening;
      }
    } else if (id === OPEN) {
      branches.push(position);
    } else if (id === CLOSE) {
      const opening = branches.pop();
      if (opening === undefined) return undefined;
      until[opening] = position;
      back = opening;
    } else if (id < ATOM_SYMBOLS.length) {
      labels.nextAtom();
    }
    ids.push(id);
    reach.push(back);
    until.push(position);
  }
  if (!FOLLOWERS[previous].includes('end') || branches.length > 0 || openAt.size > 0) return undefined;
  return { ids: Int32Array.from(ids), reach: Int32Array.from(reach), until: Int32Array.from(until) };
}

/**
 * Labels with equal scope and number pair up in order; written labels are the lowest free ones. A label left open is
 * written too, so that the string is as invalid as the row was.
 */
function writeLabels(ids: ArrayLike<number>, scopes?: ArrayLike<number>): string {
  let text = '';
  const open = new Map<number, number>();
  const labels = new RingLabels(99);
  for (let position = 0; position < ids.length; position++) {
    const id = ids[position]!;
    if (id < FIRST_RING) {
      if (id < ATOM_SYMBOLS.length) labels.nextAtom();
      text += SYMBOLS[id];
      continue;
    }
    const key = (scopes?.[position] ?? 0) * SYMBOLS.length + id;
    let label = open.get(key);
    if (label === undefined) {
      label = labels.take();
      open.set(key, label);
    } else {
      open.delete(key);
      labels.give(label);
    }
    const number = label - FIRST_RING + 1;
    text += number > 9 ? `%${number}` : String(number);
  }
  return text;
}

/**
 * Hands out the lowest free ring label. A label given back is free from the next atom on: `C11` would be legal but
 * is needlessly hard to read.
 */
export class RingLabels {
  private readonly used: boolean[] = [];
  private returned: number[] = [];
  private readonly limit: number;

  constructor(limit = RING_LABELS) {
    this.limit = limit;
  }

  /** @returns -1 when none is free. */
  take(): number {
    let label = 0;
    while (this.used[label]) label++;
    if (label >= this.limit) return -1;
    this.used[label] = true;
    return FIRST_RING + label;
  }

  give(label: number): void {
    this.returned.push(label - FIRST_RING);
  }

  nextAtom(): void {
    if (this.returned.length === 0) return;
    for (const label of this.returned) this.used[label] = false;
    this.returned = [];
  }
}
