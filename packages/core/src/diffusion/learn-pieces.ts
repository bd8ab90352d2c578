/**
 * Learns the pieces of a tokenizer from weighted molecules.
 *
 * `closed`: candidates are the frequent substrings whose branches and rings begin and end inside. From several times
 * as many as wanted, those are dropped, a share at a time, whose loss would lengthen the encodings least (in the
 * manner of the unigram tokenizer, Kudo 2018, with the number of tokens as the cost).
 * `byte-pair`: the most frequent adjacent pair is joined, again and again (Sennrich et al. 2016).
 */
import { DIALECTS, type Dialect, type DialectName, type SymbolRow } from './dialect.ts';
import { PieceTrie } from './piece-trie.ts';
import type { PieceMethod, TokenizerConfig } from './tokenizer.ts';

export interface WeightedMolecule {
  /** Flat SMILES. */
  readonly text: string;
  readonly weight: number;
}

export interface LearnOptions {
  readonly dialect: DialectName;
  readonly method: PieceMethod;
  /** Number of pieces wanted; fewer are returned when there are not enough candidates. */
  readonly pieces: number;
  /** Summed weight below which a substring is no candidate. */
  readonly minWeight: number;
}

/** Longest candidate, in symbols. */
const LONGEST = 20;
/** Closed candidates kept at first, as a multiple of the number wanted. */
const SURPLUS = 8;
/** Share of the surviving candidates dropped in each round. */
const DROPPED = 0.2;

interface ReadMolecule {
  readonly row: SymbolRow;
  readonly weight: number;
}

/** Molecules that the dialect cannot write are left out. */
export function learnPieces(molecules: Iterable<WeightedMolecule>, options: LearnOptions): TokenizerConfig {
  const dialect: Dialect = DIALECTS[options.dialect];
  const rows: ReadMolecule[] = [];
  for (const { text, weight } of molecules) {
    const row = weight > 0 ? dialect.read(text) : undefined;
    if (row) rows.push({ row, weight });
  }
  const learned =
    options.method === 'closed' ? learnClosed(rows, dialect, options) : learnPairs(rows, dialect, options);
  return {
    dialect: options.dialect,
    method: options.method,
    symbols: dialect.symbols,
    pieces: learned.map((symbols) => symbols.map((id) => dialect.symbols[id]!).join('')),
  };
}

function learnClosed(rows: readonly ReadMolecule[], dialect: Dialect, options: LearnOptions): number[][] {
  const weights = countClosed(rows, dialect);
  let candidates = [...weights]
    .filter(([, weight]) => weight >= options.minWeight)
    .map(([key, weight]) => ({ symbols: Array.from(key, (letter) => letter.charCodeAt(0)), weight }))
    .sort((a, b) => b.weight * (b.symbols.length - 1) - a.weight * (a.symbols.length - 1))
    .slice(0, options.pieces * SURPLUS);
  const symbolCount = dialect.symbols.length;
  for (;;) {
    const trie = new PieceTrie(dialect, dialect.firstRingLabel >= 0);
    for (let symbol = 0; symbol < symbolCount; symbol++) trie.add([symbol], symbol, 1);
    candidates.forEach(({ symbols }, index) => {
      trie.add(symbols, symbolCount + index, 1 + 1e-6 * index);
    });
    const used = new Float64Array(symbolCount + candidates.length);
    for (const { row, weight } of rows) {
      for (const token of trie.segment(row).tokens) used[token]! += weight;
    }
    const ranked = candidates
      .map((candidate, index) => {
        const replacement = trie.segment(rowOfPiece(candidate.symbols, dialect), symbolCount + index).tokens.length;
        const weight = used[symbolCount + index]!;
        return { symbols: candidate.symbols, weight, loss: weight * (replacement - 1) };
      })
      .sort((a, b) => b.loss - a.loss);
    if (ranked.length <= options.pieces) {
      return ranked.sort((a, b) => b.weight - a.weight).map(({ symbols }) => symbols);
    }
    candidates = ranked.slice(0, Math.max(options.pieces, Math.floor(ranked.length * (1 - DROPPED))));
  }
}

/** Weight of every closed substring of two or more symbols; ring labels as they would be inside the piece. */
function countClosed(rows: readonly ReadMolecule[], dialect: Dialect): Map<string, number> {
  const weights = new Map<string, number>();
  const labelAt: number[] = [];
  for (const { row, weight } of rows) {
    for (let start = 0; start < row.ids.length; start++) {
      const first = dialect.kinds[row.ids[start]!]!;
      if (first === 'ring' || first === 'close') continue;
      const limit = Math.min(row.ids.length, start + LONGEST);
      let key = '';
      let furthest = start;
      let open = 0;
      for (let position = start; position < limit; position++) {
        const reach = row.reach[position]!;
        if (reach < start) break;
        furthest = Math.max(furthest, row.until[position]!);
        let id = row.ids[position]!;
        const kind = dialect.kinds[id]!;
        if (kind === 'ring' && dialect.firstRingLabel >= 0) {
          let label = 0;
          if (reach === position) {
            while (open & (1 << label)) label++;
            open |= 1 << label;
          } else {
            label = labelAt[reach]!;
            open &= ~(1 << label);
          }
          labelAt[position] = label;
          id = dialect.firstRingLabel + label;
        }
        key += String.fromCharCode(id);
        if (furthest > position || position === start || kind === 'bond') continue;
        weights.set(key, (weights.get(key) ?? 0) + weight);
      }
    }
  }
  return weights;
}

/** A closed piece as a row of its own, so that it can be segmented without itself. */
function rowOfPiece(symbols: readonly number[], dialect: Dialect): SymbolRow {
  const reach = symbols.map((_, position) => position);
  if (dialect.firstRingLabel >= 0) {
    const opened = new Map<number, number>();
    symbols.forEach((id, position) => {
      if (dialect.kinds[id] !== 'ring') return;
      const opening = opened.get(id);
      if (opening === undefined) opened.set(id, position);
      else {
        reach[position] = opening;
        opened.delete(id);
      }
    });
  }
  return { ids: Int32Array.from(symbols), reach: Int32Array.from(reach), until: Int32Array.from(reach) };
}

function learnPairs(rows: readonly ReadMolecule[], dialect: Dialect, options: LearnOptions): number[][] {
  const symbolCount = dialect.symbols.length;
  const size = symbolCount + options.pieces;
  const pieces = dialect.symbols.map((_, symbol) => [symbol]);
  const sequences = rows.map(({ row }) => Array.from(row.ids));
  const weights = new Float64Array(size * size);
  while (pieces.length < size) {
    weights.fill(0);
    sequences.forEach((sequence, index) => {
      const weight = rows[index]!.weight;
      for (let at = 1; at < sequence.length; at++) weights[sequence[at - 1]! * size + sequence[at]!]! += weight;
    });
    let best = 0;
    for (let pair = 1; pair < weights.length; pair++) if (weights[pair]! > weights[best]!) best = pair;
    if (weights[best]! < options.minWeight) break;
    const left = Math.floor(best / size);
    const right = best % size;
    const joined = pieces.push([...pieces[left]!, ...pieces[right]!]) - 1;
    for (const sequence of sequences) {
      let kept = 0;
      for (let at = 0; at < sequence.length; at++) {
        const joins = sequence[at] === left && sequence[at + 1] === right;
        sequence[kept++] = joins ? joined : sequence[at]!;
        if (joins) at++;
      }
      sequence.length = kept;
    }
  }
  return pieces.slice(symbolCount);
}
