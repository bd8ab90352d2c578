import { describe, expect, it } from 'vitest';
import { LOCAL_PRINCIPAL } from '../auth/principal.ts';
import { costOfLooking, costOfMaking } from './cost.ts';
import { rememberPrincipal } from './request-principal.ts';

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
    const request = { body } as never;
    rememberPrincipal(request, LOCAL_PRINCIPAL);
    return costOfMaking({ models, privateModels: () => [] })(request);
  };

  it.each([
    ['molecules to make', { model: 'dit-smell', prompt: 'rose', count: 200 }, 4800],
    ['moves of a path', { model: 'dit-smell', from: 'CCO', to: 'CCC', steps: 8 }, 192],
    ['one of a model that is not there', { model: 'none', count: 1 }, 1],
  ])('counts the passes of %s', (_, body, wanted) => {
    expect(cost(body)).toBe(wanted);
  });
});
