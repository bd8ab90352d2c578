import { describe, expect, it } from 'vitest';
import { KNOWN_MATERIALS } from '../../materials/index.ts';
import { loadChemistry } from '../../molecule/index.ts';
import { neverGenerate } from './never-generate.ts';

const chemistry = await loadChemistry();
const code = (smiles: string): string | undefined =>
  chemistry.read(smiles, (structure) => neverGenerate(structure)?.code);

describe('neverGenerate', () => {
  it.each([
    ['sarin', 'CC(C)OP(C)(=O)F', 'refused'],
    ['a hydroperoxide', 'C=CC(C)(CCC=C(C)C)OO', 'handling-peroxide'],
    ['an azide', 'CCCCCN=[N+]=[N-]', 'handling-azide'],
    ['a nitrate ester', 'CCCCO[N+](=O)[O-]', 'handling-nitrate-ester'],
    ['a nitrosamine', 'CCN(CC)N=O', 'genotox-n-nitroso'],
    ['a diazo compound', 'CCOC(=O)C=[N+]=[N-]', 'handling-diazo'],
    ['an acyl chloride', 'CCCCC(=O)Cl', 'handling-acyl-halide'],
    ['musk xylene', 'Cc1c([N+](=O)[O-])c(C)c([N+](=O)[O-])c(C(C)(C)C)c1[N+](=O)[O-]', 'handling-polynitro'],
    ['amphetamine', 'CC(N)Cc1ccccc1', 'controlled-drug'],
  ])('bars %s', (_, smiles, expected) => {
    expect(code(smiles)).toBe(expected);
  });

  it.each([
    ['ethanol', 'CCO'],
    ['piperonal, a precursor that perfumery uses', 'O=Cc1ccc2OCOc2c1'],
    ['Lilial, for the gate to judge', 'CC(Cc1ccc(cc1)C(C)(C)C)C=O'],
    ['allyl isothiocyanate', 'C=CCN=C=S'],
    ['methyl anthranilate', 'COC(=O)c1ccccc1N'],
  ])('lets %s pass', (_, smiles) => {
    expect(code(smiles)).toBeUndefined();
  });

  it('bars few of the known materials, and these for what they are', () => {
    const barred = KNOWN_MATERIALS.filter(({ smiles }) => code(smiles) !== undefined).map(({ name }) => name);
    expect(barred).toEqual([]);
  });
});
