/** How full a queue is, and how long what is in it will take. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { WORKER_GONE_SECONDS } from './release-chunks.ts';

export interface QueueLoad {
  /** Results that jobs which have not ended still want. */
  readonly waiting: number;
  readonly waitingOfOrganisation: number;
  readonly openJobsOfOrganisation: number;
  /** Chunks that the living workers take at once. */
  readonly slots: number;
  /** Results a second that one slot makes, by the last chunks; null where there is none yet. */
  readonly perSecondOfSlot: number | null;
}

export interface JobEstimate {
  /** Results before this job; those of other organisations are done in turn with it. */
  readonly waiting: number;
  /** Results a second of all workers together; null when it is not known. */
  readonly perSecond: number | null;
  /** Until the job is done if all that waits goes first, in s; null when it is not known. */
  readonly seconds: number | null;
}

/** Chunks that the speed is taken from. */
const RECENT_CHUNKS = 20;

export async function queueLoad(
  db: Pick<Kysely<Tables>, 'getExecutor'>,
  workerKind: string,
  organisationId: string,
): Promise<QueueLoad> {
  const { rows } = await sql<{
    waiting: string | number;
    waiting_own: string | number;
    jobs_own: number;
    slots: number;
    units: number | null;
    seconds: number | null;
  }>`
    with open as (
      select organisation_id, total - done as missing from job
      where worker_kind = ${workerKind} and state in ('accepted', 'running')
    ), recent as (
      select units, extract(epoch from finished_at - started_at)::float8 as seconds from job_chunk
      where worker_kind = ${workerKind} and state in ('done', 'merged') order by finished_at desc limit ${RECENT_CHUNKS}
    )
    select
      (select coalesce(sum(missing), 0) from open) as waiting,
      (select coalesce(sum(missing), 0) from open where organisation_id = ${organisationId}) as waiting_own,
      (select count(*)::int from open where organisation_id = ${organisationId}) as jobs_own,
      (select coalesce(sum(slots), 0)::int from job_worker
        where ${workerKind} = any(worker_kinds) and seen_at > now() - ${WORKER_GONE_SECONDS} * interval '1 second') as slots,
      (select sum(units)::float8 from recent) as units,
      (select sum(seconds) from recent) as seconds`.execute(db);
  const row = rows[0]!;
  return {
    waiting: Number(row.waiting),
    waitingOfOrganisation: Number(row.waiting_own),
    openJobsOfOrganisation: row.jobs_own,
    slots: row.slots,
    perSecondOfSlot: row.units !== null && row.seconds ? row.units / row.seconds : null,
  };
}

/** @param total results of the job in question */
export function estimateOf({ waiting, slots, perSecondOfSlot }: QueueLoad, total: number): JobEstimate {
  const perSecond = perSecondOfSlot === null || slots === 0 ? null : perSecondOfSlot * slots;
  return { waiting, perSecond, seconds: perSecond === null ? null : Math.ceil((waiting + total) / perSecond) };
}

/** Parts of jobs that wait, by queue, and how long ago the oldest of their jobs was accepted: for metrics. */
export async function openQueues(
  db: Pick<Kysely<Tables>, 'getExecutor'>,
): Promise<{ readonly queue: string; readonly depth: number; readonly ageSeconds: number }[]> {
  const { rows } = await sql<{ queue: string; depth: number; age: number }>`
    select chunk.worker_kind as queue, count(*)::int as depth,
      coalesce(extract(epoch from now() - min(job.created_at)), 0)::float8 as age
    from job_chunk chunk join job on job.id = chunk.job_id
    where chunk.state = 'queued' group by chunk.worker_kind`.execute(db);
  return rows.map(({ queue, depth, age }) => ({ queue, depth, ageSeconds: age }));
}
