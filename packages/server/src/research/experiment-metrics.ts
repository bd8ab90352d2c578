/** What is measured of one cell of an experiment: one worker, one prompt, one seed. */
import type { Verdict } from '@smell/core/safety';
import type { BriefCandidate, FacetSummary } from '@smell/inference';

/** Written out: the tables of the safety room are not for this thread. */
const VERDICTS = [
  'prohibited',
  'restricted',
  'declare',
  'not-covered',
  'no-entry-found',
] as const satisfies readonly Verdict[];

/** Compared between workers; the others are counts. */
export const METRICS = [
  'validity',
  'uniqueness',
  'novelShare',
  'profileMatch',
  'accessibility',
  'regulatedShare',
  'moleculesPerSecond',
] as const;
export type Metric = (typeof METRICS)[number];

export const METRIC_TEXTS: Readonly<Record<Metric, string>> = {
  validity: 'Share of samples that are a molecule, after repair by the grammar.',
  uniqueness: 'Share of valid samples that were not there before within the cell.',
  novelShare: 'Share of molecules handed out that are neither in the training structures nor known materials.',
  profileMatch: 'Mean expected fit to the prompt of the molecules handed out, 0 to 1.',
  accessibility: "Mean of Ertl's synthetic accessibility of the molecules handed out, 1 easy to 10 hard.",
  regulatedShare:
    'Share of the molecules handed out that a list prohibits or restricts. The others are not thereby safe or allowed.',
  moleculesPerSecond: 'Molecules handed out a second, as measured then; it is not the same another time.',
};

/** Null where there was nothing to measure. */
export type Metrics = Readonly<Record<Metric, number | null>>;

export interface CellMeasures {
  readonly asked: number;
  readonly sampled: number;
  readonly found: number;
  /** Why samples were not handed out. */
  readonly drops: Readonly<Record<string, number>>;
  readonly metrics: Metrics;
  /** Share of each verdict for the EU; null where nothing was handed out. None of them is an approval. */
  readonly safetyShares: Readonly<Record<Verdict, number>> | null;
  readonly seconds: number;
}

export function measureCell(
  candidates: readonly Pick<BriefCandidate, 'novel' | 'profileMatch' | 'synthesis' | 'safety'>[],
  facets: readonly Pick<FacetSummary, 'asked' | 'sampled' | 'drops'>[],
  seconds: number,
): CellMeasures {
  const drops: Record<string, number> = {};
  for (const facet of facets) {
    for (const [reason, count] of Object.entries(facet.drops)) drops[reason] = (drops[reason] ?? 0) + count;
  }
  const sampled = facets.reduce((sum, facet) => sum + facet.sampled, 0);
  const valid = sampled - (drops.invalid ?? 0);
  const found = candidates.length;
  const matches = candidates.flatMap(({ profileMatch }) => (profileMatch === null ? [] : [profileMatch]));
  const verdicts = candidates.flatMap(({ safety }) => (safety === null ? [] : [safety.verdict]));
  const shares = Object.fromEntries(
    VERDICTS.map((verdict) => [
      verdict,
      share(verdicts.filter((each) => each === verdict).length, verdicts.length) ?? 0,
    ]),
  ) as Record<Verdict, number>;
  return {
    asked: facets.reduce((sum, facet) => sum + facet.asked, 0),
    sampled,
    found,
    drops,
    metrics: {
      validity: share(valid, sampled),
      uniqueness: share(valid - (drops.duplicate ?? 0), valid),
      novelShare: share(candidates.filter(({ novel }) => novel).length, found),
      profileMatch: average(matches),
      accessibility: average(candidates.map(({ synthesis }) => synthesis.score)),
      regulatedShare: verdicts.length === 0 ? null : shares.prohibited + shares.restricted,
      moleculesPerSecond: share(found, seconds),
    },
    safetyShares: verdicts.length === 0 ? null : shares,
    seconds,
  };
}

function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

function average(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
