/** From the row of a job to the job that the outside sees. */
import type { Selectable } from 'kysely';
import type { JobTable } from '../db/job-tables.ts';
import type { Job, JobKind } from './job.ts';

export type JobRow = Selectable<JobTable>;

export function jobOf(row: JobRow): Job {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    createdBy: row.created_by,
    kind: row.kind as JobKind,
    workerKind: row.worker_kind,
    state: row.state,
    request: row.request,
    priority: row.priority,
    progress: { done: row.done, total: row.total },
    summary: row.summary,
    error: row.error_code === null ? null : { code: row.error_code, message: row.error_message ?? '' },
    createdAt: row.created_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
  };
}
