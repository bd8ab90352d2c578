/**
 * From a dose per area of skin to a provisional ceiling in each IFRA product category.
 *
 * A Standard that rests on dermal sensitisation alone is the no-effect level of its material times a factor of the category. The limits
 * of 53 such Standards stand in one set of ratios to each other, to within their printed rounding (docs/model/safety-thresholds.md), and one
 * of them, whose no-effect level is published, gives the scale. A ceiling so made is a starting point for an assessor, and no
 * IFRA limit.
 */
import { IFRA_CATEGORIES, type IfraCategory } from '../lists/list-entry.ts';
import table from './data/dermal-ratios.json' with { type: 'json' };
import type { DermalThreshold } from './dermal-threshold.ts';
import type { Ttc } from './ttc.ts';

interface DermalRatios {
  readonly version: string;
  readonly source: string;
  readonly standards: number;
  /** To the limit in category 4. */
  readonly ratios: Readonly<Partial<Record<IfraCategory, { readonly ratio: number }>>>;
  readonly anchor: {
    readonly name: string;
    readonly cas: string;
    readonly basePercent: number;
    readonly noEffectMicrogramsPerCm2: number;
    readonly noEffectSource: string;
  };
}

export const DERMAL_RATIOS: DermalRatios = table;

export type Ceiling =
  | {
      readonly kind: 'provisional';
      /** Most in the finished product, % by weight, rounded down to two figures. */
      readonly percent: number;
      readonly how: string;
    }
  | { readonly kind: 'unknown'; readonly why: string };

/** Of a known no-effect level of a restricted material, for users who hold a better one. */
export interface CeilingAnchor {
  readonly name: string;
  /** Its limit in category 4, %. */
  readonly basePercent: number;
  readonly noEffectMicrogramsPerCm2: number;
}

export type Ceilings = Readonly<Record<IfraCategory, Ceiling>>;

/** There are three thresholds, so the same ceilings come again and again. */
const BY_DOSE = new Map<number, Ceilings>();

/** @param dst Of the structure; a measured no-effect level in its place gives a ceiling on that. */
export function provisionalCeiling(dst: DermalThreshold, anchor?: CeilingAnchor): Ceilings {
  if (anchor !== undefined || dst.kind === 'unknown') return ceilingsOf(dst, anchor ?? DERMAL_RATIOS.anchor);
  const known = BY_DOSE.get(dst.microgramsPerCm2);
  if (known) return known;
  const ceilings = ceilingsOf(dst, DERMAL_RATIOS.anchor);
  BY_DOSE.set(dst.microgramsPerCm2, ceilings);
  return ceilings;
}

/** The same answer in every category: no ceiling, for a reason that is not the dermal threshold. */
export function noCeilings(why: string): Ceilings {
  return byCategory(() => ({ kind: 'unknown', why }));
}

function byCategory(ceilingOf: (category: IfraCategory) => Ceiling): Ceilings {
  return Object.fromEntries(IFRA_CATEGORIES.map((category) => [category, ceilingOf(category)])) as unknown as Ceilings;
}

function ceilingsOf(dst: DermalThreshold, anchor: CeilingAnchor): Ceilings {
  return byCategory((category) => {
    if (dst.kind === 'unknown') return { kind: 'unknown', why: dst.why };
    const ratio = DERMAL_RATIOS.ratios[category]?.ratio;
    if (ratio === undefined) {
      return {
        kind: 'unknown',
        why: 'Standards on dermal sensitisation set no limit in this category, so there is nothing to scale from',
      };
    }
    const share = dst.microgramsPerCm2 / anchor.noEffectMicrogramsPerCm2;
    const percent = Math.min(100, roundDown(anchor.basePercent * ratio * share));
    return {
      kind: 'provisional',
      percent,
      how:
        `${anchor.name}: no-effect level ${anchor.noEffectMicrogramsPerCm2} ug/cm2, limit ${anchor.basePercent}% in category 4; ` +
        `category ${category} stands at ${ratio} times category 4; dermal threshold ${dst.microgramsPerCm2} ug/cm2: ` +
        `${anchor.basePercent}% x ${ratio} x ${dst.microgramsPerCm2}/${anchor.noEffectMicrogramsPerCm2} = ${percent}%, rounded down`,
    };
  });
}

/** What a person puts on in a day, given by the user: it is in no table of ours. */
export interface ProductExposure {
  /** ug of finished product per kg body weight and day */
  readonly productMicrogramsPerKgDay: number;
  /** 0 to 1; all of it when left out. */
  readonly dermalPenetration?: number;
}

/** The share of a product at which the intake meets the threshold of concern. */
export function systemicCeiling(ttc: Ttc, exposure: ProductExposure | undefined): Ceiling {
  if (ttc.kind !== 'threshold') return { kind: 'unknown', why: ttc.why };
  if (exposure === undefined) {
    return { kind: 'unknown', why: 'the amount of product used per kg body weight and day was not given' };
  }
  const { productMicrogramsPerKgDay, dermalPenetration = 1 } = exposure;
  const isUsable = productMicrogramsPerKgDay > 0 && dermalPenetration > 0 && dermalPenetration <= 1;
  if (!isUsable) {
    return { kind: 'unknown', why: 'the exposure must be above 0, and the penetration above 0 and at most 1' };
  }
  const percent = Math.min(
    100,
    roundDown((100 * ttc.microgramsPerKgDay) / (productMicrogramsPerKgDay * dermalPenetration)),
  );
  return {
    kind: 'provisional',
    percent,
    how: `${ttc.microgramsPerKgDay} ug/kg/day over ${productMicrogramsPerKgDay} ug of product/kg/day, of which ${100 * dermalPenetration}% enters the body, this product alone`,
  };
}

/** To two figures, never up. */
function roundDown(value: number): number {
  const step = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Number((Math.floor(value / step + 1e-9) * step).toPrecision(2));
}
