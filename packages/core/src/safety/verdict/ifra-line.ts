/** What an IFRA Standard says of a material in a product category. */
import { type Entry, IFRA_CATEGORIES, type IfraCategory, type IfraFacts } from '../lists/list-entry.ts';
import { IFRA_STATUS } from './regions.ts';
import { percentText, type VerdictLine } from './verdict-line.ts';

type Ruling = Pick<VerdictLine, 'verdict' | 'limitPercent' | 'limit' | 'limitOf' | 'text'>;

/**
 * A Standard that restricts and prohibits (`RESTRICTION_PROHIBITION`) restricts here, and its text sends the reader to the Standard, since the
 * overview does not print which part is prohibited. `no restriction` in a category and specification-only Standards are entries
 * all the same: `restricted` with the limit `none` or `purity`.
 *
 * @param category absent: the limit is unknown, for it depends on the category
 */
export function ifraRuling(entry: Entry<'ifra-standards'>, category: IfraCategory | undefined): Ruling {
  const { facts } = entry;
  const name = `IFRA Standard ${entry.row}, ${entry.name} (${amendmentText(facts)}${driverText(facts)})`;
  const end = `${specificationText(facts)}. ${IFRA_STATUS}.`;
  if (!facts.restriction) {
    if (facts.prohibition) return { verdict: 'prohibited', limitPercent: 0, text: `${name}: prohibited${end}` };
    return {
      verdict: 'restricted',
      limit: 'purity',
      text: `${name}: no limit, but a specification of purity or use that must be met; the Standard prints it. ${IFRA_STATUS}.`,
    };
  }
  const also = facts.prohibition ? '; part of this Standard is a prohibition, read the Standard' : '';
  if (category === undefined) {
    return {
      verdict: 'restricted',
      limit: 'unknown',
      text: `${name}: restricted, the limit depends on the product category (${rangeText(facts)})${also}${end}`,
    };
  }
  const limit = facts.limits[category];
  switch (limit?.kind) {
    case 'percent': {
      const of = limit.of === undefined ? '' : `, counted as ${limit.of}`;
      return {
        verdict: 'restricted',
        limit: 'percent',
        limitPercent: limit.percent,
        ...(limit.of === undefined ? {} : { limitOf: limit.of }),
        text: `${name}: at most ${percentText(limit.percent)} of the finished product in category ${category}${of}${also}${end}`,
      };
    }
    case 'prohibited':
      return { verdict: 'prohibited', limitPercent: 0, text: `${name}: prohibited in category ${category}${end}` };
    case 'no-restriction':
      return {
        verdict: 'restricted',
        limit: 'none',
        text: `${name}: no restriction in category ${category}${also}${end}`,
      };
    case 'see-note':
      return {
        verdict: 'restricted',
        limit: 'unknown',
        text: `${name}: the limit in category ${category} is set by a note of the Standard, which our table does not hold${also}${end}`,
      };
    case undefined:
      return {
        verdict: 'restricted',
        limit: 'unknown',
        text: `${name}: our table prints nothing for category ${category}, read the Standard${also}${end}`,
      };
  }
}

function amendmentText({ amendment, year }: IfraFacts): string {
  return [amendment && `Amendment ${amendment}`, year].filter(Boolean).join(', ') || 'amendment not printed';
}

function driverText({ driver }: IfraFacts): string {
  return driver ? `; ${driver.toLowerCase()}` : '';
}

function specificationText({ specification }: IfraFacts): string {
  return specification ? '; a specification must be met as well, the Standard prints it' : '';
}

function rangeText({ limits }: IfraFacts): string {
  const percents = IFRA_CATEGORIES.flatMap((category) => {
    const limit = limits[category];
    return limit?.kind === 'percent' ? [limit.percent] : [];
  });
  if (percents.length === 0) return 'no percentages printed';
  return `${percentText(Math.min(...percents))} to ${percentText(Math.max(...percents))}`;
}
