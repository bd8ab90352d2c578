/** The parts of a verdict: one line per row of a list, and the worst of them. */
import type { IfraLimit, ListId, ListInfo } from '../lists/list-entry.ts';
import type { Identity } from '../lists/list-match.ts';

/**
 * `no-entry-found`: the list was searched and holds no row. `not-covered`: we do not have the list. Neither means safe.
 */
export const VERDICTS = ['prohibited', 'restricted', 'declare', 'not-covered', 'no-entry-found'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Where a line comes from. */
export interface Citation {
  readonly list: ListId;
  readonly title: string;
  readonly version: string;
  /** Day of the copy, ISO 8601. */
  readonly asOf: string;
  /** Number of the row; absent where there is none, as for "no entry found". */
  readonly row?: string;
}

/** `none`: the row sets no limit here. `unknown`: it sets one that our table does not print. */
export type LimitKind = 'percent' | 'none' | 'unknown' | 'purity';

export interface VerdictLine {
  readonly verdict: Verdict;
  /** Most of it in the finished product, % by weight. Zero where it is prohibited outright. */
  readonly limitPercent?: number;
  /** Of a restriction. */
  readonly limit?: LimitKind;
  /** What the limit counts, when it is not the material itself (`5-MOP`). */
  readonly limitOf?: string;
  readonly text: string;
  /** Absent for a whole field of law that our tables lack. */
  readonly citation?: Citation;
  readonly identity?: Identity;
  readonly how?: string;
  /**
   * The row is of another isomer, a tautomer or the parent of a salt: whether it applies is for an assessor, and the line does not
   * count in the summary verdict.
   */
  readonly mayApply?: boolean;
}

/** A row that decides nothing: hazard classes, endocrine lists, context. */
export interface InformationLine {
  readonly text: string;
  readonly citation: Citation;
  readonly identity: Identity;
  readonly how: string;
}

/** The worst of some verdicts; `no-entry-found` of none. */
export function worst(verdicts: Iterable<Verdict>): Verdict {
  let place = VERDICTS.length - 1;
  for (const verdict of verdicts) place = Math.min(place, VERDICTS.indexOf(verdict));
  return VERDICTS[place]!;
}

/** Matches that name a neighbour of the row and not the substance itself. */
const NEIGHBOURS: ReadonlySet<Identity> = new Set<Identity>(['other-isomer', 'tautomer', 'parent']);

/** Whether a row found this way only may apply. */
export function onlyMayApply(identity: Identity): boolean {
  return NEIGHBOURS.has(identity);
}

export function citationOf(info: ListInfo, row?: string): Citation {
  const { id, title, version, asOf } = info;
  return { list: id, title, version, asOf, ...(row === undefined ? {} : { row }) };
}

/** `0.6 %`; no digits are lost. */
export function percentText(percent: number): string {
  return `${Number(percent.toPrecision(12))} %`;
}

export function isPercent(limit: IfraLimit | undefined): limit is Extract<IfraLimit, { kind: 'percent' }> {
  return limit?.kind === 'percent';
}
