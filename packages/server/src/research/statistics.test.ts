import { random } from '@smell/core/random';
import { describe, expect, it } from 'vitest';
import { bootstrapMean, cohenDz, deviation, holm, mean, signFlipTest } from './statistics.ts';

/** Darwin's maize: cross- over self-fertilised height of 15 pairs, in eighths of an inch (Fisher, The Design of Experiments, 1935, chapter III). */
const DARWIN = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];

describe('the sign-flip test', () => {
  it("finds Fisher's own p of Darwin's maize: 1,726 of the 32,768 flips, 5.267%", () => {
    const test = signFlipTest(DARWIN, random(1))!;
    expect(test.exact).toBe(true);
    expect(test.p * 32_768).toBeCloseTo(1726, 6);
  });

  it('agrees with what is counted by hand', () => {
    // Of the 8 flips of 1, 2, 3 only the two with all signs equal reach 6; of 1, 1, -1 six reach 1, and two reach 3.
    expect(signFlipTest([1, 2, 3], random(1))!.p).toBe(0.25);
    expect(signFlipTest([1, 1, -1], random(1))!.p).toBe(1);
    expect(signFlipTest([0, 0], random(1))!.p).toBe(1);
    expect(signFlipTest([0.5], random(1))!.p).toBe(1);
    expect(signFlipTest([], random(1))).toBeNull();
  });

  it('counts sums as equal that differ by rounding alone', () => {
    expect(signFlipTest([0.1, 0.2, -0.3], random(1))!.p).toBe(1);
    expect(signFlipTest([0.1, 0.2, 0.3], random(1))!.p).toBe(0.25);
  });

  it('comes close to the exact p where it draws flips, never to 0, and is the same for the same seed', () => {
    // Two zeros change no sum, so the exact p stays that of the 15 pairs.
    const longer = [...DARWIN, 0, 0];
    const test = signFlipTest(longer, random(7))!;
    expect(test.exact).toBe(false);
    expect(Math.abs(test.p - 1726 / 32_768)).toBeLessThan(0.005);
    expect(signFlipTest(longer, random(7))).toEqual(test);
    expect(signFlipTest(Array(40).fill(1), random(1))!.p).toBeCloseTo(1 / 20_001, 10);
  });
});

describe('the effect size', () => {
  it("is Student's t of Darwin's maize, 2.148 (Fisher, 1935), over the root of 15", () => {
    expect(mean(DARWIN)).toBeCloseTo(314 / 15, 10);
    expect(cohenDz(DARWIN)! * Math.sqrt(15)).toBeCloseTo(2.148, 3);
    expect(deviation([1, 2, 3, 4])).toBeCloseTo(Math.sqrt(5 / 3), 10);
  });

  it('is none where the differences do not differ', () => {
    expect(cohenDz([0.1, 0.1, 0.1])).toBeNull();
    expect(cohenDz([0, 0])).toBeNull();
    expect(cohenDz([3])).toBeNull();
  });
});

describe('the bootstrap interval', () => {
  it('is what can be counted: means of two draws from 0 and 1 are 0, 1/2 and 1 with 1/4, 1/2 and 1/4', () => {
    expect(bootstrapMean([0, 1], random(1))).toEqual({ low: 0, high: 1 });
    expect(bootstrapMean([5, 5, 5], random(1))).toEqual({ low: 5, high: 5 });
    expect(bootstrapMean([5], random(1))).toBeNull();
  });

  it('of many is the normal one, 1.96 standard errors on each side', () => {
    const source = random(3);
    const values = Float64Array.from({ length: 400 }, () => source());
    const { low, high } = bootstrapMean(values, random(4))!;
    const half = (1.96 * deviation(values)) / Math.sqrt(400);
    expect(low).toBeCloseTo(mean(values) - half, 2);
    expect(high).toBeCloseTo(mean(values) + half, 2);
    expect(bootstrapMean(values, random(4))).toEqual({ low, high });
    expect(bootstrapMean(values, random(5))).not.toEqual({ low, high });
  });

  it('holds the mean as often as it says', () => {
    let held = 0;
    for (let run = 0; run < 200; run++) {
      const source = random(11, run);
      const values = Float64Array.from({ length: 50 }, () => source());
      const { low, high } = bootstrapMean(values, source, 500)!;
      if (low <= 0.5 && 0.5 <= high) held++;
    }
    expect(held / 200).toBeGreaterThan(0.89);
    expect(held / 200).toBeLessThan(0.99);
  });
});

describe("Holm's correction", () => {
  it('is the step-down one, worked by hand', () => {
    // 4 x .005, 3 x .01, 2 x .03, and .04, which may not be below the one before.
    const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
    for (const [i, value] of [0.03, 0.06, 0.06, 0.02].entries()) expect(adjusted[i]).toBeCloseTo(value, 12);
    expect(holm([0.5, 0.6])).toEqual([1, 1]);
  });

  it('leaves out what was not tested', () => {
    expect(holm([0.02, null, 0.5])).toEqual([0.04, null, 0.5]);
    expect(holm([])).toEqual([]);
  });
});
