/**
 * Statistics of paired differences: the same prompt and seed, done by one worker and by another. What they say holds for such
 * pairs; that the prompts stand for all prompts is an assumption which nothing here tests.
 */
import { type Random, randomInteger } from '@smell/core/random';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Flips tried one by one up to this many pairs (2^16 of them); beyond, drawn at random. */
const EXACT_PAIRS = 16;
export const RANDOM_FLIPS = 20_000;
export const RESAMPLES = 10_000;
/** Sums that differ by less than this share of the greatest possible one are equal: they differ by rounding. */
const ROUNDING = 1e-12;

/** NaN of none. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

/** Of a sample (n - 1); NaN below two values. */
export function deviation(values: ArrayLike<number>): number {
  const centre = mean(values);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i]! - centre) ** 2;
  return values.length < 2 ? Number.NaN : Math.sqrt(squares / (values.length - 1));
}

/**
 * Percentile bootstrap interval of the mean (Efron, 1979), 95%: pairs are drawn anew with replacement, the two sides of a pair
 * together, which is what drawing differences does.
 *
 * @returns null below two values
 */
export function bootstrapMean(differences: ArrayLike<number>, source: Random, resamples = RESAMPLES): Interval | null {
  const n = differences.length;
  if (n < 2) return null;
  const means = new Float64Array(resamples);
  for (let draw = 0; draw < resamples; draw++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += differences[randomInteger(source, n)]!;
    means[draw] = sum / n;
  }
  means.sort();
  const at = (share: number): number => means[Math.round(share * (resamples - 1))]!;
  return { low: at(0.025), high: at(0.975) };
}

/** Cohen's dz (Cohen, 1988): mean over deviation of the differences. Null where all differences are equal, or there is but one. */
export function cohenDz(differences: ArrayLike<number>): number | null {
  const spread = deviation(differences);
  const centre = mean(differences);
  return spread > ROUNDING * Math.abs(centre) ? centre / spread : null;
}

export interface SignFlipTest {
  /** Two-sided. */
  readonly p: number;
  /** Every flip was tried; else it is an estimate, and never 0. */
  readonly exact: boolean;
}

/**
 * Sign-flip permutation test of the mean difference (Fisher, 1935): were there no difference between the workers, each pair
 * might as well have come out the other way round. Two-sided. With random flips p is (b + 1) / (m + 1) (Phipson and Smyth, 2010).
 *
 * @returns null of no pairs
 */
export function signFlipTest(
  differences: ArrayLike<number>,
  source: Random,
  flips = RANDOM_FLIPS,
): SignFlipTest | null {
  const n = differences.length;
  if (n === 0) return null;
  let observed = 0;
  let greatest = 0;
  for (let i = 0; i < n; i++) {
    observed += differences[i]!;
    greatest += Math.abs(differences[i]!);
  }
  const reached = Math.abs(observed) - ROUNDING * greatest;
  if (n <= EXACT_PAIRS) {
    // A flip and its opposite have the same size, so the last pair need not be flipped. Gray code: one flip at a time.
    const signs = new Int8Array(n).fill(1);
    let sum = observed;
    let asGreat = Math.abs(sum) >= reached ? 1 : 0;
    const all = 2 ** (n - 1);
    for (let step = 1; step < all; step++) {
      const place = 31 - Math.clz32(step & -step);
      sum -= 2 * signs[place]! * differences[place]!;
      signs[place] = -signs[place]!;
      if (Math.abs(sum) >= reached) asGreat++;
    }
    return { p: asGreat / all, exact: true };
  }
  let asGreat = 0;
  for (let flip = 0; flip < flips; flip++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += source() < 0.5 ? differences[i]! : -differences[i]!;
    if (Math.abs(sum) >= reached) asGreat++;
  }
  return { p: (asGreat + 1) / (flips + 1), exact: false };
}

/** Adjusted p-values, in their order: step-down (Holm, 1979). Nulls, which were not tested, do not count. */
export function holm(values: readonly (number | null)[]): (number | null)[] {
  const tested = [...values.keys()].filter((i) => values[i] !== null).sort((a, b) => values[a]! - values[b]! || a - b);
  const adjusted: (number | null)[] = values.map(() => null);
  let least = 0;
  tested.forEach((i, rank) => {
    least = Math.max(least, Math.min(1, (tested.length - rank) * values[i]!));
    adjusted[i] = least;
  });
  return adjusted;
}
