/**
 * What English words may smell of that the lexicon does not have: guesses from word vectors, fitted by fit-word-guesses.
 * The table is loaded when a prompt has an unknown word and not before, so starting up costs nothing.
 */
import { SmellError } from '../errors.ts';
import { type Interpretation, interpretPrompt } from './interpret-prompt.ts';
import { detectLanguage } from './languages/detect-language.ts';
import type { Language } from './languages/language-pack.ts';
import { stems } from './lexicon/lexicon.ts';
import type { GuessWord } from './read-english.ts';

/** Word to descriptors and the chance that each is right, in turn, the best first. */
type GuessTable = Readonly<Record<string, readonly (string | number)[]>>;

/** Least confidence of a prompt that is understood by guesses alone. */
const ALONE = 0.65;

export async function loadWordGuesses(): Promise<GuessWord> {
  const { default: data } = await import('./data/word-guesses.json', { with: { type: 'json' } });
  const table = new Map(Object.entries(data as GuessTable));
  return (word) => {
    const row = stems(word)
      .map((stem) => table.get(stem))
      .find((found) => found !== undefined);
    if (!row) return undefined;
    const meanings = [];
    for (let i = 0; i < row.length; i += 2) {
      meanings.push({ descriptor: row[i] as string, weight: row[i + 1] as number });
    }
    return { meanings, confidence: meanings[0]!.weight };
  };
}

/**
 * As `interpretPrompt`, and guesses what unknown English words smell of.
 *
 * @throws SmellError as `interpretPrompt`; a prompt of guesses alone is understood when one of them is likely enough
 */
export async function understandPrompt(text: string, language?: Language): Promise<Interpretation> {
  const spoken = language ?? detectLanguage(text);
  let refusal: SmellError | undefined;
  try {
    const plain = interpretPrompt(text, spoken);
    if (spoken !== 'en' || plain.unknown.length === 0) return plain;
  } catch (error) {
    if (!(error instanceof SmellError) || error.code !== 'prompt-not-understood' || spoken !== 'en') throw error;
    refusal = error;
  }
  const guessed = interpretPrompt(text, spoken, await loadWordGuesses());
  if (refusal && !guessed.evidence.some(({ confidence = 1 }) => confidence >= ALONE)) throw refusal;
  return guessed;
}
