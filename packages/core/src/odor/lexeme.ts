/**
 * A prompt as a row of lexemes: what each word does, whatever the language. The readers (read-english.ts, read-pack.ts)
 * make them; interpret-prompt.ts makes a profile of them.
 */
import type { Note } from '../diffusion/condition.ts';
import type { Meaning } from './lexicon/lexicon.ts';

/** A denial or strength of reach `word` is for the next descriptor, one of `list` also for "a, b and c". */
export type Reach = 'word' | 'list';

/** Wishes about the whole scent rather than about a descriptor. */
export const WISHES = ['long lasting', 'fleeting', 'soft', 'strong'] as const;
export type Wish = (typeof WISHES)[number];

export interface MeaningLexeme {
  readonly is: 'meaning';
  /** Empty for words that are about smell without naming one. */
  readonly meanings: readonly Meaning[];
  /** Said behind it: "sugar-free", "vanilla-heavy"; a denial of what is denied already asks. */
  denied?: boolean;
  excess?: boolean;
  strength?: number;
  note?: Note;
  /** "greener": more of it, and the end of a denial: "less fruity and much saltier". */
  readonly comparative?: boolean;
  /** The word that a misspelled one was taken for. */
  readonly readAs?: string;
  /** How sure a guess from word vectors is, in (0, 1). */
  readonly confidence?: number;
}

export type LexemeKind =
  | MeaningLexeme
  | {
      readonly is: 'deny';
      readonly reach: Reach;
      /** "non-sweet vanilla": the next descriptor only. */
      readonly once?: boolean;
      /** Joins items of a denied list, as "nor" does. */
      readonly joins?: boolean;
      /** Tones down instead of denying: "less", "reduce". */
      readonly excess?: boolean;
      /** Takes what follows out of a denial: "no florals except rose". */
      readonly excepts?: boolean;
    }
  | { readonly is: 'strength'; readonly strength: number; readonly reach: Reach }
  /** "too" and the like: behind a denial it tones down. Reported as unknown elsewhere unless it is a carrier. */
  | { readonly is: 'too'; readonly carries: boolean }
  | { readonly is: 'note'; readonly note: Note }
  | { readonly is: 'wish'; readonly wish: Wish }
  /** Smells of nothing. One that `parts` ends what has been reached: "a hint of rose over cedar". */
  | { readonly is: 'carrier'; readonly parts?: boolean }
  /** Looks like a denial ("not only"). One that `pardons` undoes the next: "it would not be a fougere without lavender". */
  | { readonly is: 'not a denial'; readonly pardons?: boolean }
  /** Compares: "more woody than floral"; what is compared by `as` only behind a denial: "not as sweet as caramel". */
  | { readonly is: 'than'; readonly as?: boolean }
  /** `end` closes a clause; `but` ends what has been reached; `symbol` is a pictograph. */
  | { readonly is: 'and' | 'or' | 'comma' | 'end' | 'but' | 'unknown' | 'symbol' };

/** With its span in the prompt, in UTF-16 units. */
export type Lexeme = LexemeKind & { readonly start: number; readonly end: number };

/** The next meaning or the whole clause before it: where a note word stands decides what it places. */
export function placeNotes(lexemes: readonly Lexeme[]): void {
  for (const [at, lexeme] of lexemes.entries()) {
    if (lexeme.is !== 'note') continue;
    const before = runBefore(lexemes, at);
    const placed = before.length > 0 ? before : runAfter(lexemes, at);
    for (const meaning of placed) meaning.note ??= lexeme.note;
  }
}

/** "lemon and bergamot top": the meanings that stand right before, joined by "and". */
function runBefore(lexemes: readonly Lexeme[], at: number): MeaningLexeme[] {
  const run: MeaningLexeme[] = [];
  for (let i = at - 1; i >= 0; i--) {
    const lexeme = lexemes[i]!;
    if (lexeme.is === 'meaning') {
      if (lexeme.note) break;
      run.push(lexeme);
    } else if (lexeme.is === 'carrier' || lexeme.is === 'strength') continue;
    else if (!(lexeme.is === 'and' && run.length > 0)) break;
  }
  return run.some(({ meanings }) => meanings.length > 0) ? run : [];
}

/** "top notes of lemon, mint and basil; heart ...": all meanings up to the next note or the end of the clause. */
function runAfter(lexemes: readonly Lexeme[], at: number): MeaningLexeme[] {
  const run: MeaningLexeme[] = [];
  for (let i = at + 1; i < lexemes.length; i++) {
    const lexeme = lexemes[i]!;
    if (lexeme.is === 'note') {
      // "lemon, jasmine heart": the last item belongs to the note behind it.
      const last = lexemes.slice(0, i).findLast(({ is }) => is !== 'carrier' && is !== 'strength');
      if (last?.is === 'meaning') while (run.length > 0 && isJoinedTo(lexemes, run.at(-1)!, i)) run.pop();
      break;
    }
    if (lexeme.is === 'meaning') run.push(lexeme);
    else if ((lexeme.is === 'end' || lexeme.is === 'but') && run.some(namesSmell)) break;
  }
  return run;
}

/**
 * The meanings right before the end of a row: of `word` reach the last one; of `list` reach also what stands at it or is
 * joined to it by "and" or "or", what commas set before those, and a list of commas that is a sentence by itself ("... . A,
 * B, C: leave out").
 */
export function meaningsBefore(lexemes: readonly Lexeme[], reach: Reach): MeaningLexeme[] {
  const found: MeaningLexeme[] = [];
  /** Of `found`, those that count when the commas turn out to separate wishes, not items of this list. */
  let sure = 0;
  let joined = false;
  let commas = 0;
  let i = lexemes.length - 1;
  for (; i >= 0; i--) {
    const lexeme = lexemes[i]!;
    if (lexeme.is === 'meaning') {
      if (lexeme.denied !== undefined || lexeme.strength !== undefined) break;
      if (found.length > 0 && reach === 'word') break;
      found.push(lexeme);
      if (commas === 0 || joined) sure = found.length;
    } else if (lexeme.is === 'carrier') continue;
    else if (reach === 'list' && found.length > 0 && (lexeme.is === 'and' || lexeme.is === 'or')) {
      // "dry and, sweetness without": a comma behind "and" parts what it joins.
      joined ||= lexemes[i + 1]?.is !== 'comma';
    } else if (reach === 'list' && found.length > 0 && lexeme.is === 'comma') commas++;
    else break;
  }
  return i >= 0 && lexemes[i]!.is === 'end' ? found : found.slice(0, sure);
}

/** Whether the words mean a smell themselves, as moods do not. */
function namesSmell({ meanings }: MeaningLexeme): boolean {
  return meanings.some(({ weight }) => weight === 1);
}

/** Whether nothing separates a meaning from the note word at `at`. */
function isJoinedTo(lexemes: readonly Lexeme[], meaning: MeaningLexeme, at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const lexeme = lexemes[i]!;
    if (lexeme === meaning) return true;
    if (lexeme.is === 'comma' || lexeme.is === 'end' || lexeme.is === 'but') return false;
  }
  return false;
}
