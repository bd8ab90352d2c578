/**
 * A prompt in, a profile out, with the words that caused every part of it and the words that were not understood.
 *
 * A small grammar over the lexicon, not a model: the longest phrase wins; a denial ("no", "without") or a strength
 * ("a hint of", "very") reaches to the next descriptor and over what is joined to it by "and" or "or", until the clause
 * ends. Deterministic, and fast enough to run on every keystroke.
 */
import { SmellError } from '../errors.ts';
import { type Token, tokenize } from './fold-text.ts';
import { type Meaning, matchLexicon, stems } from './lexicon/lexicon.ts';
import {
  BREAKERS,
  DENYING_SUFFIXES,
  LEADING_SUFFIXES,
  NEGATORS,
  NOT_NEGATORS,
  PLAIN_STRENGTH,
  STOP_WORDS,
  STRENGTHS,
} from './lexicon/prompt-words.ts';
import type { Profile } from './profile.ts';

/** Longest prompt, in characters. */
export const MAX_PROMPT_CHARACTERS = 2000;

export interface Evidence {
  readonly descriptor: string;
  /** What these words ask for, in (0, 1]; of a denial, how much of it the words mean. */
  readonly weight: number;
  /** The words as typed. */
  readonly words: string;
  /** Span of the words in the prompt, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly negated: boolean;
}

export interface Interpretation {
  /** What is asked for, strongest first. */
  readonly profile: Profile;
  /** The descriptors of `profile`. */
  readonly asked: readonly string[];
  /** What must not be smelled, in order of mention; never also asked. */
  readonly forbidden: readonly string[];
  /** In order of mention. */
  readonly evidence: readonly Evidence[];
  /** Words not understood, as typed, in order, each once. */
  readonly unknown: readonly string[];
}

/** What the words read so far say about those that follow. */
interface Scope {
  readonly negation?: 'word' | 'list';
  /** "not too sweet": tones down what is asked elsewhere. */
  readonly excess?: boolean;
  readonly strength?: number;
  /** Strength of the next descriptor only. */
  readonly nextStrength?: number;
  /** "non-sweet vanilla": the denial is of the next descriptor only. */
  readonly once?: boolean;
  /** A descriptor has been read in this scope. */
  readonly used?: boolean;
}

interface Finding {
  readonly meanings: readonly Meaning[];
  readonly strength: number;
  readonly negated: boolean;
  readonly excess: boolean;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

const STOPS = new Set(STOP_WORDS);
const EXCESS = new Set([
  'too',
  'overly',
  'overtly',
  'excessively',
  'overpoweringly',
  'that',
  'very',
  'so',
  'extremely',
]);
const KINDS = new Map<string, PhraseKind>();
let longestPhrase = 1;

type PhraseKind =
  | { readonly is: 'skip' }
  | { readonly is: 'break' }
  | { readonly is: 'negator'; readonly reach: 'word' | 'list' }
  | { readonly is: 'strength'; readonly strength: number; readonly reach: 'word' | 'list' };

for (const phrase of BREAKERS) addPhrase(phrase, { is: 'break' });
for (const [phrase, reach] of Object.entries(NEGATORS)) addPhrase(phrase, { is: 'negator', reach });
for (const phrase of NOT_NEGATORS) addPhrase(phrase, { is: 'skip' });
for (const [phrase, { strength, reach }] of Object.entries(STRENGTHS)) {
  addPhrase(phrase, { is: 'strength', strength, reach });
}

/**
 * @throws SmellError `prompt-empty`, `prompt-too-long` (over 2,000 characters), or `prompt-not-understood` when no word
 *   says anything about smell.
 */
export function interpretPrompt(text: string): Interpretation {
  const length = [...text].length;
  if (length > MAX_PROMPT_CHARACTERS) {
    throw new SmellError(
      'prompt-too-long',
      `the prompt has ${length} characters; at most ${MAX_PROMPT_CHARACTERS} are read, so shorten it`,
    );
  }
  const tokens = tokenize(text);
  if (!tokens.some(({ kind }) => kind === 'word' || kind === 'symbol')) {
    throw new SmellError('prompt-empty', `the prompt has no words; describe a scent, for example ${EXAMPLES}`);
  }
  const { findings, unknown } = readTokens(text, tokens);
  if (!findings.some(({ meanings }) => meanings.length > 0)) throw notUnderstood(unknown);
  return { ...weigh(findings), unknown };
}

const EXAMPLES = '"a fresh aquatic scent with sea breeze and cucumber" or "rose, not sweet, a hint of pepper"';

function notUnderstood(unknown: readonly string[]): SmellError {
  const shown = unknown.slice(0, 8).map((word) => `"${word.length > 30 ? `${word.slice(0, 30)}…` : word}"`);
  if (unknown.length > shown.length) shown.push(`and ${unknown.length - shown.length} more`);
  const reason = shown.length > 0 ? `these words are unknown: ${shown.join(', ')}` : 'it names no smell';
  return new SmellError(
    'prompt-not-understood',
    `nothing in the prompt was understood as a smell; ${reason}. Try ${EXAMPLES}`,
  );
}

function readTokens(text: string, tokens: readonly Token[]): { findings: Finding[]; unknown: string[] } {
  const findings: Finding[] = [];
  const unknown = new Set<string>();
  const words = tokens.map((token) => (token.kind === 'word' ? token.text : token.kind === 'and' ? 'and' : '\0'));
  let scope: Scope = {};
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!;
    if (token.kind === 'break') {
      scope = {};
      at++;
      continue;
    }
    if (token.kind === 'comma') {
      if (!(scope.used && scope.negation && listGoesOn(tokens, words, at + 1, scope.negation)))
        scope = afterComma(scope);
      at++;
      continue;
    }
    if (token.kind === 'symbol') {
      unknown.add(text.slice(token.start, token.end));
      at++;
      continue;
    }
    const phrase = phraseAt(words, at);
    const match = matchLexicon(words, at);
    if (phrase && (!match || phrase.length >= match.length)) {
      scope = entered(scope, phrase.kind);
      at += phrase.length;
      if (phrase.kind.is === 'negator' && tokens[at]?.hyphenated) scope = { ...scope, once: true };
    } else if (match) {
      const last = tokens[at + match.length - 1]!;
      const suffix = suffixAfter(tokens, words, at + match.length);
      const strength = suffix === 'leads' ? 1 : (scope.nextStrength ?? scope.strength ?? PLAIN_STRENGTH);
      findings.push({
        meanings: match.meanings,
        strength,
        negated: suffix === 'denied' ? !scope.negation : scope.negation !== undefined,
        excess: scope.excess === true,
        words: text.slice(token.start, last.end),
        start: token.start,
        end: last.end,
      });
      if (match.meanings.length > 0) scope = scope.once ? {} : withoutNext(scope);
      at += match.length + (suffix ? 1 : 0);
    } else {
      if (scope.negation && !scope.used && EXCESS.has(token.text)) scope = { ...scope, excess: true };
      else if (token.kind === 'word' && !isCarrier(token.text)) unknown.add(text.slice(token.start, token.end));
      at++;
    }
  }
  return { findings, unknown: [...unknown] };
}

/** Whether the comma before `at` is inside "a, b or c" (for list denials also "a, b and c"). */
function listGoesOn(
  tokens: readonly Token[],
  words: readonly string[],
  at: number,
  negation: 'word' | 'list',
): boolean {
  let items = 0;
  for (let i = at; i < tokens.length; ) {
    const { kind } = tokens[i]!;
    const word = words[i]!;
    if (kind === 'break' || kind === 'symbol') return false;
    if (word === 'or' || word === 'nor') return phraseAt(words, i + 1)?.kind.is !== 'break';
    if (word === 'and') return negation === 'list' && items > 0 && phraseAt(words, i + 1) === undefined;
    const match = matchLexicon(words, i);
    if (match) {
      items++;
      i += match.length;
    } else if (kind === 'comma' || (isCarrier(word) && !phraseAt(words, i))) i++;
    else return false;
  }
  return false;
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

function entered(scope: Scope, kind: PhraseKind): Scope {
  switch (kind.is) {
    case 'skip':
      return {};
    case 'break':
      // "not with vanilla": nothing has been denied yet, so the denial goes on.
      return scope.used ? {} : scope;
    case 'negator':
      return { negation: kind.reach };
    case 'strength':
      // "not a hint of vanilla" stays a denial; "no musk and a hint of rose" starts anew.
      if (scope.negation && !scope.used) return kind.strength === 1 ? { ...scope, excess: true } : scope;
      if (kind.reach === 'list') return { strength: kind.strength };
      return scope.negation ? { nextStrength: kind.strength } : { ...scope, nextStrength: kind.strength };
  }
}

/** A descriptor has been read: strengths for the next one are spent. */
function withoutNext({ nextStrength: _, ...scope }: Scope): Scope {
  return { ...scope, used: true };
}

/** A comma ends what has reached its goal. */
function afterComma(scope: Scope): Scope {
  return scope.used ? {} : scope;
}

function phraseAt(words: readonly string[], at: number): { kind: PhraseKind; length: number } | undefined {
  for (let length = Math.min(longestPhrase, words.length - at); length > 0; length--) {
    const kind = KINDS.get(words.slice(at, at + length).join(' '));
    if (kind) return { kind, length };
  }
  return undefined;
}

function isCarrier(word: string): boolean {
  return STOPS.has(word) || /^\p{N}+$/u.test(word) || stems(word).some((stem) => STOPS.has(stem));
}

function addPhrase(phrase: string, kind: PhraseKind): void {
  KINDS.set(phrase, kind);
  longestPhrase = Math.max(longestPhrase, phrase.split(' ').length);
}

function weigh(findings: readonly Finding[]): Omit<Interpretation, 'unknown'> {
  const evidence: Evidence[] = [];
  const weights = new Map<string, number>();
  const forbidden = new Set<string>();
  const tonedDown = new Set<string>();
  for (const { meanings, strength, negated, excess, words, start, end } of findings) {
    for (const { descriptor, weight } of meanings) {
      // Denying a phrase denies what it means itself, not what it brings along: "no sea breeze" may still be fresh.
      if (negated && weight < 1) continue;
      const asked = Math.round(weight * strength * 100) / 100;
      evidence.push({ descriptor, weight: negated ? weight : asked, words, start, end, negated });
      if (!negated) weights.set(descriptor, Math.max(asked, weights.get(descriptor) ?? 0));
      else if (excess) tonedDown.add(descriptor);
      else forbidden.add(descriptor);
    }
  }
  for (const descriptor of tonedDown) {
    // "sweet, but not too sweet" asks for a little; alone, "not too sweet" asks for none.
    const asked = weights.get(descriptor);
    if (asked === undefined) forbidden.add(descriptor);
    else weights.set(descriptor, Math.min(asked, 0.4));
  }
  for (const descriptor of forbidden) weights.delete(descriptor);
  const profile = Object.fromEntries([...weights].sort(([, a], [, b]) => b - a));
  return { profile, asked: Object.keys(profile), forbidden: [...forbidden], evidence };
}
