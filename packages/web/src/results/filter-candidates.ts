/** Sorting and filtering of candidates. Unknown figures come last, whichever way is sorted. */
import type { Candidate } from '@smell/client';

export const SORTS = ['rank', 'match', 'longevity', 'strength', 'novelty', 'ease', 'weight'] as const;
export type Sort = (typeof SORTS)[number];

export interface Filter {
  readonly note: 'any' | 'top' | 'heart' | 'base';
  /** Only what is neither in the training data nor among known materials. */
  readonly novelOnly: boolean;
  /** Nothing that raised an alert or met a row of a list. This does not make the others safe. */
  readonly withoutFindings: boolean;
  /** Only what is easy to moderate to make, synthesis score at most 4. */
  readonly accessibleOnly: boolean;
}

export const NO_FILTER: Filter = { note: 'any', novelOnly: false, withoutFindings: false, accessibleOnly: false };
/** Synthesis score, 1 easy to 10 hard. */
export const ACCESSIBLE_SCORE = 4;

const STRENGTH_RANKS: Readonly<Record<string, number>> = { low: 1, medium: 2, high: 3, 'very high': 4 };

/** What is sorted by; null where it is unknown. Greater comes first, but for `rank`, `ease` and `weight`. */
const FIGURES: Readonly<Record<Sort, (candidate: Candidate) => number | null>> = {
  rank: ({ facet, ranking }) => facet.number * 10_000 + ranking.place,
  match: ({ profileMatch }) => negate(profileMatch),
  longevity: ({ estimates }) => negate(estimates.substantivityHours.value),
  strength: ({ estimates: { odorStrength } }) => negate(STRENGTH_RANKS[odorStrength.value ?? ''] ?? null),
  novelty: ({ nearest }) => nearest.similarity,
  ease: ({ synthesis }) => synthesis.score,
  weight: ({ properties }) => properties.molecularWeight,
};

function negate(figure: number | null): number | null {
  return figure === null ? null : -figure;
}

export function chooseCandidates(candidates: readonly Candidate[], filter: Filter, sort: Sort): Candidate[] {
  const figure = FIGURES[sort];
  return candidates
    .filter((candidate) => passes(candidate, filter))
    .map((candidate, place) => ({ candidate, place, figure: figure(candidate) ?? Number.POSITIVE_INFINITY }))
    .sort((a, b) => (a.figure === b.figure ? a.place - b.place : a.figure - b.figure))
    .map(({ candidate }) => candidate);
}

export function passes(candidate: Candidate, { note, novelOnly, withoutFindings, accessibleOnly }: Filter): boolean {
  if (note !== 'any' && candidate.estimates.noteClass.value !== note) return false;
  if (novelOnly && !candidate.novel) return false;
  if (accessibleOnly && candidate.synthesis.score > ACCESSIBLE_SCORE) return false;
  return !withoutFindings || findingsOf(candidate) === 0;
}

/** Alerts and list rows; null where nothing was looked up. */
export function findingsOf({ safety }: Pick<Candidate, 'safety'>): number | null {
  return safety ? safety.alerts.length + safety.lists.length : null;
}
