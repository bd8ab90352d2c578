/**
 * Measures how the profile of an odor text agrees with the labels of its molecule, with and without guesses for words that
 * the lexicon lacks; the figures go to docs/model/prompts.md.
 *
 *     npx tsx packages/training/src/fit/measure-prompt-labels.ts DATA_FOLDER
 *
 * Labels are incomplete (what nobody named may be smelled all the same), so precision is a lower bound.
 */
import { DESCRIPTORS, type GuessWord, interpretPrompt, loadWordGuesses } from '@smell/core/odor';
import { type OdorText, readOdorTexts } from './odor-texts.ts';

interface Counts {
  hits: number;
  asked: number;
  labels: number;
}

function measure(texts: readonly OdorText[], guess?: GuessWord): string {
  const all: Counts = { hits: 0, asked: 0, labels: 0 };
  const each = new Map<string, Counts>(DESCRIPTORS.map((word) => [word, { hits: 0, asked: 0, labels: 0 }]));
  let guessed = 0;
  let guessedRight = 0;
  for (const { text, labels } of texts) {
    const { profile, evidence } = readText(text, guess);
    for (const word of new Set([...Object.keys(profile), ...labels])) {
      const [isAsked, isLabel] = [word in profile, labels.includes(word)];
      for (const counts of [all, each.get(word)!]) {
        if (isAsked) counts.asked++;
        if (isLabel) counts.labels++;
        if (isAsked && isLabel) counts.hits++;
      }
    }
    const sure = new Set(
      evidence.filter(({ confidence }) => confidence === undefined).map(({ descriptor }) => descriptor),
    );
    for (const { descriptor, confidence } of evidence) {
      if (confidence === undefined || sure.has(descriptor)) continue;
      guessed++;
      if (labels.includes(descriptor)) guessedRight++;
    }
  }
  const used = [...each.values()].filter(({ labels }) => labels > 0);
  const mean = (value: (counts: Counts) => number): number =>
    used.reduce((sum, counts) => sum + value(counts), 0) / used.length;
  const percent = (value: number): string => `${(100 * value).toFixed(1)}%`;
  return (
    `micro precision ${percent(precision(all))}, recall ${percent(recall(all))}, F1 ${percent(f1(all))}; ` +
    `macro precision ${percent(mean(precision))}, recall ${percent(mean(recall))}, F1 ${percent(mean(f1))} over ${used.length} descriptors` +
    (guessed > 0 ? `; ${guessed} descriptors from guesses alone, ${guessedRight} of them labels` : '')
  );
}

/** A text without any known word asks for nothing. */
function readText(text: string, guess?: GuessWord): Pick<ReturnType<typeof interpretPrompt>, 'profile' | 'evidence'> {
  try {
    return interpretPrompt(text, 'en', guess);
  } catch {
    return { profile: {}, evidence: [] };
  }
}

function precision({ hits, asked }: Counts): number {
  return asked === 0 ? 0 : hits / asked;
}

function recall({ hits, labels }: Counts): number {
  return labels === 0 ? 0 : hits / labels;
}

function f1({ hits, asked, labels }: Counts): number {
  return asked + labels === 0 ? 0 : (2 * hits) / (asked + labels);
}

async function main(dataFolder: string): Promise<void> {
  const guess = await loadWordGuesses();
  const texts = await readOdorTexts(dataFolder);
  for (const split of ['judge', 'test'] as const) {
    const own = texts.filter((entry) => entry.split === split);
    const strange = own.filter(({ text }) => isStrange(text));
    for (const [name, chosen] of [
      ['all texts', own],
      ['texts with an unknown word', strange],
    ] as const) {
      console.log(
        `${split}, ${name}: ${chosen.length} of ${new Set(chosen.map(({ inchiKey }) => inchiKey)).size} molecules`,
      );
      console.log(`  lexicon            ${measure(chosen)}`);
      console.log(`  lexicon + vectors  ${measure(chosen, guess)}`);
    }
  }
}

function isStrange(text: string): boolean {
  try {
    return interpretPrompt(text, 'en').unknown.length > 0;
  } catch {
    return true;
  }
}

const [dataFolder] = process.argv.slice(2);
if (!dataFolder) {
  console.error('give the data folder: npx tsx packages/training/src/fit/measure-prompt-labels.ts DATA_FOLDER');
  process.exit(2);
}
await main(dataFolder);
