import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadShards, sha256 } from '../shards.ts';
import { descriptorOfWord } from './descriptor-of-word.ts';
import { download } from './download.ts';
import { fetchData } from './fetch-data.ts';
import { arctanderStrength, arctanderTenacity, parseGoodScents } from './parse-sources.ts';
import { PUBLIC_SOURCES, sourceUrl } from './public-sources.ts';

/** A few rows in the form of each public file; the smells are invented. */
const FILES: Record<string, string> = {
  'goodscents/data_rw_odor.csv': `TGSC ID,Tags,Original Tags,Description,Concentration %,Solvent,Strength,Recommended Max Concentration %,Substantivity (Hours),Substantivity Min (Hours),Substantivity Max (Hours),Substantivity Concentration %,Substantivity Solvent,Source,Source Year,Sample Supplier
1,"['fruity','pear']",true,fruity pear,100.0,,medium,,400.0,,,100.0,,made up,,
1,"['sweet']",true,sweet,,,,,,,,,,made up,,
2,"['rose']",true,rose,,,,,,,4.0,,,made up,,
3,"['woody']",true,a mixture,,,,,,,,,,made up,,
`,
  'goodscents/data_rw_opl.csv': `TGSC ID,TGSC OPL ID,Name,CAS Number,CID
1,a,hexyl acetate,142-92-7,8908.0
2,b,phenethyl alcohol,60-12-8,6054
3,c,part one,,1
3,d,part two,,2
`,
  'goodscents/molecules.csv': `CID,MolecularWeight,IsomericSMILES,IUPACName,name
8908,144.2,CCCCCCOC(=O)C,hexyl acetate,hexyl acetate
6054,122.2,C1=CC=C(C=C1)CCO,2-phenylethanol,2-phenylethanol
`,
  'leffingwell/leffingwell_data.csv': `chemical_name,smiles,database_id,cas,odor_data,odor_labels_filtered,labels_train/test
Hexyl acetate,CCCCCCOC(C)=O,0,142-92-7,"Fruity, pear","['fruity', 'pear']",0.0
Butanethiol,CCCCS,1,109-79-5,"Cabbage, garlic","['cabbage', 'garlic']",0.0
`,
  'arctander_1960/arctander.csv': `,Description,ChemicalName,OtherName,ArctanderNum,NumOfNotesChastrette,ChastretteDetails,CAS,CID,SMILES,InChiKey,MW,Density,Notes,new_CID
0,"Powerful, fruity odor of poor tenacity.",HEXYL ACETATE,,1,1,fruity,142-92-7,8908,CCCCCCOC(C)=O,,144.2,,,8908
1,"Very mild, woody odor, very tenacious.",CEDROL,,2,1,woody,77-53-2,65575,CC1CCC2C13CCC(C3)(C)C(C2(C)C)O,,222.4,,,65575
2,"A salt.",SALT,,3,1,salty,,,CC(=O)[O-].[Na+],,82,,,
`,
  'ifra_2019/ifra-fragrance-ingredient-glossary---oct-2019.csv': `CAS number,Principal name,Primary descriptor,Descriptor 2,Descriptor 3
60-12-8,Phenethyl alcohol,Floral,Rose,Honey
999-99-9,Unknown,Floral,,
`,
  'flavornet/behavior.csv': 'Stimulus,Descriptors\n6054,honey;spice;rose\n',
  'flavornet/molecules.csv': 'CID,MolecularWeight,IsomericSMILES,IUPACName,name\n6054,122.2,C1=CC=C(C=C1)CCO,,\n',
  'aromadb/behavior.csv': 'Stimulus,Raw Descriptors,Filtered Descriptors,Modifiers\n8908,fruity aroma??,fruity,\n',
  'aromadb/molecules.csv': 'CID,MolecularWeight,IsomericSMILES,IUPACName,name\n',
  'sigma_2014/behavior_sparse.csv': `Stimulus,descriptors\n-69,['spicy']\n8908,"['apple', 'caramellic']"\n`,
  'sigma_2014/molecules.csv': 'CID,MolecularWeight,IsomericSMILES,IUPACName,name\n',
  'flavordb/behavior.csv':
    'Stimulus,Odor Percepts,Odor Modifiers,Flavor Percepts,Flavor Modifiers\n6054,rose,slight,bitter,\n40,,,sweet,\n',
  'mayhew_2022/behavior_1.csv': 'Stimulus,odor.class,vapor.pressure.experimental\nCCCCCCOC(C)=O,Odor,1.39\nCCO,Odor,\n',
  'chemicals/Identifiers/chemical identifiers pubchem small.tsv':
    '7410\t98-86-2\tC8H8O\t120.15\tCC(=O)C1=CC=CC=C1\tInChI\tkey\tacetophenone\n5234\t7647-14-5\tClNa\t58.4\t[Na+].[Cl-]\tInChI\tkey\tsalt\n',
  'results/data_curated.csv':
    'ID,Name,InChI,InChIKey,SMILES,Solubility\nA-1,cumene,,,CC(C)c1ccccc1,-3\nA-2,"zinc, salt",,,[Zn++],0\n',
};

const network: typeof fetch = async (input) => {
  const url = String(input);
  const path = Object.keys(FILES).find((name) => url.endsWith(name.split('/').map(encodeURIComponent).join('/')));
  return path === undefined ? new Response('', { status: 404 }) : new Response(FILES[path]);
};
const atOnce = async (): Promise<void> => {};
const folder = (): string => mkdtempSync(join(tmpdir(), 'smell-fetch-'));

describe('fetchData', () => {
  it('has a made-up file for every public file', () => {
    for (const source of PUBLIC_SOURCES) for (const { path } of source.files) expect(FILES).toHaveProperty([path]);
  });

  it('shows the terms first, then makes tables and shards from every source', async () => {
    const sources = folder();
    const notices: string[] = [];
    const downloaded: string[] = [];
    const result = await fetchData({
      sources,
      to: join(folder(), 'data'),
      all: true,
      fetch: network,
      pause: atOnce,
      notice: (text) => {
        if (notices.length === 0) expect(downloaded).toEqual([]);
        notices.push(text);
      },
      downloaded: (file) => downloaded.push(file),
    });
    expect(notices[0]).toMatch(/Leffingwell.*non-commercial/);
    expect(notices[1]).toMatch(/Not covered/);
    const odorants = readFileSync(join(sources, 'tables', 'odorants.csv'), 'utf8');
    expect(odorants).toMatch(/CCCCCCOC\(C\)=O,fruity:4;pear:2;/);
    expect(odorants).toMatch(/OCCc1ccccc1,rose:4;honey:2;/);
    expect(odorants).toMatch(/CCCCS,cabbage:1;garlic:1\n/);
    expect(odorants).not.toContain('Na');
    const table = loadShards(result.folder);
    expect(table.odorants).toBe(4);
    const row = Array.from({ length: table.odorants }, (_, i) => i).find((i) => table.smiles(i) === 'CCCCCCOC(C)=O')!;
    expect([table.scalar('strength', row), table.scalar('tenacity', row), table.note(row)]).toEqual([2, 3, 'base']);
    expect(10 ** table.scalar('log10VapourPressurePa', row)).toBeCloseTo(185.3, 0);
  });

  it('says which file has another form than expected', async () => {
    const broken: typeof fetch = async (input, init) =>
      String(input).includes('leffingwell_data') ? new Response('a,b\n1,2\n') : network(input, init);
    const options = { sources: folder(), to: join(folder(), 'data'), fetch: broken, pause: atOnce, notice: () => {} };
    await expect(fetchData(options)).rejects.toThrow(/leffingwell_data\.csv line 1: there is no column "smiles"/);
  });
});

describe('download', () => {
  const url = sourceUrl(PUBLIC_SOURCES[0], 'a b.csv');

  it('goes on where a broken download stopped, and records the hash', async () => {
    expect(url).toMatch(/a%20b\.csv$/);
    const path = join(folder(), 'file.csv');
    const asked: (string | null)[] = [];
    const flaky: typeof fetch = async (_, init) => {
      const range = new Headers(init?.headers).get('range');
      asked.push(range);
      if (range) return new Response('world', { status: 206 });
      const halves = new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode('hello ')),
        pull: (controller) => controller.error(new Error('connection lost')),
      });
      return new Response(halves);
    };
    const hash = await download(url, path, { mostBytes: 100, fetch: flaky, pause: atOnce });
    expect(readFileSync(path, 'utf8')).toBe('hello world');
    expect(hash).toBe(sha256('hello world'));
    expect(asked).toEqual([null, 'bytes=6-']);
    const offline: typeof fetch = () => Promise.reject(new Error('offline'));
    expect(await download(url, path, { mostBytes: 100, fetch: offline, pause: atOnce })).toBe(hash);
    writeFileSync(path, 'changed');
    await expect(download(url, path, { mostBytes: 100, fetch: offline, pause: atOnce })).rejects.toThrow(
      /after 4 tries \(offline\)/,
    );
  });

  it('refuses a file that is too large and one that is not there', async () => {
    const path = join(folder(), 'file.csv');
    const large: typeof fetch = async () => new Response('x'.repeat(200));
    await expect(download(url, path, { mostBytes: 100, fetch: large, pause: atOnce })).rejects.toThrow(
      /larger than the 100/,
    );
    expect(existsSync(path)).toBe(false);
    const missing: typeof fetch = async () => new Response('', { status: 404 });
    await expect(download(url, path, { mostBytes: 100, fetch: missing, pause: atOnce })).rejects.toThrow(/answers 404/);
  });
});

describe('reading the sources', () => {
  it('leaves out a Good Scents number that stands for several structures', () => {
    const { records } = parseGoodScents(FILES['goodscents/data_rw_odor.csv']!, FILES['goodscents/data_rw_opl.csv']!, {
      byCid: new Map(),
      byCas: new Map(),
    });
    expect(records.map(({ cid }) => cid)).toEqual(['8908', '8908', '6054']);
  });

  it('maps printed words to descriptors, and words of intensity or liking to nothing', () => {
    expect(['Camphoraceous', 'jasmin', ' rose ', 'caramellic'].map(descriptorOfWord)).toEqual([
      'camphor',
      'jasmine',
      'rose',
      'caramel',
    ]);
    expect(['pleasant', 'xyzzy', '', 'romantic', 'vanila'].map(descriptorOfWord)).toEqual(Array(5).fill(undefined));
  });

  it("ranks Arctander's wording", () => {
    expect(
      ['Very powerful green odor', 'Powerful odor', 'Mild odor', 'Very faint odor', 'Sweet odor'].map(
        arctanderStrength,
      ),
    ).toEqual([4, 3, 1, 0, undefined]);
    expect(['of moderate tenacity', 'poor to good tenacity', 'very tenacious', 'odor'].map(arctanderTenacity)).toEqual([
      1,
      2,
      3,
      undefined,
    ]);
  });
});
