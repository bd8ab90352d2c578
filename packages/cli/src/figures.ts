/** How figures are written for people. */

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
