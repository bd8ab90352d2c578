/** Sorting and filtering of candidates. Unknown figures come last, whichever way is sorted. */
import type { Candidate } from '@smell/client';

export const SORTS = ['rank', 'match', 'longevity', 'strength', 'novelty', 'ease', 'weight'] as const;
export type Sort = (typeof SORTS)[number];

export interface Filter {
  readonly note: 'any' | 'top' | 'heart' | 'base';
  /** Among what it most likely smells of (`likelySmells`); null for anything. */
  readonly smell: string | null;
  /** Only what is neither in the training data nor among known materials. */
  readonly novelOnly: boolean;
  /** Nothing that raised an alert or met a row of a list. This does not make the others safe. */
  readonly withoutFindings: boolean;
  /** Only what is easy to moderate to make, synthesis score at most 4. */
  readonly accessibleOnly: boolean;
}

export const NO_FILTER: Filter = {
  note: 'any',
  smell: null,
  novelOnly: false,
  withoutFindings: false,
  accessibleOnly: false,
};
/** Descriptors that are shown of a molecule at first. */
export const SMELLS_SHOWN = 5;
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

/** What it most likely smells of, the likeliest first. */
export function likelySmells({ odor }: Pick<Candidate, 'odor'>): readonly string[] {
  return odor?.descriptors.slice(0, SMELLS_SHOWN).map(({ descriptor }) => descriptor) ?? [];
}

/** What some of them smell of, and of how many: the most frequent first. */
export function countSmells(candidates: readonly Candidate[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const word of candidates.flatMap(likelySmells)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

export function passes(candidate: Candidate, filter: Filter): boolean {
  const { note, smell, novelOnly, withoutFindings, accessibleOnly } = filter;
  if (smell !== null && !likelySmells(candidate).includes(smell)) return false;
  if (note !== 'any' && candidate.estimates.noteClass.value !== note) return false;
  if (novelOnly && !candidate.novel) return false;
  if (accessibleOnly && candidate.synthesis.score > ACCESSIBLE_SCORE) return false;
  return !withoutFindings || findingsOf(candidate) === 0;
}

/** Alerts and list rows; null where nothing was looked up. */
export function findingsOf({ safety }: Pick<Candidate, 'safety'>): number | null {
  return safety ? safety.alerts.length + safety.lists.length : null;
}
