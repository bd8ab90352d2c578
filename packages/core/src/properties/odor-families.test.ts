import { describe, expect, it } from 'vitest';
import { loadChemistry } from '../molecule/index.ts';
import { odorFamilies } from './odor-families.ts';

const chemistry = await loadChemistry();
const families = (smiles: string): string[] => odorFamilies(chemistry.graph(smiles)).map(({ name }) => name);

describe('odor families', () => {
  it.each([
    ['c1ccc2[nH]ccc2c1', ['indole']],
    ['CC(=O)C=CC1=C(C)CCCC1(C)C', ['ionone']],
    ['CC(=O)C=CC1C(C)=CCCC1(C)C', ['ionone']],
    ['CC(=O)C(C)=CC1C(C)=CCCC1(C)C', ['ionone']],
    ['CC=CC(=O)C1=C(C)C=CCC1(C)C', ['ionone']],
    ['CC1=CCC(C(C)(C)S)CC1', ['thiol']],
    ['CSC', ['sulfide']],
    ['CC(C)Cc1nccs1', ['thiazole']],
    ['Cc1nc(C)c(C)nc1C', ['pyrazine']],
    ['COc1cc(C=O)ccc1O', ['aldehyde', 'phenol']],
    ['CCCCC1CCC(=O)O1', ['lactone']],
    ['O=C1CCCCCCCC=CCCCCCCO1', ['lactone', 'macrocycle']],
    ['CCCC(=O)O', ['carboxylic acid']],
  ])('of %s are %j', (smiles, expected) => {
    expect(families(smiles)).toEqual(expected);
  });

  it('leave out what only looks alike', () => {
    for (const smiles of [
      'CC(=O)CCC1=C(C)CCCC1(C)C',
      'CC1=CCC(C(C)=C)CC1',
      'CC(=O)OCC',
      'CS(C)=O',
      'c1ccsc1',
      'CC(C)=CCCC(C)=CCO',
    ]) {
      expect(families(smiles), smiles).toEqual([]);
    }
  });
});
