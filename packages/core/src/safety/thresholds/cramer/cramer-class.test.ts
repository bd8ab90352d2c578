import { describe, expect, it } from 'vitest';
import { loadChemistry } from '../../../molecule/index.ts';
import { type CramerAssessment, type CramerOptions, cramerClass } from './cramer-class.ts';
import { BODY_CONSTITUENTS, COMMON_CARBOHYDRATES, COMMON_TERPENES } from './cramer-lists.ts';
import { graphKey } from './graph-key.ts';

const chemistry = await loadChemistry();
const classify = (smiles: string, options?: CramerOptions): CramerAssessment =>
  chemistry.read(smiles, (structure) => cramerClass(structure, options));
const questions = (smiles: string): number[] => classify(smiles).path.map(({ question }) => question);

describe('the Cramer class', () => {
  // Classes that JECFA (WHO Food Additives Series) or RIFM state for these flavours and fragrances.
  it.each([
    ['ethyl acetate', 'CCOC(C)=O', 1],
    ['geraniol', 'CC(C)=CCC/C(C)=C/CO', 1],
    ['linalool', 'C=CC(C)(O)CCC=C(C)C', 1],
    ['linalyl acetate', 'CC(=O)OC(C)(C=C)CCC=C(C)C', 1],
    ['citral', 'CC(C)=CCC/C(C)=C/C=O', 1],
    ['limonene', 'CC(=C)C1CCC(C)=CC1', 1],
    ['menthol', 'CC(C)C1CCC(C)CC1O', 1],
    ['vanillin', 'COc1cc(C=O)ccc1O', 1],
    ['cinnamaldehyde', 'O=C/C=C/c1ccccc1', 1],
    ['eugenol', 'COc1cc(CC=C)ccc1O', 1],
    ['2-phenylethanol', 'OCCc1ccccc1', 1],
    ['benzyl benzoate', 'O=C(OCc1ccccc1)c1ccccc1', 1],
    ['gamma-decalactone', 'CCCCCCC1CCC(=O)O1', 1],
    ['allyl hexanoate', 'CCCCCC(=O)OCC=C', 2],
    ['diacetyl', 'CC(=O)C(C)=O', 2],
    ['1-octen-3-ol', 'CCCCCC(O)C=C', 2],
    ['2-heptanone', 'CCCCCC(C)=O', 2],
    ['menthone', 'CC(C)C1CCC(C)CC1=O', 2],
    ['camphor', 'CC1(C)C2CCC1(C)C(=O)C2', 2],
    ['coumarin', 'O=c1ccc2ccccc2o1', 3],
    ['safrole', 'C=CCc1ccc2OCOc2c1', 3],
    ['estragole', 'COc1ccc(CC=C)cc1', 3],
    ['methyl eugenol', 'COc1ccc(CC=C)cc1OC', 3],
    ['piperonal', 'O=Cc1ccc2OCOc2c1', 3],
    ['diphenyl ether', 'c1ccc(Oc2ccccc2)cc1', 3],
  ])('of %s is the published one', (_, smiles, expected) => {
    expect(classify(smiles).class).toBe(expected);
  });

  it('of ethanol is I, of Lilial I by question 30, and of sarin III for its elements', () => {
    expect(classify('CCO').class).toBe(1);
    expect(classify('CC(Cc1ccc(cc1)C(C)(C)C)C=O').class).toBe(1);
    expect(questions('CC(Cc1ccc(cc1)C(C)(C)C)C=O').slice(-2)).toEqual([30, 18]);
    expect(classify('CC(C)OP(C)(=O)F').class).toBe(3);
    expect(questions('CC(C)OP(C)(=O)F')).toEqual([1, 2, 3, 4]);
  });

  it('shows the way through the tree with each answer in words', () => {
    expect(classify('CC(C)=CCC/C(C)=C/CO').path.at(-1)).toEqual({
      question: 16,
      text: 'a common terpene, not a ketone',
      answer: 'yes',
    });
  });

  it('of an ester is the highest of its parts, and names the part', () => {
    const { class: found, path } = classify('C=CCOC(=O)Cc1ccccc1');
    expect(found).toBe(2);
    expect(
      path.some(({ question, answer, part }) => question === 18 && answer === 'yes' && part?.includes('3 C')),
    ).toBe(true);
  });

  it('answers the question about food strictly and says so, unless told', () => {
    const cineole = 'CC12CCC(CC1)C(C)(C)O2';
    expect(classify(cineole).class).toBe(3);
    expect(classify(cineole).doubt).toContain('Question 22');
    const told = classify(cineole, { commonFoodComponent: true });
    expect(told.class).toBe(2);
    expect(told.doubt).toBeUndefined();
  });

  it('reads salts as the acid or amine', () => {
    expect(classify('[Na+].[O-]C(=O)c1ccccc1').class).toBe(1);
    expect(classify('CC(=O)OCCCl').class).toBe(3);
  });

  it.each(['CNC', 'CCC#N', 'CN(C)N=O', 'C[N+](C)(C)C', 'C=[N+]=[N-]'])('is III at question 2 for %s', (smiles) => {
    expect(classify(smiles).class).toBe(3);
    expect(questions(smiles)).toEqual([1, 2]);
  });

  it('does not depend on the spelling', () => {
    expect(classify('O(C(C)=O)C(CCC=C(C)C)(C)C=C')).toEqual(classify('CC(=O)OC(C)(C=C)CCC=C(C)C'));
  });
});

describe('the lists of the tree', () => {
  const all = [...BODY_CONSTITUENTS, ...COMMON_CARBOHYDRATES, ...COMMON_TERPENES];

  it('carry the keys of their structures, all different', () => {
    const keys = all.map(({ smiles }) => chemistry.read(smiles, ({ graph }) => graphKey(graph)));
    expect(all.map(({ key }) => key)).toEqual(keys);
    expect(new Set(keys).size).toBe(all.length);
  });

  it('are found in any spelling, and tell isomers apart', () => {
    const key = (smiles: string): string => chemistry.read(smiles, ({ graph }) => graphKey(graph));
    expect(key('OC/C=C(C)/CCC=C(C)C')).toBe(key('CC(C)=CCC/C(C)=C/CO'));
    expect(key('CC1=CCC(CC1)C(C)=C')).not.toBe(key('CC1=CCC(CC1)=C(C)C'));
  });
});
