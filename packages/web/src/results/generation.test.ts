import type { Candidate, GenerateEvent } from '@smell/client';
import { expect, it } from 'vitest';
import { NO_GENERATION, progressOf, rateOf, reduceGeneration } from './generation.ts';

const candidate = (id: string): GenerateEvent => ({ event: 'candidate', data: { id } as Candidate });
const facet = (number: number, sampled: number): GenerateEvent => ({
  event: 'facet',
  data: { number, serves: [], asked: 2, found: 2, sampled, qualifying: 2, drops: {}, constraints: [] },
});
const started = reduceGeneration(NO_GENERATION, {
  type: 'start',
  request: { prompt: 'rose', count: 4 },
  place: 'service',
  at: 1000,
});

it('candidates keep the order in which they came', () => {
  const one = reduceGeneration(started, { type: 'events', events: [candidate('a'), candidate('b')], at: 1100 });
  const two = reduceGeneration(one, { type: 'events', events: [candidate('c')], at: 1200 });
  expect(two.candidates.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

it('samples add up over facets, though each facet counts its own', () => {
  const progress: GenerateEvent = { event: 'progress', data: { found: 3, wanted: 8, sampled: 64 } };
  const state = reduceGeneration(started, { type: 'events', events: [progress, facet(1, 64), progress], at: 3000 });
  expect(state.sampled).toBe(128);
  expect(rateOf(state, 3000)).toBe(64);
});

it('nothing that arrives after a cancel changes what is shown', () => {
  const cancelled = reduceGeneration(started, { type: 'cancel', at: 1500 });
  expect(reduceGeneration(cancelled, { type: 'events', events: [candidate('late')], at: 1600 })).toBe(cancelled);
  expect(
    reduceGeneration(cancelled, { type: 'fail', at: 1600, error: { code: 'x', message: '', requestId: '' } }),
  ).toBe(cancelled);
});

it('a failure keeps what had come', () => {
  const some = reduceGeneration(started, { type: 'events', events: [candidate('a')], at: 1100 });
  const failed = reduceGeneration(some, {
    type: 'fail',
    at: 1200,
    error: { code: 'unreachable', message: 'gone', requestId: undefined },
  });
  expect(failed).toMatchObject({ status: 'failed', endedAt: 1200, error: { code: 'unreachable' } });
  expect(failed.candidates).toHaveLength(1);
});

it('while a busy service is waited for it says so, until something comes or it is stopped', () => {
  const waiting = { code: 'overloaded', seconds: 5 };
  const waits = reduceGeneration(started, { type: 'wait', waiting });
  expect(waits).toMatchObject({ status: 'running', waiting });
  expect(reduceGeneration(waits, { type: 'events', events: [candidate('a')], at: 1300 }).waiting).toBeNull();
  expect(reduceGeneration(waits, { type: 'cancel', at: 1300 })).toMatchObject({ status: 'cancelled', waiting: null });
});

it('progress never leaves 0 to 1 and ends at 1', () => {
  expect(progressOf(started)).toBe(0);
  const all = reduceGeneration(started, {
    type: 'events',
    events: [facet(1, 64), candidate('a'), { event: 'done', data: { candidates: 1, ids: ['a'] } }],
    at: 2000,
  });
  expect(progressOf(all)).toBe(1);
});
