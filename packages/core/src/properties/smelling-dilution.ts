/**
 * The dilution at which a material should first be smelled, because odor depends on dose: indole is fecal neat and
 * floral at a trace. An ordinal estimate over the advice of The Good Scents Company, with reasons.
 */
import table from './data/smelling-dilution.json' with { type: 'json' };
import { UNLIKE_THE_FIT } from './estimate.ts';
import { groupEstimate, groupModel, type StructureFeatures } from './group-table.ts';
import type { OdorFamily } from './odor-families.ts';
import type { OrdinalTable } from './odor-strength.ts';
import { ordinalProbabilities, ordinalQuantile } from './ordinal.ts';

/**
 * Per cent in a solvent, from the mildest advice to the strictest. The data give 50 and 5 too (14 rows of 546), read here
 * as 10; no row says that a material should be smelled undiluted, so that is never advised.
 */
export const DILUTION_CLASSES_PCT = [10, 1, 0.1, 0.01] as const;

/** The file that `fit-properties` writes. */
export interface SmellingDilutionTable extends OrdinalTable {
  /** Family name to how many of its materials are advised at each class, [class]. */
  readonly families: Readonly<Record<string, readonly number[]>>;
}

const TABLE = table as SmellingDilutionTable;
const MODEL = groupModel(TABLE);

export interface DilutionReasons {
  /** Why this dilution. */
  readonly reasons: readonly string[];
  /** A warning that the character changes with dose, where the family is known for it. */
  readonly changesWithDose: string | null;
}

export type SmellingDilution = DilutionReasons &
  (
    | {
        readonly basis: 'estimated';
        /** Per cent in a solvent: smell at this or less. */
        readonly value: number;
        /** Strictest and mildest class of the central 80% of the probability, per cent. */
        readonly low: number;
        readonly high: number;
        readonly unit: '%';
        readonly probabilities: readonly { readonly pct: number; readonly probability: number }[];
        readonly inDomain: boolean;
      }
    | {
        readonly basis: 'unknown';
        readonly value: null;
        readonly low: null;
        readonly high: null;
        readonly unit: '%';
        readonly probabilities: null;
        readonly inDomain: false;
        readonly reason: string;
      }
  );

/** @param families Those of `odorFamilies`. */
export function estimateSmellingDilution(
  features: StructureFeatures,
  physical: readonly number[],
  families: readonly OdorFamily[],
): SmellingDilution {
  const why = { reasons: familyReasons(families), changesWithDose: doseWarning(families) };
  const { value: latent, inDomain } = groupEstimate(MODEL, features, physical);
  if (!inDomain) {
    const none = { value: null, low: null, high: null, probabilities: null } as const;
    return { basis: 'unknown', ...none, unit: '%', inDomain: false, reason: UNLIKE_THE_FIT, ...why };
  }
  const shares = ordinalProbabilities(latent, TABLE);
  const at = (share: number): number => DILUTION_CLASSES_PCT[ordinalQuantile(shares, share)]!;
  return {
    basis: 'estimated',
    value: at(0.5),
    low: at(0.9),
    high: at(0.1),
    unit: '%',
    probabilities: DILUTION_CLASSES_PCT.map((pct, index) => ({ pct, probability: shares[index]! })),
    inDomain,
    ...why,
  };
}

/** Fewest materials of a family for a sentence about it. */
const ENOUGH = 3;

function familyReasons(families: readonly OdorFamily[]): string[] {
  return families.flatMap(({ name, plural }) => {
    const counts = TABLE.families[name] ?? [];
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (total < ENOUGH) return [];
    const oneOrLess = total - counts[0]!;
    return [`of ${total} ${plural} with advice, ${oneOrLess} are to be smelled at 1% or less`];
  });
}

function doseWarning(families: readonly OdorFamily[]): string | null {
  const names = families.filter(({ changesWithDose }) => changesWithDose).map(({ plural }) => plural);
  if (names.length === 0) return null;
  return `${names.join(' and ')} may smell different at another dilution: compare several`;
}
