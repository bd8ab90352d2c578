/**
 * Known materials for a tier of a profile, by their documented odors: each choice answers what the choices before it left open, so that a
 * tier is no row of near copies.
 */
import { KNOWN_MATERIALS, type KnownMaterial } from '../materials/index.ts';
import { familyOf } from '../odor/descriptors.ts';
import { type Random, randomNormal } from '../random.ts';
import type { Place } from './accord.ts';

export interface AskedProfile {
  /** Descriptor to weight, above 0. */
  readonly wanted: Readonly<Record<string, number>>;
  /** Descriptors that no material may have. */
  readonly forbidden: readonly string[];
  /** Descriptors that a material has better not. */
  readonly less: readonly string[];
  /** Where the brief says where a descriptor belongs. */
  readonly placed: Readonly<Partial<Record<Place, readonly string[]>>>;
}

export interface ChosenMaterial {
  readonly material: KnownMaterial;
  /** Of the profile, that its documented odors have word for word. */
  readonly hits: readonly string[];
  /** Of the profile, met by a documented odor of the same family only. */
  readonly near: readonly string[];
  /** Weight of the profile that it answers, over the root of the number of its odors. */
  readonly fit: number;
}

/** What a word of the same family counts beside the word itself. A choice, not a measurement. */
const FAMILY_CREDIT = 0.25;
/** What is left open of a word that a material before has answered. */
const ANSWERED = 0.4;
/** Deviation of the logarithm of a fit from seed to seed: near ties change places, clear winners do not. */
const SEED_SPREAD = 0.15;
const LESS_CREDIT = 0.5;

/** The best first; fewer than `count` where no other material answers anything. */
export function chooseMaterials(
  asked: AskedProfile,
  place: Place,
  count: number,
  source: Random,
  excluded: { has(name: string): boolean } = new Set<string>(),
): ChosenMaterial[] {
  const open = new Map(Object.entries(asked.wanted).filter(([word]) => belongs(asked, place, word)));
  // Drawn for all in the order of the table: luck does not depend on what is left out.
  const pool = KNOWN_MATERIALS.filter(({ note }) => note === place)
    .map((material) => ({ material, luck: Math.exp(SEED_SPREAD * randomNormal(source)) }))
    .filter(({ material: { name, descriptors } }) => {
      return !excluded.has(name) && !descriptors.some((word) => asked.forbidden.includes(word));
    });
  const chosen: ChosenMaterial[] = [];
  const free = new Set(pool);
  while (chosen.length < count) {
    let best: (ChosenMaterial & { readonly key: (typeof pool)[number] }) | undefined;
    let bestScore = 0;
    for (const key of free) {
      const answered = answers(key.material, open, asked.less);
      const score = answered.fit * key.luck;
      if (score <= bestScore) continue;
      bestScore = score;
      best = { material: key.material, ...answered, key };
    }
    if (!best) break;
    const { key, ...found } = best;
    chosen.push(found);
    free.delete(key);
    for (const word of found.hits) open.set(word, open.get(word)! * ANSWERED);
  }
  return chosen;
}

/** A word that the brief places elsewhere is no matter of this tier. */
function belongs({ placed }: AskedProfile, place: Place, word: string): boolean {
  const elsewhere = Object.entries(placed).some(([at, words]) => at !== place && words.includes(word));
  return !elsewhere || (placed[place]?.includes(word) ?? false);
}

function answers(
  { descriptors }: KnownMaterial,
  open: ReadonlyMap<string, number>,
  less: readonly string[],
): Omit<ChosenMaterial, 'material'> {
  const families = new Set(descriptors.map(familyOf));
  const hits: string[] = [];
  const near: string[] = [];
  let weight = 0;
  for (const [word, left] of open) {
    if (descriptors.includes(word)) {
      hits.push(word);
      weight += left;
    } else if (families.has(familyOf(word)) && familyOf(word) !== undefined) {
      near.push(word);
      weight += FAMILY_CREDIT * left;
    }
  }
  const unwanted = descriptors.filter((word) => less.includes(word)).length;
  return { hits, near, fit: (weight / Math.sqrt(descriptors.length)) * LESS_CREDIT ** unwanted };
}
