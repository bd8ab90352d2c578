/**
 * Splits a profile into facets that one molecule each can serve: cucumber is a top, white musk a base, and no molecule is
 * both. Descriptors stay together when real odorants have them together and are about equally volatile.
 *
 * Average-linkage clustering over a compatibility of pairs: the log of how much more often than by chance two descriptors
 * meet in the training odorants (`data/odor-space.json`, smoothed by one molecule), less what their median vapour pressures
 * lie apart beyond one power of ten. Facets are merged as long as their mean compatibility is above zero.
 */
import type { Note } from '../diffusion/condition.ts';
import table from './data/odor-space.json' with { type: 'json' };
import { DESCRIPTOR_INDEX, DESCRIPTORS } from './descriptors.ts';
import type { Profile } from './profile.ts';

/** The file that `fit-odor-space` writes. */
export interface OdorSpaceTable {
  readonly source: string;
  /** Odorants counted. */
  readonly molecules: number;
  /** Odorants with each descriptor. [descriptor] */
  readonly count: readonly number[];
  /** Odorants with both of two, of every pair a < b in the order (0,1), (0,2) ... (1,2) ... */
  readonly pairs: readonly number[];
  /** Median over the odorants with each descriptor, at 25 C. [descriptor] */
  readonly log10VapourPressurePa: readonly number[];
}

export interface Facet {
  /** The part of the profile that it serves, strongest first. */
  readonly profile: Profile;
  /** Where the prompt places at least half of it, by weight. */
  readonly note?: Note;
  /** Mean of the median log10 vapour pressures (Pa, 25 C) of its descriptors, by weight. */
  readonly log10VapourPressurePa: number;
}

/** Difference of vapour pressures that costs nothing, in powers of ten. */
const FREE_DISTANCE = 1;
/** No brief is split further: each facet needs molecules of its own. */
const MOST_FACETS = 4;
/** Below this weight a descriptor only colours a facet and makes none by itself. */
const LEADING = 0.5;
/** Share of a facet's weight that the prompt must place in one part of the pyramid for the whole facet to stand there. */
const PLACED = 0.5;

const space: OdorSpaceTable = table;

/**
 * How well two descriptors go into one molecule; above 0 better than by chance.
 *
 * @throws RangeError for a word outside the vocabulary
 */
export function compatibility(one: string, other: string): number {
  const [a, b] = [column(one), column(other)].sort((x, y) => x - y) as [number, number];
  if (a === b) return Number.POSITIVE_INFINITY;
  const expected = (space.count[a]! * space.count[b]!) / space.molecules;
  const met = space.pairs[a * DESCRIPTORS.length - (a * (a + 1)) / 2 + (b - a - 1)]!;
  const apart = Math.abs(space.log10VapourPressurePa[a]! - space.log10VapourPressurePa[b]!);
  return Math.log((met + 1) / (expected + 1)) - Math.max(0, apart - FREE_DISTANCE);
}

/**
 * Facets of a profile, the weightiest first; one when all of it may be had from one molecule.
 *
 * @param pyramid descriptors that the prompt places: those of different notes are never together
 */
export function splitFacets(
  profile: Profile,
  pyramid: Readonly<Partial<Record<Note, readonly string[]>>> = {},
): Facet[] {
  const noteOf = new Map<string, Note>();
  for (const note of ['top', 'heart', 'base'] as const) for (const word of pyramid[note] ?? []) noteOf.set(word, note);
  const words = Object.keys(profile);
  const strongest = Math.max(0, ...words.map((word) => profile[word]!));
  const leads = words.filter((word) => profile[word]! >= LEADING * strongest);
  let groups: string[][] = leads.map((word) => [word]);
  const notesOf = (group: readonly string[]): Set<Note> => new Set(group.flatMap((word) => noteOf.get(word) ?? []));
  const affinity = (a: readonly string[], b: readonly string[]): number => {
    if (new Set([...notesOf(a), ...notesOf(b)]).size > 1) return Number.NEGATIVE_INFINITY;
    let sum = 0;
    for (const one of a) for (const other of b) sum += compatibility(one, other);
    return sum / (a.length * b.length);
  };
  for (;;) {
    let best = Number.NEGATIVE_INFINITY;
    let pair: readonly [number, number] | undefined;
    for (let i = 0; i < groups.length; i++) {
      for (let j = i + 1; j < groups.length; j++) {
        const value = affinity(groups[i]!, groups[j]!);
        if (value > best) [best, pair] = [value, [i, j]];
      }
    }
    if (!pair || (best <= 0 && (groups.length <= MOST_FACETS || best === Number.NEGATIVE_INFINITY))) break;
    const [i, j] = pair;
    const merged = [...groups[i]!, ...groups[j]!];
    groups = groups.filter((_, k) => k !== i && k !== j);
    groups.push(merged);
  }
  for (const word of words) {
    if (leads.includes(word)) continue;
    const home = groups.reduce((a, b) => (affinity(b, [word]) > affinity(a, [word]) ? b : a));
    home.push(word);
  }
  return groups
    .map((group): Facet => {
      const own = group.sort((a, b) => profile[b]! - profile[a]!);
      const total = own.reduce((sum, word) => sum + profile[word]!, 0);
      const [note] = notesOf(own);
      const placed = own.reduce((sum, word) => sum + (noteOf.has(word) ? profile[word]! : 0), 0);
      return {
        profile: Object.fromEntries(own.map((word) => [word, profile[word]!])),
        ...(note && placed >= PLACED * total ? { note } : {}),
        log10VapourPressurePa:
          own.reduce((sum, word) => sum + profile[word]! * space.log10VapourPressurePa[column(word)]!, 0) / total,
      };
    })
    .sort((a, b) => weightOf(b) - weightOf(a));
}

function weightOf({ profile }: Facet): number {
  return Object.values(profile).reduce((sum, weight) => sum + weight, 0);
}

function column(word: string): number {
  const index = DESCRIPTOR_INDEX.get(word);
  if (index === undefined) throw new RangeError(`"${word}" is not an odor descriptor`);
  return index;
}
