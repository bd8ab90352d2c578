/** Tells which of the languages a prompt is in: by its script, and among those in Latin letters by the words they know. */
import { tokenize } from '../fold-text.ts';
import { knownInEnglish } from '../read-english.ts';
import { knownInPack } from '../read-pack.ts';
import type { Language } from './language-pack.ts';
import { PACKS } from './packs.ts';

/** Scripts that settle it; Japanese also has Han, so its own come first. */
const SCRIPTS: readonly (readonly [Exclude<Language, 'en'>, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
];
/** By how much another language must be ahead of English. */
const SURELY = 0.5;
const LATIN = ['es', 'fr', 'de', 'it', 'pt'] as const;

/** English when nothing speaks for another. */
export function detectLanguage(text: string): Language {
  const byScript = detectScript(text);
  if (byScript) return byScript;
  const tokens = tokenize(text);
  let best: Language = 'en';
  let most = knownInEnglish(tokens);
  for (const language of LATIN) {
    const known = knownInPack(text, tokens, PACKS[language]);
    // What two know equally well is English if it may be.
    if (known > most + (best === 'en' ? SURELY : 0)) {
      best = language;
      most = known;
    }
  }
  return best;
}

/** The language that the script of a text settles, or undefined for Latin letters and scripts of no language here. */
export function detectScript(text: string): Exclude<Language, 'en'> | undefined {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const latin = count(/\p{Script=Latin}/gu);
  const counts = SCRIPTS.map(([language, script]) => [language, count(script)] as const);
  const han = counts.find(([language]) => language === 'zh')![1];
  for (const [language, own] of counts) {
    // A Latin letter says less than a syllable or a Han character: "iso e super" in a Japanese sentence.
    const all = language === 'ja' && own > 0 ? own + han : own;
    if (all > 0 && 2 * all >= latin) return language;
  }
  return undefined;
}
