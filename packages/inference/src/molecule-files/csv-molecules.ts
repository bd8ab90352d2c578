/** Molecules of a CSV table with a column named smiles; columns named id and name are kept. */
import { pipeline, type Readable } from 'node:stream';
import { SmellError } from '@smell/core/errors';
import { CsvError, parse } from 'csv-parse';
import type { InputRow } from '../describe-molecules.ts';

/** Characters of one row; an open quote would otherwise swallow the rest of a large file. */
export const LONGEST_ROW = 1_000_000;
const DELIMITERS = [',', ';', '\t'];

interface RecordWithInfo {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * @param heading the beginning of the file: its first line tells what separates the cells
 * @throws SmellError `bad-row` for a table without a column smiles, or one that is not CSV from some line on.
 */
export async function* csvMolecules(
  stream: Readable,
  path: string,
  heading: string,
): AsyncGenerator<InputRow, void, undefined> {
  const parser = parse({
    bom: true,
    info: true,
    skip_empty_lines: true,
    relax_column_count: true,
    // A name may have an inch or a quote in it.
    relax_quotes: true,
    max_record_size: LONGEST_ROW,
    delimiter: delimiterOf(heading),
  });
  // A failure of the file ends the parser, and shows there.
  pipeline(stream, parser, () => {});
  let columns: Columns | undefined;
  let row = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<RecordWithInfo>) {
      if (!columns) {
        columns = findColumns(record, path);
        continue;
      }
      row += 1;
      yield { row, line: info.lines, ...moleculeOf(record, columns) };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new SmellError(
      'bad-row',
      `${path} cannot be read as CSV after row ${row} (${error.message.split('\n')[0]}); correct it, or save it again as CSV`,
      { cause: error },
    );
  }
}

interface Columns {
  readonly count: number;
  readonly smiles: number;
  /** -1 where there is none. */
  readonly id: number;
  readonly name: number;
}

/** What separates the cells, by the first line. */
export function delimiterOf(heading: string): string {
  const [first = ''] = heading.split(/\r?\n/);
  const count = (delimiter: string): number => first.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

/** @throws SmellError `bad-row` */
function findColumns(header: readonly string[], path: string): Columns {
  const find = (wanted: string): number => header.findIndex((name) => name.trim().toLowerCase() === wanted);
  const smiles = find('smiles');
  if (smiles >= 0) return { count: header.length, smiles, id: find('id'), name: find('name') };
  const names = header.map((name) => JSON.stringify(name.trim().slice(0, 40)));
  throw new SmellError(
    'bad-row',
    `${path} has no column named smiles, only ${names.slice(0, 10).join(', ')}${names.length > 10 ? ', ...' : ''}; name the column with the structures smiles`,
  );
}

function moleculeOf(record: readonly string[], columns: Columns): Pick<InputRow, 'id' | 'name' | 'structure'> {
  const cell = (place: number): string | null => record[place]?.trim() || null;
  const smiles = cell(columns.smiles);
  const structure = (): InputRow['structure'] => {
    if (record.length !== columns.count) {
      const problem = `it has ${record.length} ${record.length === 1 ? 'cell' : 'cells'}, the header has ${columns.count}; is a quote or a comma missing?`;
      return { format: 'none', problem };
    }
    if (smiles === null) return { format: 'none', problem: 'its smiles cell is empty' };
    return { format: 'smiles', text: smiles };
  };
  return { id: cell(columns.id), name: cell(columns.name), structure: structure() };
}
