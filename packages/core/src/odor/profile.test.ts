import { describe, expect, it } from 'vitest';
import { SmellError } from '../errors.ts';
import { nearestDescriptors, parseProfile, profileToCondition } from './profile.ts';

describe('a profile given as data', () => {
  it('is taken as it is', () => {
    expect(parseProfile({ rose: 1, woody: 0.5 })).toEqual({ profile: { rose: 1, woody: 0.5 }, forbidden: [] });
  });

  it('forbids what has a negative weight', () => {
    expect(parseProfile({ rose: 1, vanilla: -1, musk: -0.5 })).toEqual({
      profile: { rose: 1 },
      forbidden: ['vanilla', 'musk'],
    });
  });

  it.each([
    ['no object', 'rose'],
    ['nothing', null],
    ['a list', ['rose']],
    ['a weight of 0', { rose: 0 }],
    ['a weight above 1', { rose: 1.1 }],
    ['a weight below -1', { rose: -1.1 }],
    ['no number', { rose: 'much' }],
    ['NaN', { rose: Number.NaN }],
    ['no descriptor', {}],
  ])('is refused when it has %s', (_, input) => {
    expect(() => parseProfile(input)).toThrow(SmellError);
  });

  it('says which weight is wrong', () => {
    expect(() => parseProfile({ rose: 1, woody: 3 })).toThrow(/at "woody"/);
  });

  it('names the nearest words for one outside the vocabulary', () => {
    expect(() => parseProfile({ rosse: 1 })).toThrow(/"rosse" is not an odor descriptor; did you mean "rose"/);
    expect(nearestDescriptors('sandelwood', 1)).toEqual(['sandalwood']);
    expect(nearestDescriptors('jasmin', 1)).toEqual(['jasmine']);
  });
});

describe('a condition', () => {
  it('asks for the profile and forbids the rest named', () => {
    expect(profileToCondition({ rose: 1 }, ['sweet'])).toEqual({ asked: { rose: 1 }, forbidden: ['sweet'] });
  });

  it('asks for what is wished of the whole', () => {
    expect(profileToCondition({ rose: 1 }, [], ['long lasting', 'soft'])).toEqual({
      asked: { rose: 1 },
      scalars: { tenacity: 3, strength: 1.5 },
    });
  });

  it('leaves out what is not said', () => {
    expect(profileToCondition({ rose: 1 })).toEqual({ asked: { rose: 1 } });
    expect(profileToCondition({}, ['sweet'])).toEqual({ forbidden: ['sweet'] });
  });
});
