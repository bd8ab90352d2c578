/** The core API as a client sees it: a real server on a port, the shipped models, PGlite in memory. */

import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../src/db/open-database.ts';
import { LocalEngine, type RunningServer, readConfig, startServer } from '../src/index.ts';
import { ApiClient, streamed } from './api-client.ts';
import { eventually } from './databases.ts';

const LINALOOL = 'CC(C)=CCCC(C)(O)C=C';
const HOSTILE_SMARTS = `${'*~'.repeat(40)}[U]`;
const C60 =
  'c12c3c4c5c1c1c6c7c2c2c8c3c3c9c4c4c%10c5c5c1c1c6c6c%11c7c2c2c7c8c3c3c8c9c4c4c9c%10c5c5c1c1c6c6c%11c2c2c7c3c3c8c4c4c9c5c1c1c6c2c3c41';

const engine = new LocalEngine();
const data = mkdtempSync(join(tmpdir(), 'smell-api-'));
let server: RunningServer;
let api: ApiClient;
beforeAll(async () => {
  const config = readConfig({ SMELL_PORT: '0', SMELL_LOG_LEVEL: 'silent', SMELL_DATA: data });
  server = await startServer(config, { engine, database: await openDatabase({ kind: 'memory' }) });
  api = new ApiClient(server.url);
  await api.open();
});
afterAll(async () => {
  await server?.close(0);
  rmSync(data, { recursive: true, force: true });
});

function generateStream(body: unknown, signal?: AbortSignal): Promise<Response> {
  return fetch(`${server.url}/v1/generate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
}

describe('POST /v1/generate', () => {
  it('gives ranked candidates with how the prompt was read, and the same again for the same request', async () => {
    const body = { prompt: 'a fresh aquatic scent with sea breeze, cucumber, white musk', count: 5, seed: 7 };
    const first = await api.post('/v1/generate', body);
    expect(first.status).toBe(200);
    expect(first.body.candidates).toHaveLength(5);
    expect(first.body.reading.profile).toHaveProperty('cucumber');
    expect(first.body.facets.reduce((sum: number, { found }: { found: number }) => sum + found, 0)).toBe(5);
    const again = await api.post('/v1/generate', body);
    expect(again.body.candidates).toEqual(first.body.candidates);
    const other = await api.post('/v1/generate', { ...body, seed: 8 });
    expect(other.body.candidates).not.toEqual(first.body.candidates);
  });

  it('forbids what a profile has with a negative weight, as words do', async () => {
    const answer = await api.post('/v1/generate', { profile: { rose: 1, vanilla: -1 }, count: 2, seed: 1 });
    expect(answer.status).toBe(200);
    const free = await api.post('/v1/generate', { profile: { rose: 1 }, count: 2, seed: 1 });
    const scores = ({ body }: typeof answer) =>
      body.candidates.map(({ ranking }: { ranking: { percentiles: object } }) => ranking.percentiles);
    for (const percentiles of scores(answer)) expect(percentiles).toHaveProperty('vanilla');
    for (const percentiles of scores(free)) expect(percentiles).not.toHaveProperty('vanilla');
  });

  it('asks for what is wished and placed beside a profile as for what words say', async () => {
    const words = 'long lasting, top notes of lemon, base of amber';
    const { profile, constraints } = (await api.post('/v1/interpret', { prompt: words })).body;
    expect(constraints).toHaveLength(3);
    const asked = { count: 4, seed: 3 };
    const beside = { wishes: ['long lasting'], pyramid: { top: ['lemon'], base: ['amber'] } };
    const ids = ({ body }: { body: { candidates: { inchiKey: string }[] } }) =>
      body.candidates.map(({ inchiKey }) => inchiKey);
    const spoken = ids(await api.post('/v1/generate', { prompt: words, ...asked }));
    expect(spoken.length).toBeGreaterThan(0);
    expect(ids(await api.post('/v1/generate', { profile, ...beside, ...asked }))).toEqual(spoken);
    expect(ids(await api.post('/v1/generate', { profile, ...asked }))).not.toEqual(spoken);
  });

  it('gives the same molecules to many at once as to each alone', async () => {
    const bodies = [
      { prompt: 'rose', count: 3, seed: 1 },
      { prompt: 'woody amber', count: 3, seed: 2 },
      { profile: { musk: 1 }, count: 3, seed: 1 },
    ];
    const ids = ({ body }: { body: { candidates: { id: string }[] } }) => body.candidates.map(({ id }) => id);
    const together = (await Promise.all(bodies.map((body) => api.post('/v1/generate', body)))).map(ids);
    const alone = [];
    for (const body of bodies) alone.push(ids(await api.post('/v1/generate', body)));
    expect(together).toEqual(alone);
  });

  it('streams what it read, its progress and each molecule as soon as it exists', async () => {
    const body = { prompt: 'cucumber and white musk', count: 4, seed: 3 };
    const response = await generateStream(body);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const events = [];
    for await (const event of streamed(response)) events.push(event);
    const names = events.map(({ event }) => event);
    expect(names[0]).toBe('reading');
    expect(names.at(-1)).toBe('done');
    expect(names).toContain('progress');
    const candidates = events.filter(({ event }) => event === 'candidate');
    expect(candidates.map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
    // A brief of two facets: the first one's molecules do not wait for the second.
    expect(events.filter(({ event }) => event === 'facet')).toHaveLength(2);
    expect(candidates[0]!.at).toBeLessThan(candidates.at(-1)!.at);
    const whole = await api.post('/v1/generate', body);
    expect(candidates.map(({ data }) => data)).toEqual(whole.body.candidates);
    const made = whole.body.candidates as { id: string; smiles: string; facet: { number: number } }[];
    expect(events.at(-1)!.data).toEqual({ candidates: 4, ids: made.map(({ id }) => id) });
    // What they were chosen among was shown before, the first long before anything was chosen.
    const found = events.filter(({ event }) => event === 'found');
    expect(found.map(({ data }) => data)).toEqual(
      expect.arrayContaining(made.map(({ smiles, facet }) => ({ smiles, facet: facet.number }))),
    );
    expect(names.indexOf('found')).toBeLessThan(names.indexOf('progress'));
    const [begun, first, ended] = [events[0]!.at, found[0]!.at, events.at(-1)!.at];
    console.info(`first molecule after ${(first - begun).toFixed(0)} ms of ${(ended - begun).toFixed(0)} ms`);
  });

  it('says as a problem, not as a stream, what is wrong before it begins', async () => {
    const response = await generateStream({ prompt: 'qwrtz xkcd' });
    expect(response.status).toBe(422);
    expect(((await response.json()) as { code: string }).code).toBe('prompt-not-understood');
  });

  it('stops when the connection is closed', async () => {
    const stop = new AbortController();
    const response = await generateStream({ prompt: 'rose', count: 200, seed: 4 }, stop.signal);
    for await (const { event } of streamed(response)) if (event === 'reading') break;
    const begun = performance.now();
    stop.abort();
    await eventually(() => engine.underWay === 0, 5_000);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it('meets constraints, and says what they cost', async () => {
    const constraints = { molecularWeight: { least: 150, most: 200 }, forbid: ['[#16]'] };
    const { body } = await api.post('/v1/generate', { prompt: 'rose', count: 3, constraints });
    expect(body.candidates).toHaveLength(3);
    for (const { properties } of body.candidates) {
      expect(properties.molecularWeight).toBeGreaterThanOrEqual(150);
      expect(properties.molecularWeight).toBeLessThanOrEqual(200);
    }
    expect(body.facets[0].constraints).toHaveLength(2);
  });

  it('makes of another model, and asks all of a brief of each molecule when told to', async () => {
    const { body } = await api.post('/v1/generate', {
      prompt: 'cucumber and white musk',
      count: 2,
      model: 'baseline',
      facets: false,
    });
    expect(body.facets).toHaveLength(1);
    expect(body.candidates[0].provenance.model).toBe('baseline');
  });
});

describe('POST /v1/describe', () => {
  it('describes a thousand, and a bad one is an item among them', async () => {
    const smiles = Array.from(
      { length: 1000 },
      (_, i) => `${'C'.repeat(3 + (i % 10))}C(=O)O${'C'.repeat(1 + (i % 7))}`,
    );
    smiles[0] = 'not a structure';
    smiles[499] = 'C1CC';
    smiles[998] = 'C'.repeat(2_000);
    smiles[999] = LINALOOL;
    const { status, body } = await api.post('/v1/describe', { smiles });
    expect(status).toBe(200);
    expect([body.described, body.failed]).toEqual([997, 3]);
    expect(body.items.map(({ row }: { row: number }) => row)).toEqual(smiles.map((_, i) => i + 1));
    expect(body.items[0].error.code).toBe('bad-structure');
    expect(body.items[499].error.code).toBe('bad-structure');
    expect(body.items[999].knownMaterial.name).toBe('Linalool');
    expect(body.items[999].odor.descriptors.length).toBeGreaterThan(0);
  });

  it('outlives structures that are made to break it', async () => {
    const smiles = [
      C60,
      `C${'(C'.repeat(240)}${')'.repeat(240)}`,
      'C12CC1CC2'.repeat(50),
      `${'[C@H](F)'.repeat(60)}C`,
      LINALOOL,
    ];
    const { body } = await api.post('/v1/describe', { smiles });
    expect(body.items).toHaveLength(5);
    expect(body.items[4]).not.toHaveProperty('error');
  });
});

describe('GET /v1/molecules', () => {
  it('gives what was generated, as data, as a drawing and in space', async () => {
    const { body } = await api.post('/v1/generate', { prompt: 'vanilla', count: 1, seed: 5 });
    const [candidate] = body.candidates;
    const path = `/v1/molecules/${candidate.inchiKey}`;
    const stored = await api.get(path);
    expect(stored.body.data.generate).toEqual(candidate);
    await api.post('/v1/describe', { smiles: [candidate.smiles] });
    expect(Object.keys((await api.get(path)).body.data).sort()).toEqual(['describe', 'generate']);
    const svg = await api.get(`${path}.svg?width=200&height=150`);
    expect(svg.headers.get('content-type')).toContain('image/svg+xml');
    expect(svg.text).toMatch(/<svg[\s\S]*width='200px'/);
    const sdf = await api.get(`${path}.sdf`);
    expect(sdf.headers.get('content-type')).toContain('chemical/x-mdl-sdfile');
    const [name, program, , counts, ...atoms] = sdf.text.split('\n');
    expect(name).toBe(candidate.inchiKey);
    expect(program).toContain('OpenChemLib conformer');
    // With hydrogens, and not flat.
    expect(Number(counts!.slice(0, 3))).toBeGreaterThan(candidate.properties.heavyAtoms);
    expect(atoms.slice(0, 15).some((line) => Math.abs(Number(line.slice(20, 30))) > 0.1)).toBe(true);
    expect(sdf.text.endsWith('$$$$\n')).toBe(true);
    expect((await api.get(`${path}.sdf`)).text).toBe(sdf.text);
  });

  it('gives the safety screen of a molecule as a document, for regions that there are', async () => {
    const { body } = await api.post('/v1/describe', { smiles: ['CC(C)=CCCC(C)=CC=O'] });
    const path = `/v1/molecules/${body.items[0].inchiKey}.pdf`;
    const pdf = await api.get(`${path}?regions=EU,US&category=4`);
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(pdf.text.startsWith('%PDF-')).toBe(true);
    const wrong = await api.get(`${path}?regions=EU,MARS`);
    expect([wrong.status, wrong.body.code]).toEqual([422, 'invalid']);
  });

  it('has no molecule that nobody asked about', async () => {
    const { status, body } = await api.get('/v1/molecules/AAAAAAAAAAAAAA-BBBBBBBBBB-N');
    expect([status, body.code]).toEqual([404, 'not-found']);
  });
});

describe('POST /v1/edit and /v1/interpolate', () => {
  it('edits towards a wish, and keeps what it makes', async () => {
    const { status, body } = await api.post('/v1/edit', { smiles: LINALOOL, wish: 'more rose, less citrus', count: 3 });
    expect(status).toBe(200);
    expect(body.wish.more).toHaveProperty('rose');
    expect(body.candidates.length).toBeGreaterThan(0);
    const stored = await api.get(`/v1/molecules/${body.candidates[0].inchiKey}`);
    expect(stored.body.data.edit).toEqual(body.candidates[0]);
  });

  it('finds a path between two molecules', async () => {
    const { status, body } = await api.post('/v1/interpolate', {
      from: 'OCCc1ccccc1',
      to: 'COc1cc(C=O)ccc1O',
      steps: 3,
    });
    expect(status).toBe(200);
    expect(body.path[0].candidate.smiles).toBe('OCCc1ccccc1');
    expect(body.path.length).toBeGreaterThan(2);
  });
});

describe('POST /v1/interpret', () => {
  it('shows how words are read, in the language they are in', async () => {
    const { body } = await api.post('/v1/interpret', { prompt: 'rosa, sin vainilla' });
    expect(body).toMatchObject({ language: 'es', profile: { rose: 0.8, vanilla: -1 } });
    expect(body.evidence[0]).toMatchObject({ words: 'rosa', descriptor: 'rose' });
  });
});

describe('GET /v1/models and /v1/materials', () => {
  it('lists the models with their cards', async () => {
    const { body } = await api.get('/v1/models');
    const names = body.items.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(['dit-smell', 'baseline', 'odor', 'ranker']));
    expect(body.items.find(({ name }: { name: string }) => name === 'dit-smell').card).toContain('#');
  });

  it('gives the files of a model as its config names them, to be kept for good under their hash', async () => {
    const ask = (file: string) => fetch(`${server.url}/v1/models/ranker/files/${file}`);
    const config = await ask('config.json');
    expect(config.headers.get('cache-control')).toBe('no-cache');
    const text = await config.text();
    const { items } = (await api.get('/v1/models')).body;
    const named = items.find(({ name }: { name: string }) => name === 'ranker');
    expect(createHash('sha256').update(text).digest('hex')).toBe(named.hash);
    const { files } = JSON.parse(text) as { files: Record<string, string> };
    for (const [file, hash] of Object.entries(files)) {
      const answer = await ask(`${file}?sha256=${hash}`);
      expect(answer.headers.get('cache-control')).toMatch(/^private, .*immutable$/);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
    }
    // What it does not name, what it no longer is, and what lies elsewhere.
    const others = ['MODEL_CARD.md', `predict.onnx?sha256=${'0'.repeat(64)}`, '..%2Fodor%2Fconfig.json', 'constructor'];
    expect(await Promise.all(others.map(async (file) => (await ask(file)).status))).toEqual([404, 404, 422, 404]);
    expect((await api.get('/v1/models/nothing/files/config.json')).status).toBe(404);
  });

  it('finds materials by words, page after page without a gap', async () => {
    const found = [];
    let cursor: string | null = '0';
    while (cursor !== null) {
      const { body }: { body: { items: { cas: string }[]; total: number; next: string | null } } = await api.get(
        `/v1/materials?text=rose&limit=40&cursor=${cursor}`,
      );
      found.push(...body.items.map(({ cas }) => cas));
      cursor = body.next;
      if (cursor === null) expect(found).toHaveLength(body.total);
    }
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBeGreaterThan(40);
  });

  it('finds materials by substructure and by likeness, also together', async () => {
    const query = new URLSearchParams({ smarts: 'c1ccccc1C=O', similarTo: 'COc1cc(C=O)ccc1O', limit: '3' });
    const { body } = await api.get(`/v1/materials?${query}`);
    expect(body.items[0]).toMatchObject({ name: 'Vanillin', similarity: 1 });
    expect(body.items[1].similarity).toBeLessThan(1);
    expect(body.total).toBeGreaterThan(10);
  });
});

describe('what is refused', () => {
  type Sent = Promise<{ status: number; body: { code: string; field?: string } }>;
  const generate = (body: object): Sent => api.post('/v1/generate', body);
  const edit = (body: object): Sent => api.post('/v1/edit', { wish: 'more rose', ...body });
  const refused: [what: string, status: number, code: string, send: () => Sent, field?: string][] = [
    ['JSON that is none', 400, 'bad-request', () => api.post('/v1/generate', '{"prompt":')],
    ['JSON too deep', 400, 'bad-request', () => api.post('/v1/generate', `{"a":${'['.repeat(50)}${']'.repeat(50)}}`)],
    ['keys into prototypes', 400, 'bad-request', () => api.post('/v1/generate', '{"prompt":"rose","__proto__":{}}')],
    ['an empty body', 400, 'bad-request', () => api.post('/v1/generate', '')],
    ['a path that is not there', 404, 'not-found', () => api.get('/v1/nothing')],
    ['a method that is not there', 405, 'method-not-allowed', () => api.send('DELETE', '/v1/models')],
    ['a body too large', 413, 'too-large', () => api.post('/v1/describe', { smiles: ['C'.repeat(2_000_000)] })],
    [
      'another format',
      415,
      'unsupported-media-type',
      () => api.send('POST', '/v1/generate', 'rose', { 'content-type': 'text/plain' }),
    ],
    ['neither prompt nor profile', 422, 'invalid', () => generate({}), '/prompt'],
    ['wishes beside words', 422, 'invalid', () => generate({ prompt: 'rose', wishes: ['strong'] }), '/prompt'],
    [
      'a place of what is not asked',
      422,
      'bad-argument',
      () => generate({ profile: { rose: 1 }, pyramid: { top: ['musk'] } }),
    ],
    ['too many molecules', 422, 'invalid', () => generate({ prompt: 'rose', count: 201 }), '/count'],
    ['a field that is not there', 422, 'invalid', () => generate({ prompt: 'rose', colour: 'red' }), '/'],
    [
      'a thousand and one',
      422,
      'invalid',
      () => api.post('/v1/describe', { smiles: Array(1001).fill('C') }),
      '/smiles',
    ],
    ['a wrong query', 422, 'invalid', () => api.get('/v1/materials?limit=0'), '?limit'],
    ['a wrong InChIKey', 422, 'invalid', () => api.get('/v1/molecules/nothing'), '/inchiKey'],
    ['a prompt without words', 422, 'prompt-empty', () => generate({ prompt: ' ... ' })],
    ['a prompt too long', 422, 'prompt-too-long', () => api.post('/v1/interpret', { prompt: 'rose '.repeat(500) })],
    ['a prompt about nothing', 422, 'prompt-not-understood', () => generate({ prompt: 'qwrtz xkcd' })],
    ['no such model', 422, 'unknown-model', () => generate({ prompt: 'rose', model: 'gpt' }), '/model'],
    ['a model that makes nothing', 422, 'unknown-model', () => generate({ prompt: 'rose', model: 'ranker' }), '/model'],
    ['a descriptor that is none', 422, 'bad-argument', () => generate({ profile: { rosy: 1 } })],
    ['a SMARTS that is none', 422, 'bad-argument', () => generate({ prompt: 'rose', constraints: { forbid: ['['] } })],
    ['a structure that is none', 422, 'bad-structure', () => edit({ smiles: 'C1CC' })],
    ['a structure outside the scope', 422, 'bad-argument', () => edit({ smiles: '[Na+].[Cl-]' })],
    ['a pattern that never ends', 422, 'too-complex', () => edit({ smiles: C60, keepSmarts: [HOSTILE_SMARTS] })],
  ];
  it.each(refused)('%s: %i %s', async (_, status, code, send, field) => {
    const answer = await send();
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    if (field !== undefined) expect(answer.body.field).toBe(field);
  });

  it('names the request in the answer and the header, and the methods that are there', async () => {
    const { headers, body } = await api.send('PUT', '/v1/generate');
    expect(headers.get('x-request-id')).toBe(body.requestId);
    expect(headers.get('allow')).toBe('POST');
    expect((await api.get(body.type)).body).toMatchObject({ code: 'method-not-allowed', status: 405 });
  });
});

describe('a service without accounts', () => {
  const port = (): string => new URL(server.url).port;

  /** `fetch` sets Host itself. */
  function raw(
    headers: Record<string, string>,
    method = 'GET',
    path = '/v1/models',
  ): Promise<{ status: number; code: string }> {
    return new Promise((resolve, reject) => {
      const sent = httpRequest({ host: '127.0.0.1', port: port(), path, method, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode!, code: JSON.parse(text).code }));
      });
      sent.once('error', reject);
      sent.end();
    });
  }

  it('answers under its own names and port', async () => {
    for (const name of ['localhost', '127.0.0.1', '[::1]', 'LOCALHOST']) {
      expect((await raw({ host: `${name}:${port()}` })).status).toBe(200);
    }
  });

  it('refuses a name that was pointed at it', async () => {
    const foreign = ['evil.example', `evil.example:${port()}`, 'localhost', 'localhost:1', `localhost.evil:${port()}`];
    for (const host of foreign) expect(await raw({ host })).toEqual({ status: 403, code: 'foreign-host' });
  });

  it('refuses what the page of another site sends, also to its health', async () => {
    const host = `localhost:${port()}`;
    for (const origin of ['https://evil.example', 'null', 'http://localhost:1', `http://evil.example:${port()}`]) {
      expect(await raw({ host, origin }, 'POST', '/v1/interpret')).toEqual({ status: 403, code: 'foreign-origin' });
      expect(await raw({ host, origin }, 'GET', '/health')).toEqual({ status: 403, code: 'foreign-origin' });
    }
    expect((await raw({ host, origin: `http://localhost:${port()}` })).status).toBe(200);
  });

  it('tells browsers to trust nothing else, and lets no other origin read', async () => {
    const { headers } = await api.get('/v1/models');
    expect(headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('gives up on a client that does not get to the point', { timeout: 30_000 }, async () => {
    const socket = connect(Number(port()), '127.0.0.1');
    socket.on('error', () => undefined);
    let answer = '';
    socket.setEncoding('utf8').on('data', (text) => {
      answer += text;
    });
    socket.write('POST /v1/generate HTTP/1.1\r\nHost: localhost\r\n');
    const begun = performance.now();
    await new Promise((resolve) => socket.once('close', resolve));
    expect(performance.now() - begun).toBeLessThan(60_000);
    expect(answer).toContain('408');
  });
});

describe('the OpenAPI document', () => {
  it('is of version 3.1, each of its schemas is one, and every parameter of a path is explained', async () => {
    const document = await api.open();
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(document.info.title).not.toBe('');
    expect(api.conformance!.compileAll()).toBeGreaterThan(30);
    for (const [path, operations] of Object.entries(document.paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const { parameters = [], responses } of Object.values(operations)) {
        expect(parameters.filter((each) => each.in === 'path').map(({ name }) => name)).toEqual(named);
        expect(Object.keys(responses).length).toBeGreaterThan(0);
      }
    }
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/v1/generate',
        '/v1/interpret',
        '/v1/describe',
        '/v1/edit',
        '/v1/interpolate',
        '/v1/molecules/{inchiKey}',
        '/v1/molecules/{inchiKey}.svg',
        '/v1/molecules/{inchiKey}.sdf',
        '/v1/molecules/{inchiKey}.pdf',
        '/v1/models',
        '/v1/materials',
        '/health',
        '/health/live',
        '/health/ready',
      ]),
    );
  });

  it('has a page that runs no script of its own making', async () => {
    const page = await api.get('/docs');
    expect(page.status).toBe(200);
    expect(page.text.match(/<script(?![^>]*\bsrc=)/g)).toBeNull();
    for (const [, source] of page.text.matchAll(/(?:src|href)="([^"]+)"/g)) {
      expect((await fetch(new URL(source!, `${server.url}/docs`))).status).toBe(200);
    }
  });
});

const hasCurl = spawnSync('curl', ['--version']).status === 0;
describe.skipIf(!hasCurl && process.env.CI !== 'true')('docs/guides/api.md', () => {
  const guide = readFileSync(new URL('../../../docs/guides/api.md', import.meta.url), 'utf8');
  const examples = [...guide.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, text]) => text!);

  it('has examples that work as they stand', { timeout: 180_000 }, async () => {
    expect(examples.length).toBeGreaterThan(5);
    for (const example of examples) {
      const { stdout } = await promisify(execFile)('bash', [
        '-e',
        '-c',
        example.replaceAll('http://localhost:8000', server.url),
      ]);
      expect(stdout.length, example).toBeGreaterThan(2);
    }
  });
});

describe('health', () => {
  it('lives, and is ready with models and database', async () => {
    expect((await api.get('/health/live')).body).toEqual({ status: 'ok' });
    for (const path of ['/health', '/health/ready']) {
      expect((await api.get(path)).body).toMatchObject({ status: 'ok', checks: { models: 'ok', database: 'ok' } });
    }
  });
});
