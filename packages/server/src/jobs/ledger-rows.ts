/** What the steps of job-ledger.ts read, and what they hand on to what comes after the commit. */
import type { JobKind } from './job.ts';
import type { Outcome } from './job-ledger.ts';

/** What now waits in the queue besides. */
export interface Waiting {
  readonly waiting?: number;
  /** Not before, in ms from now. */
  readonly delayMs?: number;
}

/** What became of a chunk that failed: its job ended with it, or it waits again. */
export interface Failed extends Waiting {
  readonly ended: boolean;
}

export interface Completed {
  readonly outcome: Outcome;
  readonly released: number;
  readonly ended: boolean;
}

export interface ClaimRow {
  readonly job_id: string;
  readonly chunk: number;
  readonly lease: number;
  readonly units: number;
  readonly attempts: number;
  readonly turn: string | number;
  readonly organisation_id: string;
  readonly message_id: string;
  readonly kind: JobKind;
  readonly request: unknown;
  readonly chunk_size: number;
  readonly job_state: string;
  readonly traceparent: string | null;
  readonly input: unknown;
}

export interface ExpiredRow {
  readonly kind: JobKind;
  readonly job_id: string;
  readonly chunk: number;
  readonly lease: number;
  readonly attempts: number;
  readonly worker_kind: string;
  readonly organisation_id: string;
}
