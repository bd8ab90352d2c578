/**
 * Skin corrosion and irritation, serious eye damage and eye irritation, by addition.
 *
 * (EC) No 1272/2008, Annex I, Tables 3.2.3 and 3.3.3. Each ingredient counts as the share of the limit it uses up, C / limit, and the
 * class is reached when the shares make 1; with generic limits that is the sum of the tables, and it takes in specific limits.
 * Ingredients below 1 % do not count unless their specific limit is lower (3.2.3.3.1, 3.3.3.3.1).
 */
import type { HazardKind, HealthHazard } from './hazard-class.ts';
import { labelOf } from './hazard-label.ts';
import type { CannotCompute, Findings, MixtureClass, MixtureMeasurements } from './mixture-hazards.ts';
import {
  atLeast,
  contribution,
  hazardsOf,
  names,
  numberText,
  percentText,
  type ReadIngredient,
  specificLimitsOf,
} from './read-ingredient.ts';

const CUT_OFF_PERCENT = 1;
const ADDITIVITY =
  'addition may not hold for acids and bases, inorganic salts, aldehydes, phenols and surfactants (CLP Annex I, 3.2.3.3.4, 3.3.3.3.4)';

/** A result and, by class of the ingredient, the generic limit (%) at which that ingredient alone reaches it. */
interface AdditiveRule {
  readonly result: string;
  readonly counts: Readonly<Partial<Record<HazardKind, number>>>;
  /** Sub-categories that count; all when absent. */
  readonly categories?: readonly string[];
  readonly citation: string;
}

const SKIN: readonly AdditiveRule[] = [
  { result: 'Skin Corr. 1A', counts: { 'Skin Corr.': 5 }, categories: ['1A'], citation: 'CLP Annex I, Table 3.2.3' },
  {
    result: 'Skin Corr. 1B',
    counts: { 'Skin Corr.': 5 },
    categories: ['1A', '1B'],
    citation: 'CLP Annex I, Table 3.2.3',
  },
  {
    result: 'Skin Corr. 1C',
    counts: { 'Skin Corr.': 5 },
    categories: ['1A', '1B', '1C'],
    citation: 'CLP Annex I, Table 3.2.3',
  },
  { result: 'Skin Corr. 1', counts: { 'Skin Corr.': 5 }, citation: 'CLP Annex I, Table 3.2.3' },
  { result: 'Skin Irrit. 2', counts: { 'Skin Corr.': 1, 'Skin Irrit.': 10 }, citation: 'CLP Annex I, Table 3.2.3' },
];
const EYE: readonly AdditiveRule[] = [
  { result: 'Eye Dam. 1', counts: { 'Skin Corr.': 3, 'Eye Dam.': 3 }, citation: 'CLP Annex I, Table 3.3.3' },
  {
    result: 'Eye Irrit. 2',
    counts: { 'Skin Corr.': 1, 'Eye Dam.': 1, 'Eye Irrit.': 10 },
    citation: 'CLP Annex I, Table 3.3.3',
  },
];

export function skinAndEye(ingredients: readonly ReadIngredient[], { pH }: MixtureMeasurements): Findings {
  if (pH !== undefined && (pH <= 2 || pH >= 11.5)) return { classes: extremePh(pH), cannotCompute: [] };
  const skin = firstReached(SKIN, ingredients);
  const eye = firstReached(EYE, ingredients);
  return {
    classes: [...skin.classes, ...eye.classes],
    cannotCompute: [...skin.cannotCompute, ...eye.cannotCompute],
  };
}

interface Share {
  readonly ingredient: ReadIngredient;
  readonly hazard: HealthHazard;
  readonly limit: number;
  readonly share: number;
}

function firstReached(rules: readonly AdditiveRule[], ingredients: readonly ReadIngredient[]): Findings {
  const reached = rules.findIndex((rule) => atLeast(sumOf(sharesOf(rule, ingredients)), 1));
  const found = rules[reached];
  const classes = found === undefined ? [] : [classOf(found, sharesOf(found, ingredients))];
  // A limit of which we know nothing matters where it could bring a stricter class.
  const open = unknownLimits(found === undefined ? rules : rules.slice(0, reached), ingredients);
  return { classes, cannotCompute: open.length === 0 ? [] : [openLimits(rules, open, found)] };
}

/** Every ingredient once, by the class that uses up most of the limit. */
function sharesOf(rule: AdditiveRule, ingredients: readonly ReadIngredient[]): Share[] {
  return ingredients.flatMap((ingredient) => {
    const shares = hazardsOf(ingredient, ...(Object.keys(rule.counts) as HazardKind[])).flatMap((hazard): Share[] => {
      if (hazard.kind === 'Skin Corr.' && rule.categories && !rule.categories.includes(hazard.category)) return [];
      const limit = limitFor(rule, ingredient, hazard);
      if (ingredient.percent < Math.min(CUT_OFF_PERCENT, limit)) return [];
      return [{ ingredient, hazard, limit, share: ingredient.percent / limit }];
    });
    const most = shares.sort((a, b) => b.share - a.share)[0];
    return most === undefined ? [] : [most];
  });
}

function limitFor(rule: AdditiveRule, ingredient: ReadIngredient, hazard: HealthHazard): number {
  const generic = rule.counts[hazard.kind]!;
  const kind = rule.result.replace(/ \w+$/, '');
  const specific = specificLimitsOf(ingredient, 'Skin Corr.', 'Skin Irrit.', 'Eye Dam.', 'Eye Irrit.');
  if (specific === 'unknown') return generic;
  const own = specific.filter((range) => range.kind === kind).map(({ fromPercent }) => fromPercent);
  return own.length === 0 ? generic : Math.min(...own);
}

function sumOf(shares: readonly Share[]): number {
  return shares.reduce((sum, { share }) => sum + share, 0);
}

function classOf(rule: AdditiveRule, shares: readonly Share[]): MixtureClass {
  const generic = shares.filter(({ ingredient }) => ingredient.specificLimits === undefined);
  const terms = shares.map(({ ingredient, limit }) => `${percentText(ingredient.percent)} / ${percentText(limit)}`);
  return {
    hazard: rule.result,
    ...labelOf(rule.result),
    computed: `shares of the limits: ${terms.join(' + ')} = ${numberText(sumOf(shares))}, classified from 1`,
    contributions: shares.map(({ ingredient, hazard, limit }) =>
      contribution(
        ingredient,
        hazard.printed,
        `${percentText(ingredient.percent)} of a limit of ${percentText(limit)}`,
      ),
    ),
    citation: rule.citation,
    assumptions: [
      ADDITIVITY,
      ...(generic.length > 0
        ? [
            `whether ${names(generic.map(({ ingredient }) => ingredient)).join(', ')} has specific limits is not known: generic ones were used`,
          ]
        : []),
    ],
  };
}

function unknownLimits(rules: readonly AdditiveRule[], ingredients: readonly ReadIngredient[]): ReadIngredient[] {
  const kinds = new Set(rules.flatMap(({ counts }) => Object.keys(counts) as HazardKind[]));
  return ingredients.filter(
    (ingredient) => ingredient.specificLimits === undefined && hazardsOf(ingredient, ...kinds).length > 0,
  );
}

function openLimits(
  rules: readonly AdditiveRule[],
  open: readonly ReadIngredient[],
  found: AdditiveRule | undefined,
): CannotCompute {
  const last = rules.at(-1)!;
  const sum = sumOf(sharesOf(last, open));
  const so =
    found === undefined
      ? `by generic limits they use up ${numberText(sum)} of the 1 that makes ${last.result}`
      : `by generic limits the mixture is ${found.result}`;
  return {
    hazard: rules === SKIN ? 'Skin Corr. / Skin Irrit.' : 'Eye Dam. / Eye Irrit.',
    reason: `${so}; a lower specific limit of ${names(open).join(', ')}, if there is one, would ${found === undefined ? 'classify it' : 'make the class stricter'}`,
    needed: 'specific concentration limits of these ingredients, or that there are none',
    ingredients: names(open),
    citation: `${last.citation}; CLP Article 10`,
  };
}

function extremePh(pH: number): MixtureClass[] {
  return ['Skin Corr. 1', 'Eye Dam. 1'].map((hazard) => ({
    hazard,
    ...labelOf(hazard),
    computed: `pH ${numberText(pH)} is ${pH <= 2 ? 'at most 2' : 'at least 11.5'}`,
    contributions: [],
    citation: hazard === 'Eye Dam. 1' ? 'CLP Annex I, section 3.3.3.1.2' : 'CLP Annex I, section 3.2.3.1.2',
    assumptions: ['the acid or alkaline reserve may show otherwise, confirmed by a valid test'],
  }));
}
