/** The normal distribution, as far as the estimates with a Gaussian error need it. */

/** Half width of the central 80% of a normal distribution, in standard deviations. */
export const NORMAL_80 = 1.2815515655446004;

/** Standard normal density. */
export function normalDensity(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

/** Standard normal distribution function; absolute error below 1.5e-7 (Abramowitz and Stegun 1964, 7.1.26). */
export function normalDistribution(x: number): number {
  const z = Math.abs(x) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * z);
  const tail =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) *
    Math.exp(-z * z);
  return x >= 0 ? 1 - tail / 2 : tail / 2;
}
