/**
 * Results of chunks become results of the job in the order of the chunks, whichever was finished first: the same request
 * gives the same results. Of molecules with the same InChIKey the first stays.
 */
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { BARREN_CHUNKS, mostChunks } from './release-chunks.ts';

export interface MergeState {
  readonly id: string;
  readonly total: number;
  readonly chunk_size: number;
  readonly distinct_results: boolean;
  readonly merged_chunks: number;
  readonly done: number;
  readonly barren_chunks: number;
}

export interface Merged {
  readonly done: number;
  readonly mergedChunks: number;
  /** Why the job is at its end; undefined while it is not. */
  readonly end: 'complete' | 'too many duplicates' | undefined;
}

/** Within the lane: every chunk that is done and next in order. */
export async function mergeChunks(transaction: Transaction<Tables>, job: MergeState): Promise<Merged> {
  let { merged_chunks: next, done, barren_chunks: barren } = job;
  const chunks = job.distinct_results ? mostChunks(job) : Math.ceil(job.total / job.chunk_size);
  const full = (): boolean => (job.distinct_results ? done >= job.total : next >= chunks);
  while (!full() && next < chunks && barren < BARREN_CHUNKS) {
    const chunk = await transaction
      .selectFrom('job_chunk')
      .select(['lease', 'state'])
      .where('job_id', '=', job.id)
      .where('chunk', '=', next)
      .executeTakeFirst();
    if (chunk?.state !== 'done') break;
    const fresh = await mergeOne(transaction, job, next, done);
    await transaction
      .updateTable('job_chunk')
      .set({ state: 'merged', output: null })
      .where('job_id', '=', job.id)
      .where('chunk', '=', next)
      .execute();
    done += fresh;
    barren = fresh > 0 ? 0 : barren + 1;
    next += 1;
  }
  await transaction
    .updateTable('job')
    .set({ merged_chunks: next, done, barren_chunks: job.distinct_results ? barren : 0 })
    .where('id', '=', job.id)
    .execute();
  const spent = job.distinct_results && (next >= chunks || barren >= BARREN_CHUNKS);
  return { done, mergedChunks: next, end: full() ? 'complete' : spent ? 'too many duplicates' : undefined };
}

async function mergeOne(
  transaction: Transaction<Tables>,
  { id, total, distinct_results }: MergeState,
  chunk: number,
  done: number,
): Promise<number> {
  // Only the key is read of a result; its text stays as it was written.
  const { rows } = await sql<{ merged: number }>`
    with found as (
      select c.lease, e.data, e.position::int as position,
        case when ${distinct_results} then e.data ->> 'inchiKey' end as key
      from job_chunk c, json_array_elements(c.output) with ordinality as e (data, position)
      where c.job_id = ${id} and c.chunk = ${chunk}
    ), first as (
      select distinct on (coalesce(key, position::text)) * from found order by coalesce(key, position::text), position
    ), fresh as (
      select *, (row_number() over (order by position))::int as n from first
      where key is null or not exists (select 1 from job_result r where r.job_id = ${id} and r.inchi_key = first.key)
    ), written as (
      insert into job_result (job_id, number, chunk, position, lease, inchi_key, data)
      select ${id}, ${done}::int + n, ${chunk}::int, position, lease, key, data from fresh
      where not ${distinct_results} or n <= ${total - done}::int
      returning 1
    )
    select count(*)::int as merged from written`.execute(transaction);
  return rows[0]!.merged;
}
