/**
 * Measures how many content words of real odor descriptions the prompt reader understands, and lists the most frequent
 * ones it does not; the figures go to docs/model/prompts.md.
 *
 *     npx tsx packages/training/src/fit/measure-prompt-coverage.ts DATA_FOLDER
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { interpretPrompt } from '@smell/core/odor';
import { parse } from 'csv-parse/sync';

interface Tally {
  texts: number;
  complete: number;
  understood: number;
  unknown: number;
}

/** Put before every text so that one without any known word is counted too, not refused. */
const OPENING = 'rose. ';

function main(dataFolder: string): void {
  const rows = parse(readFileSync(join(dataFolder, 'odor_text.csv')), { columns: true }) as {
    text: string;
    source: string;
  }[];
  const tallies = new Map<string, Tally>();
  const unknownWords = new Map<string, number>();
  for (const { text, source } of rows) {
    const { evidence, unknown } = interpretPrompt(OPENING + text);
    const spans = new Map(
      evidence.filter(({ start }) => start >= OPENING.length).map((found) => [found.start, found.words]),
    );
    const understood = [...spans.values()].reduce((sum, words) => sum + words.split(/[\s-]+/).length, 0);
    for (const name of [source, 'all']) {
      const tally = tallies.get(name) ?? { texts: 0, complete: 0, understood: 0, unknown: 0 };
      tally.texts++;
      if (unknown.length === 0) tally.complete++;
      tally.understood += understood;
      tally.unknown += unknown.length;
      tallies.set(name, tally);
    }
    for (const word of unknown) {
      const folded = word.toLowerCase();
      unknownWords.set(folded, (unknownWords.get(folded) ?? 0) + 1);
    }
  }
  for (const [source, { texts, complete, understood, unknown }] of tallies) {
    const share = understood / (understood + unknown);
    console.log(
      `${source}: ${texts} texts, ${(100 * share).toFixed(1)}% of content words, ${((100 * complete) / texts).toFixed(1)}% of texts in full`,
    );
  }
  const frequent = [...unknownWords].sort(([, a], [, b]) => b - a).slice(0, 250);
  console.log(`not understood: ${frequent.map(([word, count]) => `${word} ${count}`).join(', ')}`);
}

const [dataFolder] = process.argv.slice(2);
if (!dataFolder) {
  console.error('give the data folder: npx tsx packages/training/src/fit/measure-prompt-coverage.ts DATA_FOLDER');
  process.exit(2);
}
main(dataFolder);
