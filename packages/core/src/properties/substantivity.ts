/**
 * How long a material is smelled on a blotter, and the note class that follows from it. Hours are estimated on their
 * logarithm with a Gaussian error (a Tobit fit: values at the 400 h end of the observation count as "at least").
 */
import table from './data/substantivity.json' with { type: 'json' };
import { type Estimate, known, unknown } from './estimate.ts';
import { type GroupTable, groupModel, perceptualEstimate, type StructureFeatures } from './group-table.ts';
import { NORMAL_80, normalDistribution } from './normal.ts';

/** The file that `fit-properties` writes. */
export interface SubstantivityTable extends GroupTable {
  /** Standard deviation of log10 hours about the estimate, on molecules that the fit did not have. */
  readonly deviation: number;
}

const TABLE = table as SubstantivityTable;
const MODEL = groupModel(TABLE);

/** Where observation on the blotter usually ends (The Good Scents Company prints 400 h or more as 400). */
export const SUBSTANTIVITY_CAP_HOURS = 400;

/** The rule on the hours: below 24 a top note, below 150 a heart note, from there a base note. */
export const NOTE_BOUNDARIES_HOURS = { topBelow: 24, heartBelow: 150 } as const;

export const NOTE_CLASSES = ['top', 'heart', 'base'] as const;
export type NoteClass = (typeof NOTE_CLASSES)[number];

/** Hours on the blotter of the material as it is, undiluted; `value` is never above the cap. */
export type Substantivity = Estimate & {
  /** True when the estimate lies at the end of the observation: read `value` as "400 or more". */
  readonly atCap: boolean;
  /** The same in words, for example "about 60 h (12 to 310)". */
  readonly wording: string;
};

export type NoteEstimate =
  | {
      readonly basis: 'estimated';
      readonly value: NoteClass;
      readonly probabilities: Readonly<Record<NoteClass, number>>;
      readonly inDomain: boolean;
    }
  | {
      readonly basis: 'unknown';
      readonly value: null;
      readonly probabilities: null;
      readonly inDomain: false;
      readonly reason: string;
    };

export interface Longevity {
  readonly substantivityHours: Substantivity;
  readonly noteClass: NoteEstimate;
}

export function estimateLongevity(features: StructureFeatures, physical: readonly number[]): Longevity {
  const { value: logHours, unknown: reason } = perceptualEstimate(MODEL, features, physical);
  if (reason !== null) {
    return {
      substantivityHours: { ...unknown('h', reason), atCap: false, wording: 'unknown' },
      noteClass: { basis: 'unknown', value: null, probabilities: null, inDomain: false, reason },
    };
  }
  return { substantivityHours: hoursOf(logHours), noteClass: noteOf(logHours) };
}

function hoursOf(logHours: number): Substantivity {
  const capped = (log: number): number => Math.min(10 ** log, SUBSTANTIVITY_CAP_HOURS);
  const hours = capped(logHours);
  const low = capped(logHours - NORMAL_80 * TABLE.deviation);
  const high = capped(logHours + NORMAL_80 * TABLE.deviation);
  const atCap = hours >= SUBSTANTIVITY_CAP_HOURS;
  const said = (value: number): string => (value >= SUBSTANTIVITY_CAP_HOURS ? '400 or more' : roundedHours(value));
  const end = low < SUBSTANTIVITY_CAP_HOURS ? ` (at least ${said(low)} h)` : '';
  const wording = atCap ? `400 h or more${end}` : `about ${said(hours)} h (${said(low)} to ${said(high)})`;
  return { ...known(hours, 0, 'h', true), low, high, atCap, wording };
}

function noteOf(logHours: number): NoteEstimate {
  const probabilities = noteProbabilities(logHours, TABLE.deviation);
  const value = NOTE_CLASSES.reduce((best, note) => (probabilities[note] > probabilities[best] ? note : best));
  return { basis: 'estimated', value, probabilities, inDomain: true };
}

/** Share of a Gaussian on log10 hours that falls into each class. */
export function noteProbabilities(logHours: number, deviation: number): Record<NoteClass, number> {
  const below = (hours: number): number => normalDistribution((Math.log10(hours) - logHours) / deviation);
  const top = below(NOTE_BOUNDARIES_HOURS.topBelow);
  const heart = below(NOTE_BOUNDARIES_HOURS.heartBelow) - top;
  return { top, heart, base: 1 - top - heart };
}

/** Two figures are all that the error allows. */
function roundedHours(hours: number): string {
  return hours < 1 ? 'under 1' : String(Number(hours.toPrecision(2)));
}
