/**
 * Many molecules, one line each, as they come. Widths are fixed beforehand, so that a table of any length is written
 * without being held; what does not fit a column is cut.
 */
import type { MoleculeDescription } from '@smell/inference';
import { boilingPoint, longevity, percent, smellsOf } from '../figures.ts';
import type { Terminal } from '../terminal.ts';

interface Column {
  readonly title: string;
  readonly width: number;
  readonly value: (found: MoleculeDescription) => string;
  readonly right?: boolean;
  /** Columns of the lowest importance are left out first when the terminal is narrow. */
  readonly importance: number;
}

const SMILES_WIDTH = { smallest: 16, largest: 44 };

const ROW: Column = { title: 'row', width: 6, value: ({ row }) => String(row), right: true, importance: 9 };
const REST: readonly Column[] = [
  { title: 'name', width: 18, value: ({ name, id }) => name ?? id ?? '', importance: 5 },
  { title: 'odor', width: 24, value: smellsOf, importance: 4 },
  { title: 'note', width: 5, value: ({ estimates }) => estimates.noteClass.value ?? '?', importance: 4 },
  { title: 'strength', width: 9, value: ({ estimates }) => estimates.odorStrength.value ?? '?', importance: 3 },
  { title: 'lasts', width: 6, value: ({ estimates }) => longevity(estimates), right: true, importance: 4 },
  { title: 'nearest known', width: 24, value: ({ nearest }) => nearest[0]?.name ?? '', importance: 7 },
  {
    title: 'similar',
    width: 7,
    value: ({ nearest }) => (nearest[0] ? percent(nearest[0].similarity) : ''),
    right: true,
    importance: 7,
  },
  {
    title: 'g/mol',
    width: 6,
    value: ({ properties }) => properties.molecularWeight.toFixed(1),
    right: true,
    importance: 3,
  },
  { title: 'logP', width: 5, value: ({ properties }) => properties.logP.toFixed(1), right: true, importance: 2 },
  {
    title: 'boils',
    width: 7,
    value: ({ estimates }) => boilingPoint(estimates.boilingPointC.value),
    right: true,
    importance: 6,
  },
  { title: 'making', width: 6, value: ({ synthesis }) => synthesis.score.toFixed(1), right: true, importance: 1 },
  { title: 'isomers', width: 7, value: ({ stereo }) => String(stereo.isomers.count), right: true, importance: 5 },
];

export class DescriptionTable {
  readonly #columns: readonly Column[];
  readonly #terminal: Pick<Terminal, 'style'>;

  /** @param withOdor whether a predictor fills the column of odors */
  constructor(terminal: Pick<Terminal, 'style' | 'width'>, withOdor: boolean) {
    this.#terminal = terminal;
    let rest = REST.filter(({ title }) => withOdor || title !== 'odor');
    const left = (): number => terminal.width - [ROW, ...rest].reduce((sum, { width }) => sum + width + 2, 0);
    while (left() < SMILES_WIDTH.smallest && rest.length > 0) {
      const least = Math.min(...rest.map(({ importance }) => importance));
      rest = rest.filter(({ importance }) => importance > least);
    }
    const width = Math.max(SMILES_WIDTH.smallest, Math.min(SMILES_WIDTH.largest, left()));
    const smiles: Column = { title: 'SMILES', width, value: (found) => found.smiles, importance: 9 };
    this.#columns = [ROW, smiles, ...rest];
  }

  heading(): string {
    return this.#terminal.style(
      'bold',
      this.#line(({ title }) => title),
    );
  }

  row(found: MoleculeDescription): string {
    return this.#line(({ value }) => value(found));
  }

  #line(text: (column: Column) => string): string {
    return this.#columns
      .map((column) => {
        const whole = text(column);
        const cut = whole.length > column.width ? `${whole.slice(0, column.width - 1)}…` : whole;
        return column.right ? cut.padStart(column.width) : cut.padEnd(column.width);
      })
      .join('  ')
      .trimEnd();
  }
}
