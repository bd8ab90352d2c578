/** What a page says in a language that is not its reader's. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { textsOf } from './visit.ts';

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  hi: /\p{Script=Devanagari}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  ko: /\p{Script=Hangul}/u,
  ru: /\p{Script=Cyrillic}/u,
  zh: /\p{Script=Han}/u,
};
/** The same in every language: notations, files, signs of units. */
const NEUTRAL =
  /^(smiles|inchikey|cas|ifra|logp|log|iso|pdf|csv|sdf|png|json|jsonl|am|pm|asean|cm|ghs|eu|uk|us|ec|no|mol|da|ppb|ppm|mg|kg|ml|min|hpa|pa|eur|usd|id|mps|dit|gpu|cpu|ctrl)$/i;

/** Of a model or a file. */
const FINGERPRINT = /\b(?=[a-f]*\d)[0-9a-f]{8,}\b/g;

const english = textsOf('en');
const wordsOf = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../src/i18n/descriptors/${language}.json`, import.meta.url), 'utf8'));

/**
 * Texts and names that are visible, not marked as English, code or a name, and not in the language: without its script and of Latin words that
 * its texts do not use, or the English text of the studio word for word.
 *
 * @param names of materials, models and what people wrote: the same in every language
 */
export async function foreignTexts(page: Page, language: string, names: readonly string[] = []): Promise<string[]> {
  const own = Object.values(textsOf(language)).concat(Object.values(wordsOf(language)));
  const shown = await page.evaluate(shownTexts);
  // Notations have a direction of their own, and stand in the names of drawings too.
  const notations = await page.locator('[dir=ltr]').allTextContents();
  const isForeign = isForeignTo(language, own);
  // The longest first: some are parts of others.
  const known = [...names, ...notations].filter((name) => name !== '').sort((a, b) => b.length - a.length);
  return [...new Set(shown)].filter((text) =>
    isForeign(known.reduce((rest, name) => rest.replaceAll(name, ' '), text)),
  );
}

function isForeignTo(language: string, own: readonly string[]): (text: string) => boolean {
  const native = new Set(own);
  const script = SCRIPTS[language];
  if (script === undefined) {
    const foreign = new Set(
      [...Object.values(english), ...Object.keys(wordsOf(language))].filter((each) => !native.has(each)),
    );
    return (text) => foreign.has(text);
  }
  const used = new Set(own.flatMap(latinWords));
  return (text) => latinWords(text).some((word) => !used.has(word) && !NEUTRAL.test(word));
}

function latinWords(text: string): string[] {
  return text.replaceAll(FINGERPRINT, '').match(/\p{Script=Latin}{2,}/gu) ?? [];
}

/** Runs in the page. */
function shownTexts(): string[] {
  // The page itself has a language and a direction.
  const SKIPPED =
    'body :is([lang=en], [dir=ltr], [translate=no], code, kbd, svg, style, script, textarea, option, noscript)';
  const isRead = (element: Element): boolean => element.closest(SKIPPED) === null && element.checkVisibility();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.textContent!.trim() !== '' && isRead(node.parentElement!)) found.push(node.textContent!.trim());
  }
  for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      if (isRead(element)) found.push(element.getAttribute(name)!);
    }
  }
  return found;
}
