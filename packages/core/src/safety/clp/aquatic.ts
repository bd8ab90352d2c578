/**
 * Hazards to the aquatic environment by summation, with multiplying factors (M) for the most toxic.
 *
 * (EC) No 1272/2008, Annex I: Table 4.1.1 (acute), Table 4.1.2 (chronic), 4.1.3.1 (which ingredients count).
 * M is at least 1 for a classified ingredient, so a sum with M = 1 is a lower bound: it may be enough, and where it is not the class is open.
 */
import { labelOf } from './hazard-label.ts';
import type { CannotCompute, Findings, MixtureClass } from './mixture-hazards.ts';
import {
  atLeast,
  contribution,
  hazardsOf,
  names,
  numberText,
  percentText,
  type ReadIngredient,
  totalPercent,
} from './read-ingredient.ts';

const LIMIT_PERCENT = 25;
const CUT_OFF_PERCENT = 1;
const TOXIC_CUT_OFF_PERCENT = 0.1;

interface AquaticRule {
  readonly result: string;
  /** By class of the ingredient, the weight besides M. */
  readonly weights: Readonly<Record<string, number>>;
  readonly citation: string;
}

const ACUTE: readonly AquaticRule[] = [
  { result: 'Aquatic Acute 1', weights: { 'Aquatic Acute 1': 1 }, citation: 'CLP Annex I, Table 4.1.1' },
];
const CHRONIC: readonly AquaticRule[] = [
  { result: 'Aquatic Chronic 1', weights: { 'Aquatic Chronic 1': 1 }, citation: 'CLP Annex I, Table 4.1.2' },
  {
    result: 'Aquatic Chronic 2',
    weights: { 'Aquatic Chronic 1': 10, 'Aquatic Chronic 2': 1 },
    citation: 'CLP Annex I, Table 4.1.2',
  },
  {
    result: 'Aquatic Chronic 3',
    weights: { 'Aquatic Chronic 1': 100, 'Aquatic Chronic 2': 10, 'Aquatic Chronic 3': 1 },
    citation: 'CLP Annex I, Table 4.1.2',
  },
  {
    result: 'Aquatic Chronic 4',
    weights: { 'Aquatic Chronic 1': 1, 'Aquatic Chronic 2': 1, 'Aquatic Chronic 3': 1, 'Aquatic Chronic 4': 1 },
    citation: 'CLP Annex I, Table 4.1.2',
  },
];

export function aquaticHazards(ingredients: readonly ReadIngredient[]): Findings {
  const acute = summed(ACUTE, ingredients);
  const chronic = summed(CHRONIC, ingredients);
  const unknown = ingredients.filter(
    ({ knowledge, percent }) => knowledge === 'none' && atLeast(percent, CUT_OFF_PERCENT),
  );
  return {
    classes: [...acute.classes, ...chronic.classes],
    cannotCompute: [...acute.cannotCompute, ...chronic.cannotCompute],
    // 4.1.3.6.1
    statements:
      unknown.length > 0
        ? [
            `Contains ${percentText(totalPercent(unknown))} of components with unknown hazards to the aquatic environment.`,
          ]
        : [],
  };
}

interface Term {
  readonly ingredient: ReadIngredient;
  readonly printed: string;
  readonly category: string;
  readonly weight: number;
  /** Absent: it has one and we do not know it. */
  readonly m: number | undefined;
}

function summed(rules: readonly AquaticRule[], ingredients: readonly ReadIngredient[]): Findings {
  const reached = rules.findIndex((rule) => atLeast(sumOf(countingTerms(rule, ingredients)), LIMIT_PERCENT));
  const found = rules[reached];
  const classes = found === undefined ? [] : [classOf(found, countingTerms(found, ingredients))];
  // Any class above the one found that the unknown factors could bring.
  const stricter = rules.slice(0, found === undefined ? rules.length : reached);
  const open = stricter.flatMap((rule) => neededFactor(rule, ingredients));
  return { classes, cannotCompute: open.length === 0 ? [] : [openFactors(open, found)] };
}

function termsOf({ weights, result }: AquaticRule, ingredients: readonly ReadIngredient[]): Term[] {
  return ingredients.flatMap((ingredient) => {
    const terms = hazardsOf(ingredient, 'Aquatic Acute', 'Aquatic Chronic').flatMap((hazard): Term[] => {
      const name = `${hazard.kind} ${hazard.category}`;
      const weight = weights[name];
      if (weight === undefined) return [];
      // The safety net of Chronic 4 counts percentages, without M.
      const takesM = hazard.category === '1' && result !== 'Aquatic Chronic 4';
      const factor = hazard.kind === 'Aquatic Acute' ? ingredient.mFactors?.acute : ingredient.mFactors?.chronic;
      return [{ ingredient, printed: hazard.printed, category: hazard.category, weight, m: takesM ? factor : 1 }];
    });
    return terms.sort((a, b) => b.weight - a.weight).slice(0, 1);
  });
}

/** 0.1 % / M for category 1, 1 % for the others. */
function countingTerms(rule: AquaticRule, ingredients: readonly ReadIngredient[]): Term[] {
  return termsOf(rule, ingredients).filter(({ ingredient, category, m = 1 }) =>
    atLeast(ingredient.percent, category === '1' ? TOXIC_CUT_OFF_PERCENT / m : CUT_OFF_PERCENT),
  );
}

function sumOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { ingredient, weight, m = 1 }) => sum + ingredient.percent * weight * m, 0);
}

function termText({ ingredient, weight, m }: Term): string {
  const factors = [
    percentText(ingredient.percent),
    ...(weight === 1 ? [] : [String(weight)]),
    ...(m === undefined ? ['M >= 1'] : m === 1 ? [] : [`M ${numberText(m)}`]),
  ];
  return factors.join(' x ');
}

function classOf(rule: AquaticRule, terms: readonly Term[]): MixtureClass {
  const open = terms.filter(({ m }) => m === undefined);
  return {
    hazard: rule.result,
    ...labelOf(rule.result),
    computed: `${terms.map(termText).join(' + ')} = ${open.length > 0 ? 'at least ' : ''}${percentText(sumOf(terms))}, limit ${percentText(LIMIT_PERCENT)}`,
    contributions: terms.map((term) => contribution(term.ingredient, term.printed, termText(term))),
    citation: rule.citation,
    assumptions:
      open.length > 0
        ? [
            `M-factor not known, taken as its least value 1: ${names(open.map(({ ingredient }) => ingredient)).join(', ')}`,
          ]
        : [],
  };
}

interface OpenResult {
  readonly result: string;
  /** What all unknown factors would have to be. */
  readonly factor: number;
  readonly ingredients: readonly ReadIngredient[];
}

function neededFactor(rule: AquaticRule, ingredients: readonly ReadIngredient[]): OpenResult[] {
  const terms = termsOf(rule, ingredients);
  const open = terms.filter(({ m }) => m === undefined);
  if (open.length === 0) return [];
  const known = sumOf(countingTerms(rule, ingredients).filter(({ m }) => m !== undefined));
  const factor = (LIMIT_PERCENT - known) / sumOf(open);
  return [{ result: rule.result, factor, ingredients: open.map(({ ingredient }) => ingredient) }];
}

function openFactors(open: readonly OpenResult[], found: AquaticRule | undefined): CannotCompute {
  const ingredients = names(open.flatMap((entry) => entry.ingredients));
  const so = found === undefined ? 'not classified with M = 1' : `at least ${found.result}`;
  const bounds = open.map(({ result, factor }) => `${result} from M ${numberText(Math.max(1, factor))}`).join(', ');
  return {
    hazard: open[0]!.result.replace(/ \d$/, ''),
    reason: `${so}, but the M-factor of ${ingredients.join(', ')} is not known; if it is the same for all: ${bounds}`,
    needed: 'M-factors of these ingredients (Annex VI or the supplier)',
    ingredients,
    citation: `${(found ?? { citation: open[0]!.result.includes('Acute') ? 'CLP Annex I, Table 4.1.1' : 'CLP Annex I, Table 4.1.2' }).citation}, section 4.1.3.5.5.5`,
  };
}
