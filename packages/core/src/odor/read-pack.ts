/**
 * Reads a prompt in a language other than English as lexemes, with that language's pack. Phrases are looked up longest
 * first: over words where words are set apart by blanks, over characters in Japanese and Chinese (what is not found there
 * is skipped word by word, as Unicode's segmentation has it). What the pack does not know may be an international name, which
 * the English lexicon has.
 */
import { foldPhrase, foldText, type Token } from './fold-text.ts';
import type { Language, LanguagePack, PlacedRole, Role } from './languages/language-pack.ts';
import { type Lexeme, type LexemeKind, type MeaningLexeme, meaningsBefore } from './lexeme.ts';
import { matchLexicon, parseMeanings } from './lexicon/lexicon.ts';
import { shareKind, symbolKind } from './read-english.ts';

type Entry =
  /** `role` is said by the second half of a compound: "vanillefrei". */
  | { readonly is: 'meaning'; readonly text: string; readonly role?: PlacedRole }
  | { readonly is: 'role'; readonly role: PlacedRole; readonly joins: boolean }
  | { readonly is: 'stop' };

interface PackIndex {
  readonly language: Language;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Longest phrase, in words or, without blanks, in characters. */
  readonly longest: number;
  /** Phrases as the pack spells them, in lower case. */
  readonly spellings: ReadonlySet<string>;
  /** Ending of an inflected form, longest first, and the endings it may stand for. */
  readonly endings: readonly (readonly [string, readonly string[]])[];
}

/** What the right accents are worth beside knowing a word. */
const SPELLED = 0.1;
/** Written without blanks between words. */
const UNSPACED: ReadonlySet<Language> = new Set(['ja', 'zh']);
/** Particles that are written together with what follows them; the article is taken off by itself. Shortest first. */
const PREFIXES: Readonly<Partial<Record<Language, readonly string[]>>> = {
  ar: ['و', 'ب', 'ل', 'ك', 'ف', 'لل', 'وب', 'ول', 'وك', 'ولل'],
};
/** Of {@link PREFIXES}, those that begin with "and". */
const JOINING_PREFIX = 'و';
/** Links a description to what it describes, and so ends a denial in it. */
const LINKS: Readonly<Partial<Record<Language, string>>> = { zh: '的' };
/** Words of these languages are often two in one. */
const COMPOUNDING: ReadonlySet<Language> = new Set(['de']);
/** Shortest stem that an ending is taken off, and shortest part of a compound, in characters. */
const SHORTEST_STEM = 2;
const SHORTEST_PART = 4;
/** Join the items of a denied list: "sin vainilla, caramelo ni miel". */
const JOINING_DENIALS: Readonly<Partial<Record<Language, readonly string[]>>> = {
  es: ['ni'],
  fr: ['ni'],
  it: ['ne'],
  pt: ['nem'],
  de: ['noch'],
  ru: ['ни'],
  ar: ['ولا'],
  hi: ['न', 'ना', 'न ही'],
};
/** Second halves that say something of the first. */
const COMPOUND_ROLES: Readonly<Record<string, PlacedRole>> = {
  frei: 'no<',
  freie: 'no<',
  freier: 'no<',
  freies: 'no<',
  freien: 'no<',
  arm: 'slightly<',
  hauch: 'a hint of<',
  lastig: 'very<',
  betont: 'very<',
};
/** Letters that join the parts of a compound. */
const JOINTS = ['', 's', 'n', 'en', 'es', 'e'];
/** Shortest word of this language's script that is looked up in English. */
const SHORTEST_ENGLISH = 4;

const indexes = new Map<Language, PackIndex>();

export function readWithPack(asTyped: readonly Token[], pack: LanguagePack): Lexeme[] {
  const index = indexOf(pack);
  const tokens = asTyped.map(withoutElision);
  const lexemes: Lexeme[] = [];
  const add = (kind: LexemeKind, start: number, end: number): void => {
    lexemes.push({ ...kind, start, end });
  };
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!;
    if (token.kind !== 'word') {
      // Chinese lists with "、"; its "，" parts clauses.
      const parts = pack.language === 'zh' && token.kind === 'comma' && token.text === ',';
      const kind = token.kind === 'symbol' ? symbolKind(token.text) : PUNCTUATION[token.kind];
      add(parts ? { is: 'but' } : kind, token.start, token.end);
      at++;
    } else if (UNSPACED.has(pack.language) && !/^[a-z0-9']+$/.test(token.text)) {
      readUnspaced(index, token, lexemes);
      at++;
    } else {
      at += readSpaced(index, tokens, at, lexemes);
    }
  }
  return lexemes.map(asWish);
}

/** A softness with no descriptor behind it is about the whole scent: "una fragancia ligera, de limón". */
function asWish(lexeme: Lexeme, at: number, lexemes: readonly Lexeme[]): Lexeme {
  // "very" alone may be very anything: no wish.
  if (lexeme.is !== 'strength' || lexeme.reach !== 'word' || lexeme.strength > 0.5) return lexeme;
  const next = lexemes.slice(at + 1).find(({ is }) => is !== 'carrier');
  // "a light summer scent" is about the scent.
  const isSmell = next?.is === 'meaning' && !isMood(next);
  if (isSmell || next?.is === 'strength' || lexemes[at - 1]?.is === 'deny') return lexeme;
  return { is: 'wish', wish: 'soft', start: lexeme.start, end: lexeme.end };
}

/** Moods and seasons mean no smell themselves. */
function isMood({ meanings }: MeaningLexeme): boolean {
  return meanings.length > 0 && meanings.every(({ weight }) => weight < 1);
}

/**
 * How many words of a text the pack knows; to tell which language it is in. A word with the very accents of the pack
 * counts a little more: "sándalo" is Spanish, "sandalo" Italian.
 */
export function knownInPack(text: string, tokens: readonly Token[], pack: LanguagePack): number {
  const index = indexOf(pack);
  let known = 0;
  for (const token of tokens) {
    if (token.kind !== 'word' || !find(index, [withoutElision(token).text], true)) continue;
    known += index.spellings.has(text.slice(token.start, token.end).toLowerCase()) ? 1 + SPELLED : 1;
  }
  return known;
}

const PUNCTUATION: Readonly<Record<Exclude<Token['kind'], 'word' | 'symbol'>, LexemeKind>> = {
  and: { is: 'and' },
  comma: { is: 'comma' },
  break: { is: 'end' },
};

/** Adds what stands at a token. @returns how many tokens it took */
function readSpaced(index: PackIndex, tokens: readonly Token[], at: number, lexemes: Lexeme[]): number {
  const token = tokens[at]!;
  const words: string[] = [];
  for (let i = at; i < tokens.length && tokens[i]!.kind === 'word' && words.length < index.longest; i++) {
    words.push(tokens[i]!.text);
  }
  for (let length = words.length; length > 0; length--) {
    const part = words.slice(0, length);
    const entry = find(index, part, length === 1);
    const prefixed = entry ? { entry, joins: false } : findPrefixed(index, part);
    if (!prefixed) continue;
    if (prefixed.joins) lexemes.push({ is: 'and', start: token.start, end: token.start });
    push(lexemes, prefixed.entry, token.start, tokens[at + length - 1]!.end);
    return length;
  }
  const isForeign = /^[a-z0-9']+$/.test(token.text) && !LATIN.has(index.language);
  if (isForeign || token.text.length >= SHORTEST_ENGLISH) {
    const english = matchLexicon(
      tokens.slice(at).map(({ kind, text }) => (kind === 'word' ? text : '\0')),
      0,
    );
    if (english) {
      lexemes.push({
        is: 'meaning',
        meanings: english.meanings,
        start: token.start,
        end: tokens[at + english.length - 1]!.end,
      });
      return english.length;
    }
  }
  const isNumber = /^\p{N}+$/u.test(token.text);
  const kind = shareKind(token.text) ?? ({ is: isNumber ? 'carrier' : 'unknown' } as const);
  lexemes.push({ ...kind, start: token.start, end: token.end });
  return 1;
}

const LATIN: ReadonlySet<Language> = new Set(['es', 'fr', 'de', 'it', 'pt']);

/** Adds everything in a run of characters without blanks. */
function readUnspaced(index: PackIndex, token: Token, lexemes: Lexeme[]): void {
  const { text, start, end } = token;
  // Kana and Han fold to one character each, so places in the folded text are places in the prompt.
  const place = (offset: number): number =>
    end - start === text.length ? start + offset : offset < text.length ? start : end;
  const segmenter = new Intl.Segmenter(index.language, { granularity: 'word' });
  const boundaries = [...segmenter.segment(text)].map((segment) => segment.index).concat(text.length);
  for (let at = 0; at < text.length; ) {
    let best: { entry: Entry; length: number } | undefined;
    for (let length = Math.min(index.longest, text.length - at); length > 0; length--) {
      const entry = find(index, [text.slice(at, at + length)], true);
      if (!entry) continue;
      best = { entry, length };
      break;
    }
    let taken = best?.length ?? 0;
    if (best) {
      const isLink = text.slice(at, at + taken) === LINKS[index.language] && isDenied(lexemes);
      if (isLink) lexemes.push({ is: 'but', start: place(at), end: place(at + taken) });
      else push(lexemes, best.entry, place(at), place(at + taken));
    } else {
      taken = (boundaries.find((boundary) => boundary > at) ?? text.length) - at;
      const isForeign = /^[a-z0-9']+$/.test(text.slice(at, at + taken));
      const english = isForeign ? matchLexicon([text.slice(at, at + taken)], 0) : undefined;
      const kind: LexemeKind = english ? { is: 'meaning', meanings: english.meanings } : { is: 'unknown' };
      lexemes.push({ ...kind, start: place(at), end: place(at + taken) });
    }
    at += taken;
  }
}

/** Whether a denial is open: "不含麝香的" ends where its link stands. */
function isDenied(lexemes: readonly Lexeme[]): boolean {
  const last = lexemes.findLast(({ is }) => is === 'deny' || is === 'comma' || is === 'end' || is === 'but');
  return last?.is === 'deny' && lexemes.at(-1)?.is === 'meaning';
}

function isStressed(lexemes: readonly Lexeme[], meaning: MeaningLexeme): boolean {
  const before = lexemes[(lexemes as readonly unknown[]).indexOf(meaning) - 1];
  return before?.is === 'strength' && before.strength === 1;
}

/** An entry as a lexeme; one that stands behind what it is about is written to that. */
function push(lexemes: Lexeme[], entry: Entry, start: number, end: number): void {
  if (entry.is === 'stop') lexemes.push({ is: 'carrier', start, end });
  else if (entry.is === 'meaning') {
    lexemes.push({ is: 'meaning', meanings: meaningsOf(entry.text), start, end });
    if (entry.role) push(lexemes, { is: 'role', role: entry.role, joins: false }, end, end);
  } else {
    const reach = entry.role.endsWith('<<') ? 'list' : entry.role.endsWith('<') ? 'word' : undefined;
    const role = entry.role.replace(/<+$/, '') as Role;
    const before = reach ? meaningsBefore(lexemes, reach) : [];
    if (before.length === 0) {
      for (const kind of FORWARD[role]) {
        lexemes.push({ ...kind, ...(kind.is === 'deny' && entry.joins ? { joins: true } : {}), start, end });
      }
      return;
    }
    for (const meaning of before) {
      const [kind] = FORWARD[role];
      if (kind?.is === 'deny') {
        meaning.denied = !meaning.denied;
        // "very sweet not" is "not very sweet": too much of it, not any of it.
        if (role === 'not too' || isStressed(lexemes, meaning)) meaning.excess = true;
      } else if (kind?.is === 'strength') {
        if (kind.strength === 1 && isDenied(lexemes)) meaning.excess = true;
        // "summery, light" is about the scent.
        else if (kind.strength <= 0.5 && isMood(meaning)) lexemes.push({ is: 'wish', wish: 'soft', start, end });
        else meaning.strength = kind.strength;
      } else if (kind?.is === 'note') meaning.note = kind.note;
    }
    // Behind its goal it ends what came before, as a comma would.
    lexemes.push({ is: 'but', start, end });
  }
}

/** What a role does where it stands before its goal. */
const FORWARD: Readonly<Record<Role, readonly LexemeKind[]>> = {
  no: [{ is: 'deny', reach: 'word' }],
  without: [{ is: 'deny', reach: 'list' }],
  'not too': [
    { is: 'deny', reach: 'word' },
    { is: 'too', carries: true },
  ],
  'not a denial': [{ is: 'not a denial' }],
  'a hint of': [{ is: 'strength', strength: 0.35, reach: 'list' }],
  slightly: [{ is: 'strength', strength: 0.35, reach: 'word' }],
  soft: [{ is: 'strength', strength: 0.5, reach: 'word' }],
  quite: [{ is: 'strength', strength: 0.8, reach: 'word' }],
  very: [{ is: 'strength', strength: 1, reach: 'word' }],
  mostly: [{ is: 'strength', strength: 1, reach: 'list' }],
  and: [{ is: 'and' }],
  or: [{ is: 'or' }],
  but: [{ is: 'but' }],
  'top note': [{ is: 'note', note: 'top' }],
  'heart note': [{ is: 'note', note: 'heart' }],
  'base note': [{ is: 'note', note: 'base' }],
  'long lasting': [{ is: 'wish', wish: 'long lasting' }],
  fleeting: [{ is: 'wish', wish: 'fleeting' }],
};

function meaningsOf(text: string): MeaningLexeme['meanings'] {
  if (text === '') return [];
  if (text.startsWith('= ')) return parseMeanings(text, text.slice(2));
  const words = foldPhrase(text).split(' ');
  const match = matchLexicon(words, 0);
  if (!match || match.length !== words.length) {
    throw new Error(`a language pack points to "${text}", which the English lexicon does not have`);
  }
  return match.meanings;
}

/** @param isLone the words are one word, which may be a compound */
function find({ entries, endings, language }: PackIndex, words: readonly string[], isLone: boolean): Entry | undefined {
  const exact = entries.get(withoutArticle(language, words.join(' ')));
  if (exact) return exact;
  let candidates = [''];
  for (const word of words) {
    const stems = stemsOf(withoutArticle(language, word), endings);
    candidates = candidates.flatMap((head) => stems.map((stem) => (head === '' ? stem : `${head} ${stem}`)));
    if (candidates.length > 200) return undefined;
  }
  for (const candidate of candidates) {
    const entry = entries.get(candidate);
    if (entry) return entry;
  }
  return isLone && COMPOUNDING.has(language) ? compound(entries, endings, words[0]!) : undefined;
}

/** A word and what it may be an inflection of; two endings may have been added one after the other. */
function stemsOf(word: string, endings: PackIndex['endings']): string[] {
  const found = new Set([word]);
  let last = [word];
  for (let round = 0; round < 2; round++) {
    const next: string[] = [];
    for (const form of last) {
      for (const [ending, replacements] of endings) {
        if (!form.endsWith(ending) || form.length - ending.length < SHORTEST_STEM) continue;
        const stem = form.slice(0, form.length - ending.length);
        for (const replacement of replacements) {
          if (found.has(stem + replacement)) continue;
          found.add(stem + replacement);
          next.push(stem + replacement);
        }
      }
    }
    last = next;
  }
  return [...found];
}

/** "Rosenseife" is soap of roses: the meaning of both parts where both have one, else of the one that does. */
function compound(entries: PackIndex['entries'], endings: PackIndex['endings'], word: string): Entry | undefined {
  for (let cut = word.length - 3; cut >= SHORTEST_PART; cut--) {
    const role = COMPOUND_ROLES[word.slice(cut)];
    const tail: Entry | undefined = role
      ? { is: 'stop' }
      : stemsOf(word.slice(cut), endings)
          .map((stem) => entries.get(stem))
          .find((entry) => entry !== undefined);
    if (!tail || tail.is === 'role') continue;
    for (const joint of JOINTS) {
      if (!word.slice(0, cut).endsWith(joint)) continue;
      const head = word.slice(0, cut - joint.length);
      const first = [head, `${head}e`].map((stem) => entries.get(stem)).find((entry) => entry?.is === 'meaning');
      if (first?.is !== 'meaning' || head.length < 3) continue;
      if (role) return { ...first, role };
      if (tail.is === 'stop' || tail.text === '') return first;
      return { is: 'meaning', text: notationOf([first.text, tail.text]) };
    }
  }
  return undefined;
}

function notationOf(texts: readonly string[]): string {
  const weights = new Map<string, number>();
  for (const text of texts) {
    for (const { descriptor, weight } of meaningsOf(text)) {
      weights.set(descriptor, Math.max(weight, weights.get(descriptor) ?? 0));
    }
  }
  return `= ${[...weights].map(([descriptor, weight]) => (weight === 1 ? descriptor : `${descriptor} ${weight}`)).join(', ')}`;
}

/** "d'orange" is "orange" behind an article. */
function withoutElision(token: Token): Token {
  const apostrophe = token.kind === 'word' ? token.text.lastIndexOf("'") : -1;
  if (apostrophe < 1) return token;
  const start = Math.min(token.end, token.start + apostrophe + 1);
  return { ...token, text: token.text.slice(apostrophe + 1), start };
}

/** "والورد": what follows the article or particle, and whether that says "and". */
function findPrefixed(index: PackIndex, words: readonly string[]): { entry: Entry; joins: boolean } | undefined {
  const [first, ...rest] = words;
  for (const prefix of PREFIXES[index.language] ?? []) {
    if (!first!.startsWith(prefix) || first!.length - prefix.length < SHORTEST_STEM) continue;
    const entry = find(index, [first!.slice(prefix.length), ...rest], words.length === 1);
    if (entry) return { entry, joins: prefix.startsWith(JOINING_PREFIX) };
  }
  return undefined;
}

/** Arabic words with and without their article are one. */
function withoutArticle(language: Language, phrase: string): string {
  return language === 'ar' ? phrase.replace(/(^| )ال(?=[^ ]{2})/g, '$1') : phrase;
}

function indexOf(pack: LanguagePack): PackIndex {
  let index = indexes.get(pack.language);
  if (!index) {
    index = build(pack);
    indexes.set(pack.language, index);
  }
  return index;
}

function build({ language, words, grammar, stopWords, endings }: LanguagePack): PackIndex {
  const entries = new Map<string, Entry>();
  const isUnspaced = UNSPACED.has(language);
  let longest = 1;
  const add = (phrase: string, entry: Entry): void => {
    const folded = withoutArticle(language, foldPhrase(phrase)).replace(/(^| )[^ ]*'/g, '$1');
    const key = isUnspaced ? folded.replaceAll(' ', '') : folded;
    if (key === '' || entries.has(key)) return;
    entries.set(key, entry);
    longest = Math.max(longest, isUnspaced ? key.length : key.split(' ').length);
  };
  const joining = JOINING_DENIALS[language] ?? [];
  for (const [phrase, role] of Object.entries(grammar)) {
    add(phrase, { is: 'role', role, joins: joining.includes(foldPhrase(phrase)) });
  }
  for (const [phrase, text] of Object.entries(words)) add(phrase, { is: 'meaning', text });
  for (const word of stopWords.trim().split(/\s+/)) add(word, { is: 'stop' });
  const folded = Object.entries(endings).map(([ending, replacements]): [string, string[]] => [
    foldText(ending),
    replacements.map((text) => foldText(text)),
  ]);
  const spellings = new Set(
    [...Object.keys(words), ...Object.keys(grammar), ...stopWords.trim().split(/\s+/)].map((phrase) =>
      phrase.toLowerCase(),
    ),
  );
  return { language, entries, longest, spellings, endings: folded.sort(([a], [b]) => b.length - a.length) };
}
