/** Ordered classes from one latent figure: the proportional odds model (McCullagh, 1980). */

export interface OrdinalThresholds {
  /** Where one class gives way to the next, ascending, [class - 1]. */
  readonly thresholds: readonly number[];
}

/** Probability of each class, lowest first, [class]: P(class <= k) = logistic(threshold k - latent). */
export function ordinalProbabilities(latent: number, { thresholds }: OrdinalThresholds): number[] {
  let below = 0;
  const probabilities = thresholds.map((threshold) => {
    const upTo = 1 / (1 + Math.exp(latent - threshold));
    const share = upTo - below;
    below = upTo;
    return share;
  });
  return [...probabilities, 1 - below];
}

/** The class in which the cumulative probability reaches `share`: 0.5 is the median class. */
export function ordinalQuantile(probabilities: readonly number[], share: number): number {
  let sum = 0;
  for (let index = 0; index < probabilities.length - 1; index++) {
    sum += probabilities[index]!;
    if (sum >= share) return index;
  }
  return probabilities.length - 1;
}
