/** Tables of edits and of paths. */
import type { EditCandidate, InterpolationStep } from '@smell/inference';
import { boilingPoint, percent } from './figures.ts';
import { type Column, fittedTable } from './table.ts';
import type { Terminal } from './terminal.ts';

const NAME_WIDTH = 28;
const CHANGES_WIDTH = 44;

const EDIT_COLUMNS: readonly Column<EditCandidate>[] = [
  { title: '#', value: (_, rank) => String(rank), right: true, importance: 9 },
  { title: 'SMILES', value: ({ smiles }) => smiles, importance: 9 },
  { title: 'change', value: ({ edit }) => changesText(edit.changes), importance: 8, wrap: CHANGES_WIDTH },
  { title: 'like it', value: ({ edit }) => percent(edit.similarity), right: true, importance: 7 },
  { title: 'novel', value: ({ novel }) => (novel ? 'yes' : 'no'), importance: 6 },
  { title: 'nearest known', value: ({ nearest }) => nearest.name, importance: 5, wrap: NAME_WIDTH },
  { title: 'g/mol', value: ({ properties }) => properties.molecularWeight.toFixed(1), right: true, importance: 3 },
  { title: 'boils', value: ({ properties }) => boilingPoint(properties.boilingPointC), right: true, importance: 4 },
];

const PATH_COLUMNS: readonly Column<InterpolationStep>[] = [
  { title: 'step', value: ({ step }) => String(step), right: true, importance: 9 },
  { title: 'SMILES', value: ({ candidate }) => candidate.smiles, importance: 9 },
  { title: 'odor', value: ({ odorPosition }) => odorPosition.toFixed(2), right: true, importance: 8 },
  { title: 'like A', value: ({ similarityToFrom }) => percent(similarityToFrom), right: true, importance: 7 },
  { title: 'like B', value: ({ similarityToTo }) => percent(similarityToTo), right: true, importance: 7 },
  {
    title: 'like last',
    value: ({ similarityToPrevious }) => percent(similarityToPrevious),
    right: true,
    importance: 6,
  },
  { title: 'novel', value: ({ candidate }) => (candidate.novel ? 'yes' : 'no'), importance: 5 },
  { title: 'nearest known', value: ({ candidate }) => candidate.nearest.name, importance: 4, wrap: NAME_WIDTH },
];

export function editTable(candidates: readonly EditCandidate[], terminal: Pick<Terminal, 'style' | 'width'>): string {
  return fittedTable(candidates, EDIT_COLUMNS, terminal);
}

export function pathTable(path: readonly InterpolationStep[], terminal: Pick<Terminal, 'style' | 'width'>): string {
  return fittedTable(path, PATH_COLUMNS, terminal);
}

/** `floral 41% > 78%, citrus 80% > 30%` */
function changesText(changes: EditCandidate['edit']['changes']): string {
  return changes.map(({ descriptor, from, to }) => `${descriptor} ${percent(from)} > ${percent(to)}`).join(', ');
}
