/**
 * The names of the descriptors in each language, taken from the words that the service reads in it, so that what the studio shows
 * is what may be written.
 *
 *   npx tsx packages/web/scripts/descriptor-names.ts     writes src/i18n/descriptors
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '@smell/client';
import { DESCRIPTORS } from '@smell/core/odor/descriptors';
import { PACKS } from '@smell/core/odor/languages/packs';

/** Where the first word of a pack is not the plainest, or no word means the descriptor alone. */
const BY_HAND: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  fr: {
    beefy: 'bœuf',
    brothy: 'bouillon',
    buttery: 'beurré',
    eggy: 'œuf',
    fermented: 'fermenté',
    herbal: 'herbacé',
    jammy: 'confituré',
    leathery: 'cuiré',
    pungent: 'âcre',
    ripe: 'mûr',
    seedy: 'graines',
    spicy: 'épicé',
    sweet: 'sucré',
    weedy: 'mauvaises herbes',
    winey: 'vineux',
    yeasty: 'levure',
  },
  de: {
    beefy: 'rindfleischartig',
    'black currant': 'schwarze johannisbeere',
    'green apple': 'grüner apfel',
    oily: 'ölig',
    pear: 'birne',
    'unripe fruit': 'unreife frucht',
  },
  es: {
    acetic: 'acético',
    chocolate: 'chocolate',
    fermented: 'fermentado',
    seedy: 'a semillas',
    weedy: 'a maleza',
    winey: 'vinoso',
    yeasty: 'a levadura',
  },
  it: {
    brothy: 'di brodo',
    eggy: 'di uovo',
    fermented: 'fermentato',
    fishy: 'di pesce',
    seedy: 'di semi',
    weedy: 'di erbacce',
    winey: 'vinoso',
  },
  pt: {
    beefy: 'de carne bovina',
    brothy: 'de caldo',
    eggy: 'de ovo',
    fermented: 'fermentado',
    fishy: 'de peixe',
    nutty: 'de nozes',
  },
  ja: { leathery: 'レザー' },
  zh: { leathery: '皮革' },
  ko: { leathery: '가죽' },
  ru: { beefy: 'говяжий', sweaty: 'потный', thujonic: 'туйоновый' },
  ar: {
    brothy: 'مرقي',
    eggy: 'بيضي',
    grassy: 'عشبي',
    jammy: 'مربى',
    moldy: 'عفن',
    savory: 'شهي',
    watery: 'مائي',
  },
  hi: {
    beefy: 'गोमांस जैसा',
    brothy: 'शोरबे जैसा',
    moldy: 'फफूंदी जैसा',
    naphthyl: 'नैफ्थलीन जैसा',
    savory: 'स्वादिष्ट नमकीन',
  },
};

export const NAMED = ['es', 'fr', 'de', 'it', 'pt', 'ja', 'zh', 'ko', 'ru', 'ar', 'hi'] as const satisfies Language[];

export function namesPath(language: string): string {
  return fileURLToPath(new URL(`../src/i18n/descriptors/${language}.json`, import.meta.url));
}

/** @throws when a descriptor has no name in the language */
export function descriptorNames(language: (typeof NAMED)[number]): string {
  const pack = PACKS[language];
  const first = new Map<string, string>();
  for (const [word, meaning] of Object.entries(pack.words)) if (!first.has(meaning)) first.set(meaning, word);
  const names = DESCRIPTORS.map((descriptor) => {
    const name = BY_HAND[language]?.[descriptor] ?? first.get(descriptor);
    if (name === undefined) throw new Error(`${language} has no word for "${descriptor}"`);
    return [descriptor, name] as const;
  });
  return `${JSON.stringify(Object.fromEntries(names), null, 1)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const language of NAMED) writeFileSync(namesPath(language), descriptorNames(language));
}
