import { loadChemistry } from '@smell/core/molecule';
import { random } from '@smell/core/random';
import { describe, expect, it } from 'vitest';
import { NOVELTY_BINS, noveltyBin } from './novelty-bins.ts';
import { odorMatch } from './odor-match.ts';
import { rediscoveryCount } from './rediscovery.ts';
import { screenSample } from './sample-figures.ts';

describe('noveltyBin', () => {
  it('puts each bound into the bin above it', () => {
    expect([0, 0.39, 0.4, 0.59, 0.6, 0.849, 0.85, 1].map(noveltyBin)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
    expect(NOVELTY_BINS).toHaveLength(4);
  });
});

describe('odorMatch', () => {
  // Two prompts: the first asks for descriptors 0 and 2 and has two molecules, the second asks for 0 and has one.
  const percentiles = [1, 0, 0.2, 0.6, 0, 0.4, 0.2, 0, 0];
  const molecules = [
    { unit: 0, asked: [0, 2], molecule: 0 },
    { unit: 0, asked: [0, 2], molecule: 1 },
    { unit: 1, asked: [0], molecule: 2 },
  ];

  it('averages over the molecules that were asked, then over descriptors, the rare ones apart', () => {
    const match = odorMatch(molecules, percentiles, 3, new Set([2]), random(1));
    expect(match.common.value).toBeCloseTo((1 + 0.6 + 0.2) / 3);
    expect(match.rare.value).toBeCloseTo((0.2 + 0.4) / 2);
    expect(match.all.value).toBeCloseTo((0.6 + 0.3) / 2);
    expect(match.descriptors).toEqual({ common: 1, rare: 1 });
    expect(match.molecules).toBe(3);
  });

  it('has an interval around its value that only prompts widen', () => {
    const { low, value, high } = odorMatch(molecules, percentiles, 3, new Set(), random(1)).all;
    expect(low).toBeLessThanOrEqual(value);
    expect(high).toBeGreaterThanOrEqual(value);
    const one = odorMatch(molecules.slice(0, 2), percentiles, 3, new Set(), random(1)).all;
    expect(one.low).toBe(one.high);
  });
});

describe('rediscoveryCount', () => {
  it('counts what the right prompt found against the mean over wrong ones', () => {
    // Prompt 0 finds targets 0 and 1, prompt 1 finds target 1, prompt 2 finds nothing.
    const found = Uint8Array.from([1, 1, 0, 0, 1, 0, 0, 0, 0]);
    const { right, shuffled, rightShare, difference } = rediscoveryCount({ targets: 3, found }, random(1));
    expect(right).toBe(2);
    expect(shuffled).toBeCloseTo(0.5);
    expect(rightShare.value).toBeCloseTo(2 / 3);
    expect(difference.value).toBeCloseTo(2 / 3 - 0.5 / 3);
  });

  it('finds no difference where prompts do not matter', () => {
    const { difference } = rediscoveryCount({ targets: 4, found: new Uint8Array(16).fill(1) }, random(1));
    expect(difference).toEqual({ value: 0, low: 0, high: 0 });
  });
});

describe('screenSample', () => {
  it('counts every sample once, under the first reason that applies', async () => {
    const chemistry = await loadChemistry();
    const smiles = ['CCCCOC(C)=O', 'CCCCOC(C)=O', undefined, 'CCCl', 'CC(O)=CC', 'CCCCCCCCCCCCCCCCCCCCCC(=O)O'];
    const sample = {
      molecules: smiles.map((text) => ({ prompt: 0, smiles: text, rawValid: true, tokens: 3 })),
      wallSeconds: 1,
      cpuSeconds: 1,
    };
    const screened = await screenSample(sample, chemistry, () => undefined);
    expect(screened.valid).toBe(5);
    expect(screened.distinct).toHaveLength(4);
    expect(screened.drops).toMatchObject({ invalid: 1, duplicate: 1, 'out of scope': 1, implausible: 1 });
    expect([...screened.qualifying]).toEqual(['CCCCOC(C)=O']);
    expect(Object.values(screened.drops).reduce((sum, count) => sum + count, 0) + screened.qualifying.size).toBe(6);
  });
});
