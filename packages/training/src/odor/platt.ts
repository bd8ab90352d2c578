/**
 * From scores to probabilities: Platt's logistic curve (Platt 1999, "Probabilistic outputs for support vector
 * machines"), and how far probabilities are from what is observed.
 */

export interface Platt {
  readonly slope: number;
  readonly offset: number;
}

export interface PlattPrior extends Platt {
  /** One over the variance around the prior's slope and offset; 0 is no prior. */
  readonly strength: number;
}

const ROUNDS = 30;
const NO_PRIOR: PlattPrior = { slope: 1, offset: 0, strength: 1e-6 };

export function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/**
 * The curve sigmoid(slope z + offset) of greatest likelihood, by Newton's method; drawn to the prior where there is
 * little to fit it on. A score that orders backwards gets a slope near zero, never below it.
 */
export function fitPlatt(
  scores: ArrayLike<number>,
  truth: ArrayLike<boolean | number>,
  prior: PlattPrior = NO_PRIOR,
): Platt {
  let { slope, offset } = prior;
  const strength = Math.max(prior.strength, 1e-6);
  for (let round = 0; round < ROUNDS; round++) {
    let [g0, g1] = [strength * (slope - prior.slope), strength * (offset - prior.offset)];
    let [h00, h01, h11] = [strength, 0, strength];
    for (let i = 0; i < scores.length; i++) {
      const z = scores[i]!;
      const p = sigmoid(slope * z + offset);
      const error = p - Number(truth[i]);
      const curvature = p * (1 - p) + 1e-9;
      g0 += error * z;
      g1 += error;
      h00 += curvature * z * z;
      h01 += curvature * z;
      h11 += curvature;
    }
    const determinant = h00 * h11 - h01 * h01;
    const bounded = (step: number): number => Math.max(-1, Math.min(1, step));
    const dSlope = bounded((h11 * g0 - h01 * g1) / determinant);
    const dOffset = bounded((h00 * g1 - h01 * g0) / determinant);
    slope = Math.max(0.02, slope - dSlope);
    offset -= dOffset;
    if (Math.abs(dSlope) + Math.abs(dOffset) < 1e-7) break;
  }
  return { slope, offset };
}

/**
 * Expected calibration error: over bins of (nearly) equal numbers by rising probability, the absolute difference of mean
 * probability and observed share, weighted by the number in the bin (Naeini et al. 2015, with bins of equal mass).
 */
export function calibrationError(
  probabilities: ArrayLike<number>,
  truth: ArrayLike<boolean | number>,
  bins = 10,
): number {
  const order = Uint32Array.from({ length: probabilities.length }, (_, i) => i).sort(
    (a, b) => probabilities[a]! - probabilities[b]!,
  );
  let total = 0;
  for (let bin = 0; bin < bins; bin++) {
    const from = Math.floor((bin * order.length) / bins);
    const to = Math.floor(((bin + 1) * order.length) / bins);
    let [expected, observed] = [0, 0];
    for (let i = from; i < to; i++) {
      expected += probabilities[order[i]!]!;
      observed += Number(truth[order[i]!]);
    }
    total += Math.abs(expected - observed);
  }
  return total / Math.max(1, order.length);
}
