/** The library over HTTP, on every database: searches by structure, changes of many that can be taken back, files in and out. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadChemistry, tanimoto } from '@smell/core/molecule';
import { parse } from 'csv-parse/sync';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Files } from '../src/files/files.ts';
import { LocalFileStore } from '../src/files/local-file-store.ts';
import { JobService } from '../src/jobs/job-service.ts';
import { MOST_ROWS } from '../src/library/import-molecules.ts';
import { describeDatabases } from './databases.ts';
import { WORDS } from './fake-engine.ts';
import { testApp } from './test-app.ts';

const chemistry = await loadChemistry();
const KEPT = {
  linalool: 'CC(C)=CCCC(C)(O)C=C',
  geraniol: 'CC(C)=CCCC(C)=CCO',
  vanillin: 'COc1cc(C=O)ccc1O',
  coumarin: 'O=C1C=CC2=CC=CC=C2O1',
  decanal: 'CCCCCCCCCC=O',
  dodecanal: 'CCCCCCCCCCCC=O',
} as const;
type Name = keyof typeof KEPT;

interface Item {
  readonly id: string;
  readonly name: string;
  readonly similarity: number | null;
  readonly tags: readonly string[];
  readonly collectionIds: readonly string[];
}

describeDatabases('the library', (get) => {
  let app: FastifyInstance;
  let jobs: JobService;
  let folder: string;
  const ids = {} as Record<Name, string>;

  beforeAll(async () => {
    const { database } = get();
    folder = mkdtempSync(join(tmpdir(), 'smell-library-'));
    const store = new LocalFileStore(folder);
    const organisations = ['us', 'them', 'full', 'import', 'export', 'old'];
    await database.db
      .insertInto('organisation')
      .values(organisations.map((id) => ({ id, name: id })))
      .execute();
    jobs = await JobService.start({ words: WORDS, database, files: new Files({ database, store }) });
    ({ app } = await testApp({ database, jobs, store, chemistry }));
    for (const [name, smiles] of Object.entries(KEPT)) {
      const body = { smiles, name, data: { odor: { descriptors: [{ descriptor: 'floral', probability: 0.5 }] } } };
      ids[name as Name] = (await made('POST', '/v1/library/molecules', { body })).id;
    }
  });
  afterAll(async () => {
    jobs?.close();
    await app?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  type Asked = { body?: unknown; as?: string; type?: string };
  const ask = async (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, { body, as = 'us', type }: Asked = {}) =>
    await app.inject({
      method,
      url,
      headers: { 'x-organisation': as, ...(type === undefined ? {} : { 'content-type': type }) },
      ...(body === undefined ? {} : { payload: body as NonNullable<InjectOptions['payload']> }),
    });
  const made = async (method: 'POST' | 'PATCH', url: string, asked: Asked) => {
    const answer = await ask(method, url, asked);
    expect(answer.statusCode, answer.body).toBeLessThan(300);
    return answer.json();
  };
  const found = async (query: Record<string, string>, as = 'us'): Promise<{ items: Item[]; total: number }> => {
    const answer = await ask('GET', `/v1/library/molecules?${new URLSearchParams(query)}`, { as });
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json();
  };
  const names = async (query: Record<string, string>, as = 'us'): Promise<string[]> =>
    (await found(query, as)).items.map(({ name }) => name);
  const batch = (body: object, as = 'us') => ask('POST', '/v1/library/batch', { body, as });

  it('finds what holds a part, the newest first, by pages', async () => {
    expect(await names({ smarts: '[CX3H1]=O' })).toEqual(['dodecanal', 'decanal', 'vanillin']);
    expect(await names({ smarts: 'c1ccccc1' })).toEqual(['coumarin', 'vanillin']);
    expect(await names({ smarts: '[#16]' })).toEqual([]);
    expect(await names({ smarts: 'c1ccccc1', text: 'vanil' })).toEqual(['vanillin']);
    const url = '/v1/library/molecules?smarts=%5B%236%5D&limit=2';
    const pages: string[] = [];
    for (let cursor = ''; ; ) {
      const page = (await ask('GET', url + cursor)).json();
      expect(page.total).toBe(6);
      pages.push(...page.items.map(({ name }: Item) => name));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(pages).toEqual(Object.keys(KEPT).reverse());
    expect((await ask('GET', '/v1/library/molecules?smarts=C((')).statusCode).toBe(422);
  });

  it('orders by exact similarity, and leaves out what is less alike than asked', async () => {
    const target = 'CCCCCCCCCCC=O';
    const exact = Object.entries(KEPT)
      .map(([name, smiles]) => {
        const [a, b] = [target, smiles].map((each) => chemistry.fingerprint(each, 'atomPairCounts'));
        return { name, similarity: Number(tanimoto(a!, b!).toFixed(4)) };
      })
      .sort((a, b) => b.similarity - a.similarity);
    const { items } = await found({ similarTo: target });
    expect(items.map(({ name, similarity }) => ({ name, similarity }))).toEqual(exact);
    expect((await found({ similarTo: KEPT.decanal })).items[0]).toMatchObject({ name: 'decanal', similarity: 1 });
    const near = await found({ similarTo: target, least: '0.5' });
    expect(near.items.map(({ name }) => name)).toEqual(['dodecanal', 'decanal']);
    expect(near.total).toBe(2);
    expect((await ask('GET', '/v1/library/molecules?similarTo=C1CC')).statusCode).toBe(422);
  });

  it('compares what was kept before fingerprints were', async () => {
    const { database } = get();
    const { id } = await made('POST', '/v1/library/molecules', { body: { smiles: KEPT.decanal }, as: 'old' });
    const blank = { atom_pairs: null, formula: '' };
    await database.db.updateTable('saved_molecule').set(blank).where('id', '=', id).execute();
    expect((await found({ similarTo: KEPT.decanal }, 'old')).items).toMatchObject([{ id, similarity: 1 }]);
    expect((await found({}, 'old')).items).toMatchObject([{ formula: 'C10H20O' }]);
  });

  it('shows no structure of another organisation in any search', async () => {
    for (const query of [{}, { smarts: 'C' }, { similarTo: KEPT.decanal }, { text: 'decanal' }]) {
      expect(await found(query, 'them')).toMatchObject({ items: [], total: 0 });
    }
    const keys = Object.values(KEPT).map((smiles) => chemistry.inchiKey(smiles));
    const kept = `/v1/library/kept?inchiKeys=${keys.join()}`;
    expect((await ask('GET', kept)).json().items).toHaveLength(6);
    expect((await ask('GET', kept, { as: 'them' })).json().items).toEqual([]);
  });

  it('changes many at once, says which, and takes it back', async () => {
    const aldehydes = [ids.decanal, ids.dodecanal];
    const here = (await made('POST', '/v1/library/collections', { body: { name: 'Aldehydes' } })).id;
    const there = (await made('POST', '/v1/library/collections', { body: { name: 'Elsewhere' } })).id;
    await batch({ action: 'put', ids: [ids.decanal], collectionId: here });
    const put = await batch({ action: 'put', ids: aldehydes, collectionId: here });
    expect(put.json()).toEqual({ ids: [ids.dodecanal] });
    const moved = await batch({ action: 'put', ids: aldehydes, collectionId: there, from: here });
    expect(moved.json().ids.sort()).toEqual([...aldehydes].sort());
    expect((await found({ collectionId: here })).total).toBe(0);
    expect((await found({ collectionId: there })).total).toBe(2);
    expect((await found({ unsorted: 'true' })).total).toBe(4);

    await batch({ action: 'tag', ids: [ids.decanal], tags: ['fatty'] });
    const tagged = await batch({ action: 'tag', ids: aldehydes, tags: ['fatty', 'waxy'] });
    expect(tagged.json().ids).toHaveLength(2);
    expect((await found({ text: 'decanal', tag: 'waxy' })).items[0]!.tags).toEqual(['fatty', 'waxy']);
    await batch({ action: 'untag', ids: aldehydes, tags: ['fatty'] });
    expect((await found({ tag: 'waxy' })).items.map(({ tags }) => tags)).toEqual([['waxy'], ['waxy']]);

    expect((await batch({ action: 'remove', ids: aldehydes })).statusCode).toBe(200);
    expect(await names({ smarts: '[CX3H1]=O' })).toEqual(['vanillin']);
    expect((await ask('GET', `/v1/library/molecules/${ids.decanal}`)).statusCode).toBe(404);
    expect((await ask('GET', '/v1/library/tags')).json().items).toEqual([]);
    expect((await batch({ action: 'tag', ids: [ids.decanal], tags: ['x'] })).statusCode).toBe(404);
    expect((await batch({ action: 'restore', ids: aldehydes })).statusCode).toBe(200);
    expect((await found({ collectionId: there })).items.map(({ tags }) => tags)).toEqual([['waxy'], ['waxy']]);
    expect((await batch({ action: 'restore', ids: aldehydes })).statusCode).toBe(404);
  });

  it('changes nothing where one of them is not theirs', async () => {
    const theirs = (await made('POST', '/v1/library/molecules', { body: { smiles: 'CCO' }, as: 'them' })).id;
    const foreign = (await made('POST', '/v1/library/collections', { body: { name: 'theirs' }, as: 'them' })).id;
    for (const change of [
      { action: 'remove' },
      { action: 'tag', tags: ['x'] },
      { action: 'put', collectionId: foreign },
      { action: 'take-out', collectionId: foreign },
    ]) {
      const answer = await batch({ ...change, ids: [ids.vanillin, ...('collectionId' in change ? [] : [theirs])] });
      expect(answer.statusCode, JSON.stringify(change)).toBe(404);
    }
    expect((await ask('GET', `/v1/library/molecules/${ids.vanillin}`)).json()).toMatchObject({ tags: [] });
  });

  it('renames a collection, removes it, and has it back with what is in it', async () => {
    const { id } = await made('POST', '/v1/library/collections', { body: { name: 'First' } });
    await batch({ action: 'put', ids: [ids.vanillin], collectionId: id });
    const path = `/v1/library/collections/${id}`;
    expect(await made('PATCH', path, { body: { name: 'Second', note: 'warm' } })).toMatchObject({ name: 'Second' });
    await made('POST', '/v1/library/collections', { body: { name: 'First' } });
    expect((await ask('PATCH', path, { body: { name: 'First' } })).statusCode).toBe(409);
    expect((await ask('DELETE', path)).statusCode).toBe(204);
    expect((await ask('GET', path)).statusCode).toBe(404);
    expect((await ask('GET', `/v1/library/molecules/${ids.vanillin}`)).json().collectionIds).toEqual([]);
    expect((await ask('POST', `${path}/restore`, { as: 'them' })).statusCode).toBe(404);
    expect(await made('POST', `${path}/restore`, {})).toMatchObject({ name: 'Second', note: 'warm', molecules: 1 });
    // A name is free once its collection is removed.
    await ask('DELETE', path);
    expect((await ask('POST', '/v1/library/collections', { body: { name: 'Second' } })).statusCode).toBe(201);
  });

  it('keeps a removed molecule anew when it is saved again, and forgets what was removed a day ago', async () => {
    const { database } = get();
    const body = { smiles: 'CCCCCCO', name: 'hexanol' };
    const first = (await made('POST', '/v1/library/molecules', { body })).id;
    await ask('DELETE', `/v1/library/molecules/${first}`);
    const second = (await made('POST', '/v1/library/molecules', { body })).id;
    expect(second).not.toBe(first);
    await ask('DELETE', `/v1/library/molecules/${second}`);
    const old = new Date(Date.now() - 25 * 3600 * 1000);
    await database.db.updateTable('saved_molecule').set({ deleted_at: old }).where('id', '=', second).execute();
    const other = (await made('POST', '/v1/library/molecules', { body: { smiles: 'CCCCCCCO' } })).id;
    await ask('DELETE', `/v1/library/molecules/${other}`);
    expect((await batch({ action: 'restore', ids: [second] })).statusCode).toBe(404);
    expect((await batch({ action: 'restore', ids: [other] })).statusCode).toBe(200);
    await ask('DELETE', `/v1/library/molecules/${other}`);
  });

  const bring = (file: string, body: string, query = '') =>
    ask('POST', `/v1/library/import?name=${file}${query}`, { body, type: 'application/octet-stream', as: 'import' });

  it('brings in what can be read, and tells line by line what cannot', async () => {
    const { id } = await made('POST', '/v1/library/collections', { body: { name: 'ours' }, as: 'import' });
    const table = [
      'smiles,name',
      'OCC,"spirit" of "wine"',
      'C1CC,torn',
      'CCO,spirit again',
      ',nothing',
      'c1ccccc1O,phenol',
    ].join('\n');
    const first = await bring('own.csv', table, `&collectionId=${id}`);
    expect(first.statusCode, first.body).toBe(200);
    expect(first.json()).toMatchObject({ rows: 5, saved: 2, known: 1, failed: 2 });
    expect(first.json().failures).toMatchObject([
      { row: 2, line: 3, name: 'torn', error: { code: 'bad-structure' } },
      { row: 4, line: 5, name: 'nothing', error: { code: 'bad-row' } },
    ]);
    expect(await names({ collectionId: id }, 'import')).toEqual(['phenol', '"spirit" of "wine"']);
    const again = await bring('own.smi', '# ours\nCCO\nCCCCCCCCCC=O decanal\nnot_one\n');
    expect(again.json()).toMatchObject({ rows: 3, saved: 1, known: 1, failed: 1, failures: [{ row: 3, line: 4 }] });
    const block = (smiles: string, name: string) => `${name}${chemistry.molBlock(smiles).replace(/^[^\n]*/, '')}$$$$\n`;
    const sdf = await bring(
      'own.sdf',
      `${block(KEPT.vanillin, 'Vanillin')}broken\n\n\n$$$$\n${block('CCCO', 'propanol')}`,
    );
    expect(sdf.json()).toMatchObject({ rows: 3, saved: 2, known: 0, failed: 1, failures: [{ row: 2 }] });
    expect(await names({ smarts: 'c' }, 'import')).toEqual(['Vanillin', 'phenol']);
  });

  it('refuses a file that is none, keeps what came before a table breaks off, and reads no more rows than it may', async () => {
    expect((await bring('own.csv', 'structure\nCCO\n')).json()).toMatchObject({ code: 'bad-row' });
    expect((await bring('own.xlsx', 'x')).json()).toMatchObject({ code: 'bad-argument' });
    expect((await bring('own.smi', '')).statusCode).toBe(422);
    expect((await bring('a.csv', 'smiles\nC', '&collectionId=nothing')).statusCode).toBe(404);
    const broken = await bring('own.csv', `smiles,name\nCCCCO,butanol\n"CCCCCO${'x'.repeat(1_100_000)}`);
    expect(broken.json()).toMatchObject({ rows: 1, saved: 1, failed: 1, failures: [{ row: null }] });
    const long = await bring('long.smi', 'C\n'.repeat(MOST_ROWS + 5));
    expect(long.json()).toMatchObject({ rows: MOST_ROWS, saved: 1, failures: [{ error: { code: 'too-large' } }] });
  }, 60_000);

  it('gives a CSV that no spreadsheet runs, an SDF, and a sheet to print', async () => {
    const as = 'export';
    const { id } = await made('POST', '/v1/library/collections', { body: { name: '=cmd()' }, as });
    const saved: string[] = [];
    for (const [place, name] of ['=1+1', '+1', '-1', '@sum', '\tx', '\ry', 'plain'].entries()) {
      const body = { smiles: `${'C'.repeat(place + 2)}O`, name, note: name, tags: ['a;b'], collectionIds: [id] };
      saved.push((await made('POST', '/v1/library/molecules', { body, as })).id);
    }
    const file = async (body: object) => {
      const answer = await ask('POST', '/v1/library/export', { body, as });
      expect(answer.statusCode, answer.body).toBe(200);
      return answer;
    };
    const csv = await file({ format: 'csv', collectionId: id });
    expect(csv.headers['content-disposition']).toBe('attachment; filename="molecules.csv"');
    const rows = parse(csv.body, { columns: true }) as Record<string, string>[];
    expect(rows.map((row) => row.name)).toEqual(['plain', "'\ry", "'\tx", "'@sum", "'-1", "'+1", "'=1+1"]);
    for (const row of rows) {
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+@\t\r]/);
      expect(row).toMatchObject({ collections: "'=cmd()", note: row.name });
    }
    const some = await file({ format: 'csv', ids: [saved[2], saved[0]] });
    expect((parse(some.body, { columns: true }) as Record<string, string>[]).map((row) => row.smiles)).toEqual([
      'CCCCO',
      'CCO',
    ]);
    const sdf = await file({ format: 'sdf', smarts: 'CCCCCC' });
    expect(sdf.body.match(/M {2}END/g)).toHaveLength(3);
    const pdf = await file({ format: 'pdf', ids: saved });
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    // What another organisation has is missing, as what nobody has.
    const foreign = { body: { format: 'csv', ids: [ids.vanillin] }, as };
    expect((await ask('POST', '/v1/library/export', foreign)).statusCode).toBe(404);
    const theirs = { body: { format: 'csv', collectionId: id } };
    expect((await ask('POST', '/v1/library/export', theirs)).statusCode).toBe(404);
  });

  it('lists what a list shows of the data, whatever is in them', async () => {
    expect((await found({ text: 'vanillin' })).items).toMatchObject([
      { odor: [{ descriptor: 'floral', probability: 0.5 }], noteClass: null, formula: 'C8H8O3' },
    ]);
    for (const [place, data] of [
      [1, 2],
      'text',
      { odor: { descriptors: 'x' } },
      { odor: 3, estimates: [] },
    ].entries()) {
      await made('POST', '/v1/library/molecules', { body: { smiles: `${'C'.repeat(place + 20)}O`, data }, as: 'full' });
    }
    expect((await found({}, 'full')).items).toMatchObject(
      Array.from({ length: 4 }, () => ({ odor: [], noteClass: null })),
    );
  });
});
