/**
 * Ridge regression where some values are known as "at least" or "at most" only (Tobin, 1958), by expectation
 * maximisation: a censored value is replaced by its expected one under the fit, until both settle.
 */
import { normalDensity, normalDistribution } from '@smell/core/properties';
import type { Censoring } from './property-data.ts';
import { dotProduct, solveWeighted } from './ridge.ts';

export interface TobitProblem {
  readonly rows: readonly Float64Array[];
  readonly targets: readonly number[];
  readonly censoring: readonly Censoring[];
  readonly penalties: Float64Array;
}

const ROUNDS = 25;
const SMALLEST = 1e-12;

export function fitTobit({ rows, targets, censoring, penalties }: TobitProblem): Float64Array {
  const weights = new Float64Array(rows.length).fill(1);
  let coefficients = solveWeighted(rows, targets, weights, penalties);
  let deviation = 0.5;
  for (let round = 0; round < ROUNDS; round++) {
    const means = rows.map((row) => dotProduct(row, coefficients));
    const filled = targets.map((target, index) => {
      const kind = censoring[index]!;
      if (kind === 'exact') return target;
      const z = (target - means[index]!) / deviation;
      return means[index]! + deviation * truncatedMean(z, kind);
    });
    coefficients = solveWeighted(rows, filled, weights, penalties);
    // Each censored value keeps the variance it has within its half line.
    let squares = 0;
    rows.forEach((row, index) => {
      squares += (filled[index]! - dotProduct(row, coefficients)) ** 2;
      const kind = censoring[index]!;
      if (kind === 'exact') return;
      const z = (targets[index]! - means[index]!) / deviation;
      const mean = truncatedMean(z, kind);
      squares += deviation ** 2 * Math.max(0, 1 + z * mean - mean ** 2);
    });
    deviation = Math.sqrt(squares / rows.length);
  }
  return coefficients;
}

/** Mean of a standard normal above (`at least`) or below (`at most`) z. */
function truncatedMean(z: number, kind: 'at least' | 'at most'): number {
  return kind === 'at least'
    ? normalDensity(z) / Math.max(1 - normalDistribution(z), SMALLEST)
    : -normalDensity(z) / Math.max(normalDistribution(z), SMALLEST);
}

/** Mean log-likelihood of the values under estimates with a common deviation. */
export function tobitLogLikelihood(
  estimates: readonly number[],
  targets: readonly number[],
  censoring: readonly Censoring[],
  deviation: number,
): number {
  let sum = 0;
  targets.forEach((target, index) => {
    const z = (target - estimates[index]!) / deviation;
    const below = normalDistribution(z);
    if (censoring[index] === 'exact') sum += Math.log(Math.max(normalDensity(z) / deviation, SMALLEST));
    else sum += Math.log(Math.max(censoring[index] === 'at least' ? 1 - below : below, SMALLEST));
  });
  return sum / targets.length;
}

/** The deviation under which held-out values are likeliest. */
export function likeliestDeviation(
  estimates: readonly number[],
  targets: readonly number[],
  censoring: readonly Censoring[],
): number {
  let best = 0.2;
  let highest = Number.NEGATIVE_INFINITY;
  for (let deviation = 0.2; deviation <= 1.5; deviation += 0.005) {
    const likelihood = tobitLogLikelihood(estimates, targets, censoring, deviation);
    if (likelihood > highest) {
      highest = likelihood;
      best = deviation;
    }
  }
  return best;
}
