/** Texts in the reader's language; each language is loaded when it is first wanted. */
import type { Language } from '@smell/client';
import i18next from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { directionOf, LANGUAGE_CODES } from './languages.ts';
import english from './locales/en.json';

const LOCALES = import.meta.glob<Record<string, string>>(['./locales/*.json', '!./locales/en.json'], {
  import: 'default',
});
const SCENT_WORDS = import.meta.glob<Record<string, string>>('./descriptors/*.json', { import: 'default' });
const STORED = 'smell.language';

const COMMAS: Readonly<Record<string, string>> = { ar: '، ', ja: '、', zh: '、' };

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof english; scent: Record<string, string> };
    keySeparator: false;
    nsSeparator: false;
  }
}

export type TextKey = keyof typeof english;

/** The language chosen before, else the browser's first that there is, else English. */
export function preferredLanguage(): Language {
  const wanted = [storedLanguage(), ...navigator.languages].map((tag) => tag?.toLowerCase().split('-')[0]);
  return (
    LANGUAGE_CODES.find((code) => code === wanted.find((tag) => LANGUAGE_CODES.some((known) => known === tag))) ?? 'en'
  );
}

export async function startI18n(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    ns: ['translation', 'scent'],
    resources: { en: { translation: english } },
    keySeparator: false,
    nsSeparator: false,
    // React escapes.
    interpolation: { escapeValue: false },
  });
  await changeLanguage(language);
}

export async function changeLanguage(language: Language): Promise<void> {
  if (language !== 'en' && !i18next.hasResourceBundle(language, 'translation')) {
    const [texts, words] = await Promise.all([
      LOCALES[`./locales/${language}.json`]!(),
      SCENT_WORDS[`./descriptors/${language}.json`]!(),
    ]);
    i18next.addResourceBundle(language, 'translation', texts);
    i18next.addResourceBundle(language, 'scent', words);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // Storage is switched off: the choice holds until the page is closed.
  }
}

function storedLanguage(): string | undefined {
  try {
    return localStorage.getItem(STORED) ?? undefined;
  } catch {
    return undefined;
  }
}

/** The name of a descriptor in the reader's language. */
export function useScentWord(): (descriptor: string) => string {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useCallback(
    (descriptor: string) => i18next.getResource(language, 'scent', descriptor) ?? descriptor,
    [language],
  );
}

/** Words one after the other, with the comma of the reader's language. */
export function useList(): (words: readonly string[]) => string {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useCallback(
    // Arabic, Chinese and Japanese have commas of their own.
    (words: readonly string[]) => words.join(COMMAS[language] ?? ', '),
    [language],
  );
}

/** Figures as the reader's language writes them. */
export function useNumbers(): {
  plain: (value: number, digits?: number) => string;
  percent: (share: number) => string;
} {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const plain = useCallback(
    (value: number, digits = 3) => new Intl.NumberFormat(language, { maximumSignificantDigits: digits }).format(value),
    [language],
  );
  const percent = useCallback(
    (share: number) => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    [language],
  );
  return { plain, percent };
}
