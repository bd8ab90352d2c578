import { expect, it } from 'vitest';
import { withoutBrief } from './without-brief.ts';

it('what is saved from the page holds what the molecule is, and nothing of what was asked', () => {
  const candidate = {
    id: '1',
    smiles: 'CCO',
    facet: { number: 1, serves: ['rose'], leavesOut: [] },
    ranking: { place: 1 },
    profileMatch: 0.9,
    odor: { descriptors: [{ descriptor: 'green' }], asked: [{ descriptor: 'rose' }], odorous: 0.9 },
  };
  expect(withoutBrief(candidate)).toEqual({
    smiles: 'CCO',
    odor: { descriptors: [{ descriptor: 'green' }], asked: [], odorous: 0.9 },
  });
  expect(withoutBrief({ odor: null })).toEqual({ odor: null });
  expect(withoutBrief(undefined)).toBeUndefined();
});
