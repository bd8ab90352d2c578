import { expect, it } from 'vitest';
import { type FacetRequest, generateBrief, shareOut } from './brief.ts';
import type { Candidate } from './candidate.ts';
import type { GenerationRequest } from './generator.ts';

const facet = (word: string, weight: number): FacetRequest => ({
  condition: { asked: { [word]: 1 } },
  serves: [word],
  weight,
});

it('deals candidates out by weight, at least one each', () => {
  expect(shareOut(20, [3, 1])).toEqual([15, 5]);
  expect(shareOut(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(shareOut(5, [100, 1])).toEqual([4, 1]);
  expect(shareOut(3, [100, 1, 1])).toEqual([1, 1, 1]);
  expect(shareOut(7, [1])).toEqual([7]);
});

it('gives fewer candidates than facets to the weightiest', async () => {
  const generate = async () => ({ candidates: [], sampled: 0, qualifying: 0, drops: {} as never, constraints: [] });
  const served: string[] = [];
  const brief = { facets: [facet('cucumber', 2), facet('musk', 1)], count: 1, seed: 7 };
  for await (const part of generateBrief({ generate }, brief)) served.push(...part.facet.serves);
  expect(served).toEqual(['cucumber']);
});

it('generates each facet by itself, excludes what is taken, and says what each candidate leaves out', async () => {
  const asked: GenerationRequest[] = [];
  const generator = {
    generate: async (request: GenerationRequest) => {
      asked.push({ ...request, exclude: new Set(request.exclude) });
      const smiles = `C${'C'.repeat(asked.length)}`;
      return { candidates: [{ smiles } as Candidate], sampled: 64, qualifying: 1, drops: {} as never, constraints: [] };
    },
  };
  const found = [];
  const brief = { facets: [facet('cucumber', 2), facet('musk', 1)], count: 3, seed: 7 };
  for await (const part of generateBrief(generator, brief)) found.push(part);
  expect(asked.map(({ count, seed, condition }) => [count, seed, condition.asked])).toEqual([
    [2, 7, { cucumber: 1 }],
    [1, 7, { musk: 1 }],
  ]);
  expect([...asked[1]!.exclude!]).toEqual(['CC']);
  expect(found.map(({ asked: wanted, candidates }) => [wanted, candidates[0]!.facet])).toEqual([
    [2, { number: 1, serves: ['cucumber'], leavesOut: ['musk'] }],
    [1, { number: 2, serves: ['musk'], leavesOut: ['cucumber'] }],
  ]);
});
