/**
 * Every limit of the lists, summed over the sources that it counts, in % of the finished product.
 *
 * A limit is one row of a list, however many CAS numbers and isomers it names, and class standards are such rows too. A Schiff base
 * counts under IFRA Standards as the aldehyde (and amine) it gives back, by molar mass. Sources that only may be meant (other isomers, tautomers, salts)
 * are summed apart.
 */
import type { IfraCategory, ListEntry, ListInfo } from '../lists/list-entry.ts';
import type { ListMatch } from '../lists/list-match.ts';
import { annexReference, annexThreePercent, annexThreeRuling, leastPrintedPercent } from '../verdict/eu-line.ts';
import type { ProductKind } from '../verdict/ifra-categories.ts';
import { ifraRuling } from '../verdict/ifra-line.ts';
import { type Citation, citationOf, onlyMayApply, percentText } from '../verdict/verdict-line.ts';
import { rounded } from './formula.ts';
import type { Source, UnknownFinding } from './sources.ts';

export interface CountedSource {
  readonly label: string;
  /** Row of the formula. */
  readonly row: number;
  /** What it adds to the sum, % of the finished product. */
  readonly percent: number;
  /** Label of the natural that holds it. */
  readonly via?: string;
  readonly how: string;
}

/**
 * - `breach`: more than allowed. - `may-breach`: more than allowed only with the sources that may be meant, or prohibited as such and
 *   here part of a natural. - `within`: not more than allowed, as far as it could be counted.
 */
export type LimitStatus = 'breach' | 'may-breach' | 'within';

export interface SummedLimit {
  readonly name: string;
  readonly citation: Citation;
  readonly usedPercent: number;
  /** Zero where it is prohibited. */
  readonly allowedPercent: number;
  /** Used over allowed; null where nothing is allowed. */
  readonly ratio: number | null;
  readonly status: LimitStatus;
  readonly sources: readonly CountedSource[];
  /** Sources that only may be meant. */
  readonly possibleSources: readonly CountedSource[];
  readonly text: string;
}

export interface LimitOptions {
  readonly category: IfraCategory;
  readonly product: ProductKind | undefined;
  /** Whether the EU lists on cosmetic products are law for this product in a region that is asked for. */
  readonly euCosmetics: boolean;
  readonly lists: readonly ListInfo[];
}

interface Tally {
  readonly entry: ListEntry;
  readonly counted: CountedSource[];
  readonly possible: CountedSource[];
}

/** What a row allows, and why it cannot be told where it cannot. */
type Allowance = { readonly percent: number } | { readonly undecided: string } | undefined;

/** A specification of purity or use that nothing here can check. */
export interface Specification {
  readonly name: string;
  readonly citation: Citation;
  readonly materials: readonly string[];
}

export interface SummedLimits {
  /** Worst first. */
  readonly limits: readonly SummedLimit[];
  /** Rows whose limit our tables cannot decide. */
  readonly undecided: readonly UnknownFinding[];
  readonly specifications: readonly Specification[];
}

export function sumLimits(sources: readonly Source[], options: LimitOptions): SummedLimits {
  const limits: SummedLimit[] = [];
  const specifications: Specification[] = [];
  const undecided = new Map<string, { tally: Tally; texts: string[] }>();
  for (const tally of tallies(sources).values()) {
    const { entry } = tally;
    const info = options.lists.find(({ id }) => id === entry.list);
    if (!info) continue;
    if (entry.list === 'ifra-standards' && entry.facts.specification) {
      const materials = [...tally.counted, ...tally.possible].map(({ label }) => label);
      specifications.push({ name: entry.name, citation: citationOf(info, entry.row), materials });
    }
    const allowance = allowanceOf(tally, options);
    if (!allowance) continue;
    if ('percent' in allowance) {
      limits.push(limitOf(tally, allowance.percent, info));
    } else {
      // One finding a row of the list, whatever the number of product types it prints.
      const key = groupOf(entry);
      const before = undecided.get(key)?.texts ?? [];
      undecided.set(key, { tally, texts: [...before, allowance.undecided] });
    }
  }
  return {
    limits: limits.sort(byUrgency),
    undecided: [...undecided.values()].map(({ tally, texts }) => undecidedOf(tally, texts.join('; '))),
    specifications,
  };
}

/** Rows of one annex number are one limit, whatever the CAS numbers, but for what is on other products. */
function keyOf(entry: ListEntry): string {
  const product = entry.list === 'eu-annex-iii' ? entry.facts.productType : '';
  return `${groupOf(entry)}|${product}`;
}

function groupOf({ list, row, name }: ListEntry): string {
  return `${list}|${annexReference(row) || name}`;
}

function tallies(sources: readonly Source[]): Map<string, Tally> {
  const found = new Map<string, Tally>();
  const add = (match: ListMatch, source: CountedSource): void => {
    const key = keyOf(match.entry);
    const tally = found.get(key) ?? { entry: match.entry, counted: [], possible: [] };
    found.set(key, tally);
    (onlyMayApply(match.identity) ? tally.possible : tally.counted).push(source);
  };
  for (const source of sources) {
    const released = releasedByKey(source);
    for (const match of surestByKey(source.matches)) {
      // What a Schiff base releases is counted by mass below, and not a second time whole.
      if (match.identity === 'class' && released.has(keyOf(match.entry))) continue;
      add(match, countedSource(source, source.percentInProduct, match.how));
    }
    for (const { match, massRatio } of released.values()) {
      const how = `counted as what it gives back on hydrolysis, ${percentText(Number((100 * massRatio).toPrecision(4)))} of its mass; ${match.how}`;
      add(match, countedSource(source, source.percentInProduct * massRatio, how));
    }
  }
  return found;
}

/** A source counts once in a limit, by the surest of its matches. */
function surestByKey(matches: readonly ListMatch[]): ListMatch[] {
  const found = new Map<string, ListMatch>();
  for (const match of matches) {
    const key = keyOf(match.entry);
    const before = found.get(key);
    if (!before || (onlyMayApply(before.identity) && !onlyMayApply(match.identity))) found.set(key, match);
  }
  return [...found.values()];
}

/** IFRA Standards that a Schiff base counts under; the law names substances and not what they may give back. */
function releasedByKey({ released }: Source): Map<string, { match: ListMatch; massRatio: number }> {
  const found = new Map<string, { match: ListMatch; massRatio: number }>();
  for (const { matches, massRatio } of released) {
    for (const match of surestByKey(matches)) {
      if (match.entry.list !== 'ifra-standards') continue;
      const before = found.get(keyOf(match.entry));
      found.set(keyOf(match.entry), { match, massRatio: massRatio + (before?.massRatio ?? 0) });
    }
  }
  return found;
}

function countedSource({ label, row, via }: Source, percent: number, how: string): CountedSource {
  return { label, row, percent: rounded(percent), how, ...(via === undefined ? {} : { via }) };
}

/** @returns undefined where nothing is limited */
function allowanceOf({ entry, counted, possible }: Tally, { category, product, euCosmetics }: LimitOptions): Allowance {
  switch (entry.list) {
    case 'ifra-standards': {
      const { verdict, limit, limitPercent, limitOf: of, text } = ifraRuling(entry, category);
      if (verdict === 'prohibited') return { percent: 0 };
      if (limit === 'none' || limit === 'purity') return undefined;
      if (limit !== 'percent' || limitPercent === undefined) return { undecided: text };
      return of === undefined ? { percent: limitPercent } : { undecided: `${text} The share of ${of} is not given.` };
    }
    case 'eu-annex-ii':
      return euCosmetics ? { percent: 0 } : undefined;
    case 'eu-annex-iii': {
      if (!euCosmetics) return undefined;
      const percent = annexThreePercent(entry, { category, product });
      if (percent !== undefined) return { percent };
      const ruling = annexThreeRuling(entry, { category, product });
      if (ruling === undefined || ruling.verdict === 'declare') return undefined;
      // Less than any percentage of the row is allowed whichever of them applies.
      const least = leastPrintedPercent(entry);
      if (least !== undefined && !exceeds(sumOf([...counted, ...possible]), least)) return undefined;
      return { undecided: ruling.text };
    }
    default:
      return undefined;
  }
}

function undecidedOf({ entry, counted, possible }: Tally, text: string): UnknownFinding {
  const all = [...counted, ...possible];
  return {
    kind: 'limit-not-decidable',
    label: entry.name,
    percentInProduct: sumOf(all),
    text: `${text} (${all.map(({ label }) => label).join(', ')}: ${percentText(sumOf(all))} of the finished product)`,
  };
}

const sumOf = (sources: readonly CountedSource[]): number =>
  rounded(sources.reduce((total, { percent }) => total + percent, 0));

function limitOf({ entry, counted, possible }: Tally, allowed: number, info: ListInfo): SummedLimit {
  const used = sumOf(counted);
  const status = statusOf(counted, possible, allowed);
  const amount = allowed === 0 ? 'prohibited' : `at most ${percentText(allowed)}`;
  const neighbours =
    possible.length === 0 ? '' : `, and ${percentText(sumOf(possible))} of neighbours that may be meant`;
  return {
    name: entry.name,
    citation: citationOf(info, entry.row),
    usedPercent: used,
    allowedPercent: allowed,
    ratio: allowed === 0 ? null : rounded(used / allowed),
    status,
    sources: counted,
    possibleSources: possible,
    text: `${entry.name}: ${percentText(used)} in the finished product from ${counted.length} ${counted.length === 1 ? 'source' : 'sources'}${neighbours}; ${amount} (${info.title}, ${entry.row})`,
  };
}

function statusOf(counted: readonly CountedSource[], possible: readonly CountedSource[], allowed: number): LimitStatus {
  if (allowed === 0) {
    // Lists prohibit a material as such; what a natural holds of it is judged by notes and articles that our tables lack.
    return counted.some(({ via }) => via === undefined) ? 'breach' : 'may-breach';
  }
  if (exceeds(sumOf(counted), allowed)) return 'breach';
  return exceeds(sumOf([...counted, ...possible]), allowed) ? 'may-breach' : 'within';
}

/** Beyond the rounding of the sum. */
function exceeds(used: number, allowed: number): boolean {
  return used > allowed * (1 + 1e-9);
}

const STATUS_ORDER: readonly LimitStatus[] = ['breach', 'may-breach', 'within'];

function byUrgency(a: SummedLimit, b: SummedLimit): number {
  const status = STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status);
  if (status !== 0) return status;
  const ratio = (limit: SummedLimit): number => limit.ratio ?? Infinity;
  if (ratio(a) !== ratio(b)) return ratio(b) - ratio(a);
  return a.name.localeCompare(b.name, 'en');
}
