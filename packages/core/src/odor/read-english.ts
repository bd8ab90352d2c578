/** Reads an English prompt as lexemes. The longest phrase wins; grammar goes before meaning at equal length. */
import { type Token, tokenize } from './fold-text.ts';
import { type Lexeme, type LexemeKind, type MeaningLexeme, meaningsBefore } from './lexeme.ts';
import { EMOJI } from './lexicon/emoji.ts';
import { LEXICON_WORDS, type Meaning, matchLexicon, matchWord, stems } from './lexicon/lexicon.ts';
import {
  BREAKERS,
  DENYING_BEHIND,
  DENYING_PREFIXES,
  DENYING_SUFFIXES,
  EXCEPTING,
  EXCESS_WORDS,
  HINTING_BEHIND,
  LEADING_SUFFIXES,
  NEGATORS,
  NOT_NEGATORS,
  NOTE_WORDS,
  OUT_VERBS,
  PARDONING,
  PARTING,
  STOP_WORDS,
  STRENGTHS,
  STRENGTHS_BEHIND,
  TONING,
  TONING_BEHIND,
  WHOLE_SCENT_ADJECTIVES,
  WHOLE_SCENT_WORDS,
  WISH_WORDS,
} from './lexicon/prompt-words.ts';
import { nearestSpelling, readMisspelled, type SpellingIndex, spellingIndex } from './lexicon/spelling.ts';

/** What a word that the lexicon lacks may smell of; see word-guesses.ts. */
export type GuessWord = (
  word: string,
) => { readonly meanings: readonly Meaning[]; readonly confidence: number } | undefined;

export interface EnglishOptions {
  /** Words of the lexicon as typed only: to tell a language, "bergamotte" must not count as English. */
  readonly exactly?: boolean;
  readonly guess?: GuessWord | undefined;
}

/** What a phrase does that stands behind what it is about. */
type BehindKind = {
  readonly is: 'behind';
  readonly strength?: number;
  readonly denies?: boolean;
  /** Also of a clause that has ended: "sweet (not too much)". */
  readonly overBreaks?: boolean;
};

const STOPS = new Set(STOP_WORDS);
const EXCESS = new Set(EXCESS_WORDS);
const WHOLE_SCENT = new Set(WHOLE_SCENT_WORDS);
const WHOLE_SCENT_ALONE = new Set(WHOLE_SCENT_ADJECTIVES);
const OUT = new Set(OUT_VERBS);
const HERE = new Set(['this', 'it', 'here', 'that']);
const ARTICLES = new Set(['a', 'an', 'the', 'something', 'it', 'and']);
/** Strength of what is wanted "not too much", and of what is "only a hint". */
const TONED_DOWN = 0.4;
const HINTED = 0.35;
/** Furthest that "out" stands from its verb, in words. */
const OUT_REACH = 8;
const KINDS = new Map<string, LexemeKind | BehindKind>();
/** Longest phrase, in words, that starts with a word. */
const LONGEST = new Map<string, number>();

for (const phrase of BREAKERS) addPhrase(phrase, { is: 'but' });
for (const phrase of PARTING) addPhrase(phrase, { is: 'carrier', parts: true });
for (const [phrase, reach] of Object.entries(NEGATORS)) {
  addPhrase(phrase, {
    is: 'deny',
    reach,
    ...(phrase === 'nor' ? { joins: true } : {}),
    ...(TONING.includes(phrase) ? { excess: true } : {}),
    ...(EXCEPTING.includes(phrase) ? { excepts: true } : {}),
  });
}
for (const phrase of EXCEPTING) {
  if (!KINDS.has(phrase)) addPhrase(phrase, { is: 'deny', reach: 'list', excepts: true });
}
for (const phrase of NOT_NEGATORS) addPhrase(phrase, { is: 'not a denial' });
for (const phrase of PARDONING) addPhrase(phrase, { is: 'not a denial', pardons: true });
for (const [phrase, { strength, reach }] of Object.entries(STRENGTHS)) {
  addPhrase(phrase, { is: 'strength', strength, reach });
}
for (const [phrase, note] of Object.entries(NOTE_WORDS)) addPhrase(phrase, { is: 'note', note });
for (const [phrase, wish] of Object.entries(WISH_WORDS)) addPhrase(phrase, { is: 'wish', wish });
for (const phrase of DENYING_BEHIND) addPhrase(phrase, { is: 'behind', denies: true });
for (const [phrase, strength] of Object.entries(STRENGTHS_BEHIND)) addPhrase(phrase, { is: 'behind', strength });
for (const phrase of TONING_BEHIND) addPhrase(phrase, { is: 'behind', strength: TONED_DOWN, overBreaks: true });
for (const phrase of HINTING_BEHIND) addPhrase(phrase, { is: 'behind', strength: HINTED, overBreaks: true });
addPhrase('than', { is: 'than' });
addPhrase('as', { is: 'than', as: true });

export function readEnglish(tokens: readonly Token[], options: EnglishOptions = {}): Lexeme[] {
  const words = tokens.map((token) => (token.kind === 'word' ? token.text : token.kind === 'and' ? 'and' : '\0'));
  const lexemes: Lexeme[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { kind, length, skips } = lexemeAt({ tokens, words, lexemes, options }, at);
    const [start, end] = [tokens[at]!.start, tokens[at + length - 1]!.end];
    if (kind.is === 'behind') lexemes.push({ ...applyBehind(lexemes, kind), start, end });
    else lexemes.push({ ...kind, start, end });
    at += length + skips;
  }
  pardon(lexemes);
  return lexemes;
}

/** What a misspelled word counts beside one as English has it. */
const MISSPELLED = 0.5;

/** How many of the words English knows, alone or in a phrase; to tell which language a prompt is in. */
export function knownInEnglish(tokens: readonly Token[]): number {
  const isKnown = ({ is }: Lexeme): boolean => is !== 'unknown' && is !== 'symbol';
  const exactly = readEnglish(tokens, { exactly: true }).filter(isKnown);
  const nearly = readEnglish(tokens).filter(isKnown);
  let known = 0;
  for (const token of tokens) {
    const isWithin = ({ start, end }: Lexeme): boolean => start <= token.start && token.end <= end;
    if (token.kind !== 'word') continue;
    known += exactly.some(isWithin) ? 1 : nearly.some(isWithin) ? MISSPELLED : 0;
  }
  return known;
}

interface Place {
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  /** What has been read before. */
  readonly lexemes: readonly Lexeme[];
  readonly options: EnglishOptions;
}

interface Read {
  readonly kind: LexemeKind | BehindKind;
  readonly length: number;
  readonly skips: number;
}

function lexemeAt(place: Place, at: number): Read {
  const { tokens, words } = place;
  const token = tokens[at]!;
  if (token.kind === 'break') return single({ is: 'end' });
  if (token.kind === 'comma') return single({ is: 'comma' });
  if (token.kind === 'symbol') return single(symbolKind(token.text));
  if (OUT.has(token.text) && staysOut(tokens, words, at)) return single({ is: 'deny', reach: 'list' });
  const phrase = phraseAt(tokens, words, at);
  const match = matchLexicon(words, at);
  if (phrase && (!match || phrase.length >= match.length)) return grammarAt(place, at, phrase);
  if (match) {
    const suffix = suffixAfter(tokens, words, at + match.length);
    return {
      kind: {
        is: 'meaning',
        meanings: match.meanings,
        ...(suffix === 'denied' ? { denied: true } : {}),
        ...(suffix === 'leads' ? { strength: 1 } : {}),
        ...(match.isComparative ? { comparative: true } : {}),
      },
      length: match.length,
      skips: suffix ? 1 : 0,
    };
  }
  if (token.kind === 'and' || token.text === 'and') return single({ is: 'and' });
  if (token.text === 'or') return single({ is: 'or' });
  const carries = isCarrier(token.text);
  // "not that sweet", but "nothing that is sweet"
  const exceeds = EXCESS.has(token.text) && (token.text !== 'that' || place.lexemes.at(-1)?.is === 'deny');
  if (exceeds) return single({ is: 'too', carries });
  if (carries) return single({ is: 'carrier' });
  return single(strangeWord(place, at));
}

function single(kind: LexemeKind): Read {
  return { kind, length: 1, skips: 0 };
}

/** A pictograph that names a smell is read as its name. */
export function symbolKind(text: string): LexemeKind {
  const phrase = EMOJI[text];
  const match = phrase === undefined ? undefined : matchLexicon(phrase.split(' '), 0);
  return match ? { is: 'meaning', meanings: match.meanings } : { is: 'symbol' };
}

/** "70% rose": how strongly a share is meant; none of it is a denial. */
export function shareKind(word: string): LexemeKind | undefined {
  const share = /^(\d+(?:[.,]\d+)?) ?%$/.exec(word)?.[1];
  if (share === undefined) return undefined;
  const percent = Number(share.replace(',', '.'));
  if (percent === 0) return { is: 'deny', reach: 'word' };
  return {
    is: 'strength',
    strength: percent >= 60 ? 1 : percent >= 40 ? 0.8 : percent > 30 ? 0.5 : 0.35,
    reach: 'word',
  };
}

/** A phrase of the grammar, and what its neighbours make of it. */
function grammarAt({ tokens, words, lexemes }: Place, at: number, { kind, length }: Phrase): Read {
  const next = words[at + length];
  const read = (made: LexemeKind | BehindKind): Read => ({ kind: made, length, skips: 0 });
  if (kind.is === 'deny') {
    // "vanilla? No. Sandalwood: yes, cedar no, oud maybe"
    const asked = /^[?:-]$/.test(tokens[at - 1]?.text ?? '');
    const answers = tokens[at - 1]?.kind === 'word' || asked;
    if (
      length === 1 &&
      answers &&
      /^(no|nope|never|none|not|isn't|isnt|aren't|doesn't|don't)$/.test(words[at]!) &&
      ends(tokens[at + length])
    ) {
      return read({ is: 'behind', denies: true, overBreaks: asked });
    }
    return read(tokens[at + length]?.hyphenated ? { ...kind, once: true } : kind);
  }
  if (kind.is !== 'strength' || kind.reach !== 'word') return read(kind);
  // "a light scent" is about the scent, "a light rose" about the rose.
  const wish = kind.strength === 1 ? 'strong' : kind.strength <= 0.5 ? 'soft' : undefined;
  if (wish && next !== undefined && WHOLE_SCENT.has(next)) return read({ is: 'wish', wish });
  const token = tokens[at + length];
  // "musk: low, rose: high"
  if (ends(token) && tokens[at - 1]?.text === ':' && lexemes.at(-2)?.is === 'meaning') {
    return read({ is: 'behind', strength: kind.strength, overBreaks: true });
  }
  if (ends(token) || token?.kind === 'and' || next === 'and' || next === 'but') {
    const last = lexemes.findLast(({ is }) => is !== 'carrier' && is !== 'strength');
    // "the musk soft, the rose strong"; "light, with lemon".
    if (last?.is === 'meaning' && last.meanings.length > 0) return read({ is: 'behind', strength: kind.strength });
    if (wish && WHOLE_SCENT_ALONE.has(words[at]!)) {
      // "nothing too heavy"
      if (last?.is === 'deny' || last?.is === 'too')
        return read(wish === 'strong' ? { is: 'wish', wish: 'soft' } : kind);
      if (startsPhrase(words, at)) return read({ is: 'wish', wish });
    }
  }
  return read(kind);
}

/** Whether only articles and other adjectives stand between a word and the beginning of its phrase. */
function startsPhrase(words: readonly string[], at: number): boolean {
  let i = at - 1;
  while (
    i >= 0 &&
    (ARTICLES.has(words[i]!) || WHOLE_SCENT_ALONE.has(words[i]!) || KINDS.get(words[i]!)?.is === 'strength')
  )
    i--;
  return i < 0 || words[i] === '\0' || STOPS.has(words[i]!);
}

function ends(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'break' || token.kind === 'comma';
}

/** Writes what a phrase says to the meanings before it. @returns what is left of the phrase itself */
function applyBehind(lexemes: readonly Lexeme[], { strength, denies, overBreaks }: BehindKind): LexemeKind {
  let end = lexemes.length;
  while (denies && end > 0 && lexemes[end - 1]!.is === 'strength') end--;
  while (overBreaks && end > 0 && lexemes[end - 1]!.is !== 'meaning') end--;
  const before = meaningsBefore(
    lexemes.slice(0, end),
    denies && !overBreaks && lexemes[end - 1]?.is === 'meaning' ? 'word' : 'list',
  );
  for (const meaning of before) {
    if (denies) meaning.denied = !meaning.denied;
    else if (strength !== undefined) meaning.strength ??= strength;
  }
  if (before.length === 0 && strength !== undefined) return { is: 'strength', strength, reach: 'list' };
  return { is: 'but' };
}

/** "it would not be a fougere without lavender": the second denial of the clause is none. */
function pardon(lexemes: Lexeme[]): void {
  for (const [at, lexeme] of lexemes.entries()) {
    if (lexeme.is !== 'not a denial' || !lexeme.pardons) continue;
    for (let i = at + 1; i < lexemes.length && lexemes[i]!.is !== 'end'; i++) {
      const { is, start, end } = lexemes[i]!;
      if (is !== 'deny') continue;
      lexemes[i] = { is: 'carrier', start, end };
      break;
    }
  }
}

/** "leave the vanilla out": whether "out" follows in this clause. */
function staysOut(tokens: readonly Token[], words: readonly string[], at: number): boolean {
  for (let i = at + 2; i <= at + OUT_REACH && i < words.length; i++) {
    if (tokens[i]!.kind === 'break') return false;
    // "keep it away from this one", but "keep away from sweet"
    const away = words[i] === 'away' && (words[i + 1] !== 'from' || HERE.has(words[i + 2] ?? ''));
    if (words[i] === 'out' || away) return true;
  }
  return false;
}

/** A word that neither grammar nor lexicon has: a share, a compound with a denial, a misspelling, a guess, or unknown. */
function strangeWord({ tokens, options }: Place, at: number): LexemeKind {
  const { text } = tokens[at]!;
  const share = shareKind(text);
  if (share) return share;
  // "soooo", "vanillaaaa"
  const short = text.replace(/(.)\1{2,}/g, '$1');
  const drawn = short === text ? undefined : matchWord(short);
  if (drawn) return { is: 'meaning', meanings: drawn, readAs: short };
  // "un-sweet"
  if (DENYING_PREFIXES.includes(text) && tokens[at + 1]?.hyphenated) return { is: 'deny', reach: 'word', once: true };
  for (const prefix of DENYING_PREFIXES) {
    const meanings = text.startsWith(prefix) ? matchWord(text.slice(prefix.length)) : undefined;
    if (meanings) return { is: 'meaning', meanings, denied: true };
  }
  for (const suffix of DENYING_SUFFIXES) {
    const meanings = text.endsWith(suffix) ? matchWord(text.slice(0, -suffix.length)) : undefined;
    if (meanings) return { is: 'meaning', meanings, denied: true };
  }
  if (options.exactly) return { is: 'unknown' };
  const spelled = readMisspelled(text, spellings());
  if (spelled) {
    const kind = KINDS.get(spelled.word);
    if (!kind) return { is: 'meaning', meanings: spelled.key as readonly Meaning[], readAs: spelled.word };
    if (kind.is !== 'behind') return kind;
  }
  const guessed = options.guess?.(text);
  return guessed ? ({ is: 'meaning', ...guessed } satisfies MeaningLexeme) : { is: 'unknown' };
}

let spellingsOfEnglish: SpellingIndex | undefined;

/** Shortest word of the grammar that a misspelling may stand for. */
const SHORTEST_GRAMMAR = 6;

/** Words of lexicon and grammar that a misspelling may stand for. */
function spellings(): SpellingIndex {
  spellingsOfEnglish ??= spellingIndex([
    ...LEXICON_WORDS.map(({ word, meanings }) => ({ word, key: meanings })),
    ...[...KINDS]
      .filter(([phrase]) => phrase.length >= SHORTEST_GRAMMAR && !phrase.includes(' '))
      .map(([word, kind]) => ({ word, key: kind })),
  ]);
  return spellingsOfEnglish;
}

/** Whether grammar or lexicon has a word. */
export function englishKnows(word: string): boolean {
  return readEnglish(tokenize(word), { exactly: true }).every(({ is }) => is !== 'unknown');
}

/** Whether a word would be taken for a misspelling of another, were it not known to be none. */
export function englishMisreads(word: string): boolean {
  return nearestSpelling(word, spellings()) !== undefined;
}

/** "vanilla-heavy" and "sugar-free"; without hyphen only where the clause ends. */
function suffixAfter(tokens: readonly Token[], words: readonly string[], at: number): 'leads' | 'denied' | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const next = tokens[at + 1];
  const closing = next === undefined || next.kind === 'break' || next.kind === 'comma' || next.kind === 'and';
  // "sugar free vanilla", but "full of citrus free of musk"
  const denies = word === 'free' && words[at + 1] !== 'of' && words[at + 1] !== 'from';
  if (!tokens[at]!.hyphenated && !(closing || denies || words[at + 1] === 'and')) return undefined;
  if (DENYING_SUFFIXES.includes(word)) return 'denied';
  return LEADING_SUFFIXES.includes(word) ? 'leads' : undefined;
}

interface Phrase {
  readonly kind: LexemeKind | BehindKind;
  readonly length: number;
}

function phraseAt(tokens: readonly Token[], words: readonly string[], at: number): Phrase | undefined {
  for (let length = Math.min(LONGEST.get(words[at]!) ?? 0, words.length - at); length > 0; length--) {
    const kind = KINDS.get(words.slice(at, at + length).join(' '));
    // "sweet, not too much", but "not too much rose"
    const isAside = kind?.is === 'behind' && kind.overBreaks;
    if (kind && !(isAside && !ends(tokens[at + length]))) return { kind, length };
  }
  return undefined;
}

function isCarrier(word: string): boolean {
  return STOPS.has(word) || /^\p{N}+$/u.test(word) || stems(word).some((stem) => STOPS.has(stem));
}

function addPhrase(phrase: string, kind: LexemeKind | BehindKind): void {
  KINDS.set(phrase, kind);
  const words = phrase.split(' ');
  LONGEST.set(words[0]!, Math.max(LONGEST.get(words[0]!) ?? 0, words.length));
}
