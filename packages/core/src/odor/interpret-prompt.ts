/**
 * A prompt in, a profile out, with the words that caused every part of it and the words that were not understood.
 *
 * A small grammar over the lexicon, not a model: the longest phrase wins; a denial ("no", "without") or a strength
 * ("a hint of", "very") reaches to the next descriptor and over what is joined to it by "and" or "or", until the clause
 * ends. Deterministic, and fast enough to run on every keystroke. The reader of each language turns words into lexemes;
 * from there on all languages are one.
 */
import type { Note } from '../diffusion/condition.ts';
import { SmellError } from '../errors.ts';
import { tokenize } from './fold-text.ts';
import { detectLanguage, detectScript } from './languages/detect-language.ts';
import type { Language } from './languages/language-pack.ts';
import { PACKS } from './languages/packs.ts';
import { type Lexeme, type MeaningLexeme, placeNotes, type Reach, type Wish } from './lexeme.ts';
import { PLAIN_STRENGTH } from './lexicon/prompt-words.ts';
import type { Profile } from './profile.ts';
import { type GuessWord, readEnglish } from './read-english.ts';
import { readWithPack } from './read-pack.ts';

/** Longest prompt, in characters. */
export const MAX_PROMPT_CHARACTERS = 2000;

export interface Evidence {
  readonly descriptor: string;
  /** What these words ask for, in (0, 1]; of a denial 1, of one that tones down ("not too", "less") 0.5. */
  readonly weight: number;
  /** The words as typed. */
  readonly words: string;
  /** Span of the words in the prompt, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly negated: boolean;
  /** The word that a misspelled one was taken for. */
  readonly readAs?: string;
  /** Guessed from word vectors, and how sure, in (0, 1): the lexicon does not have the word. */
  readonly confidence?: number;
}

export interface Interpretation {
  readonly language: Language;
  /** What is asked for, strongest first. */
  readonly profile: Profile;
  /** The descriptors of `profile`. */
  readonly asked: readonly string[];
  /** What must not be smelled, in order of mention; never also asked. */
  readonly forbidden: readonly string[];
  /** Descriptors that the prompt places in the pyramid, in order of mention; top, heart, base. */
  readonly pyramid: Readonly<Partial<Record<Note, readonly string[]>>>;
  /** Wishes about the whole scent, with the words behind them. */
  readonly wishes: readonly { readonly wish: Wish; readonly words: string }[];
  /** In order of mention. */
  readonly evidence: readonly Evidence[];
  /** Words not understood, as typed, in order, each once. */
  readonly unknown: readonly string[];
}

/** What the words read so far say about those that follow. */
interface Scope {
  readonly negation?: Reach;
  /** "not too sweet": tones down what is asked elsewhere. */
  readonly excess?: boolean;
  readonly strength?: number;
  /** Strength of the next descriptor only. */
  readonly nextStrength?: number;
  /** "non-sweet vanilla": the denial is of the next descriptor only. */
  readonly once?: boolean;
  /** A descriptor has been read in this scope. */
  readonly used?: boolean;
  /** "not boring, with rose": what is denied is no smell, so the denial ends with its phrase. */
  readonly spent?: boolean;
  /** "and" or "or" stands between the last descriptor and the next. */
  readonly joined?: boolean;
  /** "less sweet than caramel": the next descriptor is a measure, and no wish. */
  readonly measure?: boolean;
}

/** What the other side of a comparison still asks for: "more woody than floral". */
const COMPARED_STRENGTH = 0.5;

interface Finding extends Pick<MeaningLexeme, 'meanings' | 'note' | 'readAs' | 'confidence'> {
  readonly strength: number;
  readonly negated: boolean;
  readonly excess: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * @param language of the prompt; told by its script and words when left out
 * @param guess what English words may smell of that the lexicon does not have
 * @throws SmellError `prompt-empty`, `prompt-too-long` (over 2,000 characters), or `prompt-not-understood` when no word
 *   says anything about smell.
 */
export function interpretPrompt(text: string, language?: Language, guess?: GuessWord): Interpretation {
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
  const spoken = language ?? detectLanguage(text);
  const lexemes = spoken === 'en' ? readEnglish(tokens, { guess }) : readWithPack(tokens, PACKS[spoken]);
  readOtherScripts(text, spoken, lexemes);
  placeNotes(lexemes);
  const findings = readLexemes(lexemes);
  const unknown = new Set<string>();
  for (const { is, start, end, ...lexeme } of lexemes) {
    const isUnknown =
      is === 'unknown' || is === 'symbol' || (is === 'too' && !(lexeme as { carries: boolean }).carries);
    if (isUnknown) unknown.add(text.slice(start, end));
  }
  if (!findings.some(({ meanings }) => meanings.length > 0)) throw notUnderstood([...unknown]);
  return {
    language: spoken,
    ...weigh(text, findings),
    pyramid: pyramidOf(findings),
    wishes: lexemes.flatMap((lexeme) =>
      lexeme.is === 'wish' ? [{ wish: lexeme.wish, words: text.slice(lexeme.start, lexeme.end) }] : [],
    ),
    unknown: [...unknown],
  };
}

/** What a denial weighs that only tones down. */
const TONED_DOWN = 0.5;
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

/** Words in another script are read in its language: "rose and バラ". */
function readOtherScripts(text: string, spoken: Language, lexemes: Lexeme[]): void {
  for (let at = lexemes.length - 1; at >= 0; at--) {
    const { is, start, end } = lexemes[at]!;
    if (is !== 'unknown') continue;
    const word = text.slice(start, end);
    const language = detectScript(word);
    if (!language || language === spoken) continue;
    const read = readWithPack(tokenize(word), PACKS[language]).filter(({ is: kind }) => kind === 'meaning');
    if (read.length > 0) {
      lexemes.splice(
        at,
        1,
        ...read.map((lexeme) => ({ ...lexeme, start: lexeme.start + start, end: lexeme.end + start })),
      );
    }
  }
}

function readLexemes(lexemes: readonly Lexeme[]): Finding[] {
  const findings: Finding[] = [];
  let scope: Scope = {};
  for (const [at, lexeme] of lexemes.entries()) {
    switch (lexeme.is) {
      case 'end':
      case 'not a denial':
        scope = {};
        break;
      case 'and':
      case 'or':
        scope = { ...scope, joined: true };
        break;
      case 'than':
        if (scope.negation && scope.used) scope = { measure: true };
        else if (!lexeme.as) scope = { nextStrength: COMPARED_STRENGTH };
        break;
      case 'carrier':
        if (lexeme.parts && scope.used) scope = {};
        break;
      case 'note':
        if (scope.used) scope = {};
        break;
      case 'comma':
        if (scope.spent || (scope.used && !(scope.negation && listGoesOn(lexemes, at + 1, scope.negation)))) scope = {};
        break;
      case 'but':
        // "not with vanilla": nothing has been denied yet, so the denial goes on.
        if (scope.used || scope.spent) scope = {};
        break;
      case 'unknown':
        if (scope.negation && !scope.used) scope = { ...scope, spent: true };
        break;
      case 'deny':
        // "no florals except rose"
        if (lexeme.excepts && scope.negation && scope.used) scope = {};
        else if (!lexeme.excepts || lexeme.reach === 'list') {
          scope = {
            negation: lexeme.reach,
            ...(lexeme.once ? { once: true } : {}),
            ...(lexeme.excess ? { excess: true } : {}),
          };
        }
        break;
      case 'too':
        if (scope.negation && !scope.used) scope = { ...scope, excess: true };
        break;
      case 'strength':
        scope = withStrength(scope, lexeme);
        break;
      case 'meaning': {
        const { meanings, note, readAs, confidence, start, end } = lexeme;
        // "a less sweet vanilla" is about the sweetness alone, "less sweet and floral" about both.
        if (scope.excess && scope.used && !scope.joined) scope = {};
        if (lexeme.comparative && (scope.used || !scope.negation)) scope = { nextStrength: scope.nextStrength ?? 1 };
        if (scope.measure && meanings.length > 0) {
          scope = {};
          break;
        }
        findings.push({
          meanings,
          ...(note ? { note } : {}),
          ...(readAs ? { readAs } : {}),
          ...(confidence ? { confidence } : {}),
          strength: lexeme.strength ?? scope.nextStrength ?? scope.strength ?? PLAIN_STRENGTH,
          negated: (scope.negation !== undefined) !== (lexeme.denied === true),
          excess: scope.excess === true || lexeme.excess === true,
          start,
          end,
        });
        if (meanings.length > 0) scope = scope.once ? {} : withoutNext(scope);
        else if (scope.negation && !scope.used) scope = { ...scope, spent: true };
        break;
      }
    }
  }
  return findings;
}

/** Whether the comma before `at` is inside "a, b or c" (for list denials also "a, b and c"). */
function listGoesOn(lexemes: readonly Lexeme[], at: number, negation: Reach): boolean {
  let items = 0;
  for (let i = at; i < lexemes.length; i++) {
    const lexeme = lexemes[i]!;
    const next = lexemes[i + 1];
    if (lexeme.is === 'or' || (lexeme.is === 'deny' && lexeme.joins)) return next?.is !== 'but';
    if (lexeme.is === 'and') return negation === 'list' && items > 0 && next !== undefined && !isGrammar(next);
    if (lexeme.is === 'meaning') items++;
    else if (lexeme.is !== 'comma' && lexeme.is !== 'carrier') return false;
  }
  return false;
}

function isGrammar({ is }: Lexeme): boolean {
  return is === 'deny' || is === 'strength' || is === 'but' || is === 'not a denial';
}

function withStrength(scope: Scope, { strength, reach }: { strength: number; reach: Reach }): Scope {
  // "not a hint of vanilla" stays a denial; "no musk and a hint of rose" starts anew.
  if (scope.negation && !scope.used) return strength === 1 ? { ...scope, excess: true } : scope;
  if (reach === 'list') return { strength };
  return scope.negation ? { nextStrength: strength } : { ...scope, nextStrength: strength };
}

/** A descriptor has been read: strengths for the next one are spent. */
function withoutNext({ nextStrength: _, joined: __, ...scope }: Scope): Scope {
  return { ...scope, used: true };
}

function weigh(
  text: string,
  findings: readonly Finding[],
): Pick<Interpretation, 'profile' | 'asked' | 'forbidden' | 'evidence'> {
  const evidence: Evidence[] = [];
  const weights = new Map<string, number>();
  const forbidden = new Set<string>();
  const tonedDown = new Set<string>();
  /** Asked for by a word that means it alone. */
  const named = new Set<string>();
  for (const { meanings, negated } of findings)
    if (!negated && meanings.length === 1) named.add(meanings[0]!.descriptor);
  for (const { meanings, strength, negated, excess, readAs, confidence, start, end } of findings) {
    const words = text.slice(start, end);
    const source = { words, start, end, negated, ...(readAs ? { readAs } : {}), ...(confidence ? { confidence } : {}) };
    for (const { descriptor, weight } of meanings) {
      // Denying a phrase denies what it means itself, not what it brings along: "no sea breeze" may still be fresh.
      // Of a guess it denies the likeliest.
      if (negated && weight < 1 && weight !== confidence) continue;
      // "coconut, not sunscreen" still wants the coconut.
      if (negated && meanings.length > 1 && named.has(descriptor)) continue;
      const asked = Math.round(weight * strength * 100) / 100;
      evidence.push({ descriptor, weight: negated ? (excess ? TONED_DOWN : 1) : asked, ...source });
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

function pyramidOf(findings: readonly Finding[]): Interpretation['pyramid'] {
  const pyramid: Partial<Record<Note, string[]>> = {};
  for (const { note, negated, meanings } of findings) {
    if (!note || negated) continue;
    const placed = pyramid[note] ?? [];
    for (const { descriptor, weight } of meanings) {
      if (weight === 1 && !placed.includes(descriptor)) placed.push(descriptor);
    }
    if (placed.length > 0) pyramid[note] = placed;
  }
  const { top, heart, base } = pyramid;
  return { ...(top ? { top } : {}), ...(heart ? { heart } : {}), ...(base ? { base } : {}) };
}
