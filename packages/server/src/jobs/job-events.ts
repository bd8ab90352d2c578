/** Writing the history of a job, within the transaction that makes it. */
import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { JobEvent } from './job.ts';

export type NewEvent = Pick<JobEvent, 'type' | 'data'>;

/** Within the lane of the job: numbers rise by one. */
export async function addEvents(
  transaction: Transaction<Tables>,
  jobId: string,
  events: readonly NewEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const { last_event } = await transaction
    .updateTable('job')
    .set({ last_event: sql`last_event + ${events.length}` })
    .where('id', '=', jobId)
    .returning('last_event')
    .executeTakeFirstOrThrow();
  const first = last_event - events.length + 1;
  await transaction
    .insertInto('job_event')
    .values(events.map(({ type, data }, i) => ({ job_id: jobId, id: first + i, type, data: JSON.stringify(data) })))
    .execute();
}
