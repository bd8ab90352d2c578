/** The same sentence in twelve languages must give the same profile. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { interpretPrompt, profileAgreement } from '../src/odor/index.ts';
import { detectLanguage } from '../src/odor/languages/detect-language.ts';
import { LANGUAGES, type Language } from '../src/odor/languages/language-pack.ts';

/** Folder of the sentences, least agreement of any of them, and least mean; measured figures: docs/model/prompts.md. */
const SETS: readonly [folder: string, least: number, mean: number][] = [
  ['parallel', 0.65, 0.98],
  ['parallel-briefs', 0.4, 0.92],
  ['parallel-check', 0.4, 0.9],
];
const OTHERS = LANGUAGES.filter((language) => language !== 'en');

describe.each(SETS)('%s', (folder, least, mean) => {
  const read = (language: Language): Record<string, string> =>
    JSON.parse(readFileSync(new URL(`./${folder}/${language}.json`, import.meta.url), 'utf8')) as Record<
      string,
      string
    >;
  const english = read('en');

  describe.each(OTHERS)('%s', (language) => {
    const sentences = Object.entries(read(language));

    it('has every sentence, and is told from the other languages', () => {
      expect(sentences.map(([id]) => id)).toEqual(Object.keys(english));
      const mistaken = sentences.filter(([, text]) => detectLanguage(text) !== language);
      // Some short lists of names are spelled alike in two languages.
      expect(mistaken.length, mistaken.map(([, text]) => text).join('; ')).toBeLessThanOrEqual(2);
    });

    it('means what English means', () => {
      const agreements = sentences.map(([id, text]) =>
        profileAgreement(interpretPrompt(text, language), interpretPrompt(english[id]!, 'en')),
      );
      const worst = Math.min(...agreements);
      expect(worst, sentences[agreements.indexOf(worst)]![1]).toBeGreaterThan(least);
      expect(agreements.reduce((sum, value) => sum + value, 0) / agreements.length).toBeGreaterThan(mean);
    });
  });
});
