import { describe, expect, it } from 'vitest';
import { normalDistribution } from './normal.ts';
import { ordinalProbabilities, ordinalQuantile } from './ordinal.ts';
import { noteProbabilities } from './substantivity.ts';

describe('ordered classes', () => {
  it('share out the whole probability, and shift up with the latent figure', () => {
    const low = ordinalProbabilities(-1, { thresholds: [-1, 0, 2] });
    const high = ordinalProbabilities(3, { thresholds: [-1, 0, 2] });
    expect(low.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
    expect(low[0]).toBeCloseTo(0.5, 12);
    expect(ordinalQuantile(low, 0.5)).toBe(0);
    expect(ordinalQuantile(high, 0.5)).toBe(3);
  });

  it('have a quantile for every share', () => {
    expect(ordinalQuantile([0.2, 0.5, 0.3], 0.1)).toBe(0);
    expect(ordinalQuantile([0.2, 0.5, 0.3], 0.5)).toBe(1);
    expect(ordinalQuantile([0.2, 0.5, 0.3], 0.9)).toBe(2);
  });
});

describe('normal distribution', () => {
  it('agrees with its table', () => {
    expect(normalDistribution(0)).toBeCloseTo(0.5, 6);
    expect(normalDistribution(1.2815515655)).toBeCloseTo(0.9, 6);
    expect(normalDistribution(-1.959964)).toBeCloseTo(0.025, 6);
  });

  it('turns hours into note probabilities at the documented boundaries', () => {
    expect(noteProbabilities(Math.log10(24), 0.5).top).toBeCloseTo(0.5, 6);
    expect(noteProbabilities(Math.log10(150), 0.5).base).toBeCloseTo(0.5, 6);
    expect(noteProbabilities(1.8, 0.01).heart).toBeCloseTo(1, 6);
  });
});
