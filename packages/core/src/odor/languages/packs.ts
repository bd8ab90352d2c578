/** The language packs, by language. */
import { ARABIC } from './ar.ts';
import { GERMAN } from './de.ts';
import { SPANISH } from './es.ts';
import { FRENCH } from './fr.ts';
import { HINDI } from './hi.ts';
import { ITALIAN } from './it.ts';
import { JAPANESE } from './ja.ts';
import { KOREAN } from './ko.ts';
import type { Language, LanguagePack } from './language-pack.ts';
import { PORTUGUESE } from './pt.ts';
import { RUSSIAN } from './ru.ts';
import { CHINESE } from './zh.ts';

export const PACKS: Readonly<Record<Exclude<Language, 'en'>, LanguagePack>> = {
  es: SPANISH,
  fr: FRENCH,
  de: GERMAN,
  it: ITALIAN,
  pt: PORTUGUESE,
  ja: JAPANESE,
  zh: CHINESE,
  ko: KOREAN,
  ru: RUSSIAN,
  ar: ARABIC,
  hi: HINDI,
};
