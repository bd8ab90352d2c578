/**
 * Brings molecules from a user's file into the library: CSV, SDF, SMILES. A row that cannot be read is told with its line; the others
 * are kept.
 */
import { extname } from 'node:path';
import { SmellError } from '@smell/core/errors';
import type { InputRow } from '@smell/inference';
import { moleculeRows, sdfMolecules } from '@smell/inference/molecule-files';
import type { Engine } from '../engine/engine.ts';
import type { GivenStructure } from '../engine/kept-structures.ts';
import type { Library, NewMolecule } from './library.ts';
import type { Owner } from './saved-molecule.ts';

export interface ImportFailure {
  /** From 1; null for what is wrong with the file itself. */
  readonly row: number | null;
  /** Of the file, from 1, where the reader knows it. */
  readonly line: number | null;
  readonly name: string | null;
  readonly error: { readonly code: string; readonly message: string };
}

export interface ImportReport {
  /** Rows that were read, with those that could not be. */
  readonly rows: number;
  /** New in the library. */
  readonly saved: number;
  /** There already, or a second time in the file. */
  readonly known: number;
  readonly failed: number;
  /** The first of what could not be read. */
  readonly failures: readonly ImportFailure[];
}

/** Rows of one file; what follows is not read, and the report says so. */
export const MOST_ROWS = 5_000;
const MOST_FAILURES = 500;
const ROWS_AT_ONCE = 128;
const MOST_NAME_CHARACTERS = 200;

export interface ImportOptions {
  readonly library: Pick<Library, 'saveAll'>;
  readonly engine: Pick<Engine, 'identify'>;
  readonly collectionId?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * @param name its ending tells how it is read
 * @param chunks text, cut anywhere
 * @throws SmellError `bad-argument` for an unknown ending, `bad-row` for a file of which nothing can be read; Refusal as `saveAll`
 */
export async function importMolecules(
  owner: Owner,
  { name, chunks }: { readonly name: string; readonly chunks: AsyncIterable<string> },
  { library, engine, collectionId, tags = [], signal }: ImportOptions,
): Promise<ImportReport> {
  const molecules: NewMolecule[] = [];
  const failures: ImportFailure[] = [];
  let rows = 0;
  const read = async (batch: readonly InputRow[]): Promise<void> => {
    const given = batch.filter(
      (row): row is InputRow & { structure: GivenStructure } => row.structure.format !== 'none',
    );
    const answers = await engine.identify(
      given.map(({ structure }) => structure),
      { lane: 'bulk', signal },
    );
    let place = 0;
    for (const row of batch) {
      const { structure } = row;
      const found =
        structure.format === 'none' ? { error: { code: 'bad-row', message: structure.problem } } : answers[place++]!;
      const called = (row.name ?? row.id)?.replaceAll('\u0000', '').slice(0, MOST_NAME_CHARACTERS) ?? null;
      if ('error' in found) failures.push({ row: row.row, line: row.line, name: called, error: found.error });
      else molecules.push({ structure: found, name: called ?? '', tags });
    }
  };
  let batch: InputRow[] = [];
  try {
    for await (const row of rowsOf(chunks, name)) {
      if (rows === MOST_ROWS) {
        const message = `the file has more than ${MOST_ROWS} rows; what follows was not read: split it`;
        failures.push({ row: null, line: row.line, name: null, error: { code: 'too-large', message } });
        break;
      }
      rows += 1;
      batch.push(row);
      if (batch.length < ROWS_AT_ONCE) continue;
      await read(batch);
      batch = [];
    }
  } catch (error) {
    // A table that breaks off keeps what came before.
    if (!(error instanceof SmellError) || error.code !== 'bad-row' || rows === 0) throw error;
    failures.push({ row: null, line: null, name: null, error: { code: error.code, message: error.message } });
  }
  if (batch.length > 0) await read(batch);
  if (rows === 0) throw new SmellError('bad-row', `${name} holds no molecule; give one a row`);
  const { saved, known } = await library.saveAll(owner, molecules, { collectionId });
  return { rows, saved, known, failed: failures.length, failures: failures.slice(0, MOST_FAILURES) };
}

function rowsOf(chunks: AsyncIterable<string>, name: string): AsyncIterable<InputRow> {
  const ending = extname(name).toLowerCase();
  if (ending === '.sdf' || ending === '.sd' || ending === '.mol') return sdfMolecules(chunks);
  return moleculeRows(chunks, name);
}
