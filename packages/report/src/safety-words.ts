/** How the answers of the safety room are put into words, the same on a card and in a PDF. */
import {
  type Citation,
  IFRA_CATEGORIES,
  IFRA_CATEGORY_FACTS,
  type Medium,
  type StabilityVerdict,
  VERDICTS,
  type Verdict,
  type VerdictLine,
  worst,
} from '@smell/core/safety';
import type { RecordedRegion, RecordedRow, SafetyRecord } from './safety-record.ts';

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  prohibited: 'prohibited',
  restricted: 'restricted',
  declare: 'to be declared',
  'not-covered': 'not covered by our tables',
  'no-entry-found': 'no entry found',
};

export const STABILITY_WORDS: Readonly<Record<StabilityVerdict, string>> = {
  unstable: 'unstable',
  watch: 'watch',
  'stable-as-far-as-rules-see': 'no reaction known to our rules',
  unknown: 'unknown',
};

export const MEDIUM_WORDS: Readonly<Record<Medium, string>> = {
  hydroalcoholic: 'hydroalcoholic',
  soap: 'soap, pH 10',
  bleach: 'bleach',
  antiperspirant: 'antiperspirant, pH 4',
  candle: 'candle',
};

/** The list that the line comes from, with version, day and row. */
export function citationText({ title, version, asOf, row }: Citation): string {
  return `${title}, ${version}, as of ${asOf}${row === undefined ? '' : `, row ${row}`}`;
}

/** `restricted; may be prohibited, an assessor decides` */
export function verdictText({
  verdict,
  mayApply,
}: {
  readonly verdict: Verdict;
  readonly mayApply?: Verdict | null;
}): string {
  return VERDICT_WORDS[verdict] + mayText(mayApply);
}

function mayText(mayApply: Verdict | null | undefined): string {
  return mayApply ? `; may be ${VERDICT_WORDS[mayApply]}, an assessor decides` : '';
}

/**
 * The verdict of a region; where the code of the industry alone makes it what it is, also what the law says without it:
 * `restricted, by IFRA Standards alone; by law: to be declared`.
 */
export function regionVerdictText(region: RecordedRegion): string {
  const { verdict, lines } = region;
  const applying = lines.filter((line) => !line.mayApply);
  const deciding = applying.filter((line) => line.verdict === verdict);
  const law = applying.filter(({ citation }) => citation?.list !== 'ifra-standards');
  if (deciding.length === 0 || deciding.some((line) => law.includes(line))) return verdictText(region);
  const byLaw = VERDICT_WORDS[worst(law.map((line) => line.verdict))];
  return `${VERDICT_WORDS[verdict]}, by IFRA Standards alone; by law: ${byLaw}${mayText(region.mayApply)}`;
}

/** Gravest first, as they stand in the lists. */
export function byGravity(lines: readonly VerdictLine[]): VerdictLine[] {
  return [...lines].sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
}

export function productText({ category, product }: SafetyRecord['asked']): string {
  const kind = (product === 'not-cosmetic' ? 'no cosmetic' : product) ?? 'leave-on or rinse-off not said';
  if (category === null) return `no category given, ${kind}`;
  return `category ${category} (${IFRA_CATEGORY_FACTS[category].name}), ${kind}`;
}

/** What was found of the thresholds, one label and text each. */
export function thresholdTexts({ thresholds, asked, assessor }: SafetyRecord): [label: string, text: string][] {
  const { cramer, ttc, dermal, systemicCeiling } = thresholds;
  return [
    ['Cramer class', `${'I'.repeat(cramer.class)}${cramer.doubt === undefined ? '' : `; ${cramer.doubt}`}`],
    [
      'threshold of concern',
      ttc.kind === 'threshold' ? `${ttc.microgramsPerKgDay} ug/kg/day: ${ttc.why}` : `${ttc.kind}: ${ttc.why}`,
    ],
    [
      'dermal threshold',
      dermal.kind === 'threshold'
        ? `${dermal.microgramsPerCm2} ug/cm2, ${dermal.reactivity}: ${dermal.why}`
        : `unknown: ${dermal.why}`,
    ],
    [
      'provisional ceiling',
      `${assessor.provisionalCeiling}${asked.category === null ? '' : '; from skin sensitisation alone, and a limit of a list comes first'}`,
    ],
    [
      'systemic ceiling',
      systemicCeiling.kind === 'provisional'
        ? `${systemicCeiling.percent} % of the product: ${systemicCeiling.how}`
        : `unknown: ${systemicCeiling.why}`,
    ],
  ];
}

/** `1 0.05 %, 2 0.01 %, ...`, of the categories that have one. */
export function ceilingsText({ thresholds }: SafetyRecord): string {
  return IFRA_CATEGORIES.flatMap((category) => {
    const ceiling = thresholds.ceilings[category];
    return ceiling.kind === 'provisional' ? [`${category}: ${ceiling.percent} %`] : [];
  }).join(', ');
}

/** Named by lists as persistent and bioaccumulative: that outweighs a screen. */
const PERSISTENT = /\bv?P(?:BT|vB|MT|vM)\b|\bPOP\b/;

export function persistenceTexts({ thresholds, lists }: SafetyRecord): [label: string, text: string][] {
  const { bioaccumulation, degradation, note } = thresholds.persistence;
  const hints = degradation.hints.map(({ effect, explanation }) => `${effect}: ${explanation}`);
  return [
    ['bioaccumulation', `${bioaccumulation.verdict}: ${bioaccumulation.why}`],
    ['degradation', `${degradation.verdict}${hints.length > 0 ? ` (${hints.join('; ')})` : ''}`],
    ...lists.flatMap((row): [string, string][] => {
      const reasons = listedReasons(row).filter((reason) => PERSISTENT.test(reason));
      if (reasons.length === 0) return [];
      return [
        ['on a list', `${reasons.join(', ')} by ${row.title}, row ${row.row} (${row.how}): that outweighs a screen`],
      ];
    }),
    ['note', note],
  ];
}

function listedReasons({ facts }: RecordedRow): readonly string[] {
  const { reasons, hazardClasses } = facts as {
    readonly reasons?: readonly string[];
    readonly hazardClasses?: readonly string[];
  };
  return reasons ?? hazardClasses ?? [];
}

/** Every source that the answer rests on, each once. */
export function referencesOf({ alerts, thresholds, stability, opinion }: SafetyRecord): string[] {
  const { ttc, dermal, persistence } = thresholds;
  return [
    ...new Set([
      ...alerts.map(({ reference }) => reference),
      ttc.reference,
      ...(dermal.kind === 'threshold' ? [dermal.reference] : []),
      persistence.bioaccumulation.reference,
      persistence.degradation.reference,
      ...Object.values(stability).flatMap(({ findings }) => findings.map(({ reference }) => reference)),
      ...(opinion ? [opinion.source] : []),
    ]),
  ];
}
