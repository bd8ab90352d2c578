/** Whole units shared out so that they sum exactly: the method of the largest remainder (Hamilton). */

/**
 * @param weights none below zero; any scale
 * @param units to share out, a whole number
 * @returns whole numbers in the order of the weights; all zero where the weights are. Equal remainders go to the earlier one
 */
export function apportion(weights: readonly number[], units: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0) || units <= 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (weight / total) * units);
  const shares = exact.map(Math.floor);
  const left = units - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((value, place) => ({ place, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.place - b.place);
  // Rounding of doubles may leave a unit too many or too few to share; what has no weight gets none.
  for (const { place } of byRemainder.filter((each) => weights[each.place]! > 0).slice(0, Math.max(0, left))) {
    shares[place]! += 1;
  }
  return shares;
}
