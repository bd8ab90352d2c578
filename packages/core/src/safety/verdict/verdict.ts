/**
 * From rows that a material meets to a verdict in a region.
 *
 * Every line cites its row. A row met through another isomer, a tautomer or the parent of a salt gives a line that only may apply:
 * it is shown with the verdict it would give, is marked `mayApply`, and stays out of the summary, which says so instead. Context
 * lists (GRAS, IARC, toxin databases), hazard classes and endocrine lists are information and never change a verdict.
 */
import type { IfraCategory, ListEntry, ListId, ListInfo } from '../lists/list-entry.ts';
import type { ListMatch } from '../lists/list-match.ts';
import { allergenRuling, annexThreeRuling, annexTwoRuling, hazardText, svhcRuling } from './eu-line.ts';
import { type ProductKind, productKind } from './ifra-categories.ts';
import { ifraRuling } from './ifra-line.ts';
import { IFRA_STATUS, REGIONS, type Region, type RegionId } from './regions.ts';
import {
  citationOf,
  type InformationLine,
  onlyMayApply,
  type Verdict,
  type VerdictLine,
  worst,
} from './verdict-line.ts';

export interface VerdictOptions {
  /** Of the lists that were searched, for the citations. */
  readonly lists: readonly ListInfo[];
  readonly region: RegionId;
  readonly category?: IfraCategory;
  /** What the product is; taken from the category where that says it. */
  readonly product?: ProductKind;
  readonly today: Date;
}

export interface RegionVerdict {
  readonly region: RegionId;
  /** The worst of the lines that apply. */
  readonly verdict: Verdict;
  /** The worst of the lines that only may apply, where it is worse: for an assessor. */
  readonly mayApply?: Verdict;
  readonly lines: readonly VerdictLine[];
  readonly information: readonly InformationLine[];
}

/** Lists that decide, in the order of the lines. */
const DECIDING = ['eu-annex-ii', 'eu-annex-iii', 'eu-allergens', 'reach-svhc', 'ifra-standards'] as const;
/** Lists that speak of cosmetic products alone. */
const COSMETIC_LISTS: ReadonlySet<ListId> = new Set<ListId>(['eu-annex-ii', 'eu-annex-iii', 'eu-allergens']);

type Ruling = Pick<VerdictLine, 'verdict' | 'limitPercent' | 'limit' | 'limitOf' | 'text'>;

/** @param matches of one material, from `match`, `byCas` or `byName` */
export function verdictFor(matches: readonly ListMatch[], options: VerdictOptions): RegionVerdict {
  const region = REGIONS[options.region];
  const product = productKind(options.product, options.category);
  const infos = new Map(options.lists.map((info) => [info.id, info]));
  const lines: VerdictLine[] = [];
  const information: InformationLine[] = [];
  const decided = new Set<ListMatch>();
  const hasAllergens = matches.some(({ entry }) => entry.list === 'eu-allergens');
  for (const list of DECIDING) {
    const reach = reachOf(list, region, product);
    if (reach === undefined) continue;
    const info = infos.get(list);
    if (!info) {
      lines.push({ verdict: 'not-covered', text: `the list ${list} is not loaded: nothing can be said from it` });
      continue;
    }
    const found = matches.filter(({ entry }) => entry.list === list);
    for (const match of found) {
      decided.add(match);
      const ruling = rulingOf(match.entry, options, product);
      // The list of allergens says the same with its thresholds and dates.
      if (ruling?.verdict === 'declare' && list === 'eu-annex-iii' && hasAllergens) continue;
      if (ruling) lines.push(lineOf(match, { ...ruling, text: `${ruling.text}${reach}` }, info));
    }
    if (found.length === 0) {
      lines.push({
        verdict: 'no-entry-found',
        text: `no entry found in ${info.title}; that does not mean safe`,
        citation: citationOf(info),
      });
    }
  }
  for (const text of lawGaps(region, product)) lines.push({ verdict: 'not-covered', text });
  for (const match of matches) {
    const info = infos.get(match.entry.list);
    if (!info || decided.has(match)) continue;
    information.push({
      text: informationText(match.entry, region, product),
      citation: citationOf(info, match.entry.row),
      identity: match.identity,
      how: match.how,
    });
  }
  return { region: region.id, ...summaryOf(lines), lines, information };
}

/** The worst line that applies, and a worse one that only may. */
function summaryOf(lines: readonly VerdictLine[]): Pick<RegionVerdict, 'verdict' | 'mayApply'> {
  const verdict = worst(lines.filter(({ mayApply }) => !mayApply).map((line) => line.verdict));
  const all = worst(lines.map((line) => line.verdict));
  return all === verdict ? { verdict } : { verdict, mayApply: all };
}

/** What is added to the text of a list that counts here; undefined where it does not count. */
function reachOf(list: ListId, region: Region, product: ProductKind | undefined): string | undefined {
  if (list === 'ifra-standards') return '';
  if (product === 'not-cosmetic' && COSMETIC_LISTS.has(list)) return undefined;
  if (region.lawLists.includes(list)) return '';
  const reference = region.byReference.find((other) => other.list === list);
  return (
    reference && `. Law in ${region.name} by reference: ${reference.law}, from ${reference.from} (${reference.source})`
  );
}

function rulingOf(
  entry: ListEntry,
  { category, today }: VerdictOptions,
  product: ProductKind | undefined,
): Ruling | undefined {
  switch (entry.list) {
    case 'ifra-standards':
      return ifraRuling(entry, category);
    case 'eu-annex-ii':
      return annexTwoRuling(entry);
    case 'eu-annex-iii':
      return annexThreeRuling(entry, { category, product });
    case 'eu-allergens':
      return allergenRuling(entry, product, today);
    case 'reach-svhc':
      return svhcRuling(entry);
    default:
      return undefined;
  }
}

function lineOf(match: ListMatch, ruling: Ruling, info: ListInfo): VerdictLine {
  const { identity, how, entry } = match;
  const base = { ...ruling, citation: citationOf(info, entry.row), identity, how };
  if (!onlyMayApply(identity)) return base;
  return { ...base, mayApply: true, text: `may apply, an assessor decides (${how}): ${ruling.text}` };
}

/** Fields of law that our tables lack; a region whose law we do hold names its gaps in `Region.notCovered` alone. */
function lawGaps(region: Region, product: ProductKind | undefined): string[] {
  if (product === 'not-cosmetic') {
    return [
      `the law of ${region.name} on products that are not cosmetics is not covered by our tables, but for what is cited`,
    ];
  }
  if (region.lawLists.length > 0) return [];
  return [`the law of ${region.name} is not covered by our tables: ${region.notCovered.join('; ')}`];
}

function informationText(entry: ListEntry, region: Region, product: ProductKind | undefined): string {
  const law = region.lawLists.includes(entry.list);
  switch (entry.list) {
    case 'clp-annex-vi':
      return `${hazardText(entry, law && product !== 'not-cosmetic')}${law ? '' : `; law in the EU, not in ${region.name}`}`;
    case 'edlists':
      return `on the endocrine-disruptor lists (edlists.org): ${entry.facts.list}; information, no limit by itself`;
    case 'ifra-transparency':
      return 'on the IFRA Transparency List: perfumery uses it, which says nothing about safety';
    case 'gras':
      return 'on a list of flavourings named GRAS: context on food, no verdict on a cosmetic';
    case 'iarc':
      return `IARC group ${entry.facts.group} as "${entry.name}": context, the exposure it speaks of may be another`;
    case 't3db':
      return `in the toxin database T3DB (${entry.facts.t3dbId}): context without a dose, many foods are in it`;
    case 'ifra-standards':
      return IFRA_STATUS;
    case 'eu-annex-ii':
    case 'eu-annex-iii':
    case 'eu-allergens':
      if (law) return `${entry.name} stands in ${entry.list}, which is on cosmetic products: no law for this product`;
      return `${entry.name} stands in ${entry.list}: law in the EU, not in ${region.name}`;
    case 'reach-svhc':
      return `${entry.name} is on the REACH candidate list: law in the EU, not in ${region.name}`;
  }
}
