/**
 * Everything the safety room knows of one structure: who it is on the lists, what alerts it raises, which thresholds hold, how it
 * fares in a product, and what that means by region. The answer is a screen with its gaps named; it never says "safe".
 */
import type { StructureReader } from '../molecule/index.ts';
import { estimateLogPAndFlashPoint } from '../properties/index.ts';
import type { AlertHit } from './alerts/alert.ts';
import { findAlerts } from './alerts/find-alerts.ts';
import { type Flag, flaggedOf } from './alerts/flagged-of.ts';
import { type NeverGenerate, neverGenerate } from './alerts/never-generate.ts';
import { type Refusal, refusalOf } from './alerts/refused-agents.ts';
import { type SensitisationConcern, sensitisationConcern } from './alerts/sensitisation-concern.ts';
import { IFRA_CATEGORIES, type IfraCategory, LIST_IDS, type ListId } from './lists/list-entry.ts';
import type { ListMatch } from './lists/list-match.ts';
import { strongest } from './mixture/sources.ts';
import { type Stability, stability } from './stability/index.ts';
import { assessThresholds, type ProductExposure, type Thresholds } from './thresholds/index.ts';
import {
  type AssessorChecklist,
  assessorChecklist,
  type ListSource,
  type ProductKind,
  type ProvisionalCeiling,
  type RegionId,
  type Verdict,
  worst,
} from './verdict/index.ts';

export interface SafetyRequest {
  readonly regions: readonly RegionId[];
  /** Of the finished product. */
  readonly category?: IfraCategory;
  readonly product?: ProductKind;
  /** Transition periods are judged on this day. */
  readonly today: Date;
  readonly exposure?: ProductExposure;
  /** The number that it was asked by: rows that name it count as well, whatever structure they are drawn with. */
  readonly cas?: string;
}

/** Who the structure is, whoever asks knows from its reader: canonical names are dear, and many callers have them already. */
export interface SafetyAssessment {
  /** The worst verdict of the regions asked for, by rows that name this substance. */
  readonly verdict: Verdict;
  /** A worse one, by a row of another isomer, a tautomer or a parent: whether it applies is for an assessor. */
  readonly mayApply?: Verdict;
  /** Reasons to look, none of them a classification; their atoms are numbered as in the SMILES that was read. */
  readonly alerts: readonly AlertHit[];
  readonly sensitisationConcern: SensitisationConcern;
  /** Rows met, deciding lists first. */
  readonly lists: readonly ListMatch[];
  /** Drug laws, export controls and the like: said, never decisive. */
  readonly flags: readonly Flag[];
  /** Why generation must not offer it, whatever its gate; null where there is no reason. */
  readonly barred: NeverGenerate | null;
  readonly thresholds: Thresholds;
  readonly stability: Stability;
  /** By region, with citations; the checks that ran, and what an assessor must still do. */
  readonly checklist: AssessorChecklist;
  /** What could not be said, and why. */
  readonly unknowns: readonly string[];
}

/** What a candidate carries of its assessment; `smell safety` says all of it. */
export interface CandidateSafety {
  readonly verdict: Verdict;
  readonly mayApply?: Verdict;
  readonly alerts: readonly {
    readonly id: string;
    readonly title: string;
    readonly endpoint: AlertHit['alert']['endpoint'];
    readonly mechanism: AlertHit['alert']['mechanism'];
    readonly potency: AlertHit['alert']['potency'];
    readonly atoms: AlertHit['atoms'];
  }[];
  readonly sensitisationConcern: SensitisationConcern;
  readonly lists: readonly (Pick<ListMatch, 'identity' | 'how'> & {
    readonly list: ListId;
    readonly row: string;
    readonly name: string;
  })[];
  readonly flags: readonly string[];
  readonly thresholds: {
    readonly cramerClass: Thresholds['cramer']['class'];
    /** ug/kg body weight/day; null where there is none, for the reason given. */
    readonly ttcMicrogramsPerKgDay: number | null;
    readonly ttcWhy: string;
    /** ug/cm2; null where unknown. */
    readonly dermalMicrogramsPerCm2: number | null;
    readonly dermalWhy: string;
    /** % in the finished product, provisional, in fine fragrance (category 4); null where unknown. */
    readonly ceilingPercentCategory4: number | null;
  };
  readonly unknowns: readonly string[];
}

export function summariseSafety(assessment: SafetyAssessment): CandidateSafety {
  const { verdict, mayApply, alerts, lists, flags, thresholds, unknowns } = assessment;
  const { cramer, ttc, dermal, ceilings } = thresholds;
  const ceiling = ceilings['4'];
  return {
    verdict,
    ...(mayApply === undefined ? {} : { mayApply }),
    alerts: alerts.map(({ alert, atoms }) => {
      const { id, title, endpoint, mechanism, potency } = alert;
      return { id, title, endpoint, mechanism, potency, atoms };
    }),
    sensitisationConcern: assessment.sensitisationConcern,
    lists: lists.map(({ entry, identity, how }) => ({
      list: entry.list,
      row: entry.row,
      name: entry.name,
      identity,
      how,
    })),
    flags: flags.map(({ message }) => message),
    thresholds: {
      cramerClass: cramer.class,
      ttcMicrogramsPerKgDay: ttc.kind === 'threshold' ? ttc.microgramsPerKgDay : null,
      ttcWhy: ttc.why,
      dermalMicrogramsPerCm2: dermal.kind === 'threshold' ? dermal.microgramsPerCm2 : null,
      dermalWhy: dermal.why,
      ceilingPercentCategory4: ceiling.kind === 'provisional' ? ceiling.percent : null,
    },
    unknowns,
  };
}

/** A structure that is refused: nothing else is said of it. */
export interface RefusedStructure {
  readonly refused: Refusal;
}

export function assessSafety(
  structure: StructureReader,
  lists: ListSource,
  request: SafetyRequest,
): SafetyAssessment | RefusedStructure {
  const refused = refusalOf(structure);
  if (refused) return { refused };
  const alerts = findAlerts(structure);
  const matches = matchesOf(structure, lists, request.cas);
  const { logP, flashPointC } = estimateLogPAndFlashPoint(structure.graph);
  const thresholds = assessThresholds(structure, alerts, {
    logP,
    ...(request.exposure === undefined ? {} : { exposure: request.exposure }),
  });
  const { regions, category, product, today } = request;
  const checklist = assessorChecklist({
    matches,
    lists: lists.info,
    regions,
    today,
    alerts,
    ceiling: ceilingOf(thresholds),
    ...(category === undefined ? {} : { category }),
    ...(product === undefined ? {} : { product }),
  });
  const verdict = worst(checklist.regions.map((region) => region.verdict));
  const possible = worst(checklist.regions.map((region) => region.mayApply ?? region.verdict));
  return {
    verdict,
    ...(possible === verdict ? {} : { mayApply: possible }),
    alerts,
    sensitisationConcern: sensitisationConcern(alerts),
    lists: matches,
    flags: flaggedOf(structure),
    barred: neverGenerate(structure, alerts) ?? null,
    thresholds,
    stability: stability(structure, { flashPointC }),
    checklist,
    unknowns: unknownsOf(thresholds, checklist, request),
  };
}

/** Deciding lists first, the surest match of a list before the others. */
function matchesOf(structure: StructureReader, lists: ListSource, cas: string | undefined): readonly ListMatch[] {
  const met = lists.match(structure);
  const matches = cas === undefined ? [...met] : strongest([...met, ...lists.byCas(cas)]);
  return matches.sort((a, b) => LIST_IDS.indexOf(a.entry.list) - LIST_IDS.indexOf(b.entry.list));
}

/** What the checklist says of the dermal threshold; `none` where no threshold may be used. */
function ceilingOf({ ttc, dermal, ceilings }: Thresholds): ProvisionalCeiling | 'none' {
  if (ttc.kind === 'none') return 'none';
  const known = IFRA_CATEGORIES.flatMap((category) => {
    const ceiling = ceilings[category];
    return ceiling.kind === 'provisional' ? [[category, ceiling] as const] : [];
  });
  const [, first] = known.find(([category]) => category === '4') ?? known[0] ?? [];
  return {
    percentByCategory: Object.fromEntries(known.map(([category, { percent }]) => [category, percent])),
    basis: first?.how ?? (dermal.kind === 'unknown' ? dermal.why : 'no category has a limit to scale from'),
  };
}

function unknownsOf(
  { cramer, ttc, dermal, systemicCeiling, persistence }: Thresholds,
  { notSearched }: AssessorChecklist,
  { category }: SafetyRequest,
): string[] {
  return [
    ...(ttc.kind === 'unknown' ? [`threshold of toxicological concern: ${ttc.why}`] : []),
    ...(cramer.doubt === undefined ? [] : [`Cramer class: ${cramer.doubt}`]),
    ...(dermal.kind === 'unknown' ? [`dermal sensitisation threshold: ${dermal.why}`] : []),
    ...(systemicCeiling.kind === 'unknown' ? [`systemic ceiling: ${systemicCeiling.why}`] : []),
    ...(persistence.bioaccumulation.verdict === 'unknown'
      ? [`bioaccumulation: ${persistence.bioaccumulation.why}`]
      : []),
    ...(category === undefined ? ['limits by product category: no category was given'] : []),
    ...notSearched,
  ];
}
