/** What is known of a job of molecules while it runs: a pure reducer, so that it can be tested without a service. */
import type { Candidate, GenerateRequest, Job, JobEvent } from '@smell/client';
import { type Generation, NO_GENERATION } from './generation.ts';

export interface JobView {
  readonly job: Job | null;
  readonly candidates: readonly Candidate[];
  /** Where the next page of molecules begins. */
  readonly cursor: string | undefined;
  /** Everything that there is, or will be, has been read. */
  readonly complete: boolean;
  /** Sampled by each part of the job that reports it. */
  readonly sampled: ReadonlyMap<number, number>;
  readonly done: number;
  /** Id of the last line of its history that was read. */
  readonly seen: number;
  /** What kept the last question from being answered, if anything: it is asked again. */
  readonly lost: Lost | null;
  readonly now: number;
}

export type JobAction =
  | { readonly type: 'job'; readonly job: Job; readonly at: number }
  | { readonly type: 'news'; readonly news: JobEvent; readonly at: number }
  | {
      readonly type: 'page';
      readonly items: readonly Candidate[];
      readonly nextCursor: string | null;
      readonly growing: boolean;
    }
  | { readonly type: 'lost'; readonly lost: Lost };

export interface Lost {
  /** Of the problem. */
  readonly code: string;
  readonly status: number;
  /** As long as the service asked for; null where it said nothing. */
  readonly seconds: number | null;
}

export const NO_JOB: JobView = {
  job: null,
  candidates: [],
  cursor: undefined,
  complete: false,
  sampled: new Map(),
  done: 0,
  seen: 0,
  lost: null,
  now: 0,
};

export function reduceJob(view: JobView, action: JobAction): JobView {
  switch (action.type) {
    case 'job':
      return {
        ...view,
        job: action.job,
        done: Math.max(view.done, action.job.progress.done),
        lost: null,
        now: action.at,
      };
    case 'news':
      return afterNews(view, action.news, action.at);
    case 'page': {
      const candidates = action.items.length > 0 ? [...view.candidates, ...action.items] : view.candidates;
      const cursor = action.nextCursor ?? view.cursor;
      return { ...view, candidates, cursor, complete: action.nextCursor === null, lost: null };
    }
    case 'lost':
      return { ...view, lost: action.lost };
  }
}

function afterNews(view: JobView, { id, type, data }: JobEvent, at: number): JobView {
  // A stream that is taken up again may tell a line twice.
  if (id <= view.seen) return view;
  const next = { ...view, seen: id, lost: null, now: at };
  if (type === 'progress' && typeof data.sampled === 'number') {
    return { ...next, sampled: new Map(view.sampled).set(Number(data.chunk), data.sampled) };
  }
  if (type === 'chunk' && typeof data.done === 'number') return { ...next, done: Math.max(view.done, data.done) };
  return next;
}

export function hasEnded({ job }: Pick<JobView, 'job'>): boolean {
  return job !== null && job.endedAt !== null;
}

/** As the results show it. */
export function generationOf(view: JobView): Generation {
  const { job, candidates, sampled, done } = view;
  if (!job) return { ...NO_GENERATION, status: 'running' };
  const status = ({ completed: 'done', failed: 'failed', cancelled: 'cancelled' } as const)[job.state as 'completed'];
  return {
    ...NO_GENERATION,
    status: status ?? 'running',
    request: job.request as GenerateRequest,
    candidates,
    made: Math.max(done, candidates.length),
    sampled: [...sampled.values()].reduce((sum, count) => sum + count, 0),
    startedAt: Date.parse(job.startedAt ?? job.createdAt),
    endedAt: job.endedAt === null ? null : Date.parse(job.endedAt),
    error: job.error ? { ...job.error, requestId: undefined } : null,
  };
}
