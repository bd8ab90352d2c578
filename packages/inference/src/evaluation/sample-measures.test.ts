import { DIALECTS, Tokenizer } from '@smell/core/diffusion';
import { loadChemistry } from '@smell/core/molecule';
import { random } from '@smell/core/random';
import { describe, expect, it } from 'vitest';
import { internalDiversity, randomTokenValidity, someOf } from './sample-measures.ts';

describe('internalDiversity', () => {
  it('is 0 among molecules that fingerprints cannot tell apart and larger among strangers', async () => {
    const chemistry = await loadChemistry();
    expect(internalDiversity(['CCCCO', 'CCCCO'], chemistry, random(1)).atomPairCounts).toBe(0);
    expect(internalDiversity(['CCCCO', 'c1ccsc1'], chemistry, random(1)).morganBits).toBeGreaterThan(0.8);
    expect(internalDiversity(['CCCCO'], chemistry, random(1)).pairs).toBe(0);
  });
});

describe('randomTokenValidity', () => {
  it('shows a dialect in which everything is valid, and one in which little is', async () => {
    const chemistry = await loadChemistry();
    const of = (dialect: 'selfies' | 'smiles'): number => {
      const { symbols } = DIALECTS[dialect];
      const tokenizer = new Tokenizer({ dialect, method: 'closed', symbols: [...symbols], pieces: [] });
      // Long enough that hardly a row is without an atom, which no dialect can decode.
      return randomTokenValidity(new Array(200).fill(40), tokenizer, chemistry, random(1)).value;
    };
    expect(of('selfies')).toBeGreaterThan(0.95);
    expect(of('smiles')).toBeLessThan(0.3);
  });
});

describe('someOf', () => {
  it('takes evenly spaced items, and all when there are few', () => {
    expect(someOf([1, 2, 3, 4, 5, 6], 3)).toEqual([1, 3, 5]);
    expect(someOf([1, 2], 3)).toEqual([1, 2]);
  });
});
