/**
 * Reads a misspelled word as the word of the lexicon that it is nearest to ("vanila", "bergamotte"). Careful: a wrong
 * guess is worse than an unknown word, so only long words are tried, their first letter must be right, the nearest word
 * must be the only one, and a word that English has is never a misspelling (`not-misspelled.json`, made by
 * fit-word-guesses).
 */
import notMisspelled from '../data/not-misspelled.json' with { type: 'json' };

/** Shortest word that is tried, shortest that it may stand for, and the length from which two edits are allowed. */
const SHORTEST = 5;
const SHORTEST_MEANT = 4;
const TWO_EDITS_FROM = 7;

/** What a row of words offers: a word, and a key that is equal where two words mean the same. */
export interface Spelled {
  readonly word: string;
  readonly key: unknown;
}

/** Words by first letter and length. */
export type SpellingIndex = ReadonlyMap<string, readonly Spelled[]>;

export function spellingIndex(words: Iterable<Spelled>): SpellingIndex {
  const index = new Map<string, Spelled[]>();
  for (const spelled of words) {
    if (spelled.word.length < SHORTEST_MEANT || !/^[a-z]+$/.test(spelled.word)) continue;
    const bucket = bucketOf(spelled.word[0]!, spelled.word.length);
    const known = index.get(bucket);
    if (known) known.push(spelled);
    else index.set(bucket, [spelled]);
  }
  return index;
}

let common: ReadonlySet<string> | undefined;

/** The one word that `word` must have meant, or undefined. */
export function readMisspelled(word: string, index: SpellingIndex): Spelled | undefined {
  common ??= new Set(notMisspelled);
  return common.has(word) ? undefined : nearestSpelling(word, index);
}

/** As {@link readMisspelled}, of words that English has as well. */
export function nearestSpelling(word: string, index: SpellingIndex): Spelled | undefined {
  if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return undefined;
  const most = word.length < TWO_EDITS_FROM ? 1 : 2;
  let best: Spelled | undefined;
  let least = most + 1;
  let isOnly = true;
  for (let length = word.length - most; length <= word.length + most; length++) {
    for (const spelled of index.get(bucketOf(word[0]!, length)) ?? []) {
      const edits = editDistance(word, spelled.word, least);
      if (edits < least) [best, least, isOnly] = [spelled, edits, true];
      else if (edits === least && best && spelled.key !== best.key) isOnly = false;
    }
  }
  return isOnly ? best : undefined;
}

function bucketOf(first: string, length: number): string {
  return first + length;
}

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment); `most` + 1 when beyond `most`. */
function editDistance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      let edits = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, before[j - 2]! + 1);
      next.push(edits);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length]!;
}
