import { random, randomNormal } from '@smell/core/random';
import { describe, expect, it } from 'vitest';
import { fitTobit, likeliestDeviation } from './tobit.ts';

describe('Tobit fit', () => {
  const source = random(1);
  const made = Array.from({ length: 1500 }, () => {
    const x = 2 * source() - 1;
    const value = 2 + x + 0.4 * randomNormal(source);
    return { row: Float64Array.of(1, x), value };
  });
  const cap = 2.2;
  const targets = made.map(({ value }) => Math.min(value, cap));
  const censoring = made.map(({ value }) => (value >= cap ? ('at least' as const) : ('exact' as const)));
  const rows = made.map(({ row }) => row);
  const penalties = Float64Array.of(0, 1e-3);

  it('finds the line although a third of the values are cut off', () => {
    expect(censoring.filter((kind) => kind === 'at least').length).toBeGreaterThan(450);
    const [intercept, slope] = fitTobit({ rows, targets, censoring, penalties });
    expect(Math.abs(intercept! - 2)).toBeLessThan(0.05);
    expect(Math.abs(slope! - 1)).toBeLessThan(0.1);
  });

  it('finds the deviation about it', () => {
    const estimates = rows.map((row) => 2 + row[1]!);
    expect(Math.abs(likeliestDeviation(estimates, targets, censoring) - 0.4)).toBeLessThan(0.03);
  });

  it('reads "at most" as the mirror image', () => {
    const mirrored = fitTobit({
      rows,
      targets: targets.map((value) => -value),
      censoring: censoring.map((kind) => (kind === 'at least' ? 'at most' : kind)),
      penalties,
    });
    const straight = fitTobit({ rows, targets, censoring, penalties });
    expect(mirrored[0]).toBeCloseTo(-straight[0]!, 4);
    expect(mirrored[1]).toBeCloseTo(-straight[1]!, 4);
  });
});
