/**
 * Allergens to print on the label, by Annex III of Regulation (EC) No 1223/2009 as amended by Regulation (EU) 2023/1545.
 *
 * Rows of one annex number are one group with one name on the label (the first met of those in force), and are added up: that is what the printed group names (such as
 * Rose ketones) mean, and for isomers the careful reading.
 */
import type { Entry, ListId, ListInfo } from '../lists/list-entry.ts';
import type { Identity } from '../lists/list-match.ts';
import { type AllergenStatus, allergenStatus, allergenStatusText } from '../verdict/allergen-status.ts';
import { annexReference } from '../verdict/eu-line.ts';
import type { ProductKind } from '../verdict/ifra-categories.ts';
import { type Citation, citationOf, onlyMayApply } from '../verdict/verdict-line.ts';
import { rounded } from './formula.ts';
import type { Source } from './sources.ts';

export interface LabelAllergen {
  /** As the table prints it: the name of the group, or else of the row; a label wants the INCI name. */
  readonly name: string;
  /** What perfumery calls it, by the IFRA lists, where these name it otherwise. */
  readonly alsoNamed?: string;
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
  /** What to print after Parfum, of those in force or for new products, with semicolons, since names hold commas. */
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
  for (const group of groupsOf(sources, today).values()) {
    const { entry, alsoNamed } = group;
    const { facts } = entry;
    const name = facts.declareAs ?? entry.name;
    const threshold = kind === 'leave-on' ? facts.leaveOnPercent : facts.rinseOffPercent;
    if (facts.status !== 'declare' || threshold === undefined) continue;
    const over = rounded(group.percent) > threshold;
    const mayBeOver = rounded(group.percent + group.possiblePercent) > threshold;
    (over || mayBeOver ? declare : below).push({
      name,
      ...(alsoNamed === undefined || alsoNamed.toLowerCase() === name.toLowerCase() ? {} : { alsoNamed }),
      usedPercent: rounded(over ? group.percent : group.percent + group.possiblePercent),
      thresholdPercent: threshold,
      status: allergenStatus(facts, today),
      statusText: allergenStatusText(facts, today),
      sources: [...group.sources],
      ...(mayBeOver && !over ? { mayApply: true } : {}),
      citation: citationOf(info, entry.row),
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
    text: printed.map(labelName).join('; '),
  };
}

function labelName({ name, alsoNamed }: LabelAllergen): string {
  return alsoNamed === undefined ? name : `${name} (${alsoNamed})`;
}

interface Group {
  /** Of its rows that are met, the one in force first. */
  entry: Entry<'eu-allergens'>;
  alsoNamed: string | undefined;
  percent: number;
  possiblePercent: number;
  readonly sources: Set<string>;
}

function groupsOf(sources: readonly Source[], today: Date): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const source of sources) {
    const seen = new Map<string, boolean>();
    for (const { entry, identity } of source.matches) {
      if (entry.list !== 'eu-allergens') continue;
      const key = annexReference(entry.row) || entry.name;
      const group = groups.get(key);
      if (!group) {
        groups.set(key, {
          entry,
          alsoNamed: perfumeryName(source),
          percent: 0,
          possiblePercent: 0,
          sources: new Set(),
        });
      } else if (urgency(entry, today) < urgency(group.entry, today)) group.entry = entry;
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

const BY_URGENCY: readonly AllergenStatus[] = ['in-force', 'new-products', 'not-yet'];

function urgency({ facts }: Entry<'eu-allergens'>, today: Date): number {
  return BY_URGENCY.indexOf(allergenStatus(facts, today));
}

/** The name of the Standard, else of the Transparency List, of a source that is surely meant. */
function perfumeryName({ matches }: Source): string | undefined {
  const sure = matches.filter(({ identity }) => SURE.has(identity));
  const named = (list: ListId): string | undefined => sure.find(({ entry }) => entry.list === list)?.entry.name;
  return named('ifra-standards') ?? named('ifra-transparency');
}

const SURE: ReadonlySet<Identity> = new Set<Identity>(['exact', 'cas', 'unspecified-isomer']);
