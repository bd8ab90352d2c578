/** Kept molecules as files: a table, an SD file, a sheet to print. */
import { csvLine, sdfRecord } from '@smell/report/tables';
import { Refusal } from '../config/refusal.ts';
import type { Database } from '../db/open-database.ts';
import type { Engine } from '../engine/engine.ts';
import type { StructureFigures } from '../engine/kept-structures.ts';
import { type ListedMolecule, listedOf, moleculesOf, type OwnerId, withShownData } from './saved-molecule.ts';

export const EXPORT_FORMATS = ['csv', 'sdf', 'pdf'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const EXPORT_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  sdf: 'chemical/x-mdl-sdfile; charset=utf-8',
  pdf: 'application/pdf',
};
/** Drawn and laid out in one go. */
export const MOST_ON_SHEETS = 200;
const ROWS_AT_ONCE = 100;
/** A collection of an organisation, and the title of its sheet. */
const LIBRARY = 'Library';

export interface ExportOptions {
  readonly database: Database;
  readonly engine: Pick<Engine, 'figures' | 'sheet'>;
  /** Ids to names. */
  readonly collections: ReadonlyMap<string, string>;
  readonly title?: string | undefined;
  /** ISO 8601 */
  readonly made: string;
  readonly signal?: AbortSignal | undefined;
}

type Row = ListedMolecule & StructureFigures & { readonly collections: readonly string[] };

const HEADING = csvLine([
  'name',
  'smiles',
  'inchi_key',
  'formula',
  'molecular_weight_g_per_mol',
  'log_p',
  'odor_predicted',
  'note_class_predicted',
  'tags',
  'collections',
  'note',
  'saved_at',
]);

/**
 * The file, in pieces, in the order of the ids; one that is not there any more is left out.
 *
 * @throws Refusal `too-large` for more on sheets than `MOST_ON_SHEETS`
 */
export async function* exportMolecules(
  owner: OwnerId,
  ids: readonly string[],
  format: ExportFormat,
  options: ExportOptions,
): AsyncGenerator<string | Uint8Array, void, undefined> {
  const { title = LIBRARY, made, engine, signal } = options;
  if (format === 'pdf') {
    const rows: ListedMolecule[] = [];
    for await (const part of listed(owner, ids, options)) rows.push(...part);
    const sheet = rows.map((row) => ({ ...row, odor: row.odor.map(({ descriptor }) => descriptor) }));
    yield await engine.sheet(sheet.map(sheetRow), { title, made }, { lane: 'bulk', signal });
    return;
  }
  if (format === 'csv') yield HEADING;
  for await (const part of listed(owner, ids, options)) {
    const smiles = part.map((row) => row.smiles);
    const figures = await engine.figures(smiles, format === 'sdf', { lane: 'bulk', signal });
    const rows = part.map((row, place): Row => {
      const collections = row.collectionIds.flatMap((id) => options.collections.get(id) ?? []);
      return { ...row, ...figures[place]!, collections };
    });
    yield rows.map(format === 'csv' ? csvRow : sdfRow).join('');
  }
}

/** @throws Refusal `too-large` */
export function checkExport(format: ExportFormat, count: number): void {
  if (format !== 'pdf' || count <= MOST_ON_SHEETS) return;
  throw new Refusal(
    'too-large',
    `a PDF takes ${MOST_ON_SHEETS} molecules, these are ${count}; choose some, or take CSV or SDF`,
  );
}

async function* listed(
  { organisationId }: OwnerId,
  ids: readonly string[],
  { database }: ExportOptions,
): AsyncGenerator<ListedMolecule[], void, undefined> {
  for (let first = 0; first < ids.length; first += ROWS_AT_ONCE) {
    const part = ids.slice(first, first + ROWS_AT_ONCE);
    const rows = await withShownData(moleculesOf(database, organisationId)).where('id', 'in', part).execute();
    const byId = new Map(rows.map((row) => [row.id, row]));
    yield part.flatMap((id) => {
      const row = byId.get(id);
      return row ? [listedOf(row)] : [];
    });
  }
}

function sheetRow({
  name,
  smiles,
  inchiKey,
  tags,
  note,
  odor,
}: Omit<ListedMolecule, 'odor'> & { readonly odor: readonly string[] }) {
  return { name, smiles, inchiKey, tags, note, odor };
}

function odorText({ odor }: ListedMolecule): string {
  return odor.map(({ descriptor, probability }) => `${descriptor} ${probability}`).join('; ');
}

function csvRow(row: Row): string {
  return csvLine([
    row.name,
    row.smiles,
    row.inchiKey,
    row.formula,
    Number(row.molecularWeight.toFixed(3)),
    Number(row.logP.toFixed(3)),
    odorText(row),
    row.noteClass,
    row.tags.join('; '),
    row.collections.join('; '),
    row.note,
    row.createdAt,
  ]);
}

function sdfRow(row: Row): string {
  return sdfRecord(row.name || row.inchiKey, row.block ?? '', {
    NAME: row.name,
    SMILES: row.smiles,
    INCHI_KEY: row.inchiKey,
    FORMULA: row.formula,
    MOLECULAR_WEIGHT: Number(row.molecularWeight.toFixed(3)),
    LOG_P: Number(row.logP.toFixed(3)),
    ODOR_PREDICTED: odorText(row),
    NOTE_CLASS_PREDICTED: row.noteClass,
    TAGS: row.tags.join('; '),
    COLLECTIONS: row.collections.join('; '),
    NOTE: row.note,
  });
}
