/**
 * Proportional odds regression (McCullagh, 1980) with a ridge penalty: ordered classes, possibly of several scales that
 * share one latent figure, each with thresholds of its own.
 *
 * Alternates a Newton step for the coefficients (a weighted ridge problem) with thresholds that make the expected count
 * below each of them equal the observed one.
 */
import { dotProduct, solveWeighted } from './ridge.ts';

export interface OrdinalObservation {
  readonly row: Float64Array;
  /** Lowest 0. */
  readonly level: number;
  /** Which scale `level` is on. */
  readonly scale: number;
  readonly weight: number;
}

export interface OrdinalFit {
  readonly coefficients: Float64Array;
  /** [scale][class - 1] */
  readonly thresholds: number[][];
}

const ROUNDS = 12;
/** The thresholds take the place of an intercept. */
const NO_INTERCEPT = 1e9;

/** @param classes Number of classes of each scale. */
export function fitOrdinal(
  observations: readonly OrdinalObservation[],
  penalties: Float64Array,
  classes: readonly number[],
): OrdinalFit {
  const rows = observations.map(({ row }) => row);
  const ridge = penalties.slice();
  ridge[0] = NO_INTERCEPT;
  let coefficients: Float64Array = new Float64Array(penalties.length);
  let latents = new Float64Array(rows.length);
  let thresholds = fitThresholds(observations, latents, classes);
  for (let round = 0; round < ROUNDS; round++) {
    const weights = new Float64Array(rows.length);
    const targets = observations.map(({ level, scale, weight }, index) => {
      const cuts = thresholds[scale]!;
      const latent = latents[index]!;
      const upper = level < cuts.length ? logistic(cuts[level]! - latent) : 1;
      const lower = level > 0 ? logistic(cuts[level - 1]! - latent) : 0;
      const information = Math.max(upper * (1 - upper) + lower * (1 - lower), 1e-4);
      weights[index] = weight * information;
      return latent + (upper + lower - 1) / information;
    });
    coefficients = solveWeighted(rows, targets, weights, ridge);
    latents = Float64Array.from(rows, (row) => dotProduct(row, coefficients));
    thresholds = fitThresholds(observations, latents, classes);
  }
  return { coefficients, thresholds };
}

function fitThresholds(
  observations: readonly OrdinalObservation[],
  latents: Float64Array,
  classes: readonly number[],
): number[][] {
  return classes.map((count, scale) => {
    const own = [...observations.keys()].filter((index) => observations[index]!.scale === scale);
    return Array.from({ length: count - 1 }, (_, level) => {
      // Half a material on either side, so that an empty class has a finite threshold.
      const below = 0.5 + own.filter((index) => observations[index]!.level <= level).length;
      const share = below / (own.length + 1);
      return bisect((cut) => own.reduce((sum, index) => sum + logistic(cut - latents[index]!), 0) / own.length - share);
    });
  });
}

/** Zero of a rising function. */
function bisect(rising: (x: number) => number): number {
  let low = -30;
  let high = 30;
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
