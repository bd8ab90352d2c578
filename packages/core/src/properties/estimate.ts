/** An estimate that carries its doubt, and the answer "unknown", which carries its reason. */
import { errorSide } from '../molecule/index.ts';

export interface KnownEstimate {
  readonly basis: 'estimated';
  readonly value: number;
  /** Ends of the 80% interval, as measured on molecules that the fit did not have. */
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** False when the molecule is larger than, or has atoms unlike, what the fit has seen; the interval is then wider. */
  readonly inDomain: boolean;
}

export interface Unknown {
  readonly basis: 'unknown';
  readonly value: null;
  readonly low: null;
  readonly high: null;
  readonly unit: string;
  readonly inDomain: false;
  readonly reason: string;
}

export type Estimate = KnownEstimate | Unknown;

/** The 80% half widths that cross-validation gave, by `errorSide`; null where too few molecules were there to measure it. */
export interface IntervalWidths {
  readonly inside: number;
  readonly large: number | null;
  readonly outside: number | null;
}

export function known(value: number, halfWidth: number, unit: string, inDomain: boolean): KnownEstimate {
  return { basis: 'estimated', value, low: value - halfWidth, high: value + halfWidth, unit, inDomain };
}

export function unknown(unit: string, reason: string): Unknown {
  return { basis: 'unknown', value: null, low: null, high: null, unit, inDomain: false, reason };
}

export const UNLIKE_THE_FIT = 'the structure is unlike the materials that this was fitted on';

/** An estimate with the width of its side of the domain; unknown where that width was never measured. */
export function withWidths(
  { value, inDomain }: { readonly value: number; readonly inDomain: boolean },
  heavyAtoms: number,
  widths: IntervalWidths,
  unit: string,
): Estimate {
  const width = widths[errorSide(inDomain, heavyAtoms)];
  if (width !== null) return known(value, width, unit, inDomain);
  return unknown(unit, inDomain ? 'too few molecules of this size were measured' : UNLIKE_THE_FIT);
}
