/**
 * Strength, tenacity and note of an odorant, brought from the two sources that state them to one scale each.
 *
 * The Good Scents Company is preferred, because it grades; Arctander's words were read by keyword and are noisy.
 */

/** Arctander's strength (0 very weak, 1 mild, 2 moderate, 3 powerful, 4 very powerful) as Good Scents rank 1..4. Of the materials that both describe, the mild ones are mostly "medium" there, the powerful ones "high". */
const ARCTANDER_STRENGTH = [1, 2, 2, 3, 4] as const;

/**
 * Hours on a blotter from which tenacity is 1 (moderate), 2 (good), 3 (very good). 24 and 150 h are also the bounds
 * between top, heart and base note in the data; the materials Arctander calls good and very good have medians of 216
 * and 337 h, hence 300.
 */
export const TENACITY_HOURS = [24, 150, 300] as const;

/** Strength rank, 1 low to 4 very high, or NaN when neither source says. */
export function strengthRank(goodScentsRank: number | undefined, arctanderStrength: number | undefined): number {
  if (goodScentsRank !== undefined) return goodScentsRank;
  if (arctanderStrength !== undefined) return ARCTANDER_STRENGTH[arctanderStrength] ?? Number.NaN;
  return Number.NaN;
}

/**
 * Tenacity rank of a substantivity in hours, 0 poor to 3 very good, or NaN when a one-sided value leaves it open.
 *
 * @param qualifier `at_cap` and `at_least` are lower bounds, `at_most` an upper bound, anything else an equality.
 */
export function tenacityOfHours(hours: number, qualifier: string): number {
  const rank = TENACITY_HOURS.filter((bound) => hours >= bound).length;
  if (qualifier === 'at_cap' || qualifier === 'at_least') return rank === TENACITY_HOURS.length ? rank : Number.NaN;
  if (qualifier === 'at_most') return rank === 0 ? rank : Number.NaN;
  return rank;
}
