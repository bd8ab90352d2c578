import { loadChemistry, tanimoto } from '@smell/core/molecule';
import { expect, it } from 'vitest';
import { FingerprintTable, packFingerprint, unpackFingerprint } from './packed-fingerprint.ts';

const chemistry = await loadChemistry();
const SMILES = [
  'C',
  'CCO',
  'CCCCCCCCCC=O',
  'CCCCCCCCCCCC=O',
  'CC(C)=CCCC(C)CCO',
  'COc1cc(C=O)ccc1O',
  'COc1ccccc1',
  'c1ccccc1',
];
const fingerprints = SMILES.map((smiles) => chemistry.fingerprint(smiles, 'atomPairCounts'));

it('a packed fingerprint is the one that was packed', () => {
  for (const each of fingerprints) expect(unpackFingerprint(packFingerprint(each))).toEqual(each);
  expect(() => unpackFingerprint(new Uint8Array(5))).toThrow(RangeError);
});

it("a table finds what comparing one by one finds, with core's own similarity, at every threshold", () => {
  const table = new FingerprintTable(fingerprints.map((each) => unpackFingerprint(packFingerprint(each))));
  for (const query of fingerprints) {
    for (const threshold of [0, 0.2, 0.5, 0.8, 1]) {
      const expected = fingerprints.flatMap((each, place) => {
        const similarity = tanimoto(query, each);
        return similarity >= threshold ? [{ place, similarity }] : [];
      });
      expect(table.similar(query, threshold)).toEqual(expected);
    }
  }
});
