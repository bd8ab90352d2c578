/** When the plot looks at the blotter: evenly on a logarithmic axis, from a minute to four days. */
import { DIARY_HOURS } from '@smell/core/accord';

const POINTS = 90;
const FIRST = 1 / 60;
const LAST = 96;

export const PLOT_HOURS: readonly number[] = Array.from(
  { length: POINTS },
  (_, i) => FIRST * (LAST / FIRST) ** (i / (POINTS - 1)),
);

/** Of the diary, then of the plot. */
export const BLOTTER_HOURS: readonly number[] = [...DIARY_HOURS, ...PLOT_HOURS];
