import { random } from '@smell/core/random';
import { describe, expect, it } from 'vitest';
import { bootstrap, mean, wasserstein, wilson } from './statistics.ts';

describe('wilson', () => {
  it('gives the interval of a case in the literature', () => {
    // 81 of 263: Newcombe (1998), "Two-sided confidence intervals for the single proportion", method 3.
    expect(wilson(81, 263)).toMatchObject({ value: 81 / 263 });
    expect(wilson(81, 263).low).toBeCloseTo(0.2553, 4);
    expect(wilson(81, 263).high).toBeCloseTo(0.3662, 4);
  });

  it('stays within 0 and 1, and says nothing of no trials', () => {
    expect(wilson(0, 10).low).toBe(0);
    expect(wilson(10, 10).high).toBeCloseTo(1, 12);
    expect(wilson(10, 10).high).toBeLessThanOrEqual(1);
    expect(wilson(0, 0)).toEqual({ value: Number.NaN, low: 0, high: 1 });
  });
});

describe('wasserstein', () => {
  it('is the shift between two samples of one shape, whatever their sizes', () => {
    expect(wasserstein([1, 2, 3], [2, 3, 4])).toBeCloseTo(1);
    expect(wasserstein([0, 0, 2, 2], [0, 2])).toBeCloseTo(0);
    expect(wasserstein([0, 1], [0.5])).toBeCloseTo(0.5);
    expect(wasserstein([0], [])).toBeNaN();
  });
});

describe('bootstrap', () => {
  it('covers the mean of a sample as widely as theory says', () => {
    const values = Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? 0 : 1));
    const { value, low, high } = bootstrap(400, (places) => mean(Array.from(places, (i) => values[i]!)), random(1));
    expect(value).toBe(0.5);
    // Standard error 0.025.
    expect(low).toBeGreaterThan(0.43);
    expect(low).toBeLessThan(0.47);
    expect(high).toBeGreaterThan(0.53);
    expect(high).toBeLessThan(0.57);
  });

  it('gives the same interval for the same seed', () => {
    const run = (): unknown => bootstrap(5, (places) => mean(places), random(7));
    expect(run()).toEqual(run());
  });
});
