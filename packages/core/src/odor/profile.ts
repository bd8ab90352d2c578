/** A profile: how much of each descriptor is asked for. What a prompt becomes, and what a file of requests may give. */
import { z } from 'zod';
import type { Condition } from '../diffusion/condition.ts';
import { SmellError } from '../errors.ts';
import { WISHED } from './constraints.ts';
import { DESCRIPTOR_INDEX, DESCRIPTORS } from './descriptors.ts';
import type { Wish } from './lexeme.ts';

/** Descriptor to weight in (0, 1]. */
export type Profile = Readonly<Record<string, number>>;

const signedSchema = z.record(
  z.string(),
  z
    .number()
    .min(-1)
    .max(1)
    .refine((weight) => weight !== 0),
);

/** What is asked for, and what must not be smelled. */
export interface GivenProfile {
  readonly profile: Profile;
  readonly forbidden: readonly string[];
}

/**
 * A profile given as data, for example `{"rose": 1, "woody": 0.5, "vanilla": -1}`: as `signedProfile` writes it, a negative weight
 * forbids.
 *
 * @throws SmellError `bad-argument` when it is not an object of weights in [-1, 0) or (0, 1], is empty, or names a word outside
 *   the vocabulary; the message then gives the nearest words.
 */
export function parseProfile(input: unknown): GivenProfile {
  const parsed = signedSchema.safeParse(input);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue && issue.path.length > 0 ? ` at "${issue.path.join('.')}"` : '';
    throw new SmellError(
      'bad-argument',
      `a profile gives each descriptor a weight above 0 and up to 1, or down to -1 to forbid it, like {"rose": 1, "woody": 0.5, "vanilla": -1}${where && `; wrong${where}`}`,
    );
  }
  const words = Object.keys(parsed.data);
  if (words.length === 0) {
    throw new SmellError('bad-argument', 'the profile is empty; give at least one descriptor, like {"rose": 1}');
  }
  const wrong = words.find((word) => !DESCRIPTOR_INDEX.has(word));
  if (wrong !== undefined) {
    const near = nearestDescriptors(wrong, 3).map((word) => `"${word}"`);
    throw new SmellError(
      'bad-argument',
      `"${wrong.slice(0, 40)}" is not an odor descriptor; did you mean ${near.join(', ')}?`,
    );
  }
  const entries = Object.entries(parsed.data);
  return {
    profile: Object.fromEntries(entries.filter(([, weight]) => weight > 0)),
    forbidden: entries.filter(([, weight]) => weight < 0).map(([word]) => word),
  };
}

/**
 * What a model is asked for by a profile, a list of descriptors that must not be smelled, and wishes about the whole; of
 * wishes that contradict each other the last counts.
 */
export function profileToCondition(
  profile: Profile,
  forbidden: readonly string[] = [],
  wishes: readonly Wish[] = [],
): Condition {
  return {
    ...(Object.keys(profile).length > 0 ? { asked: profile } : {}),
    ...(forbidden.length > 0 ? { forbidden } : {}),
    ...(wishes.length > 0 ? { scalars: Object.assign({}, ...wishes.map((wish) => WISHED[wish])) } : {}),
  };
}

/** The descriptors spelled most like a word, nearest first. */
export function nearestDescriptors(word: string, count: number): string[] {
  const target = word.slice(0, 40).toLowerCase();
  return DESCRIPTORS.map((descriptor) => ({ descriptor, distance: spellingDistance(target, descriptor) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ descriptor }) => descriptor);
}

/** Edits between two words over the longer one's length; a shared beginning brings them closer. */
function spellingDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a[shared] === b[shared]) shared++;
  return row[b.length]! / Math.max(a.length, b.length, 1) - 0.05 * Math.min(shared, 4);
}
