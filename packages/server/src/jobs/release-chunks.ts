/**
 * Which chunk comes next. A job's chunks are handed to the queue a few at a time, so that what is accepted later can still
 * come first; within an organisation by priority, then age.
 *
 * Between organisations by turns (start-time fair queueing; Goyal, Vin and Cheng, 1996): each chunk gets the turn after the
 * last of its organisation, but not one that the queue has passed. So an organisation with a million molecules waiting and
 * one with ten take chunks alternately.
 */
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { type JobQueue, newMessageId } from './job-queue.ts';
import type { Lane } from './lane.ts';

/** Chunks of one organisation in the queue or in work, at least; else twice the workers' slots. */
const SMALLEST_WINDOW = 4;
/** A worker that was not seen for so long does not count, in s. */
export const WORKER_GONE_SECONDS = 15;
/** A job for distinct molecules may take so many times the chunks that it would take without duplicates. */
const MOST_EFFORT = 4;
/** It ends earlier when so many chunks in a row brought nothing new. */
export const BARREN_CHUNKS = 5;

export function mostChunks({ total, chunk_size }: { readonly total: number; readonly chunk_size: number }): number {
  return MOST_EFFORT * Math.ceil(total / chunk_size) + BARREN_CHUNKS;
}

/** Within the lane. @returns chunks that now wait in addition */
export async function releaseChunks(transaction: Transaction<Tables>, queue: JobQueue, lane: Lane): Promise<number> {
  let room = (await window(transaction, lane)) - (await openChunks(transaction, lane));
  if (room <= 0) return 0;
  const jobs = await transaction
    .selectFrom('job')
    .select([
      'id',
      'total',
      'chunk_size',
      'distinct_results',
      'released_chunks',
      'merged_chunks',
      'done',
      'with_summary',
    ])
    .where('worker_kind', '=', lane.workerKind)
    .where('organisation_id', '=', lane.organisationId)
    .where('state', 'in', ['accepted', 'running'])
    .where(
      sql<boolean>`case when distinct_results then total - done > (released_chunks - merged_chunks) * chunk_size
                        when with_summary and (released_chunks + 1) * chunk_size >= total
                          then released_chunks * chunk_size < total and merged_chunks = released_chunks
                        else released_chunks * chunk_size < total end`,
    )
    .orderBy('priority', 'desc')
    .orderBy('position')
    .limit(room)
    .execute();
  const chunks: { jobId: string; chunk: number; units: number }[] = [];
  for (const job of jobs) {
    if (room <= 0) break;
    const count = Math.min(room, wanted(job));
    if (count <= 0) continue;
    for (let chunk = job.released_chunks; chunk < job.released_chunks + count; chunk++) {
      const left = job.distinct_results ? job.total : job.total - chunk * job.chunk_size;
      chunks.push({ jobId: job.id, chunk, units: Math.min(job.chunk_size, left) });
    }
    await transaction
      .updateTable('job')
      .set({ released_chunks: job.released_chunks + count })
      .where('id', '=', job.id)
      .execute();
    room -= count;
  }
  if (chunks.length === 0) return 0;
  const first = await nextTurn(transaction, lane);
  const rows = chunks.map((each, i) => ({ ...each, turn: first + i, id: newMessageId() }));
  await transaction
    .insertInto('job_chunk')
    .values(
      rows.map(({ id, jobId, chunk, units, turn }) => ({
        job_id: jobId,
        chunk,
        worker_kind: lane.workerKind,
        organisation_id: lane.organisationId,
        state: 'queued' as const,
        units,
        turn,
        message_id: id,
      })),
    )
    .execute();
  await transaction
    .updateTable('job_lane')
    .set({ turn: first + chunks.length - 1 })
    .where('worker_kind', '=', lane.workerKind)
    .where('organisation_id', '=', lane.organisationId)
    .execute();
  await queue.send(transaction, lane.workerKind, rows);
  return chunks.length;
}

/** Chunks that a job could still use. */
function wanted(job: {
  readonly total: number;
  readonly chunk_size: number;
  readonly distinct_results: boolean;
  readonly released_chunks: number;
  readonly merged_chunks: number;
  readonly done: number;
  readonly with_summary: boolean;
}): number {
  const { total, chunk_size, released_chunks, merged_chunks, done } = job;
  if (!job.distinct_results) {
    const chunks = Math.ceil(total / chunk_size);
    // What sums up comes when everything else is merged.
    return (job.with_summary && merged_chunks < chunks - 1 ? chunks - 1 : chunks) - released_chunks;
  }
  const inWork = released_chunks - merged_chunks;
  return Math.min(Math.ceil((total - done) / chunk_size) - inWork, mostChunks(job) - released_chunks);
}

async function window(transaction: Transaction<Tables>, { workerKind }: Lane): Promise<number> {
  return Math.max(SMALLEST_WINDOW, 2 * (await slotsOf(transaction, workerKind)));
}

/** Chunks that all living workers of a kind take at once. */
export async function slotsOf(db: Pick<Transaction<Tables>, 'getExecutor'>, workerKind: string): Promise<number> {
  const { rows } = await sql<{ slots: number }>`
    select coalesce(sum(slots), 0)::int as slots from job_worker
    where ${workerKind} = any(worker_kinds) and seen_at > now() - ${WORKER_GONE_SECONDS} * interval '1 second'`.execute(
    db,
  );
  return rows[0]!.slots;
}

async function openChunks(transaction: Transaction<Tables>, { workerKind, organisationId }: Lane): Promise<number> {
  const { rows } = await sql<{ open: number }>`
    select count(*)::int as open from job_chunk
    where worker_kind = ${workerKind} and organisation_id = ${organisationId} and state in ('queued', 'leased')`.execute(
    transaction,
  );
  return rows[0]!.open;
}

/** After the last of the organisation, but not before what the queue has come to. */
async function nextTurn(transaction: Transaction<Tables>, { workerKind, organisationId }: Lane): Promise<number> {
  const { rows } = await sql<{ own: string | number; reached: string | number }>`
    select
      (select turn from job_lane where worker_kind = ${workerKind} and organisation_id = ${organisationId}) as own,
      coalesce(
        (select min(turn) from job_chunk where worker_kind = ${workerKind} and state = 'queued'),
        (select max(turn) from job_lane where worker_kind = ${workerKind}),
        0
      ) as reached`.execute(transaction);
  const { own, reached } = rows[0]!;
  return Math.max(Number(own) + 1, Number(reached));
}
