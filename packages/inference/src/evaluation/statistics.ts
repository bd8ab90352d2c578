/** The statistics behind the figures of an evaluation, of `smell evaluate` and of the service's jobs alike. Intervals are 95%. */
import { type Random, randomInteger } from '@smell/core/random';

export interface Estimate {
  readonly value: number;
  /** Ends of the 95% interval. */
  readonly low: number;
  readonly high: number;
}

/** Standard normal quantile of 0.975. */
const Z = 1.959964;

/** A share with Wilson's score interval (Wilson, 1927); NaN and (0, 1) of no trials. */
export function wilson(successes: number, trials: number): Estimate {
  if (trials === 0) return { value: Number.NaN, low: 0, high: 1 };
  const share = successes / trials;
  const scale = 1 + Z ** 2 / trials;
  const centre = (share + Z ** 2 / (2 * trials)) / scale;
  const half = (Z * Math.sqrt((share * (1 - share)) / trials + Z ** 2 / (4 * trials ** 2))) / scale;
  return { value: share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/**
 * A statistic of units with its percentile bootstrap interval (Efron, 1979): units are drawn anew with replacement.
 * Draws in which the statistic is not a number are left out.
 *
 * @param statistic of the units at the given places, each as often as it is named
 */
export function bootstrap(
  units: number,
  statistic: (places: Int32Array) => number,
  random: Random,
  resamples = 400,
): Estimate {
  const value = statistic(Int32Array.from({ length: units }, (_, i) => i));
  if (units === 0) return { value, low: Number.NaN, high: Number.NaN };
  const found: number[] = [];
  const places = new Int32Array(units);
  for (let draw = 0; draw < resamples; draw++) {
    for (let i = 0; i < units; i++) places[i] = randomInteger(random, units);
    const again = statistic(places);
    if (!Number.isNaN(again)) found.push(again);
  }
  found.sort((a, b) => a - b);
  const at = (share: number): number => found[Math.round(share * (found.length - 1))] ?? Number.NaN;
  return { value, low: at(0.025), high: at(0.975) };
}

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return values.length === 0 ? Number.NaN : sum / values.length;
}

/**
 * Wasserstein-1 distance of two samples, in their unit: the area between their distribution functions. NaN when one is
 * empty.
 */
export function wasserstein(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length === 0 || b.length === 0) return Number.NaN;
  const left = Float64Array.from(a).sort();
  const right = Float64Array.from(b).sort();
  const all = Float64Array.from([...left, ...right]).sort();
  let area = 0;
  let i = 0;
  let j = 0;
  for (let k = 0; k + 1 < all.length; k++) {
    while (i < left.length && left[i]! <= all[k]!) i++;
    while (j < right.length && right[j]! <= all[k]!) j++;
    area += Math.abs(i / left.length - j / right.length) * (all[k + 1]! - all[k]!);
  }
  return area;
}
