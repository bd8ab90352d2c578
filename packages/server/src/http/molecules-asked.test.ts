import { describe, expect, it } from 'vitest';
import { moleculesAsked } from './molecules-asked.ts';

describe('moleculesAsked', () => {
  it.each([
    ['molecules to make', { prompt: 'rose', count: 200 }, 200],
    ['moves of a path', { from: 'CCO', to: 'CCC', steps: 8 }, 8],
    ['molecules to look at', { smiles: ['CCO', 'CCC', 'CCCC'] }, 3],
    ['one structure to edit', { smiles: 'CCO' }, 1],
  ])('counts %s', (_, body, cost) => {
    expect(moleculesAsked({ body })).toBe(cost);
  });
});
