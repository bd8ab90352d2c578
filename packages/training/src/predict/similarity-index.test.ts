import { type CountFingerprint, tanimoto } from '@smell/core/molecule';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SimilarityIndex } from './similarity-index.ts';

const fingerprint = fc
  .uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 6 })
  .chain((keys) =>
    fc.tuple(
      fc.constant(keys.sort((a, b) => a - b)),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 6, maxLength: 6 }),
    ),
  )
  .map(
    ([keys, counts]): CountFingerprint => ({
      keys: Uint32Array.from(keys),
      counts: Uint16Array.from(counts.slice(0, keys.length)),
    }),
  );

it('gives the similarities that comparing one by one gives, and the nearest of them', () => {
  fc.assert(
    fc.property(fc.array(fingerprint, { minLength: 1, maxLength: 8 }), fingerprint, (molecules, query) => {
      const index = new SimilarityIndex(molecules);
      const expected = molecules.map((molecule) => tanimoto(molecule, query));
      for (const [i, value] of index.similarities(query).entries()) expect(value).toBeCloseTo(expected[i]!, 12);
      const { index: best, similarity } = index.nearest(query);
      expect(similarity).toBeCloseTo(Math.max(...expected), 12);
      expect(expected[best]).toBeCloseTo(similarity, 12);
    }),
  );
});

it('has no nearest molecule when it is empty', () => {
  const query = { keys: Uint32Array.of(1), counts: Uint16Array.of(1) };
  expect(new SimilarityIndex([]).nearest(query)).toEqual({ index: -1, similarity: 0 });
});
