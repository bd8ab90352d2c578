/** How figures are written for people. */
import type { EstimatedProperties } from '@smell/core/properties';
import type { CandidateSafety } from '@smell/core/safety';
import type { PredictedOdor } from '@smell/inference';

/** `0.634` as `63%`. */
export function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}

/** Pascals, with no more digits than an estimate deserves. */
export function pressure(pascals: number): string {
  if (pascals >= 1000) return `${Number((pascals / 1000).toPrecision(2))} kPa`;
  if (pascals >= 0.01) return `${Number(pascals.toPrecision(2))} Pa`;
  return `${pascals.toExponential(0)} Pa`;
}

/** Degrees Celsius, to the nearest five. */
export function boilingPoint(celsius: number): string {
  return `${5 * Math.round(celsius / 5)} °C`;
}

/** From this ratio on a descriptor counts as likelier than usual. */
const RAISED = 2;

/** The three likeliest words of a predicted smell, `-` where none was predicted. */
export function smellsOf({ odor }: { readonly odor: PredictedOdor | null }): string {
  const words = odor?.descriptors.slice(0, 3).map(({ descriptor }) => descriptor);
  return words && words.length > 0 ? words.join(', ') : '-';
}

/**
 * How much likelier than in any odorant the asked descriptors are, as far as they are: `musk 9x, powdery 4x`; `none` where
 * none is twice as likely, `-` where nothing was predicted or asked.
 */
export function smellsOfAsked({ odor }: { readonly odor: PredictedOdor | null }): string {
  if (!odor || odor.asked.length === 0) return '-';
  const raised = odor.asked
    .filter(({ timesUsual }) => timesUsual >= RAISED)
    .sort((a, b) => b.timesUsual - a.timesUsual);
  const words = raised.slice(0, 3).map(({ descriptor, timesUsual }) => `${descriptor} ${timesUsual.toFixed(0)}x`);
  return words.length > 0 ? words.join(', ') : 'none';
}

/** `prohibited`, `restricted`, `2 alerts`, `1 weak alert`, or `nothing found`, which does not mean safe; `-` where the gate is off. */
export function safetyFound({ safety }: { readonly safety: CandidateSafety | null }): string {
  if (!safety) return '-';
  const { verdict, mayApply, alerts } = safety;
  const worst = mayApply ?? verdict;
  const named = worst === 'no-entry-found' || worst === 'not-covered' ? [] : [mayApply ? `may be ${worst}` : worst];
  const graver = alerts.filter(({ potency }) => potency !== 'weak').length;
  const alerted =
    graver > 0 ? [counted(graver, 'alert')] : alerts.length > 0 ? [counted(alerts.length, 'weak alert')] : [];
  return [...named, ...alerted].join(', ') || 'nothing found';
}

/** Hours on a blotter as `12 h`, `400 h+` at the end of the observation, or `?`. */
export function longevity({ substantivityHours }: Pick<EstimatedProperties, 'substantivityHours'>): string {
  const { value, atCap } = substantivityHours;
  return value === null ? '?' : `${Number(value.toPrecision(2))} h${atCap ? '+' : ''}`;
}

/** Seconds as `45 s`, `12 min` or `3 h 20 min`. */
export function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return 'unknown time';
  if (seconds < 90) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** `1 row`, `3,996 rows` */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
