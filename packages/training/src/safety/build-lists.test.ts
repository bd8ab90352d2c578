import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SmellError } from '@smell/core/errors';
import { loadChemistry } from '@smell/core/molecule';
import { diffLists, IFRA_CATEGORIES, LIST_IDS, SafetyLists } from '@smell/core/safety';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildLists } from './build-lists.ts';
import { listedStructures } from './listed-structures.ts';
import { readLists } from './read-lists.ts';

const END = 'made for a test,high';
const CATEGORIES = IFRA_CATEGORIES.map((category) => `cat_${category}_pct`).join(',');
const LIMITS = [
  '0.0 (Prohibited)',
  '0.0015 (5-MOP)',
  'no restriction',
  'see note',
  ...Array<string>(14).fill('0.5'),
].join(',');

/** A small table of each kind. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  'ifra_standards_51.csv': [
    `standard_id,name,type,driver,amendment,year_last_publication,cas_list,synonyms,other_sources_to_count,${CATEGORIES},source,certainty`,
    `IFRA_STD_001,Citral,RESTRICTION,DERMAL SENSITIZATION,49,2020,5392-40-5;141-27-5,5392-40-5:;Geranial;Neral,See Annex,${LIMITS},${END}`,
    `IFRA_STD_002,Oakmoss,PROHIBITION_SPECIFICATION,INSUFFICIENT DATA,43,2008,90028-68-5,Not applicable.,None to consider,${','.repeat(17)},${END}`,
  ],
  'ifra_standards_51_by_cas.csv': [
    'cas,name,isomeric_smiles',
    '5392-40-5,Citral,CC(C)=CCCC(C)=CC=O',
    '141-27-5,Citral,CC(C)=CCC/C(C)=C/C=O',
    '90028-68-5,Oakmoss,',
  ],
  'ifra_transparency_list.csv': [
    'cas,name,isomeric_smiles,natural_category,source,certainty',
    `0112-12-9,2-Undecanone,CCCCCCCCCC(C)=O,,${END}`,
    `8007-80-5,Cassia bark,C=CCc1ccc(O)c(OC)c1,C2.13,${END}`,
  ],
  'eu_annex_ii_prohibited.csv': [
    'annex_ref,cas,name,isomeric_smiles,source,certainty',
    `1,7646-69-7,sodium hydride,[Na+],${END}`,
    `2,557-34-6,Zinc acetate,CC(=O)O,${END}`,
    `2,1762-26-1,Ethyltrimethyl lead,[CH2]C,${END}`,
    `2,688-73-3,Tributyltin hydride,CCCC[SnH](CCCC)CCCC,${END}`,
  ],
  'eu_annex_iii_restricted.csv': [
    'annex_ref,cas,name,isomeric_smiles,product_type,max_threshold,allergen_declaration,fragrance_ingredient,source,certainty',
    `157,23726-91-2,beta-Damascone,C/C=C/C(=O)C1=C(C)CCCC1(C)C,Oral products,,1,1,${END}`,
    `157,23726-91-2,beta-Damascone,C/C=C/C(=O)C1=C(C)CCCC1(C)C,Other products,0.02 %,1,1,${END}`,
    `,1310-65-2,Lithium hydroxide,,Depilatories,4.5 %,0,0,${END}`,
  ],
  'eu_fragrance_allergens.csv': [
    'annex_ref,cas,name,declare_as,in_original_26,status,leave_on_threshold_pct,rinse_off_threshold_pct,max_thresholds,transition,isomeric_smiles,source,certainty',
    `70,5392-40-5,Citral,,1,declare,0.001,0.01,,,CC(C)=CCCC(C)=CC=O,${END}`,
    `70,141-27-5,Geranial,,0,declare,0.001,0.01,,"new products from 2026-07-31, existing stock until 2028-07-31",,${END}`,
    `366,,Rosa moschata flower oil,Rose,0,declare,0.001,0.01,,,,${END}`,
    `,80-54-6,BMHCA,,1,prohibited (Annex II ref 1666),,,,,CC(C=O)Cc1ccc(C(C)(C)C)cc1,${END}`,
  ],
  'clp_harmonised.csv': [
    'index_no,cas,name,hazard_classes,isomeric_smiles,source,certainty',
    `605-019-00-3,5392-40-5,citral,Skin Irrit. 2;Skin Sens. 1,CC(C)=CCCC(C)=CC=O,${END}`,
    `612-008-00-7,62-53-3,aniline,Carc. 2,Nc1ccccc1,${END}`,
    `612-009-00-2,142-04-1,aniline hydrochloride,Carc. 2,Nc1ccccc1,${END}`,
  ],
  'reach_svhc.csv': [
    'cas,name,reasons,date_of_inclusion,isomeric_smiles,source,certainty',
    `84-74-2,Dibutyl phthalate,ED;Repr.,,CCCCOC(=O)c1ccccc1C(=O)OCCCC,${END}`,
    `80-54-6,BMHCA,Repr.,7-juil.-2022,,${END}`,
  ],
  'endocrine_disruptor_lists.csv': [
    'cas,name,edlists_list,isomeric_smiles,source,certainty',
    `80-54-6,BMHCA,I,,${END}`,
  ],
  'gras_list.csv': ['cas,name,fema_number,isomeric_smiles,source,certainty', `64-17-5,,2419,CCO,${END}`],
  'iarc_groups.csv': ['cas,name,iarc_group,isomeric_smiles,source,certainty', `64-17-5,Ethanol,1,CCO,${END}`],
  't3db_toxins.csv': ['cas,t3db_id,name,isomeric_smiles,source,certainty', `64-17-5,T3D0770,Ethanol,CCO,${END}`],
};

let root: string;
let from: string;
let out: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'smell-lists-'));
});
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => {
  from = mkdtempSync(join(root, 'from-'));
  out = join(mkdtempSync(join(root, 'out-')), 'tables');
  for (const [file, lines] of Object.entries(TABLES)) writeFileSync(join(from, file), `${lines.join('\n')}\n`);
});

const edit = (file: string, search: string, replacement: string): void => {
  const path = join(from, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(search);
  writeFileSync(path, text.replace(search, replacement));
};

describe('building the lists', () => {
  it('gathers rows into legal entries and keeps what they print', async () => {
    const { folder, manifest } = await buildLists({ from, out });
    expect(folder).toBe(out);
    const lists = new SafetyLists(readLists(out));
    expect(lists.version).toBe(manifest.version);
    expect(lists.info.map(({ id }) => id)).toEqual([...LIST_IDS]);
    expect(lists.entry('ifra-standards', 'IFRA_STD_001')).toMatchObject({
      name: 'Citral',
      cas: ['5392-40-5', '141-27-5'],
      synonyms: ['Geranial', 'Neral'],
      facts: {
        restriction: true,
        otherSources: 'See Annex',
        limits: {
          '1': { kind: 'prohibited' },
          '2': { kind: 'percent', percent: 0.0015, of: '5-MOP' },
          '3': { kind: 'no-restriction' },
          '4': { kind: 'see-note' },
          '12': { kind: 'percent', percent: 0.5 },
        },
      },
    });
    expect(lists.entry('ifra-standards', 'IFRA_STD_002')).toMatchObject({
      synonyms: [],
      structures: [],
      facts: { limits: {} },
    });
    expect(lists.entry('eu-annex-ii', '2')!.cas).toHaveLength(3);
    expect(lists.entry('eu-annex-iii', '157: Other products')!.facts).toMatchObject({ maxThreshold: '0.02 %' });
    expect(lists.entry('eu-annex-iii', '157: Oral products')!.facts).not.toHaveProperty('maxThreshold');
    expect(lists.entry('eu-annex-iii', 'CAS 1310-65-2')).toBeDefined();
    expect(lists.entry('eu-allergens', '70: Citral')!.facts).toEqual({
      original26: true,
      status: 'declare',
      leaveOnPercent: 0.001,
      rinseOffPercent: 0.01,
    });
    expect(lists.entry('eu-allergens', '70: Geranial')!.facts).toMatchObject({
      newProductsFrom: '2026-07-31',
      existingStockUntil: '2028-07-31',
    });
    expect(lists.entry('eu-allergens', '366')).toMatchObject({ cas: [], facts: { declareAs: 'Rose' } });
    expect(lists.entry('eu-allergens', 'Annex II 1666')!.facts).toEqual({ original26: true, status: 'prohibited' });
    expect(lists.entry('clp-annex-vi', '605-019-00-3')!.facts).toEqual({
      hazardClasses: ['Skin Irrit. 2', 'Skin Sens. 1'],
    });
    expect(lists.entry('reach-svhc', '80-54-6')!.facts).toEqual({ reasons: ['Repr.'], included: '2022-07-07' });
    expect(lists.entry('reach-svhc', '84-74-2')!.facts).toEqual({ reasons: ['ED', 'Repr.'] });
    expect(lists.entry('gras', '64-17-5')!.facts).toEqual({ fema: '2419' });
    expect(lists.entry('t3db', 'T3D0770')!.facts).toEqual({ t3dbId: 'T3D0770' });
    expect(lists.byCas('112-12-9')).toHaveLength(1);
  });

  it('gives a structure to a CAS number in every list, and drops what is none', async () => {
    const { report } = await buildLists({ from, out });
    const lists = new SafetyLists(readLists(out));
    expect(lists.entry('edlists', '80-54-6')!.structures.map(({ smiles }) => smiles)).toEqual([
      'CC(C=O)Cc1ccc(C(C)(C)C)cc1',
    ]);
    for (const cas of ['7646-69-7', '557-34-6', '1762-26-1', '8007-80-5'])
      expect(lists.structureOfCas(cas)).toBeUndefined();
    expect(lists.structureOfCas('688-73-3')).toBeDefined();
    expect(report.dropped).toEqual({
      'a bare metal, ion or counterion': 1,
      'a radical': 1,
      'named as a compound of a metal that is not drawn': 1,
      'a natural, polymer or mixture drawn as one molecule': 1,
    });
    expect(report.salts).toBe(1);
    const chemistry = await loadChemistry();
    const aniline = chemistry.read('Nc1ccccc1', (structure) => lists.match(structure));
    expect(aniline.map(({ entry, identity }) => `${entry.row} ${identity}`)).toEqual([
      '612-008-00-7 exact',
      '612-009-00-2 parent',
    ]);
  });

  it('gives the same bytes from the same tables, and tells a change', async () => {
    const other = join(root, 'other');
    await buildLists({ from, out });
    await buildLists({ from, out: other });
    expect(readLists(other)).toEqual(readLists(out));
    edit('iarc_groups.csv', 'Ethanol,1', 'Ethanol,2A');
    const { manifest } = await buildLists({ from, out: other });
    expect(manifest.version).not.toBe(readLists(out).manifest.version);
    const diff = diffLists(readLists(out), readLists(other));
    expect(diff.lists).toMatchObject([
      { list: 'iarc', changed: [{ row: '64-17-5', changes: [{ field: 'facts.group', from: '"1"', to: '"2A"' }] }] },
    ]);
  });

  it.each([
    ['iarc_groups.csv', '64-17-5', '64-17-6', 'iarc_groups.csv line 2: "64-17-6" is not a CAS number'],
    ['ifra_standards_51.csv', 'see note', 'ask us', 'ifra_standards_51.csv line 2: cat_4_pct is "ask us"'],
    ['ifra_standards_51.csv', 'RESTRICTION', 'ADVICE', 'ifra_standards_51.csv line 2: type is "ADVICE"'],
    ['ifra_standards_51.csv', 'IFRA_STD_002', 'IFRA_STD_001', 'ifra_standards_51.csv: there are two rows IFRA_STD_001'],
    ['eu_fragrance_allergens.csv', 'declare,0.001', 'maybe,0.001', 'line 2: status is "maybe"'],
    ['eu_fragrance_allergens.csv', 'declare,0.001', 'declare,0', 'line 2: leave_on_threshold_pct is "0"'],
    ['eu_fragrance_allergens.csv', 'new products from', 'from', 'line 3: transition is "from 2026'],
    ['reach_svhc.csv', 'juil.', 'brumaire', 'reach_svhc.csv line 3: date_of_inclusion is "7-brumaire-2022"'],
    [
      'clp_harmonised.csv',
      '612-009-00-2',
      '605-019-00-3',
      'clp_harmonised.csv line 4: it differs from the first row of 605-019-00-3',
    ],
    ['gras_list.csv', 'fema_number', 'fema', 'gras_list.csv line 1: there is no column "fema_number"'],
  ])('names the row of %s that is wrong: %s -> %s', async (file, search, replacement, message) => {
    edit(file, search, replacement);
    await expect(buildLists({ from, out })).rejects.toThrow(message);
    await expect(buildLists({ from, out })).rejects.toMatchObject({ code: 'bad-row' });
  });

  it('says which table is missing, and what cannot be written', async () => {
    rmSync(join(from, 't3db_toxins.csv'));
    await expect(buildLists({ from, out })).rejects.toThrow(/t3db_toxins\.csv cannot be read \(ENOENT\)/);
    writeFileSync(join(from, 't3db_toxins.csv'), `${TABLES['t3db_toxins.csv']!.join('\n')}\n`);
    writeFileSync(join(root, 'a-file'), '');
    await expect(buildLists({ from, out: join(root, 'a-file') })).rejects.toMatchObject({ code: 'file-missing' });
  });
});

describe('reading built lists', () => {
  it('refuses tables that are not what their manifest says', async () => {
    await buildLists({ from, out });
    const path = join(out, 'iarc.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"1"', '"3"'));
    expect(() => readLists(out)).toThrow(/iarc\.json is not what its manifest says/);
    rmSync(path);
    expect(() => readLists(out)).toThrow(/iarc\.json cannot be read \(ENOENT\)/);
    writeFileSync(join(out, 'manifest.json'), '{}');
    expect(() => readLists(out)).toThrow(/is not a manifest of lists/);
    writeFileSync(join(out, 'manifest.json'), '{');
    expect(() => readLists(out)).toThrow(SmellError);
    const empty = join(root, 'empty');
    mkdirSync(empty);
    expect(() => readLists(empty)).toThrow(/manifest\.json cannot be read/);
  });
});

describe('listed structures', () => {
  const drawing = (cas: string, smiles: string, name: string, decides = false) => ({
    cas,
    smiles,
    name,
    decides,
    natural: false,
  });

  it('are dropped where lists for context draw different skeletons, and taken from a list that decides', async () => {
    const chemistry = await loadChemistry();
    const both = [
      drawing('21188-58-9', 'CCCC(O)CC(=O)OC', 'Methyl 3-hydroxyhexanoate'),
      drawing('21188-58-9', 'CCCCC(O)C(=O)OC', 'x'),
    ];
    const open = listedStructures(chemistry, both);
    expect(open.structures).toEqual([]);
    expect(open.disputed).toHaveLength(1);
    const settled = listedStructures(chemistry, [both[0]!, { ...both[1]!, decides: true }]);
    expect(settled.structures.map(({ smiles }) => smiles)).toEqual(['CCCCC(O)C(=O)OC']);
  });

  it('tell tautomer keys that different substances share', async () => {
    const report = listedStructures(await loadChemistry(), [
      drawing('27538-09-6', 'CCC1=C(O)C(=O)C(C)O1', 'one furaneol'),
      drawing('27538-10-9', 'CCC1OC(C)=C(O)C1=O', 'the other'),
      drawing('64-17-5', 'CCO', 'ethanol'),
    ]);
    expect(report.tautomers).toEqual([['27538-09-6', '27538-10-9']]);
  });

  it('keep names that only sound like metals', async () => {
    const { structures } = await listedStructures(await loadChemistry(), [
      drawing('102-76-1', 'CC(=O)OCC(COC(C)=O)OC(C)=O', '(tri-)Acetin'),
      drawing('7380-40-7', 'CC(C)=CCC/C(C)=C/COc1c2ccoc2cc2oc(=O)ccc12', 'Bergamottin'),
      drawing('79-69-6', 'CC(=O)/C=C/C1C(C)=CCC(C)C1(C)C', 'alpha-Irone'),
      drawing('120-12-7', 'c1ccc2cc3ccccc3cc2c1', 'Anthracene'),
    ]);
    expect(structures).toHaveLength(4);
  });
});
