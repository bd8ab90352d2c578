/** How the answers of the safety room are put into words, the same on a card and in a PDF. */
import {
  type Citation,
  IFRA_CATEGORIES,
  IFRA_CATEGORY_FACTS,
  type Medium,
  type StabilityVerdict,
  type Verdict,
} from '@smell/core/safety';
import type { RecordedRegion, SafetyRecord } from './safety-record.ts';

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
  return VERDICT_WORDS[verdict] + (mayApply ? `; may be ${VERDICT_WORDS[mayApply]}, an assessor decides` : '');
}

/** Whether only the code of the industry decides here, and no law. */
export function byCodeAlone({ verdict, lines }: RecordedRegion): boolean {
  const deciding = lines.filter((line) => line.verdict === verdict && !line.mayApply);
  return deciding.length > 0 && deciding.every(({ citation }) => citation?.list === 'ifra-standards');
}

export function productText({ category, product }: SafetyRecord['asked']): string {
  const kind = product?.replaceAll('-', ' ') ?? 'leave-on or rinse-off not said';
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
      `${assessor.provisionalCeiling}${asked.category === null ? '' : '; from skin sensitisation alone, and after any limit of a list'}`,
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

export function persistenceTexts({ thresholds }: SafetyRecord): [label: string, text: string][] {
  const { bioaccumulation, degradation, note } = thresholds.persistence;
  const hints = degradation.hints.map(({ effect, explanation }) => `${effect}: ${explanation}`);
  return [
    ['bioaccumulation', `${bioaccumulation.verdict}: ${bioaccumulation.why}`],
    ['degradation', `${degradation.verdict}${hints.length > 0 ? ` (${hints.join('; ')})` : ''}`],
    ['note', note],
  ];
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
