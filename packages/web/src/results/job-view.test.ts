import type { Candidate, Job } from '@smell/client';
import { expect, it } from 'vitest';
import { generationOf, type JobView, NO_JOB, reduceJob } from './job-view.ts';

const job = (changes: Partial<Job> = {}): Job =>
  ({
    id: 'j',
    kind: 'generate',
    state: 'running',
    request: { prompt: 'rose', count: 400 },
    progress: { done: 0, total: 400 },
    error: null,
    createdAt: '2026-01-01T00:00:00Z',
    startedAt: '2026-01-01T00:00:01Z',
    endedAt: null,
    ...changes,
  }) as Job;
const candidate = (id: string) => ({ id }) as Candidate;

it('a line of the history that is told twice counts once', () => {
  const news = { type: 'news', news: { id: 3, type: 'progress', data: { chunk: 0, sampled: 256 } }, at: 5 } as const;
  const once = reduceJob(reduceJob(NO_JOB, { type: 'job', job: job(), at: 1 }), news);
  expect(reduceJob(once, { ...news, news: { ...news.news, data: { chunk: 0, sampled: 9 } } })).toBe(once);
  expect(generationOf(once).sampled).toBe(256);
});

it('parts that report at the same time are added up', () => {
  const first = { id: 1, type: 'progress', data: { chunk: 0, sampled: 256 } } as const;
  const second = { id: 2, type: 'progress', data: { chunk: 1, sampled: 512 } } as const;
  const third = { id: 3, type: 'progress', data: { chunk: 0, sampled: 600 } } as const;
  const view = [first, second, third].reduce<JobView>((now, news) => reduceJob(now, { type: 'news', news, at: 1 }), {
    ...NO_JOB,
    job: job(),
  });
  expect(generationOf(view).sampled).toBe(1112);
});

it('says how many are made before they are read, and ends as the job did', () => {
  const view = { ...NO_JOB, job: job({ progress: { done: 200, total: 400 } }), done: 200 };
  expect(generationOf(view)).toMatchObject({ status: 'running', made: 200, candidates: [] });
  const page = reduceJob(view, { type: 'page', items: [candidate('a')], nextCursor: 'x', growing: true });
  expect(page).toMatchObject({ cursor: 'x', complete: false });
  const failed = job({
    state: 'failed',
    error: { code: 'overloaded', message: 'too much' },
    endedAt: '2026-01-01T00:01:00Z',
  });
  expect(generationOf(reduceJob(page, { type: 'job', job: failed, at: 9 }))).toMatchObject({
    status: 'failed',
    error: { code: 'overloaded' },
    candidates: [{ id: 'a' }],
  });
});

it('what kept it from being heard of is known, until it is heard of again', () => {
  const lost = { code: 'overloaded', status: 503, seconds: 5 };
  const view = reduceJob({ ...NO_JOB, job: job() }, { type: 'lost', lost });
  expect(view.lost).toEqual(lost);
  expect(reduceJob(view, { type: 'job', job: job(), at: 3 }).lost).toBeNull();
});
