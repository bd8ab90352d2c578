/** The tables of jobs as Kysely sees them; migrations/0002-jobs.sql and 0010 say what each is for. */
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** Written as JSON text, read as what it holds. */
type Json = ColumnType<unknown, string, string>;
type NullableJson = ColumnType<unknown, string | null, string | null>;
/** bigint: a text from PostgreSQL, a number from PGlite. */
type BigInteger = ColumnType<string | number, number, number>;

export interface JobTables {
  job: JobTable;
  job_event: JobEventTable;
  job_input: { job_id: string; chunk: number; rows: Json };
  job_chunk: JobChunkTable;
  job_result: JobResultTable;
  job_lane: { worker_kind: string; organisation_id: string; turn: BigInteger };
  job_worker: {
    id: string;
    worker_kinds: string[];
    slots: number;
    started_at: Generated<Date>;
    seen_at: Generated<Date>;
  };
  idempotency_key: {
    organisation_id: string;
    scope: string;
    key: string;
    body_hash: string;
    resource_id: string;
    created_at: Generated<Date>;
  };
}

export interface JobTable {
  id: string;
  position: GeneratedAlways<string | number>;
  organisation_id: string;
  created_by: string | null;
  kind: string;
  worker_kind: string;
  state: 'accepted' | 'running' | 'completed' | 'failed' | 'cancelled';
  request: Json;
  priority: Generated<number>;
  total: number;
  chunk_size: number;
  distinct_results: boolean;
  released_chunks: Generated<number>;
  merged_chunks: Generated<number>;
  done: Generated<number>;
  barren_chunks: Generated<number>;
  last_event: Generated<number>;
  with_summary: Generated<boolean>;
  summary: NullableJson;
  expired: Generated<boolean>;
  error_code: string | null;
  error_message: string | null;
  traceparent: string | null;
  created_at: Generated<Date>;
  started_at: Date | null;
  ended_at: Date | null;
}

export interface JobEventTable {
  job_id: string;
  id: number;
  at: Generated<Date>;
  type: string;
  data: Json;
}

export interface JobChunkTable {
  job_id: string;
  chunk: number;
  worker_kind: string;
  organisation_id: string;
  state: 'queued' | 'leased' | 'done' | 'merged' | 'dropped';
  units: number;
  turn: BigInteger;
  message_id: string;
  attempts: Generated<number>;
  lease: Generated<number>;
  worker_id: string | null;
  lease_expires_at: Date | null;
  output: NullableJson;
  error: string | null;
  started_at: Date | null;
  finished_at: Date | null;
}

export interface JobResultTable {
  job_id: string;
  number: number;
  chunk: number;
  position: number;
  lease: number;
  inchi_key: string | null;
  data: Json;
}
