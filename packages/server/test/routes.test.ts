/** Jobs, files and the library over HTTP, on every database. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadChemistry } from '@smell/core/molecule';
import { parse } from 'csv-parse/sync';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Files } from '../src/files/files.ts';
import { LocalFileStore } from '../src/files/local-file-store.ts';
import { JobService } from '../src/jobs/job-service.ts';
import { startWorker, type Worker } from '../src/jobs/worker.ts';
import { describeDatabases, eventually } from './databases.ts';
import { fakeEngine, WORDS } from './fake-engine.ts';
import { type TestRoute, testApp } from './test-app.ts';

const chemistry = await loadChemistry();

describeDatabases('the routes', (get) => {
  let app: FastifyInstance;
  let routes: readonly TestRoute[];
  let jobs: JobService;
  let worker: Worker;
  let folder: string;

  beforeAll(async () => {
    const { database } = get();
    folder = mkdtempSync(join(tmpdir(), 'smell-routes-'));
    const store = new LocalFileStore(folder);
    await database.db
      .insertInto('organisation')
      .values(['us', 'them'].map((id) => ({ id, name: id })))
      .execute();
    jobs = await JobService.start({ words: WORDS, database, files: new Files({ database, store }) });
    ({ app, routes } = await testApp({ database, jobs, store, chemistry }));
    worker = await startWorker({
      database,
      engine: fakeEngine(),
      kinds: ['generate-m', 'describe'],
      concurrency: 2,
      pollMs: 50,
    });
  });
  afterAll(async () => {
    await worker?.stop();
    jobs?.close();
    await app?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = async (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    { body, headers = {}, as = 'us' }: { body?: unknown; headers?: Record<string, string>; as?: string } = {},
  ) => {
    const payload = body as InjectOptions['payload'];
    return await app.inject({
      method,
      url,
      headers: { 'x-organisation': as, ...headers },
      ...(payload ? { payload } : {}),
    });
  };
  const ended = (id: string) =>
    eventually(async () => {
      const job = (await ask('GET', `/v1/jobs/${id}`)).json();
      return job.endedAt !== null && job;
    });
  const generate = async (body: object = {}, headers = {}): Promise<string> => {
    const answer = await ask('POST', '/v1/jobs', {
      body: { kind: 'generate', prompt: 'fresh rose', count: 250, model: 'm', ...body },
      headers,
    });
    expect(answer.statusCode, answer.body).toBe(202);
    expect(answer.headers.location).toBe(`/v1/jobs/${answer.json().id}`);
    return answer.json().id;
  };

  it('accept a job, show it, and hand its results out by pages', async () => {
    const id = await generate();
    const job = await ended(id);
    expect(job).toMatchObject({
      kind: 'generate',
      state: 'completed',
      progress: { done: 250, total: 250 },
      request: { prompt: 'fresh rose' },
      estimate: null,
    });
    expect(job).not.toHaveProperty('organisationId');
    const seen: unknown[] = [];
    let cursor = '';
    for (let page = 1; ; page++) {
      const { items, nextCursor, growing } = (await ask('GET', `/v1/jobs/${id}/results?limit=100${cursor}`)).json();
      expect(growing).toBe(false);
      seen.push(...items);
      if (nextCursor === null) break;
      expect(page).toBeLessThan(4);
      cursor = `&cursor=${nextCursor}`;
    }
    expect(seen).toHaveLength(250);
    expect((await ask('GET', '/v1/jobs?limit=1')).json().items[0].id).toBe(id);
    expect((await ask('GET', '/v1/jobs?limit=1&kind=generate')).json().items[0].id).toBe(id);
    expect((await ask('GET', '/v1/jobs?kind=evaluate')).json().items).toEqual([]);
  });

  it('refuse a wrong request, naming the field', async () => {
    const wrong = async (body: object): Promise<string> => {
      const answer = await ask('POST', '/v1/jobs', { body });
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.statusCode).toBeLessThan(500);
      return answer.json().detail;
    };
    expect(await wrong({ kind: 'generate', prompt: 'rose', profile: { rose: 1 }, count: 1 })).toContain('prompt');
    expect(await wrong({ kind: 'generate', prompt: 'rose', wishes: ['strong'], count: 1 })).toContain('prompt');
    expect(await wrong({ kind: 'generate', prompt: 'rose', count: 1_000_001 })).toContain('count');
    expect(await wrong({ kind: 'describe' })).toContain('smiles');
    expect(await wrong({ kind: 'train' })).toContain('kind');
    expect(await wrong({ kind: 'generate', prompt: 'the of and', count: 1, model: 'm' })).toBeTruthy();
  });

  it('make one job of requests with the same key, and a conflict of another body', async () => {
    const headers = { 'idempotency-key': 'route-key' };
    expect(await generate({}, headers)).toBe(await generate({}, headers));
    const other = await ask('POST', '/v1/jobs', {
      headers,
      body: { kind: 'generate', prompt: 'fresh rose', count: 251, model: 'm' },
    });
    expect(other.statusCode).toBe(409);
  });

  it('tell an estimate without accepting anything', async () => {
    await ended(await generate());
    const before = (await ask('GET', '/v1/jobs')).json().items.length;
    const answer = await ask('POST', '/v1/jobs/estimate', {
      body: { kind: 'generate', prompt: 'fresh rose', count: 1000, model: 'm' },
    });
    expect(answer.json()).toMatchObject({ total: 1000, perSecond: expect.any(Number), seconds: expect.any(Number) });
    expect((await ask('GET', '/v1/jobs')).json().items).toHaveLength(before);
  });

  it('stream events that can be resumed after the last one seen', async () => {
    const id = await generate();
    const whole = await ask('GET', `/v1/jobs/${id}/events`);
    expect(whole.headers['content-type']).toContain('text/event-stream');
    const ids = (text: string): string[] => [...text.matchAll(/^id: (\d+)$/gm)].map(([, number]) => number!);
    expect(ids(whole.body)).toEqual(['1', '2', '3', '4', '5']);
    expect(whole.body).toContain('event: completed\n');
    const rest = await ask('GET', `/v1/jobs/${id}/events`, { headers: { 'last-event-id': '3' } });
    expect(ids(rest.body)).toEqual(['4', '5']);
    expect(whole.body.endsWith(rest.body.replace(/^:\n\n/, ''))).toBe(true);
  });

  it('refuse a place in the events or results that there cannot be, before anything is sent', async () => {
    const id = await generate();
    await ended(id);
    const refused = async (rest: string, headers = {}) => {
      const answer = await ask('GET', `/v1/jobs/${id}/${rest}`, { headers });
      expect(Math.floor(answer.statusCode / 100), `${rest}: ${answer.body.slice(0, 200)}`).toBe(4);
      expect(answer.headers['content-type']).toContain('json');
      expect(answer.json()).toHaveProperty('detail');
    };
    await refused('events?after=5275411999890733');
    await refused('events', { 'last-event-id': '5275411999890733' });
    for (const format of ['json', 'jsonl', 'csv', 'sdf']) await refused(`results?format=${format}&cursor=nonsense`);
  });

  it('give results as JSON Lines, as CSV that no spreadsheet runs, and as SDF', async () => {
    const id = await generate({ prompt: '=1+1 fresh rose' });
    await ended(id);
    const lines = (await ask('GET', `/v1/jobs/${id}/results?format=jsonl`)).body.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).inchiKey)).toHaveLength(250);
    const csv = await ask('GET', `/v1/jobs/${id}/results`, { headers: { accept: 'text/csv' } });
    expect(csv.headers['content-type']).toContain('text/csv');
    const rows = parse(csv.body, { columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(250);
    expect(rows[0]).toMatchObject({
      brief: "'=1+1 fresh rose",
      nearest_name: '\'=HYPERLINK("http://x")',
      log_p: '-0.4',
    });
    const sdf = await ask('GET', `/v1/jobs/${id}/results?format=sdf&limit=3`);
    expect(sdf.body.match(/^\$\$\$\$$/gm)).toHaveLength(3);
    expect(sdf.body).toContain('V2000');
    expect(sdf.headers.link).toMatch(/^<\/v1\/jobs\/.*format=sdf.*>; rel="next"$/);
  });

  it('keep a file whole, tell its hash, hand it back, and describe what is in it', async () => {
    const text = 'CCO ethanol\n!x bad\nCCC propane\n';
    const upload = await ask('POST', '/v1/files?name=three.smi', {
      body: text,
      headers: { 'content-type': 'text/plain' },
    });
    expect(upload.statusCode, upload.body).toBe(201);
    const file = upload.json();
    expect(file).toMatchObject({
      name: 'three.smi',
      sizeBytes: text.length,
      sha256: createHash('sha256').update(text).digest('hex'),
    });
    expect((await ask('GET', `/v1/files/${file.id}/content`)).body).toBe(text);
    const accepted = await ask('POST', '/v1/jobs', { body: { kind: 'describe', fileId: file.id } });
    await ended(accepted.json().id);
    const { items } = (await ask('GET', `/v1/jobs/${accepted.json().id}/results`)).json();
    expect(items).toMatchObject([{ name: 'ethanol' }, { name: 'bad', error: { line: 2 } }, { name: 'propane' }]);
    expect((await ask('DELETE', `/v1/files/${file.id}`)).statusCode).toBe(204);
    expect((await ask('GET', `/v1/files/${file.id}/content`)).statusCode).toBe(404);
  });

  it('keep nothing of a file that is too large', async () => {
    const before = (await ask('GET', '/v1/files')).json().items.length;
    const answer = await ask('POST', '/v1/files?name=big.smi', {
      body: 'C'.repeat(1_000_001),
      headers: { 'content-type': 'text/plain' },
    });
    expect(answer.statusCode).toBe(413);
    expect((await ask('GET', '/v1/files')).json().items).toHaveLength(before);
  });

  it('keep molecules once, with names, notes, tags and collections, and find them by text', async () => {
    const made = await ask('POST', '/v1/library/collections', { body: { name: 'For the jasmine' } });
    expect(made.statusCode).toBe(201);
    const collectionId = made.json().id;
    const save = (body: object, headers = {}) => ask('POST', '/v1/library/molecules', { body, headers });
    const headers = { 'idempotency-key': 'save-1' };
    const first = await save(
      {
        smiles: 'OCC',
        name: 'Spirit 100%',
        note: 'clean, a bit sharp',
        tags: ['solvent'],
        collectionIds: [collectionId],
      },
      headers,
    );
    expect(first.statusCode, first.body).toBe(201);
    expect(first.json()).toMatchObject({
      smiles: 'CCO',
      inchiKey: 'LFQSCWFLJHTTHZ-UHFFFAOYSA-N',
      collectionIds: [collectionId],
    });
    const again = await save(
      {
        smiles: 'OCC',
        name: 'Spirit 100%',
        note: 'clean, a bit sharp',
        tags: ['solvent'],
        collectionIds: [collectionId],
      },
      headers,
    );
    expect(again.json().id).toBe(first.json().id);
    expect((await save({ smiles: 'C(O)C' })).statusCode).toBe(409);
    expect((await save({ smiles: 'not a structure' })).statusCode).toBe(422);
    const second = (await save({ smiles: 'CCCCCC=O', name: 'Hexanal', tags: ['green'] })).json();
    const found = async (query: string): Promise<string[]> =>
      (await ask('GET', `/v1/library/molecules?${query}`)).json().items.map(({ name }: { name: string }) => name);
    expect(await found('text=sharp')).toEqual(['Spirit 100%']);
    expect(await found('text=exan')).toEqual(['Hexanal']);
    expect(await found('text=100%25')).toEqual(['Spirit 100%']);
    expect(await found('text=%25%25')).toEqual([]);
    expect(await found('text=CCO')).toEqual(['Spirit 100%']);
    expect(await found('tag=green')).toEqual(['Hexanal']);
    expect(await found(`collectionId=${collectionId}`)).toEqual(['Spirit 100%']);
    expect(await found('')).toEqual(['Hexanal', 'Spirit 100%']);
    expect((await ask('PUT', `/v1/library/collections/${collectionId}/molecules/${second.id}`)).statusCode).toBe(204);
    expect((await ask('GET', `/v1/library/collections/${collectionId}`)).json()).toMatchObject({ molecules: 2 });
    await ask('PATCH', `/v1/library/molecules/${second.id}`, { body: { note: 'grassy', tags: ['leaf', 'green'] } });
    expect(await found('text=grassy')).toEqual(['Hexanal']);
    expect((await ask('GET', '/v1/library/tags')).json().items).toEqual([
      { tag: 'green', molecules: 1 },
      { tag: 'leaf', molecules: 1 },
      { tag: 'solvent', molecules: 1 },
    ]);
    expect((await ask('DELETE', `/v1/library/molecules/${second.id}`)).statusCode).toBe(204);
    expect((await ask('GET', `/v1/library/collections/${collectionId}`)).json()).toMatchObject({ molecules: 1 });
  });

  it('say of each route who may call it', () => {
    expect(routes.filter(({ scope }) => scope === undefined)).toEqual([]);
    const readers = routes.filter(({ method, scope }) => method !== 'GET' && scope === 'read');
    // What is asked for has too many ids for an address, and changes nothing.
    expect(readers.map(({ url }) => url)).toEqual(['/v1/library/export']);
  });

  it('show what another organisation has as what is not there, whichever route is asked', async () => {
    const job = await generate();
    const file = (
      await ask('POST', '/v1/files?name=a.smi', { body: 'C', headers: { 'content-type': 'text/plain' } })
    ).json().id;
    const molecule = (await ask('POST', '/v1/library/molecules', { body: { smiles: 'CCCCO' } })).json().id;
    const collection = (await ask('POST', '/v1/library/collections', { body: { name: 'ours' } })).json().id;
    const idOf = (url: string): string => {
      if (url.startsWith('/v1/jobs')) return job;
      if (url.startsWith('/v1/files')) return file;
      return url.startsWith('/v1/library/molecules') ? molecule : collection;
    };
    const bodyOf = (method: string): { body?: unknown } => (method === 'PATCH' ? { body: { name: 'theirs' } } : {});
    const probed = routes.filter(({ url }) => url.includes('/:'));
    expect(probed.length).toBeGreaterThanOrEqual(13);
    for (const { method, url } of probed) {
      const own = url.replace(':id', idOf(url)).replace(':moleculeId', molecule);
      const nothing = url.replace(':id', 'nothing').replace(':moleculeId', 'nothing');
      const as = { as: 'them', ...bodyOf(method) };
      const foreign = await ask(method as 'GET', own, as);
      const missing = await ask(method as 'GET', nothing, as);
      expect([method, url, foreign.statusCode, foreign.body]).toEqual([method, url, 404, missing.body]);
    }
    const theirs = { as: 'them' };
    expect((await ask('POST', '/v1/jobs', { ...theirs, body: { kind: 'describe', fileId: file } })).statusCode).toBe(
      404,
    );
    const borrowed = { smiles: 'CCCCCO', collectionIds: [collection] };
    expect((await ask('POST', '/v1/library/molecules', { ...theirs, body: borrowed })).statusCode).toBe(404);
    expect((await ask('GET', `/v1/library/molecules?collectionId=${collection}`, theirs)).statusCode).toBe(404);
    for (const list of [
      '/v1/jobs',
      '/v1/files',
      '/v1/library/molecules',
      '/v1/library/collections',
      '/v1/library/tags',
    ]) {
      expect((await ask('GET', list, theirs)).json().items).toEqual([]);
    }
    // And all of it is still there.
    for (const path of [`/v1/jobs/${job}`, `/v1/files/${file}`, `/v1/library/molecules/${molecule}`]) {
      expect((await ask('GET', path)).statusCode).toBe(200);
    }
    expect((await ask('GET', `/v1/library/molecules/${molecule}`)).json().name).toBe('');
  });

  it('cancel a job', async () => {
    const waiting = await ask('POST', '/v1/jobs', {
      body: { kind: 'generate', prompt: 'rose', count: 10, model: 'unserved' },
    });
    const cancelled = await ask('DELETE', `/v1/jobs/${waiting.json().id}`);
    expect(cancelled.json()).toMatchObject({ state: 'cancelled', estimate: null });
  });
});
