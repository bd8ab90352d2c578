/**
 * A formula at a use level against every limit of the lists.
 *
 * The answer is "breach", "may breach" or "no breach found"; the last holds only for what could be counted, and is never a statement
 * that a product complies or is safe.
 */
import type { Chemistry } from '../../molecule/index.ts';
import type { IfraCategory, ListInfo } from '../lists/list-entry.ts';
import { IFRA_CATEGORY_FACTS, type ProductKind, productKind } from '../verdict/ifra-categories.ts';
import type { ListSource } from '../verdict/list-source.ts';
import { type NotificationRegime, REGIONS, type RegionId } from '../verdict/regions.ts';
import { type RegionVerdict, verdictFor } from '../verdict/verdict.ts';
import { type Verdict, type VerdictLine, worst } from '../verdict/verdict-line.ts';
import { type AllergenLabel, allergenLabel } from './allergen-label.ts';
import { checkFormula, type FormulaRow, rounded } from './formula.ts';
import { type Specification, type SummedLimit, sumLimits } from './limits.ts';
import { isUnknown, resolveSources, type Source, type UnknownFinding } from './sources.ts';

export interface MixtureOptions {
  /** % of concentrate in the finished product, by weight. */
  readonly useLevelPercent: number;
  readonly category: IfraCategory;
  readonly product?: ProductKind;
  readonly regions: readonly RegionId[];
  readonly today: Date;
}

export interface MaterialLine extends VerdictLine {
  readonly material: string;
}

export interface MixtureRegion {
  readonly region: RegionId;
  readonly verdict: Verdict;
  readonly mayApply?: Verdict;
  /** Prohibited, restricted and to be declared, of every material. */
  readonly lines: readonly MaterialLine[];
  readonly notCovered: readonly string[];
  readonly notification: readonly NotificationRegime[];
}

export interface MaterialFinding {
  readonly label: string;
  readonly row: number;
  readonly percentInProduct: number;
  readonly via?: string;
  readonly smiles?: string;
  /**
   * `listed`: a row decides something in a region asked for. `no-entry-found`: none does, which does not mean safe. `unknown`: on no
   * list at all and without a structure, so it was not checked.
   */
  readonly found: 'listed' | 'no-entry-found' | 'unknown';
}

export interface UseLevelHeadroom {
  /** Highest use level that keeps every limit that could be counted, % of concentrate in the finished product. */
  readonly maxUseLevelPercent: number;
  /** The limit that binds; absent where none does. */
  readonly boundBy?: string;
}

export interface MixtureReport {
  readonly outcome: 'breach' | 'may-breach' | 'no-breach-found';
  readonly statement: string;
  readonly useLevelPercent: number;
  readonly category: IfraCategory;
  readonly categoryName: string;
  readonly product?: ProductKind;
  readonly totalPercent: number;
  /** Worst first. */
  readonly limits: readonly SummedLimit[];
  /** The worst limit that is breached. */
  readonly firstBreach?: SummedLimit;
  readonly headroom: UseLevelHeadroom;
  /** Null where allergen labelling of cosmetics is not law in the regions, or our tables lack it. */
  readonly label: AllergenLabel | null;
  readonly labelNote: string;
  /** What could not be counted. Not empty means that even "no breach found" is incomplete. */
  readonly unknowns: readonly UnknownFinding[];
  /** IFRA specifications of purity or use to be met, which nothing here checks. */
  readonly specifications: readonly Specification[];
  readonly warnings: readonly string[];
  readonly materials: readonly MaterialFinding[];
  readonly regions: readonly MixtureRegion[];
  readonly lists: readonly ListInfo[];
}

/**
 * @throws SmellError `bad-row` that names the row: a percentage that is none, a SMILES that is none, rows over 100 % in all;
 *   `bad-argument` for the use level
 */
export function checkMixture(
  formula: readonly FormulaRow[],
  lists: ListSource,
  chemistry: Chemistry,
  options: MixtureOptions,
): MixtureReport {
  const { useLevelPercent, category, today } = options;
  const totals = checkFormula(formula, useLevelPercent);
  const product = productKind(options.product, category);
  const { sources, unknowns, notes } = resolveSources(formula, useLevelPercent, lists, chemistry);
  const cosmetic = product !== 'not-cosmetic';
  const euCosmetics = cosmetic && options.regions.includes('EU');
  const { limits, undecided, specifications } = sumLimits(sources, {
    category,
    product,
    euCosmetics,
    lists: lists.info,
  });
  const firstBreach = limits.find(({ status }) => status === 'breach');
  const remainder = remainderOf(totals.remainderPercent, useLevelPercent);
  const everyUnknown = [...unknowns, ...undecided, ...remainder];
  const verdicts = sources.map((source) => verdictsOf(source, lists, options));
  const outcome = firstBreach ? 'breach' : limits[0]?.status === 'may-breach' ? 'may-breach' : 'no-breach-found';
  return {
    outcome,
    statement: statementOf(outcome, everyUnknown.length, firstBreach),
    useLevelPercent,
    category,
    categoryName: IFRA_CATEGORY_FACTS[category].name,
    ...(product === undefined ? {} : { product }),
    totalPercent: totals.totalPercent,
    limits,
    ...(firstBreach ? { firstBreach } : {}),
    headroom: headroomOf(limits, useLevelPercent),
    ...labelOf(sources, product, options, lists.info, today),
    unknowns: everyUnknown,
    specifications,
    warnings: [...remainder.map(({ text }) => text), ...notes],
    materials: sources.map((source, i) => materialOf(source, verdicts[i]!)),
    regions: options.regions.map((region, i) =>
      regionOf(
        region,
        sources,
        verdicts.map((all) => all[i]!),
      ),
    ),
    lists: lists.info,
  };
}

function statementOf(outcome: MixtureReport['outcome'], unknowns: number, breach: SummedLimit | undefined): string {
  const gaps =
    unknowns === 0
      ? ''
      : ` What is unknown and was not counted: ${unknowns} ${unknowns === 1 ? 'finding' : 'findings'}.`;
  switch (outcome) {
    case 'breach':
      return `breach: ${breach!.text}.${gaps}`;
    case 'may-breach':
      return `may breach: an assessor decides.${gaps}`;
    case 'no-breach-found':
      return `no breach found among the limits that could be counted; that is not a statement that the product complies or is safe.${gaps}`;
  }
}

function remainderOf(remainderPercent: number, useLevelPercent: number): UnknownFinding[] {
  if (remainderPercent === 0) return [];
  return [
    {
      kind: 'remainder',
      label: 'not named',
      percentInProduct: rounded((remainderPercent * useLevelPercent) / 100),
      text: `unknown: the rows sum to ${rounded(100 - remainderPercent)} %; the missing ${remainderPercent} % of the concentrate was counted as nothing that is listed, as a solvent would be: name it in a row`,
    },
  ];
}

/** Sums grow with the use level, so a limit that is used at a ratio r allows the present level over r. */
function headroomOf(limits: readonly SummedLimit[], useLevelPercent: number): UseLevelHeadroom {
  let highest = 100;
  let boundBy: string | undefined;
  for (const { allowedPercent, usedPercent, status, name } of limits) {
    if (usedPercent === 0 || (allowedPercent === 0 && status !== 'breach')) continue;
    const level = (useLevelPercent * allowedPercent) / usedPercent;
    if (level >= highest) continue;
    highest = level;
    boundBy = name;
  }
  return { maxUseLevelPercent: rounded(highest), ...(boundBy === undefined ? {} : { boundBy }) };
}

function labelOf(
  sources: readonly Source[],
  product: ProductKind | undefined,
  { regions }: MixtureOptions,
  infos: readonly ListInfo[],
  today: Date,
): Pick<MixtureReport, 'label' | 'labelNote'> {
  const none = (labelNote: string): Pick<MixtureReport, 'label' | 'labelNote'> => ({ label: null, labelNote });
  if (product === 'not-cosmetic')
    return none('not a cosmetic: the labelling of other products is not covered by our tables');
  const where = regions.filter((id) => {
    const { lawLists, byReference } = REGIONS[id];
    return (
      lawLists.includes('eu-allergens') ||
      byReference.some(({ list, from }) => list === 'eu-allergens' && new Date(from) <= today)
    );
  });
  if (where.length === 0)
    return none(`allergen labelling in ${regions.join(', ') || 'no region'} is not covered by our tables`);
  const info = infos.find(({ id }) => id === 'eu-allergens');
  if (!info) return none('the list of allergens is not loaded');
  const label = allergenLabel(sources, product, info, today);
  const assumed = label.assumed
    ? '; leave-on or rinse-off was not said, so the stricter leave-on threshold is used'
    : '';
  return {
    label,
    labelNote: `allergens for ${where.join(' and ')}, ${label.product} product${assumed}; names as printed in the list, to be replaced by INCI names`,
  };
}

function verdictsOf(
  source: Source,
  lists: ListSource,
  { regions, category, product, today }: MixtureOptions,
): RegionVerdict[] {
  const shared = { lists: lists.info, category, today, ...(product === undefined ? {} : { product }) };
  return regions.map((region) => verdictFor(source.matches, { ...shared, region }));
}

const SAYS_SOMETHING: ReadonlySet<Verdict> = new Set<Verdict>(['prohibited', 'restricted', 'declare']);

function materialOf(source: Source, verdicts: readonly RegionVerdict[]): MaterialFinding {
  const { label, row, percentInProduct, via, smiles } = source;
  const listed = verdicts.some(({ lines }) => lines.some(({ verdict }) => SAYS_SOMETHING.has(verdict)));
  return {
    label,
    row,
    percentInProduct: rounded(percentInProduct),
    ...(via === undefined ? {} : { via }),
    ...(smiles === undefined ? {} : { smiles }),
    found: isUnknown(source) ? 'unknown' : listed ? 'listed' : 'no-entry-found',
  };
}

function regionOf(id: RegionId, sources: readonly Source[], verdicts: readonly RegionVerdict[]): MixtureRegion {
  const region = REGIONS[id];
  const lines = verdicts.flatMap(({ lines: all }, i) =>
    all.filter(({ verdict }) => SAYS_SOMETHING.has(verdict)).map((line) => ({ material: sources[i]!.label, ...line })),
  );
  const verdict = worst(verdicts.map((one) => one.verdict));
  const possible = worst(verdicts.map((one) => one.mayApply ?? one.verdict));
  return {
    region: id,
    verdict,
    ...(possible === verdict ? {} : { mayApply: possible }),
    lines,
    notCovered: region.notCovered,
    notification: region.notification,
  };
}
