import { describe, expect, it } from 'vitest';
import { loadChemistry } from './chemistry.ts';
import { smellable } from './volatility.ts';

const chemistry = await loadChemistry();

describe('volatility', () => {
  // CRC Handbook and NIST WebBook, degrees Celsius.
  it.each([
    ['CCCC(=O)OCC', 121],
    ['CC1=CCC(C(C)=C)CC1', 176],
    ['CC(C)=CCCC(C)=CCO', 230],
    ['C=CC(C)(O)CCC=C(C)C', 198],
    ['O=C(OCc1ccccc1)c1ccccc1', 323],
    ['CCCCCCCCCC=O', 208],
  ])('puts the boiling point of %s near %d C', (smiles, boilingPointC) => {
    const { boilingPointC: estimate, boilingPointErrorC, inDomain } = chemistry.volatility(smiles);
    expect(inDomain).toBe(true);
    expect(Math.abs(estimate - boilingPointC)).toBeLessThan(2 * boilingPointErrorC);
  });

  it('lets base notes be smelled, and sugar not', () => {
    const baseNotes = [
      'CC1COCC2=CC3=C(C=C12)C(C)(C)C(C)C3(C)C',
      'O=C1CCCCCCCCCCCC(=O)OCCO1',
      'CC1CCCCCCCCCCCCC(=O)C1',
      'O=C1CCCCCCCCCCCCCCO1',
      'CC1(C)CCCC2(C)C1CCC1(C)OCCC12',
      'COc1cc(C=O)ccc1O',
      'O=C(OCc1ccccc1)c1ccccc1O',
      'CCC(=O)OCC(C)(C)OC(C)C1CCCC(C)(C)C1',
    ];
    for (const smiles of baseNotes) expect(smellable(chemistry.volatility(smiles)), smiles).toBe(true);
    expect(smellable(chemistry.volatility('OCC1OC(O)C(O)C(O)C1O'))).toBe(false);
    expect(smellable(chemistry.volatility('OCC(O)C(O)C(O)C(O)CO'))).toBe(false);
  });

  it('is surer of what it has seen', () => {
    const known = chemistry.volatility('CCCC(=O)OCC');
    const strange = chemistry.volatility('N#CC(C#N)=C(C#N)C#N');
    expect(strange.inDomain).toBe(false);
    expect(strange.boilingPointErrorC).toBeGreaterThan(known.boilingPointErrorC);
    expect(strange.vapourPressureErrorLog10).toBeGreaterThan(known.vapourPressureErrorLog10);
    expect(known.vapourPressurePa).toBeCloseTo(10 ** known.log10VapourPressurePa25C, 6);
  });
});

describe('synthetic accessibility', () => {
  const score = (smiles: string): number => chemistry.syntheticAccessibility(smiles).score;

  it('ranks molecules as a chemist would', () => {
    expect(score('CCCC(=O)OCC')).toBeLessThan(2);
    expect(score('COc1cc(C=O)ccc1O')).toBeLessThan(2.2);
    const ambroxan = score('CC1(C)CCCC2(C)C1CCC1(C)OCCC12');
    expect(ambroxan).toBeGreaterThan(3);
    expect(ambroxan).toBeLessThan(5);
    expect(score('CC1CCC2C(C)C(=O)OC3OC4(C)CCC1C23OO4')).toBeGreaterThan(ambroxan);
  });

  it('says what makes a molecule hard', () => {
    expect(chemistry.syntheticAccessibility('CCCC(=O)OCC').reasons).toEqual([]);
    const { reasons } = chemistry.syntheticAccessibility('CC1CCC2C13CCC(C)(O)C(C3)C2(C)C');
    expect(reasons).toContain('5 stereocentres');
    expect(reasons).toContain('bridged ring system');
    expect(chemistry.syntheticAccessibility('CC1CCCCCCCCCCCCC(=O)C1').reasons).toContain('ring of 15');
  });

  it('does not depend on how the molecule is written', () => {
    for (const order of chemistry.randomSmiles('CC1CCC2C13CCC(C)(O)C(C3)C2(C)C', 5, 3)) {
      expect(score(order)).toBeCloseTo(score('CC1CCC2C13CCC(C)(O)C(C3)C2(C)C'), 9);
    }
  });
});

describe('one pass', () => {
  it('says the same as the single questions', () => {
    for (const smiles of ['COc1cc(C=O)ccc1O', 'C[C@H]1CCCCCCCCCCCCC(=O)C1', 'CCC(O)OC']) {
      const description = chemistry.describe(smiles);
      expect(description).toEqual({
        smiles: chemistry.canonical(smiles),
        flatSmiles: chemistry.flatCanonical(smiles),
        inchiKey: chemistry.inchiKey(smiles),
        properties: chemistry.properties(smiles),
        scope: chemistry.scope(smiles),
        plausibility: chemistry.plausibility(smiles),
        volatility: chemistry.volatility(smiles),
        smellable: smellable(chemistry.volatility(smiles)),
        qualifying: smiles !== 'CCC(O)OC',
        syntheticAccessibility: chemistry.syntheticAccessibility(smiles),
        morganCounts: chemistry.fingerprint(smiles, 'morganCounts'),
        atomPairCounts: chemistry.fingerprint(smiles, 'atomPairCounts'),
        stereo: chemistry.stereo(smiles),
        graph: chemistry.graph(smiles),
      });
      expect(description).toMatchObject(chemistry.characterise(smiles));
      expect(description).toMatchObject(chemistry.screen(smiles)!);
    }
    expect(chemistry.screen('C1CC')).toBeUndefined();
  });
});
