import { describe, expect, it } from 'vitest';
import { KNOWN_MATERIALS } from '../../materials/index.ts';
import { loadChemistry } from '../index.ts';
import { LISTED_ISOMERS } from './describe-stereo.ts';

const chemistry = await loadChemistry();

/** [centres given, centres open, double bonds given, double bonds open, isomers] */
function figures(smiles: string): number[] {
  const { definedCentres, undefinedCentres, definedDoubleBonds, undefinedDoubleBonds, isomers } =
    chemistry.stereo(smiles);
  return [definedCentres, undefinedCentres, definedDoubleBonds, undefinedDoubleBonds, isomers.count];
}

describe('stereo', () => {
  it.each([
    ['linalool', 'CC(C)=CCCC(C)(O)C=C', [0, 1, 0, 0, 2]],
    ['(R)-linalool', 'CC(C)=CCC[C@](C)(O)C=C', [1, 0, 0, 0, 1]],
    ['limonene', 'CC1=CCC(CC1)C(C)=C', [0, 1, 0, 0, 2]],
    ['menthol', 'CC(C)C1CCC(C)CC1O', [0, 3, 0, 0, 8]],
    ['menthol with one centre given', 'CC(C)C1CCC(C)C[C@H]1O', [1, 2, 0, 0, 4]],
    ['rose oxide', 'CC1CCOC(C=C(C)C)C1', [0, 2, 0, 0, 4]],
    ['muscone', 'CC1CCCCCCCCCCCCC(=O)C1', [0, 1, 0, 0, 2]],
    ['a sulfoxide', 'CCS(C)=O', [0, 1, 0, 0, 2]],
    ['a deuterated alcohol', 'CC([2H])O', [0, 1, 0, 0, 2]],
    ['vanillin', 'COc1cc(C=O)ccc1O', [0, 0, 0, 0, 1]],
  ])('counts the centres of %s', (_, smiles, expected) => {
    expect(figures(smiles)).toEqual(expected);
  });

  it.each([
    ['citral', 'CC(C)=CCCC(C)=CC=O', [0, 0, 0, 1, 2]],
    ['geraniol, not said', 'CC(C)=CCCC(C)=CCO', [0, 0, 0, 1, 2]],
    ['geraniol', 'CC(C)=CCC/C(C)=C/CO', [0, 0, 1, 0, 1]],
    ['cis-3-hexenol', 'CC/C=C\\CCO', [0, 0, 1, 0, 1]],
    ['an oxime', 'CC=NO', [0, 0, 0, 1, 2]],
    ['civetone', 'O=C1CCCCCCCC=CCCCCCCC1', [0, 0, 0, 1, 2]],
    ['cyclohexene', 'C1CCC=CC1', [0, 0, 0, 0, 1]],
    ['isobutene and an oxime with hydrogen', 'CC(C)=C.CC=N', [0, 0, 0, 0, 1]],
    ['2,4-hexadiene, whose ends are alike', 'CC=CC=CC', [0, 0, 0, 2, 3]],
  ])('counts the double bonds of %s', (_, smiles, expected) => {
    expect(figures(smiles)).toEqual(expected);
  });

  it.each([
    ['tartaric acid has a meso form', 'OC(=O)C(O)C(O)C(=O)O', [0, 2, 0, 0, 3]],
    ['1,4-dimethylcyclohexane is cis or trans', 'CC1CCC(C)CC1', [0, 2, 0, 0, 2]],
    ['a centre between like centres counts where they differ', 'CC(O)C(C)C(C)O', [0, 3, 0, 0, 4]],
    ['one centre given takes away a mirror image', 'C[C@H](O)C(C)C(C)O', [1, 2, 0, 0, 3]],
    ['inositol has nine forms', 'OC1C(O)C(O)C(O)C(O)C1O', [0, 6, 0, 0, 9]],
    ['decalin is cis or trans', 'C1CCC2CCCCC2C1', [0, 2, 0, 0, 2]],
    ['spiro[5.5]undecane has none', 'C1CCCCC12CCCCC2', [0, 0, 0, 0, 1]],
    ['tetra-tert-butylmethane has none', 'C(C(C)(C)C)(C(C)(C)C)(C(C)(C)C)C(C)(C)C', [0, 0, 0, 0, 1]],
  ])('knows symmetry: %s', (_, smiles, expected) => {
    expect(figures(smiles)).toEqual(expected);
  });

  it.each([
    ['camphor', 'CC1(C)C2CCC1(C)C(=O)C2', [0, 2, 0, 0, 2]],
    ['alpha-pinene', 'CC1=CCC2CC1C2(C)C', [0, 2, 0, 0, 2]],
    ['3-carene', 'CC1=CCC2C(C1)C2(C)C', [0, 2, 0, 0, 2]],
    ['bornyl acetate', 'CC1(C)C2CCC1(C)C(OC(C)=O)C2', [0, 3, 0, 0, 4]],
    ['caryophyllene, fused cis or trans', 'CC1=CCCC(=C)C2CC(C2CC1)(C)C', [0, 2, 0, 1, 8]],
    ['norbornane', 'C1CC2CCC1C2', [0, 0, 0, 0, 1]],
    ['adamantane', 'C1C2CC3CC1CC(C2)C3', [0, 0, 0, 0, 1]],
    ['cubane', 'C12C3C4C1C5C2C3C45', [0, 0, 0, 0, 1]],
  ])('turns the bridgeheads of a small cage together: %s', (_, smiles, expected) => {
    expect(figures(smiles)).toEqual(expected);
  });

  it.each([
    ['(+)-camphor', 'CC1(C)[C@@H]2CC[C@@]1(C)C(=O)C2', 'CC1(C)C2CCC1(C)C(=O)C2'],
    ['(+)-alpha-pinene', 'CC1=CC[C@H]2C[C@@H]1C2(C)C', 'CC1=CCC2CC1C2(C)C'],
    ['(+)-3-carene', 'CC1=CC[C@@H]2[C@H](C1)C2(C)C', 'CC1=CCC2C(C1)C2(C)C'],
  ])('lists the natural form of a cage, %s', (_, natural, flat) => {
    expect(chemistry.stereo(flat).isomers.listed).toContain(chemistry.canonical(natural));
  });

  it.each([
    ['an allene', 'CC=C=CC'],
    ['a biphenyl', 'Cc1cccc(O)c1-c1c(C)cccc1O'],
    ['an alkylidene ring', 'CC=C1CCC(C)CC1'],
    ['an amine', 'CCN(C)C(C)C'],
  ])('leaves axes and amines out: %s', (_, smiles) => {
    expect(figures(smiles)).toEqual([0, 0, 0, 0, 1]);
  });

  it('keeps an isomer as it was given', () => {
    const given = 'CC/C=C\\CCO';
    expect(chemistry.stereo(given).isomers.listed).toEqual([chemistry.canonical(given)]);
  });

  it('accepts a form that no cage allows and counts around it', () => {
    expect(figures('CC1(C)[C@@H]2CC[C@]1(C)C(=O)C2')).toEqual([2, 0, 0, 0, 1]);
  });

  it('lists eight of sixteen, and says so by the count', () => {
    const { isomers } = chemistry.stereo('CC(O)C(C)C(N)C(S)CC');
    expect(isomers.count).toBe(16);
    expect(isomers.exact).toBe(true);
    expect(isomers.listed).toHaveLength(LISTED_ISOMERS);
  });

  it('gives an upper bound for more than twelve centres, without counting them out', () => {
    const { isomers, undefinedCentres } = chemistry.stereo(`C${'C(O)'.repeat(14)}C`);
    expect(undefinedCentres).toBe(14);
    expect(isomers).toMatchObject({ count: 2 ** 14, exact: false });
    expect(isomers.listed).toHaveLength(LISTED_ISOMERS);
  });

  it('does not hang on a molecule that is nothing but symmetry', () => {
    const branch = (depth: number): string => (depth === 0 ? 'O' : `C(${branch(depth - 1)})${branch(depth - 1)}`);
    expect(chemistry.stereo(`CC(O)(${branch(4)})${branch(4)}`).isomers.exact).toBe(false);
    expect(figures('CCC(CC)(CC)C(C(CC)(CC)CC)(C(CC)(CC)CC)C(CC)(CC)CC')).toEqual([0, 0, 0, 0, 1]);
  });

  it('lists isomers that are canonical, closed and distinct by SMILES and by InChIKey, for known materials', () => {
    for (let row = 0; row < KNOWN_MATERIALS.length; row += 3) {
      const { name, smiles } = KNOWN_MATERIALS[row]!;
      const { isomers } = chemistry.stereo(chemistry.flatCanonical(smiles)!);
      if (isomers.count === 1) continue;
      expect(isomers.listed, name).toHaveLength(Math.min(isomers.count, LISTED_ISOMERS));
      expect(new Set(isomers.listed.map((isomer) => chemistry.inchiKey(isomer))).size, name).toBe(
        isomers.listed.length,
      );
      for (const isomer of isomers.listed) {
        expect(chemistry.canonical(isomer), name).toBe(isomer);
        expect(chemistry.stereo(isomer).isomers, name).toEqual({ count: 1, exact: true, listed: [isomer] });
      }
    }
  });

  it('lists the known isomer of a material among those of its flat structure', () => {
    for (const { name, smiles } of KNOWN_MATERIALS) {
      if (!/[@/]/.test(smiles) || chemistry.stereo(smiles).isomers.count > 1) continue;
      const { isomers } = chemistry.stereo(chemistry.flatCanonical(smiles)!);
      if (isomers.count <= LISTED_ISOMERS) expect(isomers.listed, name).toContain(smiles);
    }
  });
});
