import { describe, expect, it } from 'vitest';
import { loadChemistry } from '../../molecule/index.ts';
import { flaggedOf } from './flagged-of.ts';
import { FLAGGED_SUBSTANCES } from './flagged-substances.ts';

const chemistry = await loadChemistry();
const names = (smiles: string): string[] => chemistry.read(smiles, flaggedOf).map(({ name }) => name);
const codes = (smiles: string): string[] => chemistry.read(smiles, flaggedOf).map(({ code }) => code);

describe('flagged substances', () => {
  it.each(FLAGGED_SUBSTANCES)('$name: formula and key are those of its structure', ({ smiles, formula, skeleton }) => {
    expect(chemistry.formula(smiles)).toBe(formula);
    expect(chemistry.inchiKey(smiles).slice(0, 14)).toBe(skeleton);
    expect(chemistry.canonical(smiles)).toBe(smiles);
  });
});

describe('flaggedOf', () => {
  it.each([
    ['safrole', 'C=CCc1ccc2OCOc2c1', 'drug-precursor'],
    ['isosafrole, trans', 'C/C=C/c1ccc2OCOc2c1', 'drug-precursor'],
    ['piperonal', 'c1cc2OCOc2cc1C=O', 'drug-precursor'],
    ['phenylacetic acid', 'c1ccccc1CC(O)=O', 'drug-precursor'],
    ['thiodiglycol', 'OCCSCCO', 'cwc-scheduled'],
    ['dimethyl methylphosphonate', 'COP(C)(=O)OC', 'cwc-phosphorus-carbon'],
    ['malathion', 'CCOC(=O)CC(SP(=S)(OC)OC)C(=O)OCC', 'organophosphorus-ester'],
    ['4-methylamphetamine', 'CC(N)Cc1ccc(C)cc1', 'amphetamine-type'],
  ])('flags %s', (_, smiles, expected) => {
    expect(codes(smiles)).toContain(expected);
  });

  it('says the law', () => {
    const [flag] = chemistry.read('O=Cc1ccc2OCOc2c1', flaggedOf);
    expect(flag!.message).toMatch(/piperonal is a scheduled drug precursor/);
    expect(flag!.sources).toContain('Regulation (EC) No 273/2004, Annex I, category 1');
  });

  it.each([
    ['ethanol', 'CCO'],
    ['geraniol', 'CC(C)=CCCC(C)=CCO'],
    ['vanillin', 'COc1cc(C=O)ccc1O'],
    ['Lilial', 'CC(Cc1ccc(cc1)C(C)(C)C)C=O'],
    ['cinnamaldehyde', 'O=CC=Cc1ccccc1'],
    ['anethole (the formula of other things)', 'COc1ccc(C=CC)cc1'],
    ['triethyl phosphate', 'CCOP(=O)(OCC)OCC'],
    ['dimethylaminoethanol, exempt', 'CN(C)CCO'],
    ['methyl N-methylanthranilate', 'CNc1ccccc1C(=O)OC'],
    ['phenylethylamine', 'NCCc1ccccc1'],
  ])('leaves %s alone', (_, smiles) => {
    expect(names(smiles)).toEqual([]);
  });
});
