/**
 * The API held to its own document: whatever is sent, no answer is a 5xx, every answer is one that the document has, and every refusal is a
 * problem document; and nobody reads what is another organisation's, on any route.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Auth, openAuth } from '../src/auth/open-auth.ts';
import type { Role, Scope } from '../src/auth/principal.ts';
import { SCOPES } from '../src/auth/principal.ts';
import { readConfig } from '../src/config/config.ts';
import { type Database, openDatabase } from '../src/db/open-database.ts';
import { privateModelStore } from '../src/research/open-research.ts';
import type { PrivateModelStore } from '../src/research/private-model-store.ts';
import { type RunningServer, startServer } from '../src/start-server.ts';
import { escaped, type Operation, operationsOf, requestsOf } from './openapi-operations.ts';
import { type JsonSchema, valuesOf } from './schema-values.ts';

/** More in the long form. */
const RUNS = Number(process.env.SMELL_FUZZ_RUNS ?? 6);
const SEED = 5;
const TIMEOUT_MS = 300_000 + 15_000 * RUNS;
/** Said of nothing that is another's. */
const CANARY = 'Canary of organisation A';
const UNKNOWN_KEY = 'QQQQQQQQQQQQQQ-UHFFFAOYSA-N';
const MODELS = fileURLToPath(new URL('../../../models', import.meta.url));
/** They may compute for seconds: their refusals are looked at, and few of their answers. */
const SLOW = /^\/v1\/(generate|edit|analogue|interpolate|accords|accords\/sheet)$/;

describe('the API', () => {
  let folder: string;
  let database: Database;
  let auth: Auth;
  let server: RunningServer;
  let document: JsonSchema;
  let operations: readonly Operation[];
  let models: PrivateModelStore;
  let a: string;
  let b: string;
  let things = 0;
  const ajv = new Ajv2020({ strict: false, validateFormats: false });

  const keyOf = async (organisation: string, role: Role, scopes: readonly Scope[]): Promise<string> => {
    const organisationId = await auth.users.createOrganisation(organisation);
    const { id } = await auth.users.create(organisationId, `${organisation}@example.org`, role, null);
    return (await auth.keys.create({ organisationId, userId: id, name: CANARY, scopes })).key;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'smell-openapi-'));
    database = await openDatabase({ kind: 'memory' });
    const config = readConfig({
      SMELL_PORT: '0',
      SMELL_AUTH: 'on',
      SMELL_SECRET_KEY: 'a secret key of at least thirty-two characters',
      SMELL_DATA: folder,
      SMELL_LOG_LEVEL: 'silent',
      SMELL_ROLES: 'api,auth,research',
      SMELL_RATE_PER_MINUTE: '100000000',
      SMELL_ORGANISATION_RATE_PER_MINUTE: '100000000',
    });
    server = await startServer(config, { database });
    models = privateModelStore(config);
    auth = openAuth(database, config, { publicUrl: server.url });
    a = await keyOf('a', 'admin', SCOPES);
    b = await keyOf('b', 'admin', SCOPES);
    document = (await server.app.inject('/openapi.json')).json();
    ajv.addSchema({ ...document, $id: 'api' });
    operations = operationsOf(document);
  }, 120_000);
  afterAll(async () => {
    auth?.close();
    await server?.close(1000);
    rmSync(folder, { recursive: true, force: true });
  });

  const send = (
    key: string,
    method: string,
    url: string,
    body?: unknown,
    headers: Record<string, string> = {},
    raw?: string,
  ) =>
    server.app.inject({
      method: method as NonNullable<InjectOptions['method']>,
      url,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
      ...(raw === undefined ? {} : { payload: raw }),
    });

  /** One of everything that has an id, of organisation A, and what it is called in the paths of operations. */
  const makeThings = async () => {
    const number = ++things;
    const made = async (method: string, url: string, body?: unknown, headers = {}, raw?: string) => {
      const answer = await send(a, method, url, body, headers, raw);
      expect(answer.statusCode, answer.body).toBeLessThan(300);
      return answer.json() as Record<string, string>;
    };
    const invited = await made('POST', '/v1/admin/users', { email: `guest-${number}@example.org`, role: 'viewer' });
    const user = invited.user as unknown as Record<string, string>;
    const registered = await made('POST', '/v1/admin/clients', { name: CANARY, kind: 'service', scopes: ['read'] });
    const client = registered.client as unknown as Record<string, string>;
    const key = await made('POST', '/v1/keys', { name: CANARY, scopes: ['read'] });
    const job = await made('POST', '/v1/jobs', { kind: 'generate', prompt: 'fresh rose', count: 1 });
    const smiles = `${'C'.repeat(8 + number)}O`;
    const molecule = await made('POST', '/v1/library/molecules', { smiles, name: CANARY });
    const collection = await made('POST', '/v1/library/collections', { name: `${CANARY} ${number}` });
    const accord = await made('POST', '/v1/library/accords', { name: CANARY, lines: [] });
    const table = `smiles,descriptors,name\nCCCCCCCCO,rose,${CANARY}\n`;
    const file = await made('POST', '/v1/files?name=secret.csv', undefined, { 'content-type': 'text/csv' }, table);
    const experiment = await made('POST', '/research/v1/experiments', {
      name: CANARY,
      workers: ['dit-smell'],
      prompts: [{ prompt: 'fresh rose' }],
      seeds: [1],
      count: 1,
    });
    const fineTune = await made('POST', '/research/v1/fine-tunes', { name: `house-${number}`, fileId: file.id });
    const model = `secret-${number}`;
    const organisation = (await auth.users.byId(user.id!))!.organisationId;
    const modelFolder = join(folder, model);
    cpSync(join(MODELS, 'dit-smell'), modelFolder, { recursive: true });
    const config = JSON.parse(readFileSync(join(modelFolder, 'config.json'), 'utf8'));
    writeFileSync(join(modelFolder, 'config.json'), JSON.stringify({ ...config, name: model }));
    await models.adopt(organisation, model, modelFolder);
    // Known to nobody but whoever made it: of no material.
    await server.parts.molecules.put(organisation, 'generate', [
      { inchiKey: UNKNOWN_KEY, smiles: 'CCCCCCCCO', note: CANARY } as never,
    ]);
    const paths: readonly (readonly [RegExp, Readonly<Record<string, string>>])[] = [
      [/^\/v1\/jobs\//, { id: job.id! }],
      [/^\/v1\/files\//, { id: file.id! }],
      [/^\/v1\/library\/molecules\//, { id: molecule.id! }],
      [/^\/v1\/library\/collections\//, { id: collection.id!, moleculeId: molecule.id! }],
      [/^\/v1\/library\/accords\//, { id: accord.id!, number: '1' }],
      [/^\/v1\/(admin\/)?keys\//, { id: key.id! }],
      [/^\/v1\/admin\/users\//, { id: user.id! }],
      [/^\/v1\/admin\/clients\//, { id: client.id! }],
      [/^\/v1\/molecules\//, { inchiKey: UNKNOWN_KEY }],
      [/^\/research\/v1\/experiments\//, { id: experiment.id! }],
      [/^\/research\/v1\/fine-tunes\//, { id: fineTune.id! }],
      [/^\/research\/v1\/models\//, { name: model }],
      [/^\/v1\/models\//, { name: model, file: 'config.json' }],
    ];
    const named = { job, file, molecule, collection, accord, key, user, client, experiment, fineTune };
    return {
      ...named,
      model,
      ids: [...Object.values(named).map(({ id }) => id!), model],
      idsIn: (path: string) => paths.find(([pattern]) => pattern.test(path))?.[1],
    };
  };

  const conforms = (operation: Operation, answer: Awaited<ReturnType<typeof send>>): void => {
    const { statusCode: status, headers, body } = answer;
    const shown = `${operation.method} ${operation.path} answered ${status}: ${body.slice(0, 300)}`;
    expect(status, shown).toBeLessThan(500);
    const said = operation.responses[String(status)];
    expect(said, `${shown}\nwhich is not in the document`).toBeDefined();
    const type = String(headers['content-type'] ?? '').split(';')[0]!;
    if (status >= 400) {
      expect(type, shown).toBe('application/problem+json');
      expect(answer.json(), shown).toMatchObject({
        type: expect.stringMatching(/^\/problems\//),
        title: expect.any(String),
        status,
        code: expect.any(String),
        detail: expect.any(String),
        requestId: headers['x-request-id'],
      });
    }
    const content = (said!.content ?? {}) as Record<string, { schema?: JsonSchema }>;
    if (body !== '') expect(Object.keys(content), `${shown}\nas ${type}`).toContain(type);
    const schema = content[type]?.schema;
    if (schema === undefined || !/[/+]json$/.test(type)) return;
    const pointer = `api#/paths/${escaped(operation.path)}/${operation.method.toLowerCase()}/responses/${status}/content/${escaped(type)}/schema`;
    const valid = ajv.validate({ $ref: pointer }, answer.json());
    expect(valid, `${shown}\n${ajv.errorsText()}`).toBe(true);
  };

  it(
    'gives no 5xx and nothing that its document does not have, whatever is sent',
    async () => {
      const seen = new Map<number, number>();
      const broken: string[] = [];
      const own = await makeThings();
      // Its events have an end.
      expect((await send(a, 'DELETE', `/v1/jobs/${own.job.id}`)).statusCode).toBe(200);
      for (const operation of operations) {
        // What is kept of the molecule is none of ours to look at: it is a stand-in.
        const known = operation.path.startsWith('/v1/molecules/') ? {} : own.idsIn(operation.path);
        const asked = requestsOf(operation, document, known);
        const checked = fc.assert(
          fc.asyncProperty(asked, async ({ url, headers, body, raw }) => {
            const answer = await send(a, operation.method, url, body, headers, raw);
            seen.set(answer.statusCode, (seen.get(answer.statusCode) ?? 0) + 1);
            conforms(operation, answer);
          }),
          { numRuns: SLOW.test(operation.path) ? Math.ceil(RUNS / 3) : RUNS, seed: SEED, endOnFailure: true },
        );
        await checked.catch((error: Error) => broken.push(`${error.message}\n${(error.cause as Error)?.message}`));
      }
      expect(broken.join('\n\n')).toBe('');
      expect([...seen.keys()]).toEqual(expect.arrayContaining([200, 201, 204, 404, 422]));
    },
    TIMEOUT_MS,
  );

  it('gives problem documents for what is no request at all', async () => {
    const raw = async (payload: string, headers: Record<string, string>) =>
      server.app.inject({
        method: 'POST',
        url: '/v1/interpret',
        payload,
        headers: { authorization: `Bearer ${a}`, ...headers },
      });
    const json = { 'content-type': 'application/json' };
    const answers = [
      [400, await raw('{"prompt":', json)],
      [400, await raw('['.repeat(100_000), json)],
      [413, await raw(`"${'x'.repeat(2 * 2 ** 20)}"`, json)],
      [415, await raw('prompt=rose', { 'content-type': 'application/x-www-form-urlencoded' })],
      [401, await server.app.inject({ method: 'POST', url: '/v1/interpret', payload: {} })],
    ] as const;
    for (const [status, answer] of answers) {
      expect(answer.statusCode, answer.body).toBe(status);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.json()).toMatchObject({ status, code: expect.any(String) });
    }
  });

  it('makes nothing twice under one Idempotency-Key, on any route that creates', async () => {
    const { accord, key, file } = await makeThings();
    const experiment = { workers: ['dit-smell'], prompts: [{ prompt: 'fresh rose' }], seeds: [1], count: 1 };
    /** Two requests, of which the second is another. Undefined where the address says it. */
    const creating: Readonly<Record<string, readonly [unknown, unknown]>> = {
      '/v1/jobs': [1, 2].map((count) => ({ kind: 'generate', prompt: 'fresh rose', count })) as never,
      '/v1/library/molecules': [{ smiles: 'CCCCCO' }, { smiles: 'CCCCCCO' }],
      '/v1/library/collections': [{ name: 'once' }, { name: 'twice' }],
      '/v1/library/accords': [1, 2].map((each) => ({ name: `once ${each}`, lines: [] })) as never,
      [`/v1/library/accords/${accord.id}/versions`]: [1, 2].map((each) => ({
        accord: { name: `once ${each}`, lines: [] },
        after: 1,
      })) as never,
      [`/v1/library/accords/${accord.id}/versions/1/restore`]: [undefined, undefined],
      '/v1/files?name=a.csv': ['smiles\nCCO\n', 'smiles\nCCC\n'],
      '/v1/keys': [1, 2].map((each) => ({ name: `once ${each}`, scopes: ['read'] })) as never,
      [`/v1/keys/${key.id}/rotate`]: [{ graceSeconds: 60 }, { graceSeconds: 61 }],
      '/v1/admin/users': ['once', 'twice'].map((name) => ({
        email: `${name}@example.org`,
        role: 'viewer',
      })) as never,
      '/v1/admin/clients': [1, 2].map((each) => ({ name: `once ${each}`, kind: 'service', scopes: ['read'] })) as never,
      '/research/v1/experiments': [1, 2].map((each) => ({ ...experiment, name: `once ${each}` })) as never,
      '/research/v1/fine-tunes': [1, 2].map((each) => ({ name: `once-${each}`, fileId: file.id })) as never,
    };
    for (const [url, [first, second]] of Object.entries(creating)) {
      const once = { 'idempotency-key': `once ${url}` };
      const asked = (body: unknown) =>
        typeof body === 'string'
          ? send(a, 'POST', url, undefined, { ...once, 'content-type': 'text/csv' }, body)
          : send(a, 'POST', url, body, once);
      const answers = [await asked(first), await asked(first)];
      const shown = `${url}: ${answers.map(({ body }) => body.slice(0, 200)).join(' then ')}`;
      expect(answers[0]!.statusCode, shown).toBeLessThan(300);
      const made = (answer: (typeof answers)[number]) => {
        const { id, user, version } = answer.json();
        return { id: id ?? user.id, version };
      };
      // What is shown once cannot be shown again: its id can.
      if (/keys|clients/.test(url)) {
        expect(answers[1]!.statusCode, shown).toBe(409);
        const { id = answers[0]!.json().client?.id } = answers[0]!.json();
        expect(answers[1]!.json().detail).toContain(id);
      } else {
        expect(answers[1]!.statusCode, shown).toBe(answers[0]!.statusCode);
        expect(made(answers[1]!), shown).toEqual(made(answers[0]!));
      }
      if (second !== undefined) expect((await asked(second)).statusCode, url).toBe(409);
    }
    // No other route creates; a link is a new one each time, and ends the last.
    const creates = operations.filter(
      ({ method, path, responses }) =>
        method === 'POST' && ('201' in responses || '202' in responses) && !path.endsWith('/reset'),
    );
    const tried = Object.keys(creating).map((url) => url.replace(/\?.*/, '').replaceAll(/[\w-]{12,}/g, '{id}'));
    for (const { path, parameters } of creates) {
      expect(
        parameters.map(({ name }) => name),
        path,
      ).toContain('idempotency-key');
      expect(tried).toContain(path);
    }
  }, 60_000);

  it('shows nobody what is another organisation’s: 404 on every route with an id', async () => {
    const { idsIn, ids, job, molecule } = await makeThings();
    expect((await send(a, 'GET', `/v1/molecules/${UNKNOWN_KEY}`)).body).toContain(CANARY);
    const withIds = operations.filter(({ path }) => path.includes('{') && !/^\/(problems|auth\/sessions)\//.test(path));
    expect(withIds.length).toBeGreaterThan(20);
    for (const { method, path, body } of withIds) {
      const known = idsIn(path);
      expect(known, `no foreign id for ${path}: add one here`).toBeDefined();
      const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
        expect(known![name], `no foreign ${name} for ${path}`).toBeDefined();
        return known![name]!;
      });
      const values = body && fc.sample(valuesOf(body, document), { numRuns: 20, seed: SEED });
      for (const value of values ?? [undefined]) {
        const answer = await send(b, method, url, value);
        expect(answer.body, `${method} ${url}`).not.toContain(CANARY);
        // A body that only code can refuse may be refused first; what it names is not looked at then.
        if (value !== undefined && answer.statusCode === 422) continue;
        expect(answer.statusCode, `${method} ${url} ${JSON.stringify(value)}: ${answer.body}`).toBe(404);
      }
    }
    for (const { method, path } of operations.filter((each) => each.method === 'GET' && !each.path.includes('{'))) {
      const { body } = await send(b, method, path);
      for (const id of ids) {
        expect(body, `${method} ${path}`).not.toContain(id);
      }
      // The name of b's own key is the same.
      if (!path.endsWith('/keys')) expect(body, `${method} ${path}`).not.toContain(CANARY);
    }
    // And nothing was changed.
    expect((await send(a, 'GET', `/v1/library/molecules/${molecule.id}`)).json()).toMatchObject({ name: CANARY });
    expect((await send(a, 'GET', `/v1/jobs/${job.id}`)).json()).toMatchObject({ state: 'accepted' });
  }, 120_000);

  it('takes nothing that is another organisation’s from a body or a query, on any route', async () => {
    const { ids, file, collection, molecule, model } = await makeThings();
    const asked: readonly (readonly [string, string, unknown?])[] = [
      ['POST', '/v1/jobs', { kind: 'describe', fileId: file.id }],
      ['POST', '/v1/jobs/estimate', { kind: 'describe', fileId: file.id }],
      ['POST', '/v1/jobs', { kind: 'generate', prompt: 'fresh rose', count: 1, model: `a/${model}` }],
      ['POST', '/v1/generate', { prompt: 'fresh rose', count: 1, model }],
      ['POST', '/v1/edit', { smiles: 'CC(=O)OCCC(C)C', wish: 'more floral', model }],
      ['POST', '/v1/library/molecules', { smiles: 'CCO', collectionIds: [collection.id] }],
      ['GET', `/v1/library/molecules?collectionId=${collection.id}`],
      ['POST', '/research/v1/fine-tunes', { name: 'stolen', fileId: file.id }],
      ['POST', '/research/v1/fine-tunes', { name: 'stolen', fileId: file.id, base: model }],
      [
        'POST',
        '/research/v1/experiments',
        { workers: [model], prompts: [{ prompt: 'fresh rose' }], seeds: [1], count: 1 },
      ],
    ];
    const own = (await send(b, 'POST', '/v1/library/collections', { name: 'of B' })).json() as { readonly id: string };
    const rest = [['PUT', `/v1/library/collections/${own.id}/molecules/${molecule.id}`]] as const;
    for (const [method, url, body] of [...asked, ...rest]) {
      const answer = await send(b, method, url, body);
      const shown = `${method} ${url} ${JSON.stringify(body)}: ${answer.statusCode} ${answer.body}`;
      expect([404, 422], shown).toContain(answer.statusCode);
      expect(answer.body, shown).not.toContain(CANARY);
    }
    // Whatever field of a body names something by its id, and whatever parameter of a query.
    for (const { method, path, body, parameters } of operations) {
      const names = parameters.filter(({ in: place, name }) => place === 'query' && /id$|cursor/i.test(name));
      for (const { name } of path.includes('{') ? [] : names) {
        for (const id of ids) {
          const answer = await send(b, method, `${path}?${name}=${encodeURIComponent(id)}`);
          const shown = `${method} ${path}?${name}=${id}: ${answer.statusCode} ${answer.body}`;
          expect(answer.body.replaceAll(id, ''), shown).not.toContain(CANARY);
          if (/id$/i.test(name)) expect([404, 422], shown).toContain(answer.statusCode);
        }
      }
      if (body === undefined || path.includes('{')) continue;
      for (const value of fc.sample(valuesOf(body, document), { numRuns: 10, seed: SEED })) {
        for (const id of ids) {
          const named = withIds(value, id);
          if (named === undefined) continue;
          const answer = await send(b, method, path, named);
          const shown = `${method} ${path} ${JSON.stringify(named)}: ${answer.statusCode} ${answer.body}`;
          expect(answer.statusCode, shown).toBeGreaterThanOrEqual(400);
          expect(answer.statusCode, shown).toBeLessThan(500);
          expect(answer.body, shown).not.toContain(CANARY);
        }
      }
    }
  }, 120_000);
});

/** The same with an id wherever something is named by one; undefined where nothing is. */
function withIds(value: unknown, id: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const names = Object.keys(value).filter((name) => /Ids?$/.test(name));
  if (names.length === 0) return undefined;
  return { ...value, ...Object.fromEntries(names.map((name) => [name, name.endsWith('s') ? [id] : id])) };
}
