/**
 * Molecules as rows of tokens, and back. A token is one symbol of a dialect or a learned piece of several symbols;
 * a molecule gets the fewest tokens possible, the same ones every time.
 *
 * With closed pieces, ring labels inside a piece are its own: `c1ccccc1` is one piece wherever it stands and whatever
 * rings are open around it.
 */
import { DIALECTS, type Dialect, type DialectName, type SymbolRow } from './dialect.ts';
import { RingLabels } from './dialect-smiles.ts';
import { PieceTrie } from './piece-trie.ts';

/** Fills the end of a bucket; for an autoregressive model the end of the molecule. */
export const END = 0;
/** A slot whose token is not known yet. */
export const MASK = 1;
/** Id of the first symbol; symbols come before pieces. */
export const FIRST_SYMBOL = 2;

/** `closed`: branches and rings of a piece begin and end inside it. `byte-pair`: anything adjacent. */
export type PieceMethod = 'closed' | 'byte-pair';

/** Everything needed to rebuild a tokenizer; plain JSON, kept beside a model's weights. */
export interface TokenizerConfig {
  readonly dialect: DialectName;
  readonly method: PieceMethod;
  /** The dialect's symbols in order, kept to catch a tokenizer made by another version. */
  readonly symbols: readonly string[];
  /** Most useful first; that order breaks ties between equally short encodings. */
  readonly pieces: readonly string[];
}

export class Tokenizer {
  readonly config: TokenizerConfig;
  readonly dialect: Dialect;
  readonly vocabularySize: number;
  /** Symbols of each token, as indices into the dialect's symbols; empty for END and MASK. */
  readonly symbolsOf: readonly Int32Array[];
  private readonly trie: PieceTrie;
  private readonly ownsRings: boolean;

  /** @throws RangeError when the symbols are not this version's, or a piece is not made of them. */
  constructor(config: TokenizerConfig) {
    this.config = config;
    this.dialect = DIALECTS[config.dialect];
    if (config.symbols.join(' ') !== this.dialect.symbols.join(' ')) {
      throw new RangeError(`the tokenizer's symbols are not those of the "${config.dialect}" dialect of this version`);
    }
    this.ownsRings = config.method === 'closed' && this.dialect.firstRingLabel >= 0;
    this.trie = new PieceTrie(this.dialect, this.ownsRings);
    const symbolsOf: Int32Array[] = [new Int32Array(0), new Int32Array(0)];
    const add = (symbols: Int32Array): void => {
      const token = symbolsOf.push(symbols) - 1;
      this.trie.add(symbols, token, 1 + 1e-6 * (token - FIRST_SYMBOL));
    };
    for (let symbol = 0; symbol < this.dialect.symbols.length; symbol++) add(Int32Array.of(symbol));
    for (const piece of config.pieces) add(splitSymbols(piece, this.dialect));
    this.symbolsOf = symbolsOf;
    this.vocabularySize = symbolsOf.length;
  }

  /** How the token is written by itself; ring labels of a piece are its own. */
  text(token: number): string {
    if (token === END) return '<end>';
    if (token === MASK) return '<mask>';
    return (
      this.config.pieces[token - FIRST_SYMBOL - this.dialect.symbols.length] ??
      this.dialect.symbols[token - FIRST_SYMBOL]!
    );
  }

  /**
   * @param smiles Flat, as RDKit writes it without stereochemistry.
   * @returns undefined when the dialect cannot write the molecule at all (an element, charge or isotope outside the
   *   scope; more than nine rings open at once).
   */
  encode(smiles: string): Int32Array | undefined {
    const row = this.dialect.read(smiles);
    if (!row) return undefined;
    const { tokens, starts } = this.trie.segment(row);
    if (this.ownsRings && !this.relabel(row, tokens, starts)) return undefined;
    return tokens;
  }

  /** The fewest tokens for a run of symbols of a row, of a dialect without paired ring labels. */
  encodeRun(ids: Int32Array): Int32Array {
    const positions = Int32Array.from(ids.keys());
    return this.trie.segment({ ids, reach: positions, until: positions }).tokens;
  }

  /** The first of the given writings of one molecule that takes the fewest tokens; undefined when none can be encoded. */
  shortest(candidates: readonly string[]): Int32Array | undefined {
    let best: Int32Array | undefined;
    for (const candidate of candidates) {
      const tokens = this.encode(candidate);
      if (tokens && (!best || tokens.length < best.length)) best = tokens;
    }
    return best;
  }

  /**
   * A flat SMILES string up to the first END. Never throws; the string may be invalid, and shows masked slots as
   * `<mask>`.
   */
  decode(tokens: ArrayLike<number>, offset = 0, length = tokens.length - offset): string {
    const ids: number[] = [];
    const scopes: number[] = [];
    for (let slot = offset; slot < offset + length; slot++) {
      const token = tokens[slot]!;
      if (token === END) break;
      if (token === MASK) return '<mask>';
      const symbols = this.symbolsOf[token];
      if (!symbols) continue;
      const scope = this.ownsRings && symbols.length > 1 ? slot - offset + 1 : 0;
      for (const id of symbols) {
        ids.push(id);
        scopes.push(scope);
      }
    }
    return this.dialect.write(ids, scopes);
  }

  /** Gives the ring labels left outside pieces the lowest free numbers, as if the pieces had none. */
  private relabel(row: SymbolRow, tokens: Int32Array, starts: Int32Array): boolean {
    const labels = new RingLabels();
    const labelAt = new Map<number, number>();
    for (let slot = 0; slot < tokens.length; slot++) {
      const position = starts[slot]!;
      const symbols = this.symbolsOf[tokens[slot]!]!;
      const kind = this.dialect.kinds[symbols[0]!];
      if (symbols.length > 1 || kind === 'atom') labels.nextAtom();
      if (symbols.length > 1 || kind !== 'ring') continue;
      const opening = row.reach[position]!;
      let label = labelAt.get(opening);
      if (label === undefined) {
        label = labels.take();
        if (label < 0) return false;
        labelAt.set(opening, label);
      } else {
        labels.give(label);
      }
      tokens[slot] = FIRST_SYMBOL + label;
    }
    return true;
  }
}

/** @throws RangeError when the text is not made of the dialect's symbols. */
function splitSymbols(text: string, dialect: Dialect): Int32Array {
  const symbols: number[] = [];
  for (let at = 0; at < text.length; ) {
    let found = -1;
    for (let id = 0; id < dialect.symbols.length; id++) {
      const symbol = dialect.symbols[id]!;
      if (text.startsWith(symbol, at) && symbol.length > (dialect.symbols[found]?.length ?? 0)) found = id;
    }
    if (found < 0) throw new RangeError(`the piece "${text}" has a symbol outside its dialect at position ${at + 1}`);
    symbols.push(found);
    at += dialect.symbols[found]!.length;
  }
  return Int32Array.from(symbols);
}
