/** Measures of a sample that need nothing but the sample and chemistry. */
import { FIRST_SYMBOL, type Tokenizer } from '@smell/core/diffusion';
import { type Chemistry, tanimoto } from '@smell/core/molecule';
import { type Random, randomInteger } from '@smell/core/random';
import { type Estimate, wilson } from './statistics.ts';

/** Rows that it is told by, at most. */
export const RANDOM_ROWS = 1000;

/** The control of every validity: rows of the given lengths with every token drawn evenly, decoded and parsed. */
export function randomTokenValidity(
  lengths: readonly number[],
  tokenizer: Pick<Tokenizer, 'decode' | 'vocabularySize'>,
  chemistry: Pick<Chemistry, 'flatCanonical'>,
  random: Random,
): Estimate {
  const rows = someOf(
    lengths.filter((length) => length > 0),
    RANDOM_ROWS,
  );
  const valid = rows.filter((length) => {
    const tokens = Int32Array.from(
      { length },
      () => FIRST_SYMBOL + randomInteger(random, tokenizer.vocabularySize - FIRST_SYMBOL),
    );
    return chemistry.flatCanonical(tokenizer.decode(tokens)) !== undefined;
  });
  return wilson(valid.length, rows.length);
}

/** Molecules whose fingerprints are compared, and pairs of them. */
const DIVERSITY_MOLECULES = 1000;
const DIVERSITY_PAIRS = 20_000;

/** Mean of 1 - similarity over pairs of distinct molecules; NaN below two. */
export interface InternalDiversity {
  /** Binary Morgan of radius 2, as MOSES. */
  readonly morganBits: number;
  readonly atomPairCounts: number;
  readonly pairs: number;
}

export function internalDiversity(
  smiles: readonly string[],
  chemistry: Pick<Chemistry, 'fingerprint'>,
  random: Random,
): InternalDiversity {
  const chosen = someOf(smiles, DIVERSITY_MOLECULES);
  if (chosen.length < 2) return { morganBits: Number.NaN, atomPairCounts: Number.NaN, pairs: 0 };
  const bits = chosen.map((text) => chemistry.fingerprint(text, 'morganBits'));
  const pairs = chosen.map((text) => chemistry.fingerprint(text, 'atomPairCounts'));
  const drawn = Math.min(DIVERSITY_PAIRS, (chosen.length * (chosen.length - 1)) / 2);
  let byBits = 0;
  let byPairs = 0;
  for (let i = 0; i < drawn; i++) {
    const a = randomInteger(random, chosen.length);
    const b = (a + 1 + randomInteger(random, chosen.length - 1)) % chosen.length;
    byBits += 1 - tanimoto(bits[a]!, bits[b]!);
    byPairs += 1 - tanimoto(pairs[a]!, pairs[b]!);
  }
  return { morganBits: byBits / drawn, atomPairCounts: byPairs / drawn, pairs: drawn };
}

/** At most `count` of the items, evenly spaced, so that the choice does not favour the first prompts. */
export function someOf<Item>(items: readonly Item[], count: number): Item[] {
  if (items.length <= count) return [...items];
  return Array.from({ length: count }, (_, i) => items[Math.floor((i * items.length) / count)]!);
}
