/**
 * The training molecules, column by column, as the shards on disk hold them.
 *
 * Odorants come first, in the order of their InChIKeys; corpus molecules follow. A table holds 200,000 molecules with
 * up to four random orders each in about 60 MB, and no object per molecule.
 */
import type { ConditionScalar, SourceTag } from '@smell/core/diffusion';
import { CONDITION_SCALARS, NOTES, type Note, SOURCE_TAGS } from '@smell/core/diffusion';
import { DESCRIPTORS } from '@smell/core/odor';

/** What a molecule may be used for; corpus molecules are all `train`. See docs/model/data.md. */
export const SPLITS = ['train', 'ranker', 'judge', 'test'] as const;
export type Split = (typeof SPLITS)[number];

/** Value of `note` and `fold` where there is none. */
export const NONE = 255;

export const SCALAR_COLUMNS = Object.keys(CONDITION_SCALARS) as ConditionScalar[];

/** The arrays of a table; what the shards store. */
export interface MoleculeColumns {
  /** Sampling weight within its tag: 1 for odorants, fragrance likeness for the corpus. [size] */
  readonly weight: Float32Array;
  /** NaN where unknown. [scalar, size], in the order of SCALAR_COLUMNS */
  readonly scalars: Float32Array;
  /** Index into SOURCE_TAGS. [size] */
  readonly tag: Uint8Array;
  /** Index into NOTES, or NONE. [size] */
  readonly note: Uint8Array;
  /** Index into SPLITS. [size] */
  readonly split: Uint8Array;
  /** Cross-fitting fold of the judge, or NONE for corpus molecules. [size] */
  readonly fold: Uint8Array;
  /** Cluster number, or -1 for corpus molecules. [size] */
  readonly cluster: Int32Array;
  /** Start of each molecule's descriptors in the two arrays below. [size + 1] */
  readonly descriptorStart: Uint32Array;
  readonly descriptorIndex: Uint16Array;
  readonly descriptorVotes: Uint8Array;
}

export interface MoleculeTable {
  readonly size: number;
  /** The first `odorants` rows are the labelled molecules. */
  readonly odorants: number;
  readonly columns: MoleculeColumns;
  /** Canonical SMILES without stereochemistry. */
  smiles(row: number): string;
  /** Other atom orders of the same molecule; empty for molecules of low weight. */
  orders(row: number): string[];
  tag(row: number): SourceTag;
  split(row: number): Split;
  /** InChIKey of an odorant. @throws RangeError for a corpus row */
  inchiKey(row: number): string;
  note(row: number): Note | undefined;
  /** NaN when unknown. */
  scalar(name: ConditionScalar, row: number): number;
  /** Views, most supported descriptor first. */
  descriptors(row: number): { index: Uint16Array; votes: Uint8Array };
}

/**
 * @param lines one molecule a line: SMILES, then its other orders, separated by blanks; ASCII
 * @param inchiKeys of the odorants, one a line
 */
export function moleculeTable(lines: string, inchiKeys: string, columns: MoleculeColumns): MoleculeTable {
  const size = columns.weight.length;
  const starts = lineStarts(lines, size);
  const keys = inchiKeys === '' ? [] : inchiKeys.trimEnd().split('\n');
  const line = (row: number): string => {
    if (!(row >= 0 && row < size)) throw new RangeError(`row ${row} is not within the ${size} rows of the table`);
    return lines.slice(starts[row]!, starts[row + 1]! - 1);
  };
  return {
    size,
    odorants: keys.length,
    columns,
    smiles: (row) => {
      const text = line(row);
      const blank = text.indexOf(' ');
      return blank < 0 ? text : text.slice(0, blank);
    },
    orders: (row) => line(row).split(' ').slice(1),
    tag: (row) => SOURCE_TAGS[columns.tag[row]!]!,
    split: (row) => SPLITS[columns.split[row]!]!,
    inchiKey: (row) => {
      const key = keys[row];
      if (key === undefined) throw new RangeError(`row ${row} is not an odorant`);
      return key;
    },
    note: (row) => NOTES[columns.note[row]!],
    scalar: (name, row) => columns.scalars[SCALAR_COLUMNS.indexOf(name) * size + row]!,
    descriptors: (row) => {
      const from = columns.descriptorStart[row]!;
      const to = columns.descriptorStart[row + 1]!;
      return { index: columns.descriptorIndex.subarray(from, to), votes: columns.descriptorVotes.subarray(from, to) };
    },
  };
}

/** The labelled molecules of a table as targets for odor prediction (judge and ranker). */
export interface OdorTargets {
  /** Rows of the table. [n] */
  readonly rows: Int32Array;
  /** Votes for each descriptor, 0 where nobody named it (which does not mean that it is not smelled). [n, descriptor] */
  readonly votes: Uint8Array;
}

/** Rows that pass `keep`, in table order, with one column of votes for each descriptor of the vocabulary. */
export function odorTargets(table: MoleculeTable, keep: (row: number) => boolean): OdorTargets {
  const rows = Int32Array.from({ length: table.odorants }, (_, row) => row).filter(keep);
  const votes = new Uint8Array(rows.length * DESCRIPTORS.length);
  rows.forEach((row, i) => {
    const labels = table.descriptors(row);
    labels.index.forEach((column, k) => {
      votes[i * DESCRIPTORS.length + column] = labels.votes[k]!;
    });
  });
  return { rows, votes };
}

function lineStarts(lines: string, size: number): Uint32Array {
  const starts = new Uint32Array(size + 1);
  let at = 0;
  for (let row = 1; row <= size; row++) {
    at = lines.indexOf('\n', at) + 1;
    if (at === 0) throw new RangeError(`${size} molecules were expected, the text has ${row - 1} lines`);
    starts[row] = at;
  }
  return starts;
}
