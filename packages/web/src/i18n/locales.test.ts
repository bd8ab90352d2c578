/** Every screen is wholly in its language: no key is missing, unused, left in English, or in another script. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DESCRIPTORS } from '@smell/core/odor/descriptors';
import { describe, expect, it } from 'vitest';
import { descriptorNames, NAMED, namesPath } from '../../scripts/descriptor-names.ts';
import { LANGUAGE_CODES } from './languages.ts';

const SOURCE = fileURLToPath(new URL('..', import.meta.url));
const read = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(`${SOURCE}i18n/locales/${language}.json`, 'utf8'));
const english = read('en');
const keys = Object.keys(english);

/** Values that are the same in English and in another language. */
const SAME = new Set(['library.collections', 'library.name', 'results.seconds']);
/** Words that stay as they are in any script: names, abbreviations, units. */
const ANYWHERE =
  /Smell Diffusion|SMILES|SMARTS|SDF|CSV|PNG|PDF|API|Ctrl|Enter|IFRA|EU|CAS|CLP|INCI|logP|mol|°C|\bp\b|\{\{\w+\}\}/g;
/** Letters of a language; all but Latin. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ru: /\p{Script=Cyrillic}/u,
  ar: /\p{Script=Arabic}/u,
  hi: /\p{Script=Devanagari}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  ko: /\p{Script=Hangul}/u,
  zh: /\p{Script=Han}/u,
};
const LATIN = /(?!g\b)\p{Script=Latin}/u;

const placeholders = (text: string): string[] => [...text.matchAll(/\{\{\w+\}\}/g)].map(([name]) => name).sort();

describe('texts', () => {
  it.each(LANGUAGE_CODES)('%s has every key of English, and no other', (language) => {
    expect(Object.keys(read(language)).sort()).toEqual([...keys].sort());
  });

  it.each(LANGUAGE_CODES)('%s says the same figures as English', (language) => {
    const texts = read(language);
    expect(keys.filter((key) => placeholders(texts[key]!).join() !== placeholders(english[key]!).join())).toEqual([]);
  });

  it.each(LANGUAGE_CODES.filter((code) => code !== 'en'))('%s leaves nothing in English', (language) => {
    const texts = read(language);
    expect(keys.filter((key) => texts[key] === english[key] && !SAME.has(key))).toEqual([]);
  });

  it.each(LANGUAGE_CODES)('%s names the format of each file of a molecule', (language) => {
    const texts = read(language);
    for (const format of ['sdf', 'png', 'pdf']) expect(texts[`molecule.${format}`]).toContain(format.toUpperCase());
  });

  it.each(Object.keys(SCRIPTS))('%s is written in its own script', (language) => {
    const wrong = Object.entries(read(language)).filter(([, text]) => {
      const own = text.replaceAll(ANYWHERE, '');
      return LATIN.test(own) || (/\p{L}{2}/u.test(own) && !SCRIPTS[language]!.test(own));
    });
    expect(wrong).toEqual([]);
  });

  it('are all used, and all that is used is there', () => {
    const source = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.test.ts'))
      .map((path) => readFileSync(`${SOURCE}${path}`, 'utf8'))
      .join('\n');
    const quoted = new Set([...source.matchAll(/['"`]([a-z][\w.]*(?: \w+)?)['"`]/g)].map(([, text]) => text!));
    const begun = [...source.matchAll(/`(\w+\.)\$\{/g)].map(([, start]) => start!);
    expect(keys.filter((key) => !quoted.has(key) && !begun.some((start) => key.startsWith(start)))).toEqual([]);
    const called = [...source.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key]) => key!);
    expect(called.filter((key) => !keys.includes(key))).toEqual([]);
  });
});

describe('names of descriptors', () => {
  it.each(NAMED)(
    'in %s are those that the service reads: npx tsx packages/web/scripts/descriptor-names.ts',
    (language) => {
      expect(readFileSync(namesPath(language), 'utf8')).toBe(descriptorNames(language));
      expect(Object.keys(JSON.parse(descriptorNames(language)))).toEqual([...DESCRIPTORS]);
    },
  );
});
