/** How strong a material smells, in the four classes of The Good Scents Company, as an ordinal estimate. */
import table from './data/odor-strength.json' with { type: 'json' };
import { type GroupTable, groupModel, perceptualEstimate, type StructureFeatures } from './group-table.ts';
import { type OrdinalThresholds, ordinalProbabilities, ordinalQuantile } from './ordinal.ts';

export const STRENGTH_CLASSES = ['low', 'medium', 'high', 'very high'] as const;
export type StrengthClass = (typeof STRENGTH_CLASSES)[number];

/** The file that `fit-properties` writes. */
export interface OrdinalTable extends GroupTable, OrdinalThresholds {}

const TABLE = table as OrdinalTable;
const MODEL = groupModel(TABLE);

export type StrengthEstimate =
  | {
      readonly basis: 'estimated';
      /** The class in which the cumulative probability passes one half. */
      readonly value: StrengthClass;
      /** Lowest and highest class of the central 80% of the probability. */
      readonly low: StrengthClass;
      readonly high: StrengthClass;
      readonly probabilities: Readonly<Record<StrengthClass, number>>;
      readonly inDomain: boolean;
    }
  | {
      readonly basis: 'unknown';
      readonly value: null;
      readonly low: null;
      readonly high: null;
      readonly probabilities: null;
      readonly inDomain: false;
      readonly reason: string;
    };

/** @param dose As `doseFeatures` gives. */
export function estimateStrength(features: StructureFeatures, dose: readonly number[]): StrengthEstimate {
  const { value: latent, unknown: reason } = perceptualEstimate(MODEL, features, dose);
  if (reason !== null) {
    const none = { value: null, low: null, high: null, probabilities: null } as const;
    return { basis: 'unknown', ...none, inDomain: false, reason };
  }
  const shares = ordinalProbabilities(latent, TABLE);
  const at = (share: number): StrengthClass => STRENGTH_CLASSES[ordinalQuantile(shares, share)]!;
  return {
    basis: 'estimated',
    value: at(0.5),
    low: at(0.1),
    high: at(0.9),
    probabilities: Object.fromEntries(STRENGTH_CLASSES.map((name, index) => [name, shares[index]!])) as Record<
      StrengthClass,
      number
    >,
    inDomain: true,
  };
}
