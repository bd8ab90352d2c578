/**
 * From the rows of a formula to what is classified under CLP: each material of the concentrate with the hazard classes of its entry in
 * Annex VI.
 *
 * Only rows that are certainly of the material count; others are named, for a person to decide. A natural with an entry of its own is
 * classified by it, else by the constituents that were given, and what they leave is of unknown classification.
 */
import type { Chemistry } from '../../molecule/index.ts';
import type { Entry } from '../lists/list-entry.ts';
import type { Identity, ListMatch } from '../lists/list-match.ts';
import { checkFormula, type FormulaRow, rounded } from '../mixture/formula.ts';
import { resolveSources, type Source } from '../mixture/sources.ts';
import type { ListSource } from '../verdict/list-source.ts';
import type { MixtureIngredient } from './mixture-hazards.ts';

export interface ConcentrateIngredients {
  /** % of the concentrate; the same substance from several sources is there several times. */
  readonly ingredients: readonly MixtureIngredient[];
  /** What was met and not counted, one sentence each. */
  readonly notes: readonly string[];
}

/** Surest first. */
const COUNTED: readonly Identity[] = ['exact', 'cas', 'unspecified-isomer'];

/** @throws SmellError as `checkMixture` */
export function concentrateIngredients(
  formula: readonly FormulaRow[],
  lists: ListSource,
  chemistry: Chemistry,
): ConcentrateIngredients {
  checkFormula(formula, 100);
  const { sources } = resolveSources(formula, 100, lists, chemistry);
  const rows = new Map(formula.map((row) => [row.row, row]));
  const ingredients: MixtureIngredient[] = [];
  const notes: string[] = [];
  for (const source of sources.filter(({ via }) => via === undefined)) {
    const own = classified(source, rows.get(source.row)?.cas, notes);
    const parts = sources.filter(({ via }) => via === source.label);
    if (parts.length === 0) {
      ingredients.push(own);
      continue;
    }
    if (own.hazardClasses) {
      notes.push(
        `${source.label} has an entry of its own in Annex VI: it is classified by that, and not by its constituents`,
      );
      ingredients.push(own);
      continue;
    }
    for (const part of parts) ingredients.push(classified(part, constituentCas(formula, part), notes));
    const rest = rounded(source.percentInProduct - parts.reduce((sum, part) => sum + part.percentInProduct, 0));
    if (rest > 0) ingredients.push({ name: `rest of ${source.label}`, percent: rest });
  }
  return { ingredients, notes };
}

function classified(source: Source, cas: string | undefined, notes: string[]): MixtureIngredient {
  const entries = source.matches.filter(isOfAnnexSix);
  const surest = COUNTED.find((identity) => entries.some((match) => match.identity === identity));
  const counted = entries.filter(({ identity }) => identity === surest);
  for (const { entry, how, identity } of entries) {
    if (surest !== undefined && COUNTED.includes(identity)) continue;
    notes.push(
      `${source.label}: the entry ${entry.row} (${entry.name}) of Annex VI may apply (${how}) and was not counted: ${entry.facts.hazardClasses.join(', ')}`,
    );
  }
  const classes = new Set(counted.flatMap(({ entry }) => entry.facts.hazardClasses));
  return {
    name: source.label,
    ...(cas === undefined ? {} : { cas }),
    percent: rounded(source.percentInProduct),
    ...(classes.size === 0 ? {} : { hazardClasses: [...classes] }),
  };
}

function isOfAnnexSix(match: ListMatch): match is ListMatch & { readonly entry: Entry<'clp-annex-vi'> } {
  return match.entry.list === 'clp-annex-vi';
}

function constituentCas(formula: readonly FormulaRow[], { row }: Source): string | undefined {
  return formula.flatMap(({ constituents = [] }) => constituents).find((constituent) => constituent.row === row)?.cas;
}
