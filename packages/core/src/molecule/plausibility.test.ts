import { describe, expect, it } from 'vitest';
import { loadChemistry } from './chemistry.ts';
import { PLAUSIBILITY_RULES } from './plausibility-rules.ts';

const chemistry = await loadChemistry();
const codes = (smiles: string): string[] => chemistry.plausibility(smiles).map(({ code }) => code);

/** Real materials that a careless rule would refuse. */
const REAL: Readonly<Record<string, string>> = {
  ethanol: 'CCO',
  geraniol: 'CC(C)=CCCC(C)=CCO',
  vanillin: 'COc1cc(C=O)ccc1O',
  Lilial: 'CC(Cc1ccc(cc1)C(C)(C)C)C=O',
  galaxolide: 'CC1COCC2=CC3=C(C=C12)C(C)(C)C(C)C3(C)C',
  muscone: 'CC1CCCCCCCCCCCCC(=O)C1',
  'ethylene brassylate': 'O=C1CCCCCCCCCCCC(=O)OCCO1',
  indole: 'c1ccc2[nH]ccc2c1',
  furaneol: 'CC1OC(C)=C(O)C1=O',
  maltol: 'Cc1occc(=O)c1O',
  cyclotene: 'CC1=C(O)C(=O)CC1',
  sotolone: 'CC1OC(=O)C(O)=C1C',
  acetylacetone: 'CC(=O)C=C(C)O',
  'methyl anthranilate': 'COC(=O)c1ccccc1N',
  aurantiol: 'COC(=O)c1ccccc1N=CCCC(C)CCCC(C)(C)O',
  camphor: 'CC1(C)C2CCC1(C)C(=O)C2',
  'alpha-pinene': 'CC1=CCC2CC1C2(C)C',
  '3-carene': 'CC1=CCC2C(C1)C2(C)C',
  thujone: 'CC(C)C12CC1C(C)C(=O)C2',
  caryophyllene: 'C=C1CCC=C(C)CCC2C1CC2(C)C',
  tricyclene: 'CC12CC3CC1C2(C3)C',
  'alpha-santalol': 'CC(CO)=CCCC1(C)C2CC3C(C2)C31C',
  cedrol: 'CC1CCC2C13CCC(C)(O)C(C3)C2(C)C',
  'Iso E Super': 'CC(=O)C1(C)CC2=C(CC1C)CCCC2(C)C',
  ambroxan: 'CC1(C)CCCC2(C)C1CCC1(C)OCCC12',
  'rose oxide': 'CC(C)=CC1CC(C)CCO1',
  'citral dimethyl acetal': 'COC(OC)C=C(C)CCC=C(C)C',
  'dimethyl trisulfide': 'CSSSC',
  'dimethyl sulfoxide': 'CS(=O)C',
  'allyl isothiocyanate': 'C=CCN=C=S',
  stemone: 'CCC(C)CC(CC)=NO',
  'ethyl methylphenylglycidate': 'CCOC(=O)C1OC1(C)c1ccccc1',
  'methyl heptine carbonate': 'CCCCCC#CC(=O)OC',
  '2-isobutyl-3-methoxypyrazine': 'COc1nccnc1CC(C)C',
  'grapefruit thiol': 'CC1=CCC(C(C)(C)S)CC1',
  'delta-decalactone': 'CCCCCC1CCCC(=O)O1',
  'trimethyl-thiazole': 'Cc1nc(C)c(C)s1',
};

describe('plausibility', () => {
  it.each(Object.entries(REAL))('lets %s pass', (_, smiles) => {
    expect(codes(smiles)).toEqual([]);
  });

  it.each([
    ['gem-diol', 'CCC(O)O'],
    ['hemiacetal', 'CCCC(O)OC'],
    ['hemiacetal', 'OC1CCCCO1'],
    ['hemiacetal', 'CCC(O)SC'],
    ['hemiaminal', 'CCC(O)NC'],
    ['geminal-amine', 'CCC(N)NC'],
    ['enol', 'CCCC=CO'],
    ['enol', 'C=C(O)CCC'],
    ['enol', 'CCC=C(C)S'],
    ['enamine', 'CCCC=CN'],
    ['imidic-acid', 'CCCC(O)=NC'],
    ['phenol-tautomer', 'CC1C=CC=CC1=O'],
    ['phenol-tautomer', 'C=C1C=CC(C)C=C1'],
    ['peroxide', 'CCCOOC'],
    ['thial', 'CCCC=S'],
    ['acyl-halide', 'CCCC(=O)Cl'],
    ['anhydride', 'CCC(=O)OC(=O)CC'],
    ['ketene', 'CCCC=C=O'],
    ['ketene', 'CCCCN=C=O'],
    ['allene', 'CCC=C=CC'],
    ['ynol', 'CCC#CO'],
    ['cyanate', 'CCCOC#N'],
    ['ketene-acetal', 'C=C(OC)OCC'],
    ['ortho-acid', 'CCCOC(=O)O'],
    ['nitrogen-nitrogen', 'CCCN=NC'],
    ['nitrogen-nitrogen', 'CCNNCC'],
    ['nitrogen-oxygen', 'CCN(C)OC'],
    ['nitrogen-oxygen', 'CCON=O'],
    ['sulfur-hetero', 'CCCSOC'],
    ['sulfur-valence', 'CCC=S=O'],
    ['sulfur-valence', 'CC[SH](C)(C)C'],
    ['unsaturated-three-ring', 'CCC1=CC1'],
    ['unsaturated-three-ring', 'CC1OC1=O'],
    ['unsaturated-four-ring', 'CC1=CC=C1'],
    ['unsaturated-four-ring', 'CC1=CCO1'],
    ['aziridine', 'CCC1CN1'],
    ['ring-alkyne', 'C1CCC#CC1'],
    ['imine-nh', 'CCC(C)=N'],
    ['anti-bredt', 'CC1=C2CCC(C1)C2'],
    ['strained-cage', 'C1CC23CC2C13'],
    ['strained-cage', 'CC1C2CC12'],
    ['strained-cage', 'C1CC11CC1'],
    ['strained-cage', 'C12C3C4C1C5C2C3C45'],
  ])('refuses as %s: %s', (code, smiles) => {
    expect(codes(smiles)).toContain(code);
  });

  it('every rule has a failing example above, a source, and SMARTS that RDKit reads', () => {
    for (const { smarts, source, text } of PLAUSIBILITY_RULES) {
      expect(source).not.toBe('');
      expect(text).not.toBe('');
      for (const pattern of smarts) expect(() => chemistry.matches('CCO', pattern)).not.toThrow();
    }
  });

  it('names the atoms of the finding', () => {
    expect(chemistry.plausibility('CCCOOC')[0]).toMatchObject({ code: 'peroxide', atoms: [3, 4] });
  });

  it('a rule that is skipped for lack of its features would not have matched', () => {
    for (const smiles of Object.values(REAL)) {
      for (const { smarts } of PLAUSIBILITY_RULES) {
        for (const pattern of smarts) expect(chemistry.matches(smiles, pattern)).toEqual([]);
      }
    }
  });
});

describe('scope', () => {
  it('holds odorants up to the largest macrocyclic musk', () => {
    for (const smiles of Object.values(REAL)) {
      if (smiles !== 'CCO') expect(chemistry.scope(smiles)).toEqual([]);
    }
  });

  it.each([
    ['CC(C)OP(C)(=O)F', ['element']],
    ['CCO', ['too-small']],
    ['CCC[NH3+]', ['charge']],
    ['CCC[CH2]', ['radical']],
    ['CCC[13CH3]', ['isotope']],
    ['CCCC.CCCC', ['fragments']],
    ['C'.repeat(25), ['too-large', 'too-heavy']],
    ['C1CCCCCCCCCCCCCCCCC1', ['ring-too-large']],
    ['NSNSN', ['no-carbon']],
  ])('%s is out of it: %j', (smiles, expected) => {
    const findings = chemistry.scope(smiles);
    expect(findings.map(({ code }) => code)).toEqual(expected);
    expect(findings[0]!.text).not.toBe('');
  });
});
