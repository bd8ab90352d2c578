/** The place in the pyramid that volatility alone suggests. */
import type { Note } from '@smell/core/diffusion';

/**
 * log10 of the estimated vapour pressure at 25 C in Pa: from here on a heart, and from here on a top note. Chosen on the
 * 1,075 materials whose note is stated in tenacity_odor_strength.csv (top 335, heart 321, base 419), where they put 62% of
 * each class, on average, into its own; in-sample, two thresholds.
 */
export const NOTE_BOUNDARIES = { heart: -0.05, top: 0.95 } as const;

export function noteByVolatility(log10VapourPressurePa: number): Note {
  if (log10VapourPressurePa >= NOTE_BOUNDARIES.top) return 'top';
  return log10VapourPressurePa >= NOTE_BOUNDARIES.heart ? 'heart' : 'base';
}

/**
 * log10 of the vapour pressure, in Pa, that a model is asked for with a note: the median of those materials, and for base
 * notes, whose median lies near the boundary, the lower quartile.
 */
export const NOTE_CENTRES: Readonly<Record<Note, number>> = { top: 1.5, heart: 0.55, base: -1.15 };
