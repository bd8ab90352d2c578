/** Every training molecule as token rows, made once at the start of a run and held in two flat arrays. */
import type { Tokenizer } from '@smell/core/diffusion';
import { type Random, randomInteger } from '@smell/core/random';
import type { MoleculeTable } from '../data/molecule-table.ts';

export interface TokenTable {
  /** A token row of the molecule: the canonical order, or with the given probability another; undefined when it has none. */
  draw(row: number, random: Random, otherOrderShare: number): Int32Array | undefined;
  /** The canonical order. */
  canonical(row: number): Int32Array | undefined;
}

/** Rows that the tokenizer cannot write, or longer than `maxTokens`, have no canonical order. */
export function tokenTable(table: MoleculeTable, tokenizer: Tokenizer, maxTokens: number): TokenTable {
  const first = new Uint32Array(table.size + 1);
  const canonicalKnown = new Uint8Array(table.size);
  const starts: number[] = [0];
  let tokens = new Uint16Array(1 << 20);
  let used = 0;
  const append = (smiles: string): boolean => {
    const row = tokenizer.encode(smiles);
    if (!row || row.length === 0 || row.length > maxTokens) return false;
    if (used + row.length > tokens.length) {
      const larger = new Uint16Array(tokens.length * 2);
      larger.set(tokens);
      tokens = larger;
    }
    tokens.set(row, used);
    used += row.length;
    starts.push(used);
    return true;
  };
  for (let row = 0; row < table.size; row++) {
    if (append(table.smiles(row))) {
      canonicalKnown[row] = 1;
      for (const other of table.orders(row)) append(other);
    }
    first[row + 1] = starts.length - 1;
  }
  const read = (sequence: number): Int32Array =>
    Int32Array.from(tokens.subarray(starts[sequence]!, starts[sequence + 1]!));
  return {
    canonical: (row) => (canonicalKnown[row] ? read(first[row]!) : undefined),
    draw: (row, random, otherOrderShare) => {
      const other = random() < otherOrderShare;
      if (!canonicalKnown[row]) return undefined;
      const others = first[row + 1]! - first[row]! - 1;
      return read(first[row]! + (other && others > 0 ? 1 + randomInteger(random, others) : 0));
    },
  };
}
