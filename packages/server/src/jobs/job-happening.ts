/** What is counted of jobs. Told after the commit, so that each happens once. */
import type { JobKind, JobState } from './job.ts';

export type JobHappening =
  | { readonly what: 'accepted'; readonly kind: JobKind }
  | { readonly what: 'ended'; readonly kind: JobKind; readonly state: JobState }
  /** A part failed and is tried again. */
  | { readonly what: 'retried'; readonly kind: JobKind }
  /** A worker stopped answering, and its part was taken from it. */
  | { readonly what: 'taken-over'; readonly kind: JobKind }
  /** A worker let a part go: its lease had run out, or the job had ended. */
  | { readonly what: 'lease-lost'; readonly kind: JobKind };

export type OnHappening = (happening: JobHappening) => void;
