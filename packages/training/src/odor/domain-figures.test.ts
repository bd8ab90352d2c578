import { loadChemistry } from '@smell/core/molecule';
import { DESCRIPTORS } from '@smell/core/odor';
import { expect, it } from 'vitest';
import { leastSimilarity, similarityToOtherFolds, skillBySimilarity } from './domain-figures.ts';

const chemistry = await loadChemistry();
const WIDTH = DESCRIPTORS.length;

it('compares a molecule with those of other folds only', () => {
  const molecules = ['CCCCCCCC=O', 'CCCCCCCC=O', 'c1ccccc1C=O'].map((smiles) => ({
    atomPairs: chemistry.fingerprint(smiles, 'atomPairCounts'),
  }));
  expect(similarityToOtherFolds(molecules, Uint8Array.of(0, 1, 1))[0]).toBe(1);
  expect(similarityToOtherFolds(molecules, Uint8Array.of(0, 0, 1))[0]).toBeLessThan(0.6);
});

it('finds skill where probabilities know the answer, and none where they are base rates', () => {
  const molecules = 200;
  const truth = Uint8Array.from({ length: molecules * WIDTH }, (_, i) =>
    (Math.floor(i / WIDTH) + (i % WIDTH)) % 4 === 0 ? 1 : 0,
  );
  // The first half is unlike anything and gets base rates; the second half is answered well.
  const similarity = Float32Array.from({ length: molecules }, (_, row) => (row < 100 ? 0.25 : 0.75));
  const probabilities = Float32Array.from(truth, (has, i) => (Math.floor(i / WIDTH) < 100 ? 0.25 : has ? 0.9 : 0.05));
  const found = skillBySimilarity(probabilities, truth, similarity);
  const skillOf = (from: number): number => found.bins.find((bin) => bin.from === from)!.skill;
  expect(skillOf(0.2)).toBeCloseTo(0, 1);
  expect(skillOf(0.7)).toBeGreaterThan(0.7);
  expect(skillOf(0.4)).toBeNaN();
  expect(leastSimilarity(found)).toBe(0.7);
});
