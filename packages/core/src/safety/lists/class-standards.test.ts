import { beforeAll, describe, expect, it } from 'vitest';
import { type Chemistry, loadChemistry } from '../../molecule/index.ts';
import { CLASS_STANDARDS } from './class-standards.ts';
import type { Identity } from './list-match.ts';
import { loadSafetyLists } from './load-safety-lists.ts';
import type { SafetyLists } from './safety-lists.ts';
import { schiffBaseParents } from './schiff-base.ts';

let chemistry: Chemistry;
let lists: SafetyLists;
beforeAll(async () => {
  chemistry = await loadChemistry();
  lists = await loadSafetyLists();
});

const inClass = (row: string, smiles: string): boolean => {
  const standard = CLASS_STANDARDS.find((each) => each.row === row)!;
  return chemistry.read(
    smiles,
    (structure) => (standard.and?.(structure.graph) ?? true) && standard.smarts.some((smarts) => structure.has(smarts)),
  );
};
const met = (row: string, smiles: string): Identity | undefined =>
  chemistry
    .read(smiles, (structure) => lists.match(structure))
    .find(({ entry }) => entry.list === 'ifra-standards' && entry.row === row)?.identity;

describe('class-wide standards', () => {
  it('cite rows that the table has, under their names', () => {
    for (const { row, standard } of CLASS_STANDARDS) expect(lists.entry('ifra-standards', row)?.name).toBe(standard);
  });

  it('hold every member that their row lists', () => {
    for (const { row } of CLASS_STANDARDS) {
      for (const { smiles } of lists.entry('ifra-standards', row)!.structures) {
        expect(`${row} ${smiles} ${inClass(row, smiles)}`).toBe(`${row} ${smiles} true`);
      }
    }
  });

  it.each([
    ['IFRA_STD_188', 'allyl decanoate', 'CCCCCCCCCC(=O)OCC=C', true],
    ['IFRA_STD_188', 'allyl formate', 'C=CCOC=O', true],
    ['IFRA_STD_188', 'methallyl isobutyrate', 'C=C(C)COC(=O)C(C)C', false],
    ['IFRA_STD_188', 'geranyl acetate', 'CC(=O)OCC=C(C)CCC=C(C)C', false],
    ['IFRA_STD_188', 'allyl disulfide', 'C=CCSSCC=C', false],
    ['IFRA_STD_188', 'allyl ionone', 'C=CCCC(=O)C=CC1C(C)=CCCC1(C)C', false],
    ['IFRA_STD_188', 'a vinyl ester', 'C=COC(=O)CC', false],
    ['IFRA_STD_077', 'gamma-damascone', 'C=C1CCCC(C)(C)C1C(=O)C=CC', true],
    ['IFRA_STD_077', 'beta-ionone', 'CC(=O)C=CC1=C(C)CCCC1(C)C', false],
    ['IFRA_STD_077', 'alpha-ionone', 'CC(=O)C=CC1C(C)=CCCC1(C)C', false],
    ['IFRA_STD_077', 'alpha-isomethylionone', 'CC(=O)C(C)=CC1C(C)=CCCC1(C)C', false],
    ['IFRA_STD_077', 'dihydrodamascone', 'CCCC(=O)C1=C(C)CCCC1(C)C', false],
    ['IFRA_STD_077', 'galbascone', 'C=CCCC(=O)C1=CCCC(C)(C)C1', false],
    ['IFRA_STD_138', 'butyl 2-octynoate', 'CCCCCC#CC(=O)OCCCC', true],
    ['IFRA_STD_138', 'methyl heptine carbonate', 'CCCCCC#CC(=O)OC', false],
    ['IFRA_STD_138', 'ethyl 2-octenoate', 'CCCCCC=CC(=O)OCC', false],
    ['IFRA_STD_138', 'ethyl 3-octynoate', 'CCCCC#CCC(=O)OCC', false],
    ['IFRA_STD_137', 'butyl 2-nonynoate', 'CCCCCCC#CC(=O)OCCCC', true],
    ['IFRA_STD_137', 'methyl octine carbonate', 'CCCCCCC#CC(=O)OC', false],
    ['IFRA_STD_137', 'butyl 2-octynoate', 'CCCCCC#CC(=O)OCCCC', false],
    ['IFRA_STD_129', '2,4-tridecadienal', 'CCCCCCCCC=CC=CC=O', true],
    ['IFRA_STD_129', '2,6-nonadienal', 'CCC=CCCC=CC=O', false],
    ['IFRA_STD_129', 'a 2,4,6-trienal', 'CCCC=CC=CC=CC=O', false],
    ['IFRA_STD_129', '5-phenyl-2,4-pentadienal', 'O=CC=CC=Cc1ccccc1', false],
    ['IFRA_STD_129', 'safranal', 'O=CC1=C(C)C=CCC1(C)C', false],
    ['IFRA_STD_129', 'sorbic acid', 'CC=CC=CC(=O)O', false],
    ['IFRA_STD_129', '2,4-hexadien-1-ol', 'CC=CC=CCO', false],
    ['IFRA_STD_089', 'psoralen', 'O=c1ccc2cc3ccoc3cc2o1', true],
    ['IFRA_STD_089', 'angelicin', 'O=c1ccc2ccc3occc3c2o1', true],
    ['IFRA_STD_089', 'bergapten', 'COc1c2ccoc2cc2oc(=O)ccc12', true],
    ['IFRA_STD_089', 'bergamottin', 'CC(C)=CCCC(C)=CCOc1c2ccoc2cc2oc(=O)ccc12', true],
    ['IFRA_STD_089', 'coumarin', 'O=c1ccc2ccccc2o1', false],
    ['IFRA_STD_089', 'benzofuran', 'c1ccc2occc2c1', false],
    ['IFRA_STD_030', 'the 5,6-dimethyl isomer', 'CC1C=CCC(C1C)C=O', true],
    ['IFRA_STD_030', 'a cyclohex-2-ene', 'CC1CCC(C)C=C1C=O', false],
    ['IFRA_STD_030', 'the 3,4-dimethyl isomer', 'CC1=C(C)CC(C=O)CC1', true],
    ['IFRA_STD_030', 'an ethyl isomer', 'CCC1=CCC(C=O)CC1', false],
    ['IFRA_STD_030', 'cyclocitral', 'CC1=C(C=O)C(C)(C)CCC1', false],
    ['IFRA_STD_250', 'cyclohexadec-6-enone', 'O=C1CCCCC=CCCCCCCCCC1', true],
    ['IFRA_STD_250', 'civetone', 'O=C1CCCCCCCC=CCCCCCCC1', false],
    ['IFRA_STD_250', 'muscenone', 'CC1CC=CCCCCCCCCCC(=O)C1', false],
  ])('%s: %s (%s) is a member: %s', (row, _name, smiles, member) => {
    expect(inClass(row, smiles)).toBe(member);
  });

  it('are met as a class by what the row does not list, and exactly by what it does', () => {
    expect(met('IFRA_STD_188', 'CCCCCCCCCC(=O)OCC=C')).toBe('class');
    expect(met('IFRA_STD_077', 'C=C1CCCC(C)(C)C1C(=O)C=CC')).toBe('exact');
    expect(met('IFRA_STD_106', 'CCCCCC#CC(=O)OCC=C')).toBe('exact');
    expect(met('IFRA_STD_138', 'CCCCCC#CC(=O)OCC=C')).toBe('class');
  });
});

describe('Schiff bases', () => {
  const parents = (smiles: string) => chemistry.read(smiles, schiffBaseParents);

  it('count as their aldehyde and their amine, by the ratio of the molar masses', () => {
    const [aurantiol, ...more] = parents('CC(CCCC(C)(C)O)CC=Nc1ccccc1C(=O)OC');
    expect(more).toEqual([]);
    expect(aurantiol!.aldehyde.smiles).toBe(chemistry.canonical('CC(C)(O)CCCC(C)CC=O'));
    expect(aurantiol!.amine.smiles).toBe(chemistry.canonical('COC(=O)c1ccccc1N'));
    // 172.27 and 151.16 of 305.42 g/mol (hydroxycitronellal and methyl anthranilate, less water).
    expect(aurantiol!.aldehyde.massRatio).toBeCloseTo(172.27 / 305.42, 3);
    expect(aurantiol!.amine.massRatio).toBeCloseTo(151.16 / 305.42, 3);
  });

  it('are read from their enamine too', () => {
    expect(parents('COC(=O)c1ccccc1NC=CC(C)CCCC(C)(C)O')).toEqual(parents('COC(=O)c1ccccc1N=CCC(C)CCCC(C)(C)O'));
  });

  it('meet the standards of their parents that count other sources', () => {
    expect(met('IFRA_STD_043', 'CC(CCCC(C)(C)O)CC=Nc1ccccc1C(=O)OC')).toBe('class');
    expect(met('IFRA_STD_015', 'CC(C=Nc1ccccc1C(=O)OC)Cc1ccc(C(C)(C)C)cc1')).toBe('class');
    expect(met('IFRA_STD_044', 'CC(C)(O)CCCC1=CCC(CC1)C=Nc1ccccc1C(=O)OC')).toBe('class');
    expect(met('IFRA_STD_021', 'CC(C)=CCC/C(C)=C/C=Nc1ccccc1C(=O)OC')).toBe('class');
  });

  it('say when the overview names no other sources for a parent', () => {
    const how = (smiles: string, row: string) =>
      chemistry.read(smiles, (structure) => lists.match(structure)).find(({ entry }) => entry.row === row)?.how;
    expect(how('CC(CCCC(C)(C)O)CC=Nc1ccccc1C(=O)OC', 'IFRA_STD_043')).toBe(
      'is a Schiff base with Hydroxycitronellal as its aldehyde, 56.4% of its weight by molar mass',
    );
    expect(how('COC(=O)c1ccccc1N=CC(C)c1ccccc1', 'IFRA_STD_075')).toMatch(
      /names no other sources of it, so the Standard itself/,
    );
  });

  it.each([
    ['an oxime', 'CCCC=NO'],
    ['an imine of an aliphatic amine', 'CCCC=NCC'],
    ['a ketimine', 'CC(C)=Nc1ccccc1'],
    ['quinoline', 'c1ccc2ncccc2c1'],
    ['an amidine', 'CN(C)C=Nc1ccccc1'],
    ['an amide', 'CC(=O)Nc1ccccc1'],
    ['a vinylogous amide', 'CC(=O)C=CNc1ccccc1'],
    ['a ring', 'C1=Nc2ccccc2CC1'],
    ['ethanol', 'CCO'],
  ])('do not include %s', (_name, smiles) => {
    expect(parents(smiles)).toEqual([]);
  });
});
