/**
 * Hazards that are not summed: one ingredient at or above its own limit classifies the mixture.
 *
 * Generic limits of (EC) No 1272/2008, Annex I, as last amended by (EU) 2023/707, for solid and liquid mixtures (% by weight).
 * A specific limit of the ingredient replaces them (Article 10).
 */
import { type HazardKind, type HealthHazard, hazardName } from './hazard-class.ts';
import { labelOf } from './hazard-label.ts';
import type { CannotCompute, Contribution, Findings, MixtureClass } from './mixture-hazards.ts';
import {
  atLeast,
  contribution,
  hazardsOf,
  names,
  percentText,
  type ReadIngredient,
  specificLimitsOf,
} from './read-ingredient.ts';

/** An ingredient of `category` from `fromPercent` on makes the mixture `result`. Strictest result first. */
interface GenericLimit {
  readonly category: string;
  readonly fromPercent: number;
  readonly result: string;
}

interface IndividualRule {
  readonly kind: HazardKind;
  readonly limits: readonly GenericLimit[];
  readonly citation: string;
  readonly remark?: string;
}

const same = (category: string, fromPercent: number): GenericLimit => ({ category, fromPercent, result: category });

const SENSITISERS: readonly GenericLimit[] = [
  { category: '1', fromPercent: 1, result: '1' },
  { category: '1A', fromPercent: 0.1, result: '1' },
  { category: '1B', fromPercent: 1, result: '1' },
];
const ORGANS: readonly GenericLimit[] = [
  { category: '1', fromPercent: 10, result: '1' },
  { category: '1', fromPercent: 1, result: '2' },
  { category: '2', fromPercent: 10, result: '2' },
];
const ORGANS_REMARK = 'the organ and the route belong in the statement and are not in the classes we are given';
const NEW_CLASS = 'to be applied to new mixtures from 1 May 2026, to others from 1 May 2028';

export const INDIVIDUAL_RULES: readonly IndividualRule[] = [
  { kind: 'Resp. Sens.', limits: SENSITISERS, citation: 'CLP Annex I, Table 3.4.5' },
  { kind: 'Skin Sens.', limits: SENSITISERS, citation: 'CLP Annex I, Table 3.4.5' },
  {
    kind: 'Muta.',
    limits: [same('1A', 0.1), same('1B', 0.1), same('2', 1)],
    citation: 'CLP Annex I, Table 3.5.2',
  },
  {
    kind: 'Carc.',
    limits: [same('1A', 0.1), same('1B', 0.1), same('2', 1)],
    citation: 'CLP Annex I, Table 3.6.2',
  },
  {
    kind: 'Repr.',
    limits: [same('1A', 0.3), same('1B', 0.3), same('2', 3)],
    citation: 'CLP Annex I, Table 3.7.2',
  },
  { kind: 'Lact.', limits: [same('', 0.3)], citation: 'CLP Annex I, Table 3.7.2' },
  { kind: 'STOT SE', limits: ORGANS, citation: 'CLP Annex I, Table 3.8.3', remark: ORGANS_REMARK },
  { kind: 'STOT RE', limits: ORGANS, citation: 'CLP Annex I, Table 3.9.4', remark: ORGANS_REMARK },
  {
    kind: 'ED HH',
    limits: [same('1', 0.1), same('2', 1)],
    citation: 'CLP Annex I, section 3.11.3 (Regulation (EU) 2023/707)',
    remark: NEW_CLASS,
  },
  {
    kind: 'ED ENV',
    limits: [same('1', 0.1), same('2', 1)],
    citation: 'CLP Annex I, section 4.2.3 (Regulation (EU) 2023/707)',
    remark: NEW_CLASS,
  },
  ...(['PBT', 'vPvB'] as const).map((kind) => ({
    kind,
    limits: [same('', 0.1)],
    citation: 'CLP Annex I, section 4.3 (Regulation (EU) 2023/707)',
    remark: NEW_CLASS,
  })),
  ...(['PMT', 'vPvM'] as const).map((kind) => ({
    kind,
    limits: [same('', 0.1)],
    citation: 'CLP Annex I, section 4.4 (Regulation (EU) 2023/707)',
    remark: NEW_CLASS,
  })),
  { kind: 'Ozone', limits: [same('1', 0.1)], citation: 'CLP Annex I, part 5' },
];

/** Strictest first. */
const ORDER = ['1A', '1B', '1', '2', '3', ''];

interface Judged {
  readonly ingredient: ReadIngredient;
  readonly hazard: HealthHazard;
  /** Category of the mixture because of it; absent when it stays below its limits. */
  readonly result?: string;
  readonly note: string;
  readonly specific: 'unknown' | 'none' | 'given';
}

export function individualLimits(ingredients: readonly ReadIngredient[]): Findings {
  const classes: MixtureClass[] = [];
  const cannotCompute: CannotCompute[] = [];
  for (const rule of INDIVIDUAL_RULES) {
    // STOT SE 3 is summed elsewhere.
    const judged = ingredients.flatMap((ingredient) =>
      hazardsOf(ingredient, rule.kind)
        .filter(({ category }) => !(rule.kind === 'STOT SE' && category === '3'))
        .map((hazard) => judge(ingredient, hazard, rule)),
    );
    const best = ORDER.find((category) => judged.some(({ result }) => result === category));
    if (best !== undefined) classes.push(classOf(rule, best, judged));
    const open = judged.filter(({ hazard, specific }) => {
      const strictest = asResult(rule.kind, hazard.category);
      return specific === 'unknown' && (best === undefined || ORDER.indexOf(strictest) < ORDER.indexOf(best));
    });
    if (open.length > 0) cannotCompute.push(openLimits(rule, open, best));
  }
  return { classes, cannotCompute };
}

function judge(ingredient: ReadIngredient, hazard: HealthHazard, rule: IndividualRule): Judged {
  const { percent } = ingredient;
  const ranges = specificLimitsOf(ingredient, rule.kind);
  if (ranges !== 'unknown' && ranges.length > 0) {
    const met = ranges.filter(
      ({ fromPercent, belowPercent }) => atLeast(percent, fromPercent) && percent < belowPercent,
    );
    const category = ORDER.find((entry) => met.some((range) => asResult(rule.kind, range.category) === entry));
    const limit = met.find((range) => asResult(rule.kind, range.category) === category) ?? ranges[0]!;
    return {
      ingredient,
      hazard,
      ...(category === undefined ? {} : { result: category }),
      note: `${percentText(percent)}, specific limit from ${percentText(limit.fromPercent)}`,
      specific: 'given',
    };
  }
  const own = rule.limits.filter(({ category }) => category === hazard.category);
  const met = own.find(({ fromPercent }) => atLeast(percent, fromPercent));
  return {
    ingredient,
    hazard,
    ...(met === undefined ? {} : { result: met.result }),
    note: `${percentText(percent)}, generic limit from ${percentText((met ?? own.at(-1)!).fromPercent)}`,
    specific: ranges === 'unknown' ? 'unknown' : 'none',
  };
}

/** Table 3.4.5 makes a mixture a sensitiser of category 1, whatever the sub-category of the ingredient. */
function asResult(kind: HazardKind, category: string): string {
  return kind === 'Skin Sens.' || kind === 'Resp. Sens.' ? '1' : category;
}

function classOf(rule: IndividualRule, category: string, judged: readonly Judged[]): MixtureClass {
  const hazard = hazardName({ kind: rule.kind, category });
  const causes = judged.filter(({ result }) => result === category);
  const contributions: Contribution[] = causes.map(({ ingredient, hazard: { printed }, note }) =>
    contribution(ingredient, printed, note),
  );
  const generic = causes.filter(({ specific }) => specific === 'unknown');
  return {
    hazard,
    ...labelOf(hazard),
    computed: 'each ingredient alone against its limit, not added up',
    contributions,
    citation: rule.citation,
    assumptions: [
      ...(generic.length === causes.length
        ? [
            `whether ${names(generic.map(({ ingredient }) => ingredient)).join(', ')} has specific limits is not known: generic ones were used`,
          ]
        : []),
      ...minimumRemark(causes),
      ...(rule.remark === undefined ? [] : [rule.remark]),
    ],
  };
}

function minimumRemark(causes: readonly Judged[]): string[] {
  const minimum = causes.filter(({ hazard }) => hazard.minimum).map(({ ingredient }) => ingredient);
  return minimum.length === 0
    ? []
    : [`minimum classification (*), the right category may be stricter: ${names(minimum).join(', ')}`];
}

function openLimits(rule: IndividualRule, open: readonly Judged[], best: string | undefined): CannotCompute {
  const list = open.map(({ ingredient, hazard, note }) => `${ingredient.name} (${hazard.printed}) ${note}`).join('; ');
  const effect = best === undefined ? 'would classify the mixture' : 'would make the class stricter';
  return {
    hazard: rule.kind,
    reason: `below the generic limits, but a specific limit, if Annex VI or the supplier sets one, ${effect}: ${list}`,
    needed: 'specific concentration limits of these ingredients, or that there are none',
    ingredients: names(open.map(({ ingredient }) => ingredient)),
    citation: `${rule.citation}; CLP Article 10`,
  };
}
