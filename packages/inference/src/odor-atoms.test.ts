import { loadChemistry } from '@smell/core/molecule';
import { expect, it } from 'vitest';
import { ATOM_COLUMNS, atomBatch, PAIR_CLASSES } from './odor-atoms.ts';
import { odorFeatureCount, odorFeatures } from './odor-features.ts';
import { ODOR_FIGURES, odorMolecule } from './odor-molecule.ts';

const chemistry = await loadChemistry();
const read = (smiles: string) => odorMolecule(chemistry.graph(smiles));
/** Pair classes of a molecule, row by row. */
const pairsOf = (smiles: string): number[][] => {
  const { pairs, slots } = atomBatch([read(smiles)]);
  return Array.from({ length: slots }, (_, row) => [...pairs.subarray(row * slots, (row + 1) * slots)]);
};

it('classes a pair by its bond, or by how far apart its atoms are', () => {
  // Nonane with a double bond at its start: self, double, then 2, 3, 4, 5, 6, 7 and 8 bonds apart.
  expect(pairsOf('C=CCCCCCCC')[0]).toEqual([1, 4, 7, 9, 11, 12, 13, 14, 14]);
  expect(pairsOf('CCCCCCCCCC')[0]!.at(-1)).toBe(15);
  expect(pairsOf('C#N')[0]).toEqual([1, 5]);
  // Within a ring, two and three bonds apart are classes of their own.
  expect(pairsOf('C1CCCCC1')[0]).toEqual([1, 3, 8, 10, 8, 3]);
  expect(new Set(pairsOf('c1ccccc1').flat())).toEqual(new Set([1, 6, 8, 10]));
});

it('is symmetric and stays below the number of classes', () => {
  const pairs = pairsOf('CC1=C(C(CCC1)(C)C)C=CC(=O)C');
  pairs.forEach((row, i) => {
    row.forEach((kind, k) => {
      expect(kind).toBe(pairs[k]![i]);
      expect(kind).toBeLessThan(PAIR_CLASSES);
    });
  });
});

it('pads with what the network does not see', () => {
  const { slots, atoms, present, pairs, bias } = atomBatch([read('CO'), read('CCCC')]);
  expect(slots).toBe(4);
  expect([...present.subarray(0, 4)]).toEqual([1, 1, 0, 0]);
  expect(bias[1]).toBe(0);
  expect(bias[2]).toBeLessThan(-1e6);
  expect(atoms.subarray(2 * ATOM_COLUMNS, 4 * ATOM_COLUMNS).every((value) => value === 0)).toBe(true);
  expect([...pairs.subarray(0, 4)]).toEqual([1, 2, 0, 0]);
});

it('keeps parts of a salt apart', () => {
  expect(pairsOf('[Na+].[Cl-]')).toEqual([
    [1, 0],
    [0, 1],
  ]);
});

it('puts the figures behind the fingerprints, all of order one', () => {
  const layout = { morgan: 16, atomPairs: 16, figures: true };
  const molecule = read('CC1=CCC(CC1)C(C)(C)O');
  expect(odorFeatureCount(layout)).toBe(32 + ODOR_FIGURES);
  const { columns, values } = odorFeatures(molecule, layout);
  expect([...values.subarray(-ODOR_FIGURES)]).toEqual([...molecule.figures]);
  expect(columns.at(-1)).toBe(31 + ODOR_FIGURES);
  for (const value of molecule.figures) expect(Math.abs(value)).toBeLessThan(4);
  expect(() => odorFeatures({ morgan: molecule.morgan, atomPairs: molecule.atomPairs }, layout)).toThrow(RangeError);
});
