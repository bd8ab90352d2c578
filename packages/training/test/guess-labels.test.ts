import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DESCRIPTOR_INDEX } from '@smell/core/odor';
import { expect, test } from 'vitest';
import { GUESS_SETTINGS, guessLabels } from '../src/predict/guess-labels.ts';
import { smallTable } from './small-table.ts';

test('the corpus is guessed from the training split, and read back from the cache', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'smell-guess-'));
  try {
    const corpus = ['CCCCC(=O)OCc1ccccc1', 'CCCCCC(=O)OCCC'];
    const table = smallTable(corpus);
    const stages = new Set<string>();
    const settings = {
      ...GUESS_SETTINGS,
      layout: { morgan: 64, atomPairs: 64 },
      hidden: 16,
      members: 1,
      epochs: 60,
      batchSize: 16,
      learningRate: 1e-2,
    };
    const qualities: number[] = [];
    const onQuality = ({ molecules }: { molecules: number }): number => qualities.push(molecules);
    const options = {
      onQuality,
      table,
      cache,
      dataHash: 'a',
      settings,
      onProgress: (stage: string) => stages.add(stage),
    };
    const guesses = await guessLabels(options);
    // Every seventh odorant is of another split.
    expect(qualities).toEqual([6]);
    expect([...stages]).toEqual(['fitting the odor guesser', 'guessing odors']);
    const of = (row: number, word: string): number => {
      for (let i = guesses.start[row]!; i < guesses.start[row + 1]!; i++) {
        if (guesses.index[i] === DESCRIPTOR_INDEX.get(word)) return guesses.probability[i]!;
      }
      return 0;
    };
    const [benzyl, plain] = [table.odorants, table.odorants + 1];
    expect(of(benzyl, 'floral')).toBeGreaterThan(0.6);
    expect(of(plain, 'floral')).toBeLessThan(0.3);
    expect(of(plain, 'fruity')).toBeGreaterThan(0.7);
    for (let row = 0; row < table.odorants; row++) expect(guesses.start[row + 1]).toBe(0);

    stages.clear();
    expect(await guessLabels(options)).toEqual(guesses);
    expect(stages.size).toBe(0);
    await guessLabels({ ...options, dataHash: 'b' });
    expect(readdirSync(cache)).toHaveLength(2);
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
});
