import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DESCRIPTORS } from './descriptors.ts';
import { compatibility, splitFacets } from './facets.ts';
import { interpretPrompt } from './interpret-prompt.ts';

const facetsOf = (prompt: string): string[][] => {
  const { profile, pyramid } = interpretPrompt(prompt);
  return splitFacets(profile, pyramid).map((facet) => Object.keys(facet.profile));
};

describe('compatibility', () => {
  it('is high for what odorants have together, below zero for what they do not, and the same both ways', () => {
    expect(compatibility('woody', 'sandalwood')).toBeGreaterThan(0.5);
    expect(compatibility('coconut', 'creamy')).toBeGreaterThan(0.5);
    expect(compatibility('cucumber', 'musk')).toBeLessThan(0);
    expect(compatibility('sulfurous', 'rose')).toBeLessThan(0);
    for (const [a, b] of [
      ['woody', 'lemon'],
      ['ylang', 'acetic'],
    ] as const) {
      expect(compatibility(a, b)).toBe(compatibility(b, a));
    }
    expect(() => compatibility('woody', 'zorp')).toThrow(RangeError);
  });
});

describe('facets', () => {
  it('part what no one molecule is, and keep together what one is', () => {
    const [sea, musk] = facetsOf('a fresh aquatic scent with sea breeze, cucumber and white musk');
    expect(sea).toEqual(expect.arrayContaining(['cucumber', 'marine', 'watery', 'fresh']));
    expect(musk).toEqual(expect.arrayContaining(['musk']));
    expect(facetsOf('green apple and pear, juicy')).toHaveLength(1);
    expect(facetsOf('creamy sandalwood')).toEqual([['creamy', 'sandalwood']]);
  });

  it('follow the pyramid: what is placed apart is never together', () => {
    const { profile, pyramid } = interpretPrompt('vanilla top note, caramel base note');
    expect(splitFacets(profile, pyramid).map(({ note }) => note)).toEqual(['top', 'base']);
    expect(splitFacets(profile)).toHaveLength(1);
  });

  it('divide any profile: every descriptor once, with its weight, at most four facets', () => {
    const profiles = fc.dictionary(fc.constantFrom(...DESCRIPTORS), fc.double({ min: 0.05, max: 1, noNaN: true }), {
      maxKeys: 14,
    });
    fc.assert(
      fc.property(profiles, (profile) => {
        const facets = splitFacets(profile);
        expect(facets.length).toBeLessThanOrEqual(4);
        expect(Object.assign({}, ...facets.map((facet) => facet.profile))).toEqual(profile);
        expect(facets.reduce((sum, facet) => sum + Object.keys(facet.profile).length, 0)).toBe(
          Object.keys(profile).length,
        );
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});
