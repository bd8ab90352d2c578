import { loadChemistry, tanimoto } from '@smell/core/molecule';
import { expect, it } from 'vitest';
import { odorMolecule } from './odor-molecule.ts';
import { encodeTrainingIndex, TrainingIndex } from './training-index.ts';

const chemistry = await loadChemistry();
const molecules = ['COc1cc(C=O)ccc1O', 'CCCCCCCCCC=O', 'CC(C)=CCCC(C)CCO'].map((smiles) =>
  odorMolecule(chemistry.graph(smiles)),
);
const index = new TrainingIndex(encodeTrainingIndex(molecules), 'test');

it('is as similar as the fingerprints themselves, but for the rare meeting of keys', () => {
  const query = odorMolecule(chemistry.graph('CCCCCCCCCCCC=O'));
  index.kernel(query).forEach((value, i) => {
    const { morgan, atomPairs } = molecules[i]!;
    expect(value).toBeCloseTo((tanimoto(query.morgan, morgan) + tanimoto(query.atomPairs, atomPairs)) / 2, 2);
  });
  expect(index.nearest(query)).toBeCloseTo(tanimoto(query.atomPairs, molecules[1]!.atomPairs), 2);
});

it('finds a molecule it holds', () => {
  expect(index.size).toBe(3);
  expect(index.nearest(molecules[0]!)).toBe(1);
  expect(index.kernel(molecules[2]!)[2]).toBe(1);
});

it('says that a file is no index', () => {
  for (const text of ['', '{}', 'not JSON']) {
    expect(() => new TrainingIndex(new TextEncoder().encode(text), 'x.json')).toThrow(/x\.json is not an index/);
  }
});
