/**
 * A formula from a CSV table: columns cas, smiles or name (at least one), percent, and `of` where a row is a constituent of a natural.
 *
 * Nothing is left out: one bad row and the formula is refused, with every bad row named, for half a formula gives wrong sums.
 */
import { readFileSync, statSync } from 'node:fs';
import { SmellError } from '@smell/core/errors';
import type { Constituent, FormulaRow, MaterialName } from '@smell/core/safety';
import { delimiterOf, LONGEST_ROW } from '@smell/inference/molecule-files';
import { CsvError, parse } from 'csv-parse/sync';
import { counted } from '../figures.ts';

/** No formula is so long; a library given by mistake is told at once. */
const MOST_BYTES = 5_000_000;
/** Bad rows that a message names. */
const MOST_NAMED = 10;

interface Line extends MaterialName {
  readonly row: number;
  readonly percent: number;
  readonly of?: string;
}

/**
 * @throws SmellError `file-missing`, or `bad-row` that names every bad row (the first ten)
 */
export function readFormula(path: string): FormulaRow[] {
  return parseFormula(textOf(path), path);
}

/** @param path for messages; throws as `readFormula` */
export function parseFormula(text: string, path: string): FormulaRow[] {
  const [header, ...records] = recordsOf(text, path);
  const columns = columnsOf(header ?? [], path);
  const problems: string[] = [];
  const lines: Line[] = [];
  records.forEach((record, i) => {
    const line = lineOf(record, i + 1, columns);
    if (typeof line === 'string') problems.push(`row ${i + 1}: ${line}`);
    else lines.push(line);
  });
  const rows = assembled(lines, problems);
  if (problems.length > 0) {
    const more = problems.length > MOST_NAMED ? `; and ${problems.length - MOST_NAMED} more` : '';
    throw new SmellError('bad-row', `${path}: ${problems.slice(0, MOST_NAMED).join('; ')}${more}`);
  }
  if (rows.length === 0) throw new SmellError('bad-row', `${path} holds no material; give one a row`);
  return rows;
}

function textOf(path: string): string {
  try {
    if (statSync(path).size > MOST_BYTES)
      throw new SmellError('bad-row', `${path} is too long for a formula; give one product`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof SmellError) throw error;
    throw new SmellError('file-missing', `${path} cannot be read (${(error as Error).message}); give another file`, {
      cause: error,
    });
  }
}

function recordsOf(text: string, path: string): string[][] {
  try {
    return parse(text, {
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
      delimiter: delimiterOf(text),
      trim: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new SmellError(
      'bad-row',
      `${path} cannot be read as CSV (${error.message.split('\n')[0]}); correct it, or save it again as CSV`,
      {
        cause: error,
      },
    );
  }
}

interface Columns {
  readonly count: number;
  readonly percent: number;
  /** -1 where there is none. */
  readonly cas: number;
  readonly smiles: number;
  readonly name: number;
  readonly of: number;
}

/** @throws SmellError `bad-row` */
function columnsOf(header: readonly string[], path: string): Columns {
  const find = (wanted: string): number => header.findIndex((name) => name.toLowerCase() === wanted);
  const columns = {
    count: header.length,
    percent: find('percent'),
    cas: find('cas'),
    smiles: find('smiles'),
    name: find('name'),
    of: find('of'),
  };
  const named = [columns.cas, columns.smiles, columns.name].some((place) => place >= 0);
  if (columns.percent >= 0 && named) return columns;
  const names = header.map((name) => JSON.stringify(name.slice(0, 40))).slice(0, 10);
  throw new SmellError(
    'bad-row',
    `${path} has the columns ${names.join(', ') || 'none'}; it needs percent and one of cas, smiles and name`,
  );
}

/** A line, or what is wrong with it. */
function lineOf(record: readonly string[], row: number, columns: Columns): Line | string {
  if (record.length !== columns.count) {
    return `it has ${counted(record.length, 'cell')}, the header has ${columns.count}; is a quote or a comma missing?`;
  }
  const cell = (place: number): string | undefined => (place >= 0 && record[place] ? record[place] : undefined);
  const cas = cell(columns.cas);
  const smiles = cell(columns.smiles);
  const name = cell(columns.name);
  const of = cell(columns.of);
  if (cas === undefined && smiles === undefined && name === undefined) return 'it names no material';
  if (cas !== undefined && !isCas(cas)) return `"${cas}" is not a CAS number, its check digit is wrong or missing`;
  const percent = percentOf(cell(columns.percent) ?? '');
  if (typeof percent === 'string') return percent;
  return {
    row,
    percent,
    ...(cas === undefined ? {} : { cas }),
    ...(smiles === undefined ? {} : { smiles }),
    ...(name === undefined ? {} : { name }),
    ...(of === undefined ? {} : { of }),
  };
}

/** The last digit of a CAS number is the sum of the others, each times its place from the right, modulo 10. */
function isCas(text: string): boolean {
  if (!/^\d{2,7}-\d\d-\d$/.test(text)) return false;
  const [check, ...digits] = [...text.replaceAll('-', '')].reverse().map(Number);
  return digits.reduce((sum, digit, place) => sum + digit * (place + 1), 0) % 10 === check;
}

/** `12.5`, `12,5`, `12.5 %`; or what is wrong. */
function percentOf(text: string): number | string {
  const number = text.replace(/ ?%$/, '');
  if (number === '') return 'its percent cell is empty';
  // 1,250 may be one and a quarter or a thousand and more.
  if (/^[1-9]\d*,\d{3}$/.test(number)) return `"${text}" can be read in two ways; write decimals with a point`;
  const percent = /^\d+(?:[.,]\d+)?(?:e-?\d+)?$/i.test(number) ? Number(number.replace(',', '.')) : Number.NaN;
  if (percent > 0 && percent <= 100) return percent;
  return `"${text}" is no percentage above 0 and up to 100`;
}

/** Constituents put into their naturals; what finds none goes to the problems. */
function assembled(lines: readonly Line[], problems: string[]): FormulaRow[] {
  const wholes = lines.filter(({ of }) => of === undefined);
  const constituents = new Map<Line, Constituent[]>();
  for (const { of, percent, ...material } of lines) {
    if (of === undefined) continue;
    const key = of.toLowerCase();
    const [natural, second] = wholes.filter(({ cas, name }) => cas === of || name?.toLowerCase() === key);
    if (!natural) {
      problems.push(`row ${material.row}: it is of "${of}", but no row has that name or CAS number`);
    } else if (second) {
      problems.push(`row ${material.row}: it is of "${of}", which rows ${natural.row} and ${second.row} both are`);
    } else {
      constituents.set(natural, [...(constituents.get(natural) ?? []), { ...material, percentOfNatural: percent }]);
    }
  }
  return wholes.map((line) => {
    const own = constituents.get(line);
    const { of: _, ...row } = line;
    return own === undefined ? row : { ...row, constituents: own };
  });
}
