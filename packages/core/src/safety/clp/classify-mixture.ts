/**
 * Classification and labelling of a perfumery concentrate or household product under the CLP Regulation, (EC) No 1272/2008.
 *
 * Finished cosmetics are outside it (Article 1(5)). The rules are one file each; this one reads the ingredients, asks every rule and puts
 * the answers together. Three answers differ: a class that was computed, a class that cannot be computed for want of a datum, and
 * ingredients of which nothing is known. A mixture with any of the last two is never "not classified".
 */
import { SmellError } from '../../errors.ts';
import { acuteToxicity } from './acute-toxicity.ts';
import { aquaticHazards } from './aquatic.ts';
import { labelElements, type MixtureLabel } from './hazard-label.ts';
import { individualLimits } from './individual-limits.ts';
import { aspirationHazard, physicalHazards } from './measured-hazards.ts';
import type {
  CannotCompute,
  MixtureClass,
  MixtureIngredient,
  MixtureMeasurements,
  SensitiserNamed,
} from './mixture-hazards.ts';
import { nameSensitisers } from './name-sensitisers.ts';
import { narcoticOrIrritant } from './narcotic-irritant.ts';
import { numberText, percentText, type ReadIngredient, readIngredient, totalPercent } from './read-ingredient.ts';
import { skinAndEye } from './skin-and-eye.ts';

/** The text the rules were written from. */
export const CLP_VERSION = 'Regulation (EC) No 1272/2008, Annexes I to III, with Regulation (EU) 2023/707';

export interface UnknownIngredients {
  readonly ingredients: readonly { readonly name: string; readonly cas?: string; readonly percent: number }[];
  readonly totalPercent: number;
}

export interface ClpResult {
  readonly regulation: string;
  readonly classes: readonly MixtureClass[];
  readonly label: MixtureLabel;
  /** Sensitisers below the limit that classifies, by EUH208 or by name. */
  readonly sensitisers: readonly SensitiserNamed[];
  readonly cannotCompute: readonly CannotCompute[];
  /** No entry in Annex VI and no classification given. Not the same as not classified. */
  readonly unknown: UnknownIngredients;
  /** % of the mixture that the formula does not account for. */
  readonly missingPercent: number;
  /** Hazard classes that were not understood, with their ingredient. */
  readonly notUnderstood: readonly { readonly name: string; readonly hazard: string }[];
  /** Sentences for label or data sheet, such as the share of unknown toxicity. */
  readonly statements: readonly string[];
  /** What a reader must know before using it. */
  readonly limits: readonly string[];
}

/**
 * Classifies a mixture from its ingredients.
 *
 * @param ingredients percentages by weight; the same substance may come from several rows and is summed by CAS number
 * @param measured of the mixture itself
 * @throws SmellError `bad-argument` when a percentage is not in 0 to 100, or they make more than 100 (with 0.01 to spare for rounding)
 */
export function classifyMixture(
  ingredients: readonly MixtureIngredient[],
  measured: MixtureMeasurements = {},
): ClpResult {
  checkPercentages(ingredients);
  const read = mergeRows(ingredients)
    .filter(({ percent }) => percent > 0)
    .map(readIngredient);
  const findings = [
    physicalHazards(read, measured),
    acuteToxicity(read),
    skinAndEye(read, measured),
    individualLimits(read),
    narcoticOrIrritant(read),
    aspirationHazard(read, measured),
    aquaticHazards(read),
  ];
  const classes = findings.flatMap((found) => found.classes);
  const unknown = read.filter(({ knowledge }) => knowledge === 'none');
  return {
    regulation: CLP_VERSION,
    classes,
    label: labelElements(classes),
    sensitisers: nameSensitisers(read, classes),
    cannotCompute: findings.flatMap((found) => found.cannotCompute),
    unknown: {
      ingredients: unknown.map(({ name, cas, percent }) => ({ name, ...(cas === undefined ? {} : { cas }), percent })),
      totalPercent: totalPercent(unknown),
    },
    missingPercent: Math.max(0, Number((100 - totalPercent(ingredients)).toFixed(6))),
    notUnderstood: read.flatMap(({ name, notUnderstood }) => notUnderstood.map((hazard) => ({ name, hazard }))),
    statements: findings.flatMap((found) => found.statements ?? []),
    limits: limitsOf(read, ingredients),
  };
}

function checkPercentages(ingredients: readonly MixtureIngredient[]): void {
  if (ingredients.length === 0) throw new SmellError('bad-argument', 'a mixture needs at least one ingredient');
  for (const { name, percent } of ingredients) {
    if (!(percent >= 0 && percent <= 100)) {
      throw new SmellError('bad-argument', `${name}: ${percent} is not a percentage between 0 and 100`);
    }
  }
  const total = totalPercent(ingredients);
  if (total > 100.01) {
    throw new SmellError('bad-argument', `the ingredients make ${numberText(total)} %; a mixture has at most 100 %`);
  }
}

/** Several rows of one CAS number are one substance: its limit counts what they make together. The first row's data stand. */
function mergeRows(ingredients: readonly MixtureIngredient[]): MixtureIngredient[] {
  const merged = new Map<string, MixtureIngredient>();
  for (const [i, ingredient] of ingredients.entries()) {
    const key = ingredient.cas ?? `row ${i}`;
    const before = merged.get(key);
    merged.set(key, before ? { ...before, percent: before.percent + ingredient.percent } : ingredient);
  }
  return [...merged.values()];
}

function limitsOf(read: readonly ReadIngredient[], ingredients: readonly MixtureIngredient[]): string[] {
  const harmonised = read.filter(({ knowledge }) => knowledge === 'harmonised');
  const total = totalPercent(ingredients);
  return [
    'Finished cosmetic products are outside CLP (Article 1(5)); this is for concentrates and household products.',
    'Computed from ingredients: a test of the mixture, or bridging from a similar one, comes first (CLP Articles 6 and 9).',
    ...(harmonised.length > 0
      ? [
          `A harmonised entry speaks only of the classes it lists; its supplier classifies the others (CLP Article 4(3)). Such entries alone: ${percentText(totalPercent(harmonised))} of the mixture.`,
        ]
      : []),
    ...(total < 99.99 ? [`The ingredients make ${percentText(total)}; the rest is unknown.`] : []),
  ];
}
