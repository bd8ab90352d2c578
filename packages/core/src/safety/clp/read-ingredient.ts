/** An ingredient with its classes read, and small helpers that every rule shares. */
import { type HazardKind, type HealthHazard, parseHazard } from './hazard-class.ts';
import type { Contribution, MixtureIngredient } from './mixture-hazards.ts';

export interface ReadIngredient extends MixtureIngredient {
  readonly hazards: readonly HealthHazard[];
  /** Physical hazards as printed. */
  readonly physical: readonly string[];
  /** Classes that were not understood, as printed. */
  readonly notUnderstood: readonly string[];
  /**
   * `none`: no classification is known. `harmonised`: what Annex VI lists, silent on other classes. `complete`: classes not
   * listed were judged.
   */
  readonly knowledge: 'none' | 'harmonised' | 'complete';
}

export function readIngredient(ingredient: MixtureIngredient): ReadIngredient {
  const hazards: HealthHazard[] = [];
  const physical: string[] = [];
  const notUnderstood: string[] = [];
  for (const printed of ingredient.hazardClasses ?? []) {
    const hazard = parseHazard(printed);
    if (hazard.type === 'health-or-environment') hazards.push(hazard);
    else if (hazard.type === 'physical') physical.push(hazard.printed);
    else notUnderstood.push(hazard.printed);
  }
  const listed = (ingredient.hazardClasses ?? []).length > 0;
  const knowledge = ingredient.selfClassified === true ? 'complete' : listed ? 'harmonised' : 'none';
  return { ...ingredient, hazards, physical, notUnderstood, knowledge };
}

export function hazardsOf({ hazards }: ReadIngredient, ...kinds: readonly HazardKind[]): HealthHazard[] {
  return hazards.filter(({ kind }) => kinds.includes(kind));
}

export interface LimitRange {
  readonly kind: HazardKind;
  readonly category: string;
  readonly fromPercent: number;
  readonly belowPercent: number;
}

/** Specific limits of these classes; `unknown` when nobody looked whether there are any. */
export function specificLimitsOf(
  { specificLimits }: ReadIngredient,
  ...kinds: readonly HazardKind[]
): readonly LimitRange[] | 'unknown' {
  if (specificLimits === undefined) return 'unknown';
  return specificLimits.flatMap(({ hazard, fromPercent, belowPercent = Number.POSITIVE_INFINITY }) => {
    const read = parseHazard(hazard);
    return read.type === 'health-or-environment' && kinds.includes(read.kind)
      ? [{ kind: read.kind, category: read.category, fromPercent, belowPercent }]
      : [];
  });
}

export function contribution({ name, cas, percent }: ReadIngredient, hazard: string, note: string): Contribution {
  return { name, ...(cas === undefined ? {} : { cas }), percent, hazard, note };
}

/** Sums of percentages carry rounding errors: 0.1 + 0.2 is at least 0.3. */
export function atLeast(value: number, limit: number): boolean {
  return value >= limit * (1 - 1e-9);
}

/** `0.25 %`, six significant figures at most. */
export function percentText(percent: number): string {
  return `${numberText(percent)} %`;
}

export function numberText(value: number): string {
  return String(Number(value.toPrecision(6)));
}

export function totalPercent(ingredients: readonly { readonly percent: number }[]): number {
  return ingredients.reduce((sum, { percent }) => sum + percent, 0);
}

export function names(ingredients: readonly { readonly name: string }[]): string[] {
  return [...new Set(ingredients.map(({ name }) => name))];
}
