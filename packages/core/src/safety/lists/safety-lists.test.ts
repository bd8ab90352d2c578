import { beforeAll, describe, expect, it } from 'vitest';
import { SmellError } from '../../errors.ts';
import { type Chemistry, loadChemistry } from '../../molecule/index.ts';
import { LIST_IDS, type ListId } from './list-entry.ts';
import type { Identity, ListMatch } from './list-match.ts';
import { loadSafetyLists } from './load-safety-lists.ts';
import type { SafetyLists } from './safety-lists.ts';

let chemistry: Chemistry;
let lists: SafetyLists;
beforeAll(async () => {
  chemistry = await loadChemistry();
  lists = await loadSafetyLists();
});

const match = (smiles: string): ListMatch[] => chemistry.read(smiles, (structure) => lists.match(structure));
/** `list row` of every row met in that sense. */
const rows = (smiles: string, identity: Identity = 'exact', only?: ListId): string[] =>
  match(smiles)
    .filter((found) => found.identity === identity && (only === undefined || found.entry.list === only))
    .map(({ entry }) => `${entry.list} ${entry.row}`);

describe('the shipped lists', () => {
  it('are loaded once, each with its day, source and what is missing', async () => {
    expect(await loadSafetyLists()).toBe(lists);
    expect(lists.info.map(({ id }) => id)).toEqual([...LIST_IDS]);
    for (const info of lists.info) {
      expect(info.rows).toBe(lists.entries(info.id).length);
      expect(info.asOf).toMatch(/^20\d\d(-\d\d(-\d\d)?)?$/);
      expect(info.hash).toMatch(/^[0-9a-f]{64}$/);
      for (const text of [info.title, info.authority, info.version, info.source, info.missing])
        expect(text).not.toBe('');
    }
    expect(lists.version).toMatch(/^\d{4}-\d\d-\d\d\+[0-9a-f]{12}$/);
    expect(lists.info.filter(({ use }) => use === 'context').map(({ id }) => id)).toEqual([
      'ifra-transparency',
      'gras',
      'iarc',
      't3db',
    ]);
  });

  it('number their rows without repetition, and find each by its number', () => {
    for (const id of LIST_IDS) {
      for (const entry of lists.entries(id)) expect(lists.entry(id, entry.row)).toBe(entry);
    }
    expect(lists.entry('ifra-standards', 'IFRA_STD_000')).toBeUndefined();
  });

  it('say what the IFRA overview prints', () => {
    const lilial = lists.entry('ifra-standards', 'IFRA_STD_015')!;
    expect(lilial.facts).toMatchObject({
      prohibition: true,
      restriction: true,
      specification: false,
      otherSources: 'See Annex',
      limits: { '1': { kind: 'prohibited' }, '4': { kind: 'percent', percent: 1.4 } },
    });
    expect(lists.entry('ifra-standards', 'IFRA_STD_089')!.facts).toMatchObject({
      limits: { '4': { kind: 'percent', percent: 0.0015, of: '5-MOP' }, '7A': { kind: 'no-restriction' } },
    });
    expect(lists.entry('ifra-standards', 'IFRA_STD_110')!.facts).toMatchObject({
      limits: { '4': { kind: 'see-note' } },
    });
    expect(lists.entry('ifra-standards', 'IFRA_STD_170')!.facts).toMatchObject({ prohibition: true, limits: {} });
  });
});

describe('identity', () => {
  it.each([
    ['citral', ['CC(C)=CCCC(C)=CC=O', 'O=CC=C(C)CCC=C(C)C', 'C(=O)C=C(CCC=C(C)C)C'], 'eu-annex-iii 70'],
    ['linalool', ['CC(C)=CCCC(C)(O)C=C', 'C=CC(O)(C)CCC=C(C)C', 'OC(C=C)(CCC=C(C)C)C'], 'ifra-standards IFRA_STD_187'],
    ['eugenol', ['COc1cc(CC=C)ccc1O', 'C=CCC1=CC(OC)=C(O)C=C1', 'Oc1ccc(CC=C)cc1OC'], 'ifra-standards IFRA_STD_035'],
  ])('does not depend on how %s is spelled', (_name, spellings, row) => {
    const [first, ...others] = spellings.map((smiles) => match(smiles));
    expect(
      first!.filter(({ identity }) => identity === 'exact').map(({ entry }) => `${entry.list} ${entry.row}`),
    ).toContain(row);
    for (const other of others) expect(other).toEqual(first);
  });

  it('finds ethanol in no list that decides but for its harmonised classification', () => {
    const deciding = new Set(lists.info.filter(({ use }) => use === 'verdict').map(({ id }) => id));
    expect(
      match('CCO')
        .filter(({ entry }) => deciding.has(entry.list))
        .map(({ entry }) => entry.row),
    ).toEqual(['603-002-00-5']);
    expect(lists.entry('clp-annex-vi', '603-002-00-5')!.facts).toEqual({ hazardClasses: ['Flam. Liq. 2'] });
  });

  it.each([
    ['geraniol', 'CC(C)=CCC/C(C)=C/CO', ['ifra-standards IFRA_STD_037', 'eu-annex-iii 78', 'eu-allergens 78']],
    ['vanillin', 'COc1cc(C=O)ccc1O', ['eu-annex-iii 346', 'eu-allergens 346']],
    [
      'Lilial',
      'CC(C=O)Cc1ccc(cc1)C(C)(C)C',
      [
        'ifra-standards IFRA_STD_015',
        'eu-annex-ii 1666',
        'clp-annex-vi 605-041-00-3',
        'reach-svhc 80-54-6',
        'edlists 80-54-6',
      ],
    ],
    [
      'Lyral',
      'CC(C)(O)CCCC1=CCC(CC1)C=O',
      ['ifra-standards IFRA_STD_044', 'eu-annex-ii 1380', 'eu-allergens Annex II 1380'],
    ],
    [
      'musk xylene',
      'Cc1c([N+](=O)[O-])c(C)c([N+](=O)[O-])c(C(C)(C)C)c1[N+](=O)[O-]',
      ['ifra-standards IFRA_STD_170', 'reach-svhc 81-15-2', 'iarc 81-15-2'],
    ],
    ['coumarin', 'O=c1ccc2ccccc2o1', ['ifra-standards IFRA_STD_023', 'eu-allergens 77']],
    [
      'galaxolide',
      'CC1COCc2cc3c(cc12)C(C)(C)C(C)C3(C)C',
      ['eu-allergens 336', 'clp-annex-vi 603-212-00-7', 'edlists 1222-05-5'],
    ],
    ['methyl eugenol', 'COc1ccc(CC=C)cc1OC', ['ifra-standards IFRA_STD_100', 'eu-annex-iii 102: Rinse-off products']],
    ['bergapten', 'COc1c2ccoc2cc2oc(=O)ccc12', ['eu-annex-ii 358', 'iarc 484-20-8']],
    [
      'methyl N-methylanthranilate',
      'CNc1ccccc1C(=O)OC',
      ['ifra-standards IFRA_STD_094', 'eu-annex-iii 323: Leave-on products'],
    ],
  ])('finds %s where it is listed', (_name, smiles, expected) => {
    expect(rows(smiles)).toEqual(expect.arrayContaining(expected));
  });

  it('finds sarin in no list: these are not the lists that refuse it', () => {
    expect(match('CC(C)OP(C)(F)=O')).toEqual([]);
  });

  it('refuses what is no structure', () => {
    expect(() => match('CC(')).toThrow(SmellError);
  });

  it('finds every IFRA row that has a structure by a re-spelled SMILES of it', () => {
    const entries = lists.entries('ifra-standards').filter(({ structures }) => structures.length > 0);
    expect(entries.length).toBeGreaterThan(200);
    for (const entry of entries) {
      for (const { smiles } of entry.structures) {
        const [spelled] = chemistry.randomSmiles(smiles, 1, 7);
        const met = match(spelled!).find((found) => found.entry === entry);
        expect(`${entry.row} ${spelled} ${met?.identity}`).toBe(`${entry.row} ${spelled} exact`);
      }
    }
  });

  it('finds the nitro musks that the tables did not draw', () => {
    expect(rows('Cc1c(Br)c(OC)c(Br)c([N+](=O)[O-])c1C(C)(C)C')).toContain('ifra-standards IFRA_STD_126');
    expect(rows('COc1c(Br)cc([N+](=O)[O-])c(C)c1Br')).toContain('ifra-standards IFRA_STD_127');
  });

  it('tells the isomers of geraniol from geraniol', () => {
    expect(rows('CC(C)=CCC/C(C)=C\\CO', 'other-isomer')).toContain('ifra-standards IFRA_STD_037');
    expect(rows('CC(C)=CCCC(C)=CCO', 'unspecified-isomer')).toContain('ifra-standards IFRA_STD_037');
  });

  it('meets a listed structure drawn without stereochemistry in every isomer, and says so', () => {
    for (const smiles of ['C=C[C@](C)(O)CCC=C(C)C', 'C=C[C@@](C)(O)CCC=C(C)C']) {
      const met = match(smiles).find(({ entry }) => entry.row === 'IFRA_STD_187')!;
      expect(met.identity).toBe('unspecified-isomer');
      expect(met.how).toBe(
        'matches as an unspecified isomer of Linalool (CAS 78-70-6), which the list draws without stereochemistry, so that every isomer is met',
      );
    }
  });

  it('takes what both sides give for the same where one gives more', () => {
    // Delta-damascone of row 077 has its double bond and both centres given.
    const listed = 'C/C=C/C(=O)[C@@H]1[C@@H](C)C=CCC1(C)C';
    const find = (smiles: string) => match(smiles).find(({ entry }) => entry.cas.includes('71048-82-3'));
    expect(find(listed)?.identity).toBe('exact');
    expect(find('C/C=C/C(=O)C1C(C)C=CCC1(C)C')?.identity).toBe('unspecified-isomer');
  });

  it('tells labelled compounds', () => {
    const met = match('[2H]C([2H])([2H])C([2H])([2H])O').find(({ entry }) => entry.row === '603-002-00-5');
    expect(met).toMatchObject({ identity: 'other-isomer', how: expect.stringMatching(/but for isotopes$/) });
  });

  it('finds tautomers as tautomers', () => {
    expect(rows('CC1CCC(=C(C)C)C(O)=C1', 'tautomer')).toContain('iarc 89-82-7');
    expect(rows('CC1CCC(=C(C)C)C(O)=C1')).toEqual([]);
  });

  it('does not take positional isomers of a double bond for tautomers', () => {
    // Alpha- against beta-ionone, and citronellal against its isomer with the end double bond.
    expect(rows('CC(=O)C=CC1C(C)=CCCC1(C)C', 'tautomer')).toEqual([]);
    expect(rows('C=C(C)CCCC(C)CC=O', 'tautomer')).toEqual([]);
  });

  it('does not take acyloins for tautomers, nor fructose for glucose', () => {
    expect(rows('CCC(=O)C(C)O', 'tautomer')).toEqual([]);
    expect(rows('O=C(CO)C(O)C(O)C(O)CO', 'tautomer')).toEqual([]);
    expect(rows('CC=C(O)C(C)=O', 'tautomer').length).toBeGreaterThan(0);
  });

  it('looks through salts, ions and solvents to the parent', () => {
    for (const smiles of [
      '[Na+].[O-]C(=O)c1ccccc1O',
      '[O-]C(=O)c1ccccc1O',
      'O.OC(=O)c1ccccc1O',
      'C[NH+](C)C.[O-]C(=O)c1ccccc1O',
    ]) {
      expect(rows(smiles, 'parent')).toContain('edlists 69-72-7');
      expect(rows(smiles)).toEqual([]);
    }
    expect(rows('[Cl-].[NH3+]c1ccccc1', 'parent')).toContain('iarc 62-53-3');
    expect(rows('Nc1ccccc1')).toContain('iarc 62-53-3');
    // The other way: a salt that its list draws as its parent.
    expect(match('CCN(CC)C(S)=S').find(({ entry }) => entry.cas.includes('148-18-5'))).toMatchObject({
      identity: 'parent',
      how: expect.stringMatching(/^is the parent of .*\(CAS 148-18-5\), a salt of it$/),
    });
  });

  it('does not answer for a counterion beside something else', () => {
    const found = match('[Na+].[O-]C(=O)c1ccccc1O');
    expect(found.every(({ entry }) => entry.structures.some(({ cas }) => cas === '69-72-7'))).toBe(true);
  });

  it('keeps salts, metals and naturals that were drawn as something else away from the innocent', () => {
    // Zinc acetate, nickel formate, dibutyltin dilaurate, sodium methoxide, oil of cassia, polymethyl methacrylate.
    for (const [cas, smiles] of [
      ['557-34-6', 'CC(=O)O'],
      ['15843-02-4', 'OC=O'],
      ['77-58-7', 'CCCCCCCCCCCC(=O)O'],
      ['124-41-4', 'CO'],
      ['8007-80-5', 'COc1cc(CC=C)ccc1O'],
      ['9011-14-7', 'C=C(C)C(=O)OC'],
    ] as const) {
      expect(lists.structureOfCas(cas)).toBeUndefined();
      expect(lists.byCas(cas).length).toBeGreaterThan(0);
      expect(match(smiles).filter(({ how }) => how.includes(`CAS ${cas}`))).toEqual([]);
    }
  });
});

describe('numbers and names', () => {
  it('find rows without a structure', () => {
    expect(lists.byCas('90028-68-5').map(({ entry, identity }) => `${entry.list} ${entry.row} ${identity}`)).toContain(
      'ifra-standards IFRA_STD_067 cas',
    );
    expect(lists.byName('oakmoss  EXTRACTS').map(({ entry }) => entry.row)).toContain('IFRA_STD_067');
    expect(lists.byCas('0-00-0')).toEqual([]);
    expect(lists.byName('no such thing')).toEqual([]);
  });

  it('fold letter case, spaces, hyphens and Greek letters, and know synonyms', () => {
    for (const name of ['alpha-Methyl anisylidene acetone', 'α METHYL anisylidene-acetone']) {
      expect(lists.byName(name).map(({ entry }) => entry.row)).toContain('IFRA_STD_159');
    }
    expect(lists.byName('Folione (commercial name)').map(({ entry }) => entry.row)).toContain('IFRA_STD_062');
  });
});
