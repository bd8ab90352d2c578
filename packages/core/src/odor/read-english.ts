/** Reads an English prompt as lexemes. The longest phrase wins; grammar goes before meaning at equal length. */
import type { Token } from './fold-text.ts';
import type { Lexeme, LexemeKind, Reach } from './lexeme.ts';
import { matchLexicon, stems } from './lexicon/lexicon.ts';
import {
  BREAKERS,
  DENYING_SUFFIXES,
  EXCESS_WORDS,
  LEADING_SUFFIXES,
  NEGATORS,
  NOT_NEGATORS,
  NOTE_WORDS,
  STOP_WORDS,
  STRENGTHS,
  WHOLE_SCENT_WORDS,
  WISH_WORDS,
} from './lexicon/prompt-words.ts';

const STOPS = new Set(STOP_WORDS);
const EXCESS = new Set(EXCESS_WORDS);
const WHOLE_SCENT = new Set(WHOLE_SCENT_WORDS);
const KINDS = new Map<string, LexemeKind>();
let longestPhrase = 1;

for (const phrase of BREAKERS) addPhrase(phrase, { is: 'but' });
for (const [phrase, reach] of Object.entries(NEGATORS)) {
  addPhrase(phrase, { is: 'deny', reach, ...(phrase === 'nor' ? { joins: true } : {}) });
}
for (const phrase of NOT_NEGATORS) addPhrase(phrase, { is: 'not a denial' });
for (const [phrase, { strength, reach }] of Object.entries(STRENGTHS)) {
  addPhrase(phrase, { is: 'strength', strength, reach });
}
for (const [phrase, note] of Object.entries(NOTE_WORDS)) addPhrase(phrase, { is: 'note', note });
for (const [phrase, wish] of Object.entries(WISH_WORDS)) addPhrase(phrase, { is: 'wish', wish });

export function readEnglish(tokens: readonly Token[]): Lexeme[] {
  const words = tokens.map((token) => (token.kind === 'word' ? token.text : token.kind === 'and' ? 'and' : '\0'));
  const lexemes: Lexeme[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { kind, length, skips } = lexemeAt(tokens, words, at);
    lexemes.push({ ...kind, start: tokens[at]!.start, end: tokens[at + length - 1]!.end });
    at += length + skips;
  }
  return lexemes;
}

/** How many of the words English knows, alone or in a phrase; to tell which language a prompt is in. */
export function knownInEnglish(tokens: readonly Token[]): number {
  const known = readEnglish(tokens).filter(({ is }) => is !== 'unknown' && is !== 'symbol');
  return tokens.filter(
    (token) => token.kind === 'word' && known.some(({ start, end }) => start <= token.start && token.end <= end),
  ).length;
}

function lexemeAt(
  tokens: readonly Token[],
  words: readonly string[],
  at: number,
): { kind: LexemeKind; length: number; skips: number } {
  const token = tokens[at]!;
  const single = (kind: LexemeKind): { kind: LexemeKind; length: number; skips: number } => ({
    kind,
    length: 1,
    skips: 0,
  });
  if (token.kind === 'break') return single({ is: 'end' });
  if (token.kind === 'comma') return single({ is: 'comma' });
  if (token.kind === 'symbol') return single({ is: 'symbol' });
  const phrase = phraseAt(words, at);
  const match = matchLexicon(words, at);
  if (phrase && (!match || phrase.length >= match.length)) {
    const { kind, length } = phrase;
    const next = words[at + length];
    // "a light scent" is about the scent, "a light rose" about the rose.
    if (kind.is === 'strength' && kind.reach === 'word' && next !== undefined && WHOLE_SCENT.has(next)) {
      if (kind.strength === 1) return { kind: { is: 'wish', wish: 'strong' }, length, skips: 0 };
      if (kind.strength <= 0.5) return { kind: { is: 'wish', wish: 'soft' }, length, skips: 0 };
    }
    if (kind.is === 'deny' && tokens[at + length]?.hyphenated)
      return { kind: { ...kind, once: true }, length, skips: 0 };
    return { kind, length, skips: 0 };
  }
  if (match) {
    const suffix = suffixAfter(tokens, words, at + match.length);
    return {
      kind: {
        is: 'meaning',
        meanings: match.meanings,
        ...(suffix === 'denied' ? { denied: true } : {}),
        ...(suffix === 'leads' ? { strength: 1 } : {}),
      },
      length: match.length,
      skips: suffix ? 1 : 0,
    };
  }
  if (token.kind === 'and' || token.text === 'and') return single({ is: 'and' });
  if (token.text === 'or') return single({ is: 'or' });
  const carries = isCarrier(token.text);
  if (EXCESS.has(token.text)) return single({ is: 'too', carries });
  return single({ is: carries ? 'carrier' : 'unknown' });
}

/** "vanilla-heavy" and "sugar-free"; without hyphen only where the clause ends. */
function suffixAfter(tokens: readonly Token[], words: readonly string[], at: number): 'leads' | 'denied' | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const next = tokens[at + 1];
  const closes = next === undefined || next.kind === 'break' || next.kind === 'comma' || next.kind === 'and';
  if (!tokens[at]!.hyphenated && !(closes || words[at + 1] === 'and')) return undefined;
  if (DENYING_SUFFIXES.includes(word)) return 'denied';
  return LEADING_SUFFIXES.includes(word) ? 'leads' : undefined;
}

function phraseAt(words: readonly string[], at: number): { kind: LexemeKind; length: number } | undefined {
  for (let length = Math.min(longestPhrase, words.length - at); length > 0; length--) {
    const kind = KINDS.get(words.slice(at, at + length).join(' '));
    if (kind) return { kind, length };
  }
  return undefined;
}

function isCarrier(word: string): boolean {
  return STOPS.has(word) || /^\p{N}+$/u.test(word) || stems(word).some((stem) => STOPS.has(stem));
}

function addPhrase(phrase: string, kind: LexemeKind): void {
  KINDS.set(phrase, kind);
  longestPhrase = Math.max(longestPhrase, phrase.split(' ').length);
}

export type { Reach };
