/** What a model is asked for together with a note: it follows a vapour pressure better than the word. */
import type { Note } from '@smell/core/diffusion';

/**
 * log10 of the vapour pressure at 25 C, in Pa: the median of the 1,075 materials whose note is stated in
 * tenacity_odor_strength.csv (The Good Scents Company; top 335, heart 321, base 419), and for base notes, whose median
 * lies near the heart's, the lower quartile.
 */
export const NOTE_CENTRES: Readonly<Record<Note, number>> = { top: 1.5, heart: 0.55, base: -1.15 };
