import { SmellError } from '@smell/core/errors';
import { expect, it } from 'vitest';
import { briefOfProfile, briefOfPrompt } from './understood-brief.ts';

it('a profile with what its words wished and placed is asked for as the words are', async () => {
  const prompt = 'long lasting, top notes of lemon, base of amber, without vanilla';
  const spoken = await briefOfPrompt(prompt);
  const { profile, pyramid } = spoken.interpretation;
  const given = briefOfProfile({ ...profile, vanilla: -1 }, { wishes: ['long lasting'], pyramid });
  expect(given.facets).toEqual(spoken.facets);
  expect(given.condition).toEqual(spoken.condition);
  expect(given.facets.map(({ condition }) => condition.note).sort()).toEqual(['base', 'top']);
});

it('wishes alone leave a profile whole', () => {
  const { facets } = briefOfProfile({ lemon: 1, amber: 1 }, { wishes: ['strong'] });
  expect(facets).toHaveLength(1);
  expect(facets[0]!.condition.scalars).toEqual({ strength: 3.5 });
});

it('what is not asked for has no place', () => {
  expect(() => briefOfProfile({ lemon: 1 }, { pyramid: { base: ['amber'] } })).toThrow(SmellError);
});
