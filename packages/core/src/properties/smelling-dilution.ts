/**
 * The dilution at which a material should first be smelled, because odor depends on dose: indole is fecal neat and
 * floral at a trace. An ordinal estimate over the advice of The Good Scents Company, with reasons.
 */
import table from './data/smelling-dilution.json' with { type: 'json' };
import type { Estimate } from './estimate.ts';
import { groupModel, perceptualEstimate, type StructureFeatures } from './group-table.ts';
import type { OdorFamily } from './odor-families.ts';
import type { OrdinalTable, StrengthEstimate } from './odor-strength.ts';
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

/** What else says how strong the material is. */
export interface StrengthEvidence {
  readonly odorStrength: StrengthEstimate;
  /** log10 of the saturated vapour over the threshold. */
  readonly odorValue: Estimate;
}

/** @param dose As `doseFeatures` gives. */
export function estimateSmellingDilution(
  features: StructureFeatures,
  dose: readonly number[],
  evidence: StrengthEvidence,
): SmellingDilution {
  const { families } = features;
  const why = {
    reasons: [...familyReasons(families), ...strengthReasons(evidence)],
    changesWithDose: doseWarning(families),
  };
  const { value: latent, unknown: reason } = perceptualEstimate(MODEL, features, dose);
  if (reason !== null) {
    const none = { value: null, low: null, high: null, probabilities: null } as const;
    return { basis: 'unknown', ...none, unit: '%', inDomain: false, reason, ...why };
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
    inDomain: true,
    ...why,
  };
}

/** Fewest materials of a family for a sentence about it. */
const ENOUGH = 2;

function familyReasons(families: readonly OdorFamily[]): string[] {
  return families.flatMap(({ name, plural }) => {
    const counts = TABLE.families[name] ?? [];
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (total < ENOUGH) return [];
    const oneOrLess = total - counts[0]!;
    const tenthOrLess = oneOrLess - counts[1]!;
    return [
      `of ${total} ${plural} with advice, ${oneOrLess} are to be smelled at 1% or less, ${tenthOrLess} at 0.1% or less`,
    ];
  });
}

function strengthReasons({ odorStrength, odorValue }: StrengthEvidence): string[] {
  const reasons: string[] = [];
  if (odorStrength.basis === 'estimated') {
    const strong = odorStrength.probabilities.high + odorStrength.probabilities['very high'];
    reasons.push(`estimated strength ${odorStrength.value}; high or very high with probability ${strong.toFixed(2)}`);
  }
  if (odorValue.basis === 'estimated') {
    const powers = [odorValue.value, odorValue.low, odorValue.high].map((value) => value.toFixed(1));
    reasons.push(`saturated vapour 10^${powers[0]} times the threshold (10^${powers[1]} to 10^${powers[2]})`);
  }
  return reasons;
}

function doseWarning(families: readonly OdorFamily[]): string | null {
  const names = families.filter(({ changesWithDose }) => changesWithDose).map(({ plural }) => plural);
  if (names.length === 0) return null;
  return `${names.join(' and ')} may smell different at another dilution: compare several`;
}
