import { ordinalProbabilities } from '@smell/core/properties';
import { random } from '@smell/core/random';
import { describe, expect, it } from 'vitest';
import { fitOrdinal, type OrdinalObservation } from './ordinal-fit.ts';

describe('ordinal fit', () => {
  const source = random(1);
  const slope = 1.5;
  const observations: OrdinalObservation[] = Array.from({ length: 2000 }, () => {
    const x = 4 * source() - 2;
    const scale = source() < 0.5 ? 0 : 1;
    const thresholds = scale === 0 ? [-1, 1] : [0.5];
    const shares = ordinalProbabilities(slope * x, { thresholds });
    const drawn = source();
    let level = 0;
    for (let sum = shares[0]!; sum < drawn && level < shares.length - 1; sum += shares[level]!) level++;
    return { row: Float64Array.of(1, x), level, scale, weight: 1 };
  });

  it('finds the slope and the thresholds that made the data, of two scales at once', () => {
    const { coefficients, thresholds } = fitOrdinal(observations, Float64Array.of(0, 1e-3), [3, 2]);
    expect(coefficients[1]).toBeCloseTo(slope, 0);
    expect(Math.abs(coefficients[1]! - slope)).toBeLessThan(0.15);
    expect(Math.abs(thresholds[0]![0]! + 1)).toBeLessThan(0.2);
    expect(Math.abs(thresholds[0]![1]! - 1)).toBeLessThan(0.2);
    expect(Math.abs(thresholds[1]![0]! - 0.5)).toBeLessThan(0.2);
  });
});
