/** Which chunks a worker holds, as SQL and back. */
import { type RawBuilder, sql } from 'kysely';
import type { ClaimedChunk } from './job-ledger.ts';

export type ChunkKey = Pick<ClaimedChunk, 'jobId' | 'chunk' | 'lease'>;

export interface HeldRow {
  readonly job_id: string;
  readonly chunk: number;
  readonly lease: number;
}

/** (job_id, chunk, lease), one row each. */
export const leases = (chunks: readonly ChunkKey[]): RawBuilder<unknown> =>
  sql`select * from unnest(${chunks.map(({ jobId }) => jobId)}::text[],
    ${chunks.map(({ chunk }) => chunk)}::int[], ${chunks.map(({ lease }) => lease)}::int[])`;

export const keysOf = (rows: readonly HeldRow[]): Set<string> =>
  new Set(rows.map(({ job_id, chunk, lease }) => chunkKey({ jobId: job_id, chunk, lease })));

export function chunkKey({ jobId, chunk, lease }: ChunkKey): string {
  return `${jobId}/${chunk}/${lease}`;
}
