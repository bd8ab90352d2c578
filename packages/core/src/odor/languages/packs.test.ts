import { describe, expect, it } from 'vitest';
import { DESCRIPTORS } from '../descriptors.ts';
import { foldPhrase } from '../fold-text.ts';
import { matchLexicon, parseMeanings } from '../lexicon/lexicon.ts';
import { LANGUAGES } from './language-pack.ts';
import { PACKS } from './packs.ts';

describe.each(Object.values(PACKS))('the $language pack', ({ language, words, grammar }) => {
  it('points only to phrases that English knows, and has a word for every descriptor', () => {
    expect(LANGUAGES).toContain(language);
    const covered = new Set<string>();
    const unknown: string[] = [];
    for (const [phrase, meaning] of Object.entries(words)) {
      if (meaning === '') continue;
      if (meaning.startsWith('= ')) {
        for (const { descriptor } of parseMeanings(phrase, meaning.slice(2))) covered.add(descriptor);
        continue;
      }
      const english = foldPhrase(meaning).split(' ');
      const match = matchLexicon(english, 0);
      if (match?.length !== english.length) unknown.push(`${phrase} -> ${meaning}`);
      for (const { descriptor, weight } of match?.meanings ?? []) if (weight === 1) covered.add(descriptor);
    }
    expect(unknown).toEqual([]);
    expect(DESCRIPTORS.filter((descriptor) => !covered.has(descriptor))).toEqual([]);
  });

  it('says of no phrase both that it means something and that it is grammar', () => {
    expect(Object.keys(words).filter((phrase) => Object.hasOwn(grammar, phrase))).toEqual([]);
  });
});
