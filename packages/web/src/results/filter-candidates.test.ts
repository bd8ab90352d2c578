import type { Candidate } from '@smell/client';
import { expect, it } from 'vitest';
import { chooseCandidates, NO_FILTER } from './filter-candidates.ts';

interface Given {
  readonly hours?: number | null;
  readonly note?: string | null;
  readonly alerts?: number;
  readonly novel?: boolean;
  readonly ease?: number;
}

function candidate(id: string, { hours = 1, note = 'top', alerts = 0, novel = true, ease = 3 }: Given = {}): Candidate {
  return {
    id,
    novel,
    facet: { number: 1 },
    ranking: { place: 1 },
    estimates: { substantivityHours: { value: hours }, noteClass: { value: note }, odorStrength: { value: null } },
    synthesis: { score: ease },
    safety: { alerts: Array.from({ length: alerts }), lists: [] },
  } as unknown as Candidate;
}
const ids = (candidates: readonly Candidate[]) => candidates.map(({ id }) => id);

it('the longest lasting come first, unknown ones last, equals as they came', () => {
  const all = [
    candidate('unknown', { hours: null }),
    candidate('a', { hours: 5 }),
    candidate('b', { hours: 90 }),
    candidate('c', { hours: 5 }),
  ];
  expect(ids(chooseCandidates(all, NO_FILTER, 'longevity'))).toEqual(['b', 'a', 'c', 'unknown']);
});

it('a molecule of unknown note is not in any note', () => {
  const all = [candidate('x', { note: null }), candidate('y', { note: 'base' })];
  expect(ids(chooseCandidates(all, { ...NO_FILTER, note: 'base' }, 'rank'))).toEqual(['y']);
});

it('filters hold together', () => {
  const all = [
    candidate('alert', { alerts: 1 }),
    candidate('known', { novel: false }),
    candidate('hard', { ease: 6 }),
    candidate('good'),
  ];
  const filter = { ...NO_FILTER, novelOnly: true, withoutFindings: true, accessibleOnly: true };
  expect(ids(chooseCandidates(all, filter, 'rank'))).toEqual(['good']);
});

it('where the gate was off nothing passes for free of findings', () => {
  const all = [{ ...candidate('unasked'), safety: null }];
  expect(chooseCandidates(all, { ...NO_FILTER, withoutFindings: true }, 'rank')).toEqual([]);
});

it('a thousand candidates are sorted and filtered well within a frame', () => {
  const all = Array.from({ length: 1000 }, (_, i) => candidate(String(i), { hours: (i * 7919) % 1000, alerts: i % 3 }));
  const start = performance.now();
  chooseCandidates(all, { ...NO_FILTER, withoutFindings: true }, 'longevity');
  expect(performance.now() - start).toBeLessThan(100);
});
