import { describe, expect, it } from 'vitest';
import { KNOWN_MATERIALS } from '../../materials/index.ts';
import { loadChemistry } from '../../molecule/index.ts';
import { REFUSED_FAMILIES, refusalOf } from './refused-agents.ts';

const chemistry = await loadChemistry();
const code = (smiles: string): string | undefined => chemistry.read(smiles, refusalOf)?.code;

describe('refusalOf', () => {
  it.each([
    ['sarin', 'CC(C)OP(C)(=O)F', 'organophosphorus-fluoride'],
    ['sarin, spelled backwards', 'FP(=O)(C)OC(C)C', 'organophosphorus-fluoride'],
    ['sarin with charges', 'C[P+]([O-])(F)OC(C)C', 'organophosphorus-fluoride'],
    ['sarin with deuterium', '[2H]C([2H])([2H])P(=O)(F)OC(C)C', 'organophosphorus-fluoride'],
    ['sarin, one enantiomer', 'CC(C)O[P@](C)(=O)F', 'organophosphorus-fluoride'],
    ['sarin beside a solvent', 'CCO.CC(C)OP(C)(=O)F', 'organophosphorus-fluoride'],
    ['its thio analogue', 'CC(C)OP(C)(=S)F', 'organophosphorus-fluoride'],
    ['soman', 'CC(OP(C)(=O)F)C(C)(C)C', 'organophosphorus-fluoride'],
    ['an A-agent', 'CCN(CC)C(C)=NP(C)(=O)F', 'organophosphorus-fluoride'],
    ['chlorosarin', 'CC(C)OP(C)(=O)Cl', 'organophosphorus-halide'],
    ['tabun', 'CCOP(=O)(C#N)N(C)C', 'organophosphorus-cyanide'],
    ['VX', 'CCOP(C)(=O)SCCN(C(C)C)C(C)C', 'aminoethyl-phosphonothiolate'],
    ['VX, spelled otherwise', 'C(C)(C)N(CCSP(=O)(C)OCC)C(C)C', 'aminoethyl-phosphonothiolate'],
    ['VX as a salt', 'CCOP(C)(=O)SCC[NH+](C(C)C)C(C)C.[Cl-]', 'aminoethyl-phosphonothiolate'],
    ['sulfur mustard', 'ClCCSCCCl', 'sulfur-mustard'],
    ['half mustard', 'CCSCCCl', 'sulfur-mustard'],
    ['nitrogen mustard', 'CN(CCCl)CCCl', 'nitrogen-mustard'],
    ['nitrogen mustard as a salt', 'C[NH+](CCCl)CCCl.[Cl-]', 'nitrogen-mustard'],
    ['lewisite', 'ClC=C[As](Cl)Cl', 'organoarsenic-halide'],
    ['BZ', 'OC(c1ccccc1)(c1ccccc1)C(=O)OC1CN2CCC1CC2', 'quinuclidinyl-glycolate'],
    ['perfluoroisobutene', 'FC(F)=C(C(F)(F)F)C(F)(F)F', 'perfluoroisobutene'],
    ['phosgene', 'ClC(Cl)=O', 'phosgene'],
    ['diphosgene', 'ClC(=O)OC(Cl)(Cl)Cl', 'phosgene'],
    ['cyanogen chloride', 'ClC#N', 'cyanogen-halide'],
    ['chloropicrin', 'ClC(Cl)(Cl)[N+](=O)[O-]', 'chloropicrin'],
    ['a quaternary carbamate', 'CN(C)C(=O)Oc1cccnc1C[N+](C)(C)CCCCCCCC[N+](C)(C)CCO', 'quaternary-carbamate'],
  ])('refuses %s', (_, smiles, expected) => {
    expect(code(smiles)).toBe(expected);
  });

  it.each([
    ['ethanol', 'CCO'],
    ['geraniol', 'CC(C)=CCCC(C)=CCO'],
    ['vanillin', 'COc1cc(C=O)ccc1O'],
    ['Lilial', 'CC(Cc1ccc(cc1)C(C)(C)C)C=O'],
    ['triethyl phosphate', 'CCOP(=O)(OCC)OCC'],
    ['dimethyl methylphosphonate', 'COP(C)(=O)OC'],
    ['malathion', 'CCOC(=O)CC(SP(=S)(OC)OC)C(=O)OCC'],
    ['thiodiglycol', 'OCCSCCO'],
    ['ethyl mercaptan', 'CCS'],
    ['phosphocholine', 'C[N+](C)(C)CCOP(=O)([O-])O'],
    ['benzyl cyanide', 'N#CCc1ccccc1'],
    ['2-chloroethanol', 'OCCCl'],
    ['triethanolamine', 'OCCN(CCO)CCO'],
    ['quinuclidine', 'C1CN2CCC1CC2'],
    ['hexafluorophosphate', 'F[P-](F)(F)(F)(F)F'],
  ])('does not refuse %s', (_, smiles) => {
    expect(code(smiles)).toBeUndefined();
  });

  it('refuses no known perfumery material', () => {
    expect(KNOWN_MATERIALS.filter(({ smiles }) => code(smiles) !== undefined)).toEqual([]);
  });

  it('says why with the family and the treaty, and no more', () => {
    const refusal = chemistry.read('CC(C)OP(C)(=O)F', refusalOf)!;
    expect(refusal.message).toMatch(/refused/);
    expect(refusal.message).toMatch(/Chemical Weapons Convention, Schedule 1/);
    expect(refusal.message).not.toMatch(/sarin/i);
  });

  it('has no family that cannot be read', () => {
    for (const { smarts } of REFUSED_FAMILIES) {
      for (const pattern of smarts) expect(() => chemistry.matches('C', pattern)).not.toThrow();
    }
  });
});
