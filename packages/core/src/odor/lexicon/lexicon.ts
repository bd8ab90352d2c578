/**
 * Looks up what words mean: the descriptors themselves, our synonyms and scenes, and the names of known materials, in
 * that order of authority. The longest phrase wins; plurals, adjectives and comparatives are led back to their stem.
 */
import { KNOWN_MATERIALS } from '../../materials/curated-materials.ts';
import { DESCRIPTOR_INDEX, DESCRIPTORS } from '../descriptors.ts';
import { foldPhrase } from '../fold-text.ts';
import { MOODS } from './moods.ts';
import { SCENES } from './scenes.ts';
import { SYNONYMS } from './synonyms.ts';

export interface Meaning {
  readonly descriptor: string;
  /** In (0, 1]; 1 marks what the words mean themselves. */
  readonly weight: number;
}

export interface LexiconMatch {
  readonly meanings: readonly Meaning[];
  /** Number of words matched. */
  readonly length: number;
  /** "greener", "drier". */
  readonly isComparative?: boolean;
}

/** How much of each descriptor of a material its name calls for, in the order of the table. */
const MATERIAL_WEIGHTS = [1, 0.8, 0.6, 0.5, 0.4, 0.3];

const lexicon = new Map<string, readonly Meaning[]>();
/** Longest phrase, in words, that starts with a word. */
const longest = new Map<string, number>();

for (const descriptor of DESCRIPTORS) add(descriptor, [{ descriptor, weight: 1 }]);
for (const [phrase, meanings] of [SCENES, SYNONYMS, MOODS].flatMap((table) => Object.entries(table))) {
  add(phrase, parseMeanings(phrase, meanings));
}
for (const { name, otherNames, descriptors } of KNOWN_MATERIALS) {
  const meanings = descriptors.map((descriptor, i) => ({ descriptor, weight: MATERIAL_WEIGHTS[i] ?? 0.3 }));
  for (const phrase of [name, ...otherNames]) if (phrase.length > 3) add(phrase, meanings);
}

/** Number of words and phrases understood without counting inflected forms. */
export const LEXICON_SIZE = lexicon.size;

/** Every entry of one word that means a smell. */
export const LEXICON_WORDS: readonly { readonly word: string; readonly meanings: readonly Meaning[] }[] = [...lexicon]
  .filter(([phrase, meanings]) => !phrase.includes(' ') && meanings.length > 0)
  .map(([word, meanings]) => ({ word, meanings }));

/** The longest entry that starts at `words[at]`, or undefined. */
export function matchLexicon(words: readonly string[], at: number): LexiconMatch | undefined {
  const first = words[at]!;
  const reach = Math.max(...stems(first).map((stem) => longest.get(stem) ?? 0));
  for (let length = Math.min(reach, words.length - at); length > 0; length--) {
    const meanings = lookUp(words.slice(at, at + length));
    if (meanings) {
      const isComparative = length === 1 && first.endsWith('er') && !lexicon.has(first);
      return { meanings, length, ...(isComparative ? { isComparative } : {}) };
    }
  }
  return undefined;
}

/** What one word means by itself, if it means a smell. */
export function matchWord(word: string): readonly Meaning[] | undefined {
  const meanings = lookUp([word]);
  return meanings && meanings.length > 0 ? meanings : undefined;
}

function lookUp(words: readonly string[]): readonly Meaning[] | undefined {
  const exact = lexicon.get(words.join(' '));
  if (exact) return exact;
  let candidates = [''];
  for (const word of words) {
    candidates = candidates.flatMap((head) => stems(word).map((stem) => (head === '' ? stem : `${head} ${stem}`)));
  }
  for (const candidate of candidates) {
    const meanings = lexicon.get(candidate);
    if (meanings) return meanings;
  }
  return undefined;
}

/** A word and the words it may be an inflection of, most likely first. */
export function stems(word: string): string[] {
  const found = [word];
  const take = (suffix: RegExp, ...endings: string[]): void => {
    if (!suffix.test(word)) return;
    const stem = word.replace(suffix, '');
    if (stem.length < 3) return;
    for (const ending of endings) found.push(stem + ending);
    // "minty" from mint, "nutty" from nut
    if (endings.includes('') && /([^aeious])\1$/.test(stem)) found.push(stem.slice(0, -1));
  };
  take(/'s?$/, '');
  take(/ies$/, 'y');
  take(/(?<=[sxzh])es$/, '');
  take(/(?<=[^s])s$/, '');
  take(/ey$/, '', 'e');
  take(/y$/, '', 'e');
  take(/ish$/, '', 'e');
  take(/like$/, '');
  take(/iness$/, 'y');
  take(/ness$/, '');
  take(/ier$/, 'y');
  take(/iest$/, 'y');
  take(/er$/, '', 'e');
  take(/est$/, '', 'e');
  take(/ly$/, '');
  take(/ed$/, '', 'e');
  return found;
}

function add(phrase: string, meanings: readonly Meaning[]): void {
  const key = foldPhrase(phrase);
  if (lexicon.has(key)) return;
  lexicon.set(key, meanings);
  const words = key.split(' ');
  longest.set(words[0]!, Math.max(words.length, longest.get(words[0]!) ?? 0));
}

/** `marine, ozone 0.7` as descriptors with weights. @param phrase for the message when it is not that */
export function parseMeanings(phrase: string, text: string): Meaning[] {
  if (text === '') return [];
  return text.split(',').map((part) => {
    const [, descriptor = '', weight = '1'] = /^\s*(.+?)(?:\s+(0?\.\d+))?\s*$/.exec(part) ?? [];
    if (!DESCRIPTOR_INDEX.has(descriptor)) {
      throw new Error(`lexicon entry "${phrase}" names "${descriptor}", which is not an odor descriptor`);
    }
    return { descriptor, weight: Number(weight) };
  });
}
