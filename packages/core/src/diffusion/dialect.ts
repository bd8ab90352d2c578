/**
 * The ways of writing a molecule as a row of symbols, and what a tokenizer needs from each.
 *
 * A dialect knows its symbols, turns a flat SMILES string into a row of them, and turns any row of them, however
 * senseless, back into a SMILES string.
 */
import { deepDialect } from './dialect-deep.ts';
import { selfiesDialect } from './dialect-selfies.ts';
import { smilesDialect } from './dialect-smiles.ts';

/** Reading order of one molecule. `reach` and `until` say how far the meaning of a symbol extends. */
export interface SymbolRow {
  /** Index into the dialect's symbols. */
  readonly ids: Int32Array;
  /** Smallest position that the symbol refers back to: its opening bracket, ring opening or ring atom; else itself. */
  readonly reach: Int32Array;
  /** Largest position that the symbol refers ahead to: the end of the branch or ring it opens; else itself. */
  readonly until: Int32Array;
}

export type SymbolKind = 'atom' | 'bond' | 'open' | 'close' | 'ring';

export interface Dialect {
  readonly symbols: readonly string[];
  readonly kinds: readonly SymbolKind[];
  /**
   * First of the ring labels when rings are written as a pair of equal labels (whose number means nothing by itself),
   * otherwise -1.
   */
  readonly firstRingLabel: number;
  /** Whether any row gives a molecule that can be read (but for one in some thousand). */
  readonly alwaysDecodes: boolean;
  /** Undefined when the molecule cannot be written in this dialect. */
  read(smiles: string): SymbolRow | undefined;
  /**
   * Total: any row gives a string, a valid one where the dialect always decodes.
   * @param scopes Where ring labels are pairs: labels are matched only within an equal scope number, [symbols].
   */
  write(ids: ArrayLike<number>, scopes?: ArrayLike<number>): string;
}

export const DIALECTS = {
  smiles: smilesDialect,
  deep: deepDialect,
  selfies: selfiesDialect,
} as const satisfies Record<string, Dialect>;

export type DialectName = keyof typeof DIALECTS;
