/**
 * Allergens to print on the label, by Annex III of Regulation (EC) No 1223/2009 as amended by Regulation (EU) 2023/1545.
 *
 * Rows of one annex number are one group with one name on the label, and are added up: that is what the printed group names (such as
 * Rose ketones) mean, and for isomers the careful reading.
 */
import type { Entry, ListInfo } from '../lists/list-entry.ts';
import { type AllergenStatus, allergenStatus, allergenStatusText } from '../verdict/allergen-status.ts';
import type { ProductKind } from '../verdict/ifra-categories.ts';
import { type Citation, citationOf, onlyMayApply } from '../verdict/verdict-line.ts';
import { rounded } from './formula.ts';
import type { Source } from './sources.ts';

export interface LabelAllergen {
  /** As the table prints it: the name of the group, or else of the row; a label wants the INCI name. */
  readonly name: string;
  readonly usedPercent: number;
  readonly thresholdPercent: number;
  readonly status: AllergenStatus;
  readonly statusText: string;
  readonly sources: readonly string[];
  /** It passes the threshold only with isomers, tautomers or salts that may be meant. */
  readonly mayApply?: boolean;
  readonly citation: Citation;
}

export interface AllergenLabel {
  /** The kind whose threshold was taken: the stricter leave-on one where nobody said. */
  readonly product: 'leave-on' | 'rinse-off';
  readonly assumed: boolean;
  /** Over the threshold, most first. */
  readonly declare: readonly LabelAllergen[];
  readonly below: readonly LabelAllergen[];
  /** What to print after Parfum, of those in force or for new products. */
  readonly text: string;
}

/** @param product of a cosmetic; undefined: the stricter threshold is taken */
export function allergenLabel(
  sources: readonly Source[],
  product: Exclude<ProductKind, 'not-cosmetic'> | undefined,
  info: ListInfo,
  today: Date,
): AllergenLabel {
  const kind = product ?? 'leave-on';
  const declare: LabelAllergen[] = [];
  const below: LabelAllergen[] = [];
  for (const group of groupsOf(sources).values()) {
    const { facts } = group.entry;
    const threshold = kind === 'leave-on' ? facts.leaveOnPercent : facts.rinseOffPercent;
    if (facts.status !== 'declare' || threshold === undefined) continue;
    const over = rounded(group.percent) > threshold;
    const mayBeOver = rounded(group.percent + group.possiblePercent) > threshold;
    (over || mayBeOver ? declare : below).push({
      name: facts.declareAs ?? group.entry.name,
      usedPercent: rounded(over ? group.percent : group.percent + group.possiblePercent),
      thresholdPercent: threshold,
      status: allergenStatus(facts, today),
      statusText: allergenStatusText(facts, today),
      sources: [...group.sources],
      ...(mayBeOver && !over ? { mayApply: true } : {}),
      citation: citationOf(info, group.entry.row),
    });
  }
  const byAmount = (a: LabelAllergen, b: LabelAllergen): number => b.usedPercent - a.usedPercent;
  declare.sort(byAmount);
  below.sort(byAmount);
  const printed = declare.filter(({ status, mayApply }) => status !== 'not-yet' && !mayApply);
  return {
    product: kind,
    assumed: product === undefined,
    declare,
    below,
    text: printed.map(({ name }) => name).join(', '),
  };
}

interface Group {
  readonly entry: Entry<'eu-allergens'>;
  percent: number;
  possiblePercent: number;
  readonly sources: Set<string>;
}

function groupsOf(sources: readonly Source[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const source of sources) {
    const seen = new Map<string, boolean>();
    for (const { entry, identity } of source.matches) {
      if (entry.list !== 'eu-allergens') continue;
      const key = entry.row || entry.name;
      if (!groups.has(key)) groups.set(key, { entry, percent: 0, possiblePercent: 0, sources: new Set() });
      seen.set(key, (seen.get(key) ?? false) || !onlyMayApply(identity));
    }
    for (const [key, sure] of seen) {
      const group = groups.get(key)!;
      if (sure) group.percent += source.percentInProduct;
      else group.possiblePercent += source.percentInProduct;
      group.sources.add(source.via === undefined ? source.label : `${source.label} in ${source.via}`);
    }
  }
  return groups;
}
