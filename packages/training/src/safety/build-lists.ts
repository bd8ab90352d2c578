/**
 * Makes the tables of the safety room from a folder of regulatory CSV files (`smell lists build`).
 *
 * The same folder gives the same bytes. What is shipped lies in packages/core/src/safety/lists/data.
 */
import { createHash } from 'node:crypto';
import { accessSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SmellError } from '@smell/core/errors';
import { loadChemistry } from '@smell/core/molecule';
import { type ListInfo, type ListManifest, type PackedRow, packStructure } from '@smell/core/safety';
import { readCsv } from '../data/csv.ts';
import { type Row, readListTable } from './list-entries.ts';
import { IFRA_STRUCTURES, LIST_SOURCES } from './list-sources.ts';
import { type Drawing, listedStructures, type StructureReport } from './listed-structures.ts';

export interface BuildListsOptions {
  /** Folder with the CSV files. */
  readonly from: string;
  /** Folder for the tables; the shipped ones where left out. */
  readonly out?: string;
}

export interface BuiltLists {
  readonly folder: string;
  readonly manifest: ListManifest;
  readonly bytes: number;
  /** Without the structures themselves. */
  readonly report: Omit<StructureReport, 'structures'> & { readonly structures: number; readonly casNumbers: number };
}

/** The tables that the product ships. */
export function shippedListsFolder(): string {
  return fileURLToPath(new URL('../../../core/src/safety/lists/data/', import.meta.url));
}

/** @throws SmellError `data-missing` for a file, `bad-row` for the first row that cannot be right, `file-missing` where `out` cannot be written */
export async function buildLists({ from, out }: BuildListsOptions): Promise<BuiltLists> {
  const folder = out === undefined ? shippedListsFolder() : resolve(out);
  for (const file of [...LIST_SOURCES.map((source) => source.file), IFRA_STRUCTURES]) demand(join(from, file));
  const tables = LIST_SOURCES.map((source) => ({ source, rows: readListTable(join(from, source.file), source) }));
  const ifraStructures = readCsv(join(from, IFRA_STRUCTURES), ['cas', 'name', 'isomeric_smiles']);
  const deciding = new Set<unknown>(ifraStructures);
  for (const { source, rows } of tables) if (source.info.use === 'verdict') for (const row of rows) deciding.add(row);
  const drawings: Drawing[] = [...ifraStructures, ...tables.flatMap(({ rows }) => rows)]
    .filter((row) => (row.cas ?? '') !== '')
    .map((row) => ({
      cas: row.cas!,
      name: row.name!,
      smiles: (row as Partial<Row>).isomeric_smiles ?? '',
      decides: deciding.has(row),
      natural: ((row as Partial<Row>).natural_category ?? '') !== '',
    }));
  const { structures, ...report } = listedStructures(await loadChemistry(), drawings);
  const drawn = new Set(structures.map(({ cas }) => cas));

  const files = new Map<string, string>();
  const structuresText = jsonLines('[', structures.map(packStructure), ']');
  files.set('structures.json', structuresText);
  const lists = tables.map(({ source, rows }): ListInfo => {
    const entries = source.entries(rows, source.file);
    const repeated = firstRepeated(entries.map(([row]) => row));
    if (repeated !== undefined)
      throw new SmellError('bad-row', `${source.file}: there are two rows ${repeated}; remove one`);
    const certainty = [...new Set(rows.map((row) => row.certainty!))].join('; ');
    const text = listText(certainty, entries, source.facts === 'terms');
    files.set(`${source.id}.json`, text);
    const { missing, ...info } = source.info;
    return {
      id: source.id,
      ...info,
      source: [...new Set(rows.map((row) => row.source!))].join('; '),
      missing: `${missing} ${withoutStructure(entries, drawn)}`.trim(),
      rows: entries.length,
      hash: sha256(text),
    };
  });
  const structuresHash = sha256(structuresText);
  const newest = lists
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1);
  const whole = sha256([structuresHash, ...lists.map(({ hash }) => hash)].join('\n')).slice(0, 12);
  const manifest: ListManifest = { version: `${newest}+${whole}`, structuresHash, lists };
  // Last, so that a folder with a manifest is whole.
  files.set('manifest.json', `${JSON.stringify(manifest, null, 1)}\n`);
  writeAll(folder, files);
  const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const casNumbers = new Set(drawings.map(({ cas }) => cas)).size;
  return { folder, manifest, bytes, report: { ...report, structures: structures.length, casNumbers } };
}

function demand(path: string): void {
  try {
    accessSync(path);
  } catch (cause) {
    throw new SmellError(
      'data-missing',
      `${path} cannot be read (${(cause as NodeJS.ErrnoException).code}); give the folder that holds all tables with --from`,
      { cause },
    );
  }
}

function listText(certainty: string, entries: readonly PackedRow[], asTerms: boolean): string {
  const head = `{"certainty":${JSON.stringify(certainty)},`;
  if (!asTerms) return jsonLines(`${head}"rows":[`, entries, ']}');
  const terms = [...new Set(entries.flatMap(([, , , facts]) => facts as string[]))].sort();
  const rows = entries.map(([row, name, cas, facts, ...rest]): PackedRow => {
    const numbers = (facts as string[]).map((term) => terms.indexOf(term));
    return [row, name, cas, numbers, ...rest];
  });
  return jsonLines(`${head}"terms":${JSON.stringify(terms)},"rows":[`, rows, ']}');
}

function withoutStructure(entries: readonly PackedRow[], drawn: ReadonlySet<string>): string {
  const without = entries.filter(([, , cas]) => !cas.some((number) => drawn.has(number))).length;
  if (without === 0) return '';
  return `${without.toLocaleString('en')} of ${entries.length.toLocaleString('en')} rows have no structure here (naturals, mixtures, or none known): a molecule meets them by CAS number or name only.`;
}

function firstRepeated(texts: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return texts.find((text) => seen.size === seen.add(text).size);
}

function writeAll(folder: string, files: ReadonlyMap<string, string>): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of files) {
      const path = join(folder, name);
      writeFileSync(`${path}.part`, text);
      renameSync(`${path}.part`, path);
    }
  } catch (error) {
    throw new SmellError(
      'file-missing',
      `${folder} cannot be written (${(error as NodeJS.ErrnoException).code}); give another folder with --out`,
      { cause: error },
    );
  }
}

/** A row a line, so that versions can be compared by eye. */
function jsonLines(head: string, rows: readonly unknown[], tail: string): string {
  return `${head}\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n${tail}\n`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
