/** The table a person reads: as many columns as fit, the SMILES broken where it must be. */
import type { Candidate } from '@smell/inference';
import Table from 'cli-table3';
import { boilingPoint, longevity, percent, safetyFound, smellsOf, smellsOfAsked } from './figures.ts';
import type { Terminal } from './terminal.ts';

export interface Column<Row> {
  readonly title: string;
  readonly value: (row: Row, rank: number) => string;
  readonly right?: boolean;
  /** Columns of the lowest importance are left out first when the terminal is narrow. */
  readonly importance: number;
  /** Longest text shown on one line; the rest goes to the next. */
  readonly wrap?: number;
}

const MIN_SMILES = 16;
const NAME_WIDTH = 28;

const COLUMNS: readonly Column<Candidate>[] = [
  { title: '#', value: (_, rank) => String(rank), right: true, importance: 9 },
  { title: 'SMILES', value: ({ smiles }) => smiles, importance: 9 },
  { title: 'novel', value: ({ novel }) => (novel ? 'yes' : 'no'), importance: 8 },
  {
    title: 'fit',
    value: ({ profileMatch }) => (profileMatch === null ? '-' : percent(profileMatch)),
    right: true,
    importance: 7,
  },
  { title: 'smells of', value: smellsOf, importance: 7, wrap: 26 },
  { title: 'asked for', value: smellsOfAsked, importance: 6, wrap: 24 },
  { title: 'note', value: ({ estimates }) => estimates.noteClass.value ?? '?', importance: 6 },
  { title: 'lasts', value: ({ estimates }) => longevity(estimates), right: true, importance: 5 },
  { title: 'strength', value: ({ estimates }) => estimates.odorStrength.value ?? '?', importance: 2 },
  { title: 'nearest known', value: ({ nearest }) => nearest.name, importance: 6, wrap: NAME_WIDTH },
  { title: 'similar', value: ({ nearest }) => percent(nearest.similarity), right: true, importance: 6 },
  { title: 'safety', value: safetyFound, importance: 6, wrap: 22 },
  { title: 'formula', value: ({ formula }) => formula, importance: 1 },
  { title: 'g/mol', value: ({ properties }) => properties.molecularWeight.toFixed(1), right: true, importance: 4 },
  { title: 'logP', value: ({ properties }) => properties.logP.toFixed(1), right: true, importance: 3 },
  { title: 'boils', value: ({ properties }) => boilingPoint(properties.boilingPointC), right: true, importance: 5 },
  { title: 'making', value: ({ synthesis }) => synthesis.score.toFixed(1), right: true, importance: 2 },
];

const BORDERLESS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
} as const;

export function candidateTable(candidates: readonly Candidate[], terminal: Pick<Terminal, 'style' | 'width'>): string {
  return fittedTable(candidates, COLUMNS, terminal);
}

/** @param all the second is the SMILES, which is broken where it must be */
export function fittedTable<Row>(
  entries: readonly Row[],
  all: readonly Column<Row>[],
  terminal: Pick<Terminal, 'style' | 'width'>,
): string {
  const rows = entries.map((entry, i) => new Map(all.map((column) => [column, column.value(entry, i + 1)])));
  const widthOf = (column: Column<Row>): number => {
    const longest = Math.max(column.title.length, ...rows.map((row) => row.get(column)!.length));
    return Math.min(longest, column.wrap ?? Infinity);
  };
  const smiles = all[1]!;
  const fixedWidth = (columns: readonly Column<Row>[]): number =>
    columns.reduce((sum, column) => sum + 2 + (column === smiles ? 0 : widthOf(column)), -2);
  let columns = [...all];
  while (fixedWidth(columns) + Math.min(MIN_SMILES, widthOf(smiles)) > terminal.width && columns.length > 2) {
    const least = Math.min(...columns.map(({ importance }) => importance));
    columns = columns.filter(({ importance }) => importance > least);
  }
  const smilesWidth = Math.max(8, Math.min(widthOf(smiles), terminal.width - fixedWidth(columns)));
  const table = new Table({
    head: columns.map(({ title }) => terminal.style('bold', title)),
    colAligns: columns.map(({ right }) => (right ? 'right' : 'left')),
    chars: BORDERLESS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
  });
  for (const row of rows) {
    table.push(
      columns.map((column) => {
        const wrap = column === smiles ? smilesWidth : column.wrap;
        return wrap === undefined ? row.get(column)! : wrapped(row.get(column)!, wrap);
      }),
    );
  }
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** Cut into lines of `width`: at a space or hyphen where there is one, anywhere else. */
function wrapped(text: string, width: number): string {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > width) {
    const place = Math.max(rest.lastIndexOf(' ', width), rest.lastIndexOf('-', width - 1) + 1);
    const cut = place > width / 2 ? place : width;
    lines.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return [...lines, rest].join('\n');
}
