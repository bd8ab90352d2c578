/** Lays the rows of a build out in the columns of the table. */
import { type CONDITION_SCALARS, NOTES, type Note, SOURCE_TAGS } from '@smell/core/diffusion';
import { type MoleculeColumns, NONE, SCALAR_COLUMNS, SPLITS } from './molecule-table.ts';
import type { TableRow } from './table-rows.ts';

export function columnsOf(rows: readonly TableRow[]): MoleculeColumns {
  const descriptorStart = new Uint32Array(rows.length + 1);
  const scalars = new Float32Array(SCALAR_COLUMNS.length * rows.length);
  rows.forEach((row, i) => {
    descriptorStart[i + 1] = descriptorStart[i]! + row.votes.length;
    const values = scalarsOf(row);
    SCALAR_COLUMNS.forEach((name, column) => {
      scalars[column * rows.length + i] = values[name];
    });
  });
  const votes = rows.flatMap((row) => row.votes);
  return {
    weight: Float32Array.from(rows, ({ weight }) => weight),
    scalars,
    tag: Uint8Array.from(rows, ({ tag }) => SOURCE_TAGS.indexOf(tag)),
    note: Uint8Array.from(rows, ({ perception }) => noteIndex(perception?.note)),
    split: Uint8Array.from(rows, ({ split }) => SPLITS.indexOf(split)),
    fold: Uint8Array.from(rows, ({ fold }) => fold),
    cluster: Int32Array.from(rows, ({ cluster }) => cluster),
    descriptorStart,
    descriptorIndex: Uint16Array.from(votes, ([column]) => column),
    descriptorVotes: Uint8Array.from(votes, ([, count]) => count),
  };
}

function scalarsOf({ molecule, perception }: TableRow): Record<keyof typeof CONDITION_SCALARS, number> {
  const { quantities } = molecule;
  const measured = perception?.log10VapourPressurePa ?? Number.NaN;
  return {
    molecularWeight: quantities?.molecularWeight ?? Number.NaN,
    logP: quantities?.logP ?? Number.NaN,
    log10VapourPressurePa: Number.isNaN(measured) ? (quantities?.log10VapourPressurePa ?? Number.NaN) : measured,
    strength: perception?.strength ?? Number.NaN,
    tenacity: perception?.tenacity ?? Number.NaN,
    syntheticAccessibility: quantities?.syntheticAccessibility ?? Number.NaN,
  };
}

function noteIndex(note: Note | undefined): number {
  return note ? NOTES.indexOf(note) : NONE;
}
