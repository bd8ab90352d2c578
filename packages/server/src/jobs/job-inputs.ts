/** What the chunks of a job work on, written with the job. */
import type { Transaction } from 'kysely';
import type { Tables } from '../db/tables.ts';

/** Of one statement: rows, and characters of their JSON. A large file is written in many, so that others get their turn. */
const ROWS_AT_ONCE = 50;
const CHARACTERS_AT_ONCE = 1_000_000;

export async function addInputs(
  transaction: Transaction<Tables>,
  jobId: string,
  inputs: readonly unknown[],
): Promise<void> {
  let rows: { job_id: string; chunk: number; rows: string }[] = [];
  let characters = 0;
  const write = async (): Promise<void> => {
    if (rows.length > 0) await transaction.insertInto('job_input').values(rows).execute();
    rows = [];
    characters = 0;
  };
  for (const [chunk, input] of inputs.entries()) {
    const text = JSON.stringify(input);
    rows.push({ job_id: jobId, chunk, rows: text });
    characters += text.length;
    if (rows.length >= ROWS_AT_ONCE || characters >= CHARACTERS_AT_ONCE) await write();
  }
  await write();
}
