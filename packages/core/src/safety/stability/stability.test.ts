import { describe, expect, it } from 'vitest';
import { loadChemistry } from '../../molecule/index.ts';
import { schiffBasePartners, stability, stabilityIn } from './stability.ts';
import { stabilityFeatures } from './stability-features.ts';
import { STABILITY_RULES } from './stability-rules.ts';
import { MEDIA, type Medium, type StabilityVerdict } from './stability-words.ts';

const chemistry = await loadChemistry();
const verdict = (smiles: string, medium: Medium): StabilityVerdict =>
  chemistry.read(smiles, (structure) => stabilityIn(structure, medium).verdict);
const findings = (smiles: string, medium: Medium): string[] =>
  chemistry.read(smiles, (structure) => stabilityIn(structure, medium).findings.map(({ id }) => id));

const ETHANOL = 'CCO';
const GERANIOL = 'CC(C)=CCC/C(C)=C/CO';
const VANILLIN = 'COc1cc(C=O)ccc1O';
const LILIAL = 'CC(Cc1ccc(cc1)C(C)(C)C)C=O';
const SARIN = 'CC(C)OP(C)(=O)F';
const LINALYL_ACETATE = 'CC(=O)OC(C)(C=C)CCC=C(C)C';
const CITRAL = 'CC(C)=CCC/C(C)=C/C=O';
const DIHYDROMYRCENOL = 'C=CC(C)CCCC(C)(C)O';
const AMBROXIDE = 'CC1(C)CCCC2(C)C1CCC1(C)OCCC12';
const CEDRYL_METHYL_ETHER = 'COC1(C)CCC23CC1C(C)(C)C2CCC3C';
const METHYL_ANTHRANILATE = 'COC(=O)c1ccccc1N';
const STABLE: StabilityVerdict = 'stable-as-far-as-rules-see';

describe('stability', () => {
  it.each([
    ['linalyl acetate', LINALYL_ACETATE, 'soap', 'unstable'],
    ['linalyl acetate', LINALYL_ACETATE, 'antiperspirant', 'unstable'],
    ['vanillin', VANILLIN, 'soap', 'unstable'],
    ['vanillin', VANILLIN, 'hydroalcoholic', 'watch'],
    ['citral', CITRAL, 'antiperspirant', 'unstable'],
    ['citral', CITRAL, 'bleach', 'unstable'],
    ['dihydromyrcenol', DIHYDROMYRCENOL, 'bleach', STABLE],
    ['geraniol', GERANIOL, 'soap', STABLE],
    ['geraniol', GERANIOL, 'bleach', 'unstable'],
    ['geraniol', GERANIOL, 'hydroalcoholic', 'watch'],
    ['ethanol', ETHANOL, 'hydroalcoholic', STABLE],
    ['ethanol', ETHANOL, 'bleach', 'watch'],
    ['Lilial', LILIAL, 'soap', 'watch'],
    ['Lilial', LILIAL, 'bleach', 'unstable'],
    ['phenylacetaldehyde dimethyl acetal', 'COC(OC)Cc1ccccc1', 'antiperspirant', 'unstable'],
    ['phenylacetaldehyde dimethyl acetal', 'COC(OC)Cc1ccccc1', 'soap', STABLE],
    ['decanal', 'CCCCCCCCCC=O', 'soap', 'unstable'],
    ['phenethyl formate', 'O=COCCc1ccccc1', 'soap', 'unstable'],
    ['benzyl acetate', 'CC(=O)OCc1ccccc1', 'soap', 'watch'],
    ['ethyl pivalate', 'CCOC(=O)C(C)(C)C', 'soap', STABLE],
    ['a thiol', 'CCCCCCS', 'hydroalcoholic', 'unstable'],
    ['an epoxide', 'CCCCC1CO1', 'antiperspirant', 'unstable'],
    ['a vinyl ether', 'CCCCOC=C', 'antiperspirant', 'unstable'],
    ['indole', 'c1ccc2[nH]ccc2c1', 'soap', 'unstable'],
    ['linalool', 'C=CC(C)(O)CCC=C(C)C', 'antiperspirant', 'watch'],
    ['sarin', SARIN, 'soap', 'unstable'],
    ['sarin', SARIN, 'candle', 'unknown'],
  ] as const)('of %s (%s) in %s is %s', (_, smiles, medium, expected) => {
    expect(verdict(smiles, medium)).toBe(expected);
  });

  it.each([
    ['ambroxide', AMBROXIDE],
    ['cedryl methyl ether', CEDRYL_METHYL_ETHER],
  ])('finds nothing against %s in any medium', (_, smiles) => {
    const all = chemistry.read(smiles, (structure) => stability(structure));
    expect(MEDIA.map((medium) => all[medium].verdict)).toEqual(MEDIA.map(() => STABLE));
  });

  it('names formate before acetate before a shielded ester', () => {
    expect(findings('O=COCCCC', 'soap')).toContain('formate-ester');
    expect(findings('CC(=O)OCCCC', 'soap')).toEqual(['open-ester']);
    expect(findings('CC(=O)OC(C)(C)C', 'soap')).toEqual([]);
  });

  it('says vanillin and ethyl vanillin colour, and gives atoms, mechanism and reference', () => {
    const found = chemistry.read('CCOc1cc(C=O)ccc1O', (structure) => stabilityIn(structure, 'soap').findings);
    const colour = found.find(({ id }) => id === 'hydroxy-benzaldehyde-colour');
    expect(colour).toMatchObject({ mechanism: 'discoloration', severity: 'unstable' });
    expect(colour?.atoms[0]).toContain(10);
    expect(colour?.reference).toContain('March');
  });

  it('says the same for one medium as for all', () => {
    for (const smiles of [VANILLIN, CITRAL, LINALYL_ACETATE, METHYL_ANTHRANILATE]) {
      chemistry.read(smiles, (structure) => {
        const all = stability(structure);
        for (const medium of MEDIA) expect(stabilityIn(structure, medium)).toEqual(all[medium]);
      });
    }
  });

  it('adds a flammable flash point to the candle', () => {
    const flashPointC = { basis: 'estimated', value: 45, low: 40, high: 50, unit: 'C', inDomain: true } as const;
    const candle = chemistry.read(DIHYDROMYRCENOL, (structure) => stabilityIn(structure, 'candle', { flashPointC }));
    expect(candle.findings.map(({ id }) => id)).toEqual(['flash-point']);
  });
});

describe('the pair of a Schiff base', () => {
  const partners = (smiles: string): readonly string[] => chemistry.read(smiles, schiffBasePartners);

  it('is an aldehyde and a primary amine, in one molecule or two', () => {
    expect(partners(METHYL_ANTHRANILATE)).toEqual(['primary-amine']);
    expect(partners(LILIAL)).toEqual(['aldehyde']);
    expect(partners('Nc1ccccc1C=O')).toEqual(['aldehyde', 'primary-amine']);
  });

  it('is not made of amides, N-methyl anthranilates, ketones or esters', () => {
    for (const smiles of ['CC(N)=O', 'CNc1ccccc1C(=O)OC', 'CC(C)=O', 'O=COCC', ETHANOL]) {
      expect(partners(smiles)).toEqual([]);
    }
  });
});

describe('the stability rules', () => {
  it('have ids of their own, a medium and a reference each', () => {
    expect(new Set(STABILITY_RULES.map(({ id }) => id)).size).toBe(STABILITY_RULES.length);
    for (const { media, reference } of STABILITY_RULES) {
      expect(Object.keys(media).length).toBeGreaterThan(0);
      expect(reference).toMatch(/\d{4}/);
    }
  });

  it('are never skipped where they match', () => {
    const structures = [
      ...[ETHANOL, GERANIOL, VANILLIN, LILIAL, SARIN, LINALYL_ACETATE, CITRAL, DIHYDROMYRCENOL, METHYL_ANTHRANILATE],
      ...['O=c1ccc2ccccc2o1', 'c1ccc2[nH]ccc2c1', 'COC(OC)Cc1ccccc1', 'CCCCC1CO1', 'CCCCOC=C', 'CC1(C)OCCO1'],
      ...['CCCCCCS', 'CSSC', 'COC(=O)c1ccccc1N=CCC', 'CC(=O)Cl', 'CC(=O)CC(C)(C)O', 'CC(=O)OC=C', 'c1ccoc1'],
      ...['Cc1c([N+](=O)[O-])cccc1', 'O=C1CCCO1', 'O=COCC', 'CC(C)(C)C(=O)OC', 'COc1ccccc1O', 'O=C(OCC)c1ccccc1'],
      ...['CC(C)C(=O)OC(C)C', 'C1COCCO1', 'C=CC=C', 'OCC=C(C)C', 'CC(O)CC=O', 'CC(=O)OCCC', 'C=CC(C)(O)CC'],
    ];
    const met = new Set<string>();
    for (const smiles of structures) {
      chemistry.read(smiles, (structure) => {
        const features = stabilityFeatures(structure.graph);
        for (const { id, smarts, needs } of STABILITY_RULES) {
          if (!smarts.some((pattern) => structure.has(pattern))) continue;
          met.add(id);
          expect([id, smiles, needs.filter((feature) => !features.has(feature))]).toEqual([id, smiles, []]);
        }
      });
    }
    expect(STABILITY_RULES.map(({ id }) => id).filter((id) => !met.has(id))).toEqual([]);
  });
});
