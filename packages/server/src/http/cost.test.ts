import { describe, expect, it } from 'vitest';
import { costOfLooking, costOfMaking } from './cost.ts';

describe('costOfLooking', () => {
  it.each([
    ['molecules to look at', { smiles: ['CCO', 'CCC', 'CCCC'] }, 3],
    ['one structure', { smiles: 'CCO' }, 1],
    ['materials of a formula', { formula: [{ name: 'a' }, { name: 'b' }] }, 2],
    ['molecules and texts to embed', { molecules: ['CCO'], texts: ['rose', 'wood'] }, 3],
    ['nothing countable', {}, 1],
  ])('counts %s', (_, body, cost) => {
    expect(costOfLooking({ body })).toBe(cost);
  });
});

describe('costOfMaking', () => {
  const models = [{ name: 'dit-smell', kind: 'diffusion', hash: 'h', passes: 24 }] as never;
  const cost = (body: unknown): number => {
    return costOfMaking({ models })({ body } as never);
  };

  it.each([
    ['molecules to make', { model: 'dit-smell', prompt: 'rose', count: 200 }, 4800],
    ['moves of a path', { model: 'dit-smell', from: 'CCO', to: 'CCC', steps: 8 }, 192],
    ['one of a private model', { model: 'mine', count: 1 }, 24],
  ])('counts the passes of %s', (_, body, wanted) => {
    expect(cost(body)).toBe(wanted);
  });
});
