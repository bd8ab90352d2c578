/** A job as the outside sees it, whatever runs it. */

export const JOB_KINDS = ['generate', 'describe', 'evaluate', 'fine-tune', 'experiment'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** `accepted` is committed and waits; the last three are ends, and a job reaches exactly one of them, once. */
export const JOB_STATES = ['accepted', 'running', 'completed', 'failed', 'cancelled'] as const;
export type JobState = (typeof JOB_STATES)[number];

export interface Job {
  readonly id: string;
  readonly organisationId: string;
  readonly createdBy: string | null;
  readonly kind: JobKind;
  /** Queue: the model that does it (`dit-smell`, `baseline`, ...), or the kind itself where no model does. */
  readonly workerKind: string;
  readonly state: JobState;
  /** As accepted, validated. */
  readonly request: unknown;
  readonly priority: number;
  /** In units of the kind: molecules, rows, epochs. */
  readonly progress: { readonly done: number; readonly total: number };
  /** What it came to, where its kind sums it up; null until it is there. */
  readonly summary: unknown;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
}

/** One line of a job's history; ids rise by one, so that a stream can be resumed after the last one seen. */
export interface JobEvent {
  readonly id: number;
  readonly at: string;
  readonly type: 'accepted' | 'started' | 'progress' | 'chunk' | 'retry' | 'completed' | 'failed' | 'cancelled';
  readonly data: Readonly<Record<string, unknown>>;
}
