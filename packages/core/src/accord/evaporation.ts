/**
 * How a concentrate leaves a blotter, and what its vapour smells of meanwhile.
 *
 * Model: an ideal mixture (Raoult: partial pressure = mole fraction x vapour pressure at 25 C) that evaporates without any resistance in the
 * liquid, in proportion to partial pressure and to M^(-1/3), as the coefficient of mass transfer in air goes with the diffusivity. Activity
 * coefficients are taken as 1; what paper holds back, air that is not still, and warmth are left out. The odor value of a material is its
 * partial pressure over its detection threshold, as in the perfumery diagrams of Mata, Gomes and Rodrigues (Ind. Eng. Chem. Res. 2005, 44,
 * 4435-4441), who also measure how far real mixtures depart from the ideal one.
 *
 * dn_i/dt = -a_i n_i / N has a closed solution: with d tau = dt / N every n_i falls as exp(-a_i tau), and t(tau) is a sum of integrals.
 */

/** One thing in the concentrate: the pure material of a line, or a solvent. */
export interface EvaporatingPart {
  readonly id: string;
  /** Of the concentrate, by weight; any scale. */
  readonly mass: number;
  /** g/mol */
  readonly molecularWeight: number;
  /** At 25 C. */
  readonly vapourPressurePa: number;
  /** log10 of the saturated vapour over the threshold; null where the threshold is not known. */
  readonly log10OdorValue: number | null;
}

export interface PartOnBlotter {
  readonly id: string;
  /** % of its own first mass that is left. */
  readonly leftPercent: number;
  /** Its partial pressure over its threshold; null where that is not known. */
  readonly odorValue: number | null;
  /** Of the odor values that are known, 0 to 1; null where its own is not known, or all of them together are below the threshold. */
  readonly odorShare: number | null;
}

export interface BlotterEntry {
  readonly hours: number;
  /** % of the first mass of all parts. */
  readonly leftPercent: number;
  readonly parts: readonly PartOnBlotter[];
}

/** The blotter diary: at once, after ten minutes, one hour, six hours, a day. */
export const DIARY_HOURS = [0, 1 / 6, 1, 6, 24] as const;

/**
 * Hours x Pa x (g/mol)^(2/3): a neat material is gone from the blotter after this over p M^(2/3).
 *
 * The one figure that no structure gives, because it holds load, area and air. It is the median of hours x p x M^(2/3) over the curated
 * materials, with the hours on a blotter, the pressures and the weights of the properties room (`evaporation.test.ts` computes it again).
 */
export const BLOTTER_SCALE = 9152;
/** 80% of those materials are within this factor of the median: so far are the hours from being right. */
export const BLOTTER_SCALE_FACTOR = 7.5;

/** @returns one entry for each of `hours` */
export function evaporation(parts: readonly EvaporatingPart[], hours: readonly number[] = DIARY_HOURS): BlotterEntry[] {
  const model = parts.map(({ mass, molecularWeight, vapourPressurePa }) => ({
    moles: mass / molecularWeight,
    rate: vapourPressurePa / molecularWeight ** (1 / 3) / BLOTTER_SCALE,
  }));
  // Masses of any scale: hours are those of one unit of mass.
  const mass = parts.reduce((sum, part) => sum + part.mass, 0);
  return hours.map((at) => {
    const left = mass > 0 ? fractionsLeft(model, at * mass) : null;
    return entryOf(parts, mass, at, left);
  });
}

interface Component {
  readonly moles: number;
  /** Moles an hour of the pure liquid. */
  readonly rate: number;
}

/** What is left of each, 0 to 1; null once all is gone. */
function fractionsLeft(components: readonly Component[], time: number): number[] | null {
  const passed = (tau: number): number =>
    components.reduce((sum, { moles, rate }) => sum + (moles * -Math.expm1(-rate * tau)) / rate, 0);
  const end = components.reduce((sum, { moles, rate }) => sum + moles / rate, 0);
  if (time >= end) return null;
  if (time <= 0) return components.map(() => 1);
  let high = 1;
  while (passed(high) < time && high < 1e300) high *= 2;
  let low = 0;
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (passed(middle) < time) low = middle;
    else high = middle;
  }
  return components.map(({ rate }) => Math.exp(-rate * high));
}

function entryOf(
  parts: readonly EvaporatingPart[],
  mass: number,
  hours: number,
  left: readonly number[] | null,
): BlotterEntry {
  const moles = parts.map((part, place) => ((left?.[place] ?? 0) * part.mass) / part.molecularWeight);
  const total = moles.reduce((sum, each) => sum + each, 0);
  const values = parts.map(({ log10OdorValue }, place) => {
    if (log10OdorValue === null) return null;
    return total > 0 ? (moles[place]! / total) * 10 ** log10OdorValue : 0;
  });
  const known = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const remaining = parts.reduce((sum, part, place) => sum + part.mass * (left?.[place] ?? 0), 0);
  return {
    hours,
    leftPercent: mass > 0 ? (100 * remaining) / mass : 0,
    parts: parts.map(({ id }, place) => ({
      id,
      leftPercent: 100 * (left?.[place] ?? 0),
      odorValue: values[place]!,
      odorShare: values[place] === null || known < 1 ? null : values[place]! / known,
    })),
  };
}
