/** What the EU lists say of a material: Annexes II and III of the Cosmetics Regulation, its allergens, and the candidate list. */
import type { Entry, IfraCategory } from '../lists/list-entry.ts';
import { allergenStatusText } from './allergen-status.ts';
import type { ProductKind } from './ifra-categories.ts';
import { percentText, type VerdictLine } from './verdict-line.ts';

type Ruling = Pick<VerdictLine, 'verdict' | 'limitPercent' | 'limit' | 'text'>;

/** What a product is, as far as it is known. */
export interface ProductFacts {
  readonly category: IfraCategory | undefined;
  readonly product: ProductKind | undefined;
}

/** The number in the annex, without what a table adds to tell its rows apart (`72: Oral products`). */
export function annexReference(row: string): string {
  return row.split(':', 1)[0]!.trim();
}

/**
 * Whether a product type of Annex III, as printed, takes in the product. Only those that the category or the kind decides are
 * decided; lip products (category 1) are neither called oral nor the contrary.
 */
export function takesIn(productType: string, { category, product }: ProductFacts): 'yes' | 'no' | 'unknown' {
  const oral = category === undefined || category === '1' ? undefined : category === '6';
  const answer = (yes: boolean | undefined): 'yes' | 'no' | 'unknown' =>
    yes === undefined ? 'unknown' : yes ? 'yes' : 'no';
  switch (productType) {
    case 'All cosmetic products':
      return 'yes';
    case 'Oral products':
      return answer(oral);
    case 'Cosmetic products other than oral products':
      return answer(oral === undefined ? undefined : !oral);
    case 'Leave-on products':
      return answer(product && product === 'leave-on');
    case 'Rinse-off products':
      return answer(product && product === 'rinse-off');
    default:
      return 'unknown';
  }
}

export function annexTwoRuling(entry: Entry<'eu-annex-ii'>): Ruling {
  return {
    verdict: 'prohibited',
    limitPercent: 0,
    text: `${entry.name} is prohibited in cosmetic products (Annex II, ${annexReference(entry.row)}, of Regulation (EC) No 1223/2009); non-intended, technically unavoidable traces are judged by Article 17`,
  };
}

/**
 * The percentage of a row of Annex III, where it prints a single one and its product type takes in the product; undefined where it
 * prints several, or which product it means is not for a table to say.
 */
export function annexThreePercent({ facts }: Entry<'eu-annex-iii'>, product: ProductFacts): number | undefined {
  if (facts.maxThreshold === undefined || takesIn(facts.productType, product) !== 'yes') return undefined;
  return percentOf(facts.maxThreshold);
}

/** The smallest of the percentages that a row prints; undefined where one of them is no plain percentage. */
export function leastPrintedPercent({ facts }: Entry<'eu-annex-iii'>): number | undefined {
  const percents = facts.maxThreshold?.split(';').map(percentOf) ?? [];
  const numbers = percents.filter((percent) => percent !== undefined);
  return numbers.length > 0 && numbers.length === percents.length ? Math.min(...numbers) : undefined;
}

function percentOf(text: string): number | undefined {
  const [, percent] = text.trim().match(/^(\d+(?:\.\d+)?) ?%$/) ?? [];
  return percent === undefined ? undefined : Number(percent);
}

/** @returns undefined where the row is on other products */
export function annexThreeRuling(entry: Entry<'eu-annex-iii'>, product: ProductFacts): Ruling | undefined {
  const { facts } = entry;
  if (takesIn(facts.productType, product) === 'no') return undefined;
  const name = `${entry.name} (Annex III, ${annexReference(entry.row)}, of Regulation (EC) No 1223/2009)`;
  if (facts.maxThreshold === undefined) {
    if (facts.allergen) {
      return { verdict: 'declare', text: `${name}: to be named on the label above the thresholds for allergens` };
    }
    return {
      verdict: 'restricted',
      limit: 'unknown',
      text: `${name}: restricted in "${facts.productType}"; the copy prints no percentage, which is not the same as no limit`,
    };
  }
  const percent = annexThreePercent(entry, product);
  const declared = facts.allergen ? '; to be named on the label above the thresholds for allergens' : '';
  return {
    verdict: 'restricted',
    limit: percent === undefined ? 'unknown' : 'percent',
    ...(percent === undefined ? {} : { limitPercent: percent }),
    text: `${name}: at most ${facts.maxThreshold} in "${facts.productType}" as printed${declared}`,
  };
}

/** @param product undefined: both thresholds are said */
export function allergenRuling(entry: Entry<'eu-allergens'>, product: ProductKind | undefined, today: Date): Ruling {
  const { facts } = entry;
  if (facts.status === 'prohibited') {
    return {
      verdict: 'prohibited',
      limitPercent: 0,
      text: `${entry.name}: of the original allergens, now prohibited in cosmetic products (Annex II)`,
    };
  }
  const leaveOn =
    facts.leaveOnPercent === undefined ? [] : [`${percentText(facts.leaveOnPercent)} in leave-on products`];
  const rinseOff =
    facts.rinseOffPercent === undefined ? [] : [`${percentText(facts.rinseOffPercent)} in rinse-off products`];
  const thresholds = [...(product === 'rinse-off' ? [] : leaveOn), ...(product === 'leave-on' ? [] : rinseOff)];
  const above = thresholds.length === 0 ? '' : ` above ${thresholds.join(' and ')}`;
  return {
    verdict: 'declare',
    text: `to be named on the label as "${facts.declareAs ?? entry.name}"${above} (Annex III, ${annexReference(entry.row)}, as amended by Regulation (EU) 2023/1545): ${allergenStatusText(facts, today)}`,
  };
}

export function svhcRuling(entry: Entry<'reach-svhc'>): Ruling {
  const { reasons, included } = entry.facts;
  return {
    verdict: 'declare',
    text: `${entry.name} is on the candidate list of substances of very high concern (${reasons.join('; ')}${included === undefined ? '' : `; since ${included}`}): duties to inform along the supply chain (REACH, Articles 31 and 33), no limit by itself`,
  };
}

/** `Carc. 1B`, `Muta. 2`, `Repr. 1A`: classes that Article 15 of the Cosmetics Regulation is about. */
const CMR = /^(Carc|Muta|Repr)\. ?(1A|1B|2)\b/;

/** Hazard information; a class is no verdict on a product. @param cosmetic whether Article 15 concerns the product */
export function hazardText(entry: Entry<'clp-annex-vi'>, cosmetic: boolean): string {
  const { hazardClasses } = entry.facts;
  const classes = hazardClasses.length === 0 ? 'no class printed' : hazardClasses.join(', ');
  const cmr = cosmetic && hazardClasses.some((hazardClass) => CMR.test(hazardClass));
  return `harmonised classification of ${entry.name}: ${classes} (Annex VI of Regulation (EC) No 1272/2008)${cmr ? '. CMR: Article 15 of Regulation (EC) No 1223/2009 applies, check' : ''}`;
}
