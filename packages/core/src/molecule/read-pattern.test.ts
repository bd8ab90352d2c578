import { expect, it } from 'vitest';
import { loadChemistry } from './chemistry.ts';
import { readPattern } from './read-pattern.ts';

const chemistry = await loadChemistry();
const written = (text: string) => readPattern(chemistry, { text, format: 'written' });
const holds = (smiles: string, smarts: string) => chemistry.matches(smiles, smarts).length > 0;

it('a drawn ring of alternating bonds is found in what is aromatic here', () => {
  // Coumarin, whose lactone ring not every toolkit calls aromatic.
  const block = chemistry.molBlock('O=C1C=CC2=CC=CC=C2O1');
  const { smarts } = readPattern(chemistry, { text: block, format: 'molBlock' });
  expect(holds('COc1ccc2C=CC(=O)Oc2c1', smarts)).toBe(true);
  expect(holds('c1ccccc1', smarts)).toBe(false);
  expect(holds('Cc1ccccc1', written('C1=CC=CC=C1').smarts)).toBe(true);
});

it('hydrogens and stereochemistry of a structure are no demand on what holds it', () => {
  expect(holds('CC(=O)n1cccc1', written('c1cc[nH]c1').smarts)).toBe(true);
  expect(holds('CC(C)=CCC[C@](C)(O)C=C', written('C[C@@H](O)CC').smarts)).toBe(true);
  expect(holds('C[N+](=O)[O-]', written('C[N+](=O)[O-]').smarts)).toBe(true);
  expect(holds('CC[SiH2]C', written('C[SiH3]').smarts)).toBe(true);
});

it('SMARTS stays as it is written, though it could be read as a SMILES', () => {
  expect(written('[#16]')).toEqual({ smarts: '[#16]', smiles: null });
  expect(written('[C;R]~[O,N]')).toEqual({ smarts: '[C;R]~[O,N]', smiles: null });
  expect(written('[CX3H1]=O').smiles).toBeNull();
  expect(written('CCO')).toEqual({ smarts: 'CCO', smiles: 'CCO' });
});

it('what is neither is refused with a reason', () => {
  expect(() => written('not a pattern(')).toThrow(/./);
  expect(() => readPattern(chemistry, { text: 'no block', format: 'molBlock' })).toThrow(/drawing/);
});
