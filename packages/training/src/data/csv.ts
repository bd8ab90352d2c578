/**
 * Reading the comma separated files of the data folder, with errors that name file, line and remedy.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SmellError } from '@smell/core/errors';
import { CsvError, parse } from 'csv-parse/sync';

/** One row: the wanted columns as text (empty when the cell is), and where it stood. */
export type CsvRow<Column extends string> = Readonly<Record<Column, string>> & { readonly line: number };

/**
 * The wanted columns of a CSV file with a header row; a name ending in `.gz` is unpacked first.
 *
 * @throws SmellError `data-missing` when the file cannot be read, `data-damaged` when it cannot be unpacked,
 *   `bad-row` when a column is absent or a row does not have the header's number of fields.
 */
export function readCsv<Column extends string>(path: string, columns: readonly Column[]): CsvRow<Column>[] {
  return parseCsv(readBytes(path), basename(path), columns);
}

/** As {@link readCsv}, for text that is already in memory; `name` is what errors call it. */
export function parseCsv<Column extends string>(
  text: string | Buffer,
  name: string,
  columns: readonly Column[],
): CsvRow<Column>[] {
  const records = parseRecords(text, name);
  const header = records[0]?.record ?? [];
  const positions = columns.map((column) => {
    const position = header.indexOf(column);
    if (position < 0) {
      throw new SmellError(
        'bad-row',
        `${name} line 1: there is no column "${column}" (found: ${header.join(', ') || 'nothing'}); add it or give the file that has it`,
      );
    }
    return position;
  });
  return records.slice(1).map(({ record, info }) => {
    const row: Record<string, string | number> = { line: info.lines };
    columns.forEach((column, i) => {
      row[column] = record[positions[i]!]!;
    });
    return row as CsvRow<Column>;
  });
}

/** A finite number, or undefined for an empty cell. @throws SmellError `bad-row` */
export function optionalNumber(text: string, name: string, line: number, column: string): number | undefined {
  if (text === '') return undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) {
    throw new SmellError(
      'bad-row',
      `${name} line ${line}: ${column} is "${text}", not a number; correct or empty the cell`,
    );
  }
  return value;
}

/** An error about one row, in the form every reader of these files uses. */
export function badRow(name: string, line: number, problem: string, remedy: string): SmellError {
  return new SmellError('bad-row', `${name} line ${line}: ${problem}; ${remedy}`);
}

export function unreadableFile(path: string, cause: unknown): SmellError {
  return new SmellError(
    'data-missing',
    `${path} cannot be read (${(cause as NodeJS.ErrnoException).code}); give the folder that holds it with --from, or make one with \`smell data fetch\``,
    { cause },
  );
}

interface RecordWithInfo {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function parseRecords(text: string | Buffer, name: string): RecordWithInfo[] {
  try {
    // With `info`, csv-parse returns records and their positions; its types describe only the plain form.
    return parse(text, { bom: true, info: true, skip_empty_lines: true }) as unknown as RecordWithInfo[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : '?';
    throw new SmellError('bad-row', `${name} line ${line}: ${error.message}; correct or remove the row`, {
      cause: error,
    });
  }
}

function readBytes(path: string): Buffer {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw unreadableFile(path, error);
  }
  if (!path.endsWith('.gz')) return bytes;
  try {
    return gunzipSync(bytes);
  } catch (error) {
    throw new SmellError(
      'data-damaged',
      `${path} is not a whole gzip file (${(error as Error).message}); copy it again`,
      {
        cause: error,
      },
    );
  }
}
