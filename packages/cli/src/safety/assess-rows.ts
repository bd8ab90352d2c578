/** Rows of a file or command line, one at a time, to what is said of each; a row that cannot be read becomes a failure in its place. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type ErrorCode, SmellError } from '@smell/core/errors';
import type { Chemistry } from '@smell/core/molecule';
import { openChemLibOpinion, type SafetyLists, type SafetyRequest } from '@smell/core/safety';
import type { InputRow } from '@smell/inference';
import { type SafetyRecord, safetyRecord } from '@smell/report';
import { findSubject, type Subject } from './find-subject.ts';

export interface RowOfMolecule {
  /** 1-based. */
  readonly row: number;
  readonly id: string | null;
  /** As given, else as lists call it; null where neither says. */
  readonly name: string | null;
}

export interface AssessedRow extends RowOfMolecule, SafetyRecord {
  readonly identifiedBy: Subject['by'];
  /** The number it was asked by; null where it was not. */
  readonly cas: string | null;
  readonly listsVersion: string;
}

/** Nothing is computed for it: `refused-structure`, or it could not be read. */
export interface FailedRow extends RowOfMolecule {
  readonly error: { readonly code: ErrorCode; readonly message: string; readonly line: number | null };
}

export interface AssessRowsOptions {
  readonly chemistry: Chemistry;
  readonly lists: SafetyLists;
  readonly request: SafetyRequest;
  /** Ask OpenChemLib as well: tens of milliseconds a molecule. */
  readonly opinion: boolean;
  readonly signal: AbortSignal;
}

/** Rows between two turns of the event loop, which Ctrl-C and progress need. */
const ROWS_A_TURN = 32;

export function isFailed(row: AssessedRow | FailedRow): row is FailedRow {
  return 'error' in row;
}

/** One result a row, in their order. @throws SmellError `cancelled`; what `rows` throws */
export async function* assessRows(
  rows: AsyncIterable<InputRow> | Iterable<InputRow>,
  options: AssessRowsOptions,
): AsyncGenerator<AssessedRow | FailedRow, void, undefined> {
  let done = 0;
  for await (const row of rows) {
    if (done++ % ROWS_A_TURN === 0) await nextTurn();
    if (options.signal.aborted) throw new SmellError('cancelled', 'assessing was stopped');
    yield await assessRow(row, options);
  }
}

async function assessRow(row: InputRow, options: AssessRowsOptions): Promise<AssessedRow | FailedRow> {
  const { row: number, id, name, line } = row;
  try {
    const assessed = assess(row, options);
    return options.opinion ? { ...assessed, opinion: await openChemLibOpinion(assessed.smiles) } : assessed;
  } catch (error) {
    if (!(error instanceof SmellError)) throw error;
    return { row: number, id, name, error: { code: error.code, message: error.message, line } };
  }
}

function assess({ row, id, name, structure }: InputRow, { chemistry, lists, request }: AssessRowsOptions): AssessedRow {
  const subject = subjectOf(structure, lists, chemistry);
  const { smiles, by, cas } = subject;
  const record = chemistry.read(smiles, (reader) =>
    safetyRecord(reader, smiles, lists, cas === undefined ? request : { ...request, cas }),
  );
  return {
    row,
    id,
    name: name ?? subject.name ?? listedName(record),
    identifiedBy: by,
    cas: cas ?? null,
    listsVersion: lists.version,
    ...record,
  };
}

/** @throws SmellError `bad-row` or `bad-structure` */
function subjectOf(structure: InputRow['structure'], lists: SafetyLists, chemistry: Chemistry): Subject {
  if (structure.format === 'none') throw new SmellError('bad-row', structure.problem);
  if (structure.format === 'smiles') return findSubject(structure.text, lists, chemistry);
  const parsed = chemistry.parseMolBlock(structure.text);
  if (parsed.ok) return { smiles: parsed.smiles, by: 'smiles' };
  throw new SmellError('bad-structure', `its mol block is not a structure: ${parsed.reason}`);
}

/** What perfumery calls it, by a row that is this very structure. */
function listedName({ lists }: SafetyRecord): string | null {
  const own = lists.filter(({ identity }) => identity === 'exact');
  return (own.find(({ list }) => list === 'ifra-transparency') ?? own[0])?.name ?? null;
}
