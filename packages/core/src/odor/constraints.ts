/** What a prompt asks of the whole scent or of a place in the pyramid, beside its descriptors. */
import type { Condition, Note } from '../diffusion/condition.ts';
import type { Interpretation } from './interpret-prompt.ts';
import type { Wish } from './lexeme.ts';

export type Constraint =
  /** What the wish asks of a model, on the scales of `CONDITION_SCALARS`; `words` as typed. */
  | { readonly constraint: Wish; readonly scalars: NonNullable<Condition['scalars']>; readonly words: string }
  /** Takes effect through the facet that the descriptors belong to: its `note`. */
  | { readonly constraint: 'note'; readonly note: Note; readonly descriptors: readonly string[] };

/** Of tenacity 0 poor to 3 very good, of strength 1 low to 4 very high. */
export const WISHED: Readonly<Record<Wish, NonNullable<Condition['scalars']>>> = {
  'long lasting': { tenacity: 3 },
  fleeting: { tenacity: 0 },
  soft: { strength: 1.5 },
  strong: { strength: 3.5 },
};

/** Wishes in order of mention, then the notes from top to base. */
export function constraintsOf({ wishes, pyramid }: Pick<Interpretation, 'wishes' | 'pyramid'>): Constraint[] {
  return [
    ...wishes.map(({ wish, words }) => ({ constraint: wish, scalars: WISHED[wish], words })),
    ...Object.entries(pyramid).map(([note, descriptors]) => ({
      constraint: 'note' as const,
      note: note as Note,
      descriptors,
    })),
  ];
}

/** Descriptor to weight: what is asked, and negative what is forbidden (-1), or only to be less (-0.5). */
export function signedProfile({
  profile,
  forbidden,
  evidence,
}: Pick<Interpretation, 'profile' | 'forbidden' | 'evidence'>): Record<string, number> {
  const denial = (word: string): number =>
    Math.max(
      ...evidence.filter(({ descriptor, negated }) => negated && descriptor === word).map(({ weight }) => weight),
    );
  return { ...profile, ...Object.fromEntries(forbidden.map((word) => [word, -denial(word)])) };
}
