/**
 * The API held to its own document: whatever is sent, no answer is a 5xx, every answer is one that the document has, and every refusal is a
 * problem document; and nobody reads what is another organisation's, on any route.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Auth, openAuth } from '../src/auth/open-auth.ts';
import type { Role, Scope } from '../src/auth/principal.ts';
import { SCOPES } from '../src/auth/principal.ts';
import { readConfig } from '../src/config/config.ts';
import { type Database, openDatabase } from '../src/db/open-database.ts';
import { type RunningServer, startServer } from '../src/start-server.ts';
import { type JsonSchema, nearMisses, valuesOf } from './schema-values.ts';

/** More in the long form. */
const RUNS = Number(process.env.SMELL_FUZZ_RUNS ?? 6);
const SEED = 5;
/** Said of nothing that is another's. */
const CANARY = 'Canary of organisation A';
/** They may compute for seconds: their refusals are looked at, and few of their answers. */
const SLOW = /^\/v1\/(generate|edit|analogue|interpolate|accords|accords\/sheet)$/;
/** An answer without end while a job runs. */
const STREAMS = /\/events$/;

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly { readonly in: string; readonly name: string; readonly schema: JsonSchema }[];
  readonly body: JsonSchema | undefined;
  readonly responses: Readonly<Record<string, JsonSchema>>;
}

describe('the API', () => {
  let folder: string;
  let database: Database;
  let auth: Auth;
  let server: RunningServer;
  let document: JsonSchema;
  let operations: readonly Operation[];
  let a: string;
  let b: string;
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
      SMELL_ROLES: 'api,auth',
      SMELL_RATE_PER_MINUTE: '100000000',
      SMELL_ORGANISATION_RATE_PER_MINUTE: '100000000',
    });
    server = await startServer(config, { database });
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

  const send = (key: string, method: string, url: string, body?: unknown, headers: Record<string, string> = {}) =>
    server.app.inject({
      method: method as NonNullable<InjectOptions['method']>,
      url,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });

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
    const content = said!.content as Record<string, { schema?: JsonSchema }> | undefined;
    const schema = content?.[type]?.schema;
    if (schema === undefined || !type.endsWith('json')) return;
    const pointer = `api#/paths/${escaped(operation.path)}/${operation.method.toLowerCase()}/responses/${status}/content/${escaped(type)}/schema`;
    const valid = ajv.validate({ $ref: pointer }, answer.json());
    expect(valid, `${shown}\n${ajv.errorsText()}`).toBe(true);
  };

  it('gives no 5xx and nothing that its document does not have, whatever is sent', async () => {
    const seen = new Map<number, number>();
    const broken: string[] = [];
    for (const operation of operations) {
      const asked = requestsOf(operation, document);
      const checked = fc.assert(
        fc.asyncProperty(asked, async ({ url, headers, body }) => {
          if (STREAMS.test(operation.path) && operation.method === 'GET' && url.length > 90) return;
          const answer = await send(a, operation.method, url, body, headers);
          seen.set(answer.statusCode, (seen.get(answer.statusCode) ?? 0) + 1);
          conforms(operation, answer);
        }),
        { numRuns: SLOW.test(operation.path) ? Math.ceil(RUNS / 3) : RUNS, seed: SEED, endOnFailure: true },
      );
      await checked.catch((error: Error) => broken.push(`${error.message}\n${(error.cause as Error)?.message}`));
    }
    expect(broken.join('\n\n')).toBe('');
    expect([...seen.keys()]).toEqual(expect.arrayContaining([200, 404, 422]));
  }, 600_000);

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

  it('shows nobody what is another organisation’s: 404 on every route with an id', async () => {
    const made = async (method: string, url: string, body?: unknown, headers = {}) => {
      const answer = await send(a, method, url, body, headers);
      expect(answer.statusCode, answer.body).toBeLessThan(300);
      return answer.json() as Record<string, string>;
    };
    const invited = await made('POST', '/v1/admin/users', { email: 'guest@example.org', role: 'viewer' });
    const user = invited.user as unknown as Record<string, string>;
    const registered = await made('POST', '/v1/admin/clients', { name: CANARY, kind: 'service', scopes: ['read'] });
    const client = registered.client as unknown as Record<string, string>;
    const key = await made('POST', '/v1/keys', { name: CANARY, scopes: ['read'] });
    const job = await made('POST', '/v1/jobs', { kind: 'generate', prompt: 'fresh rose', count: 1 });
    const molecule = await made('POST', '/v1/library/molecules', { smiles: 'CCCCCCCCO', name: CANARY });
    const collection = await made('POST', '/v1/library/collections', { name: CANARY });
    const accord = await made('POST', '/v1/library/accords', { name: CANARY, lines: [] });
    const upload = await server.app.inject({
      method: 'POST',
      url: '/v1/files?name=secret.csv',
      headers: { authorization: `Bearer ${a}`, 'content-type': 'text/csv' },
      payload: `smiles\n${CANARY}\n`,
    });
    expect(upload.statusCode, upload.body).toBe(201);
    const organisation = (await auth.users.byId(user.id!))!.organisationId;
    // Known to nobody but whoever made it: of no material.
    const inchiKey = 'QQQQQQQQQQQQQQ-UHFFFAOYSA-N';
    await server.parts.molecules.put(organisation, 'generate', [
      { inchiKey, smiles: 'CCCCCCCCO', note: CANARY } as never,
    ]);
    expect((await send(a, 'GET', `/v1/molecules/${inchiKey}`)).body).toContain(CANARY);

    const ids: readonly (readonly [RegExp, Readonly<Record<string, string | undefined>>])[] = [
      [/^\/v1\/jobs\//, { id: job.id }],
      [/^\/v1\/files\//, { id: upload.json().id }],
      [/^\/v1\/library\/molecules\//, { id: molecule.id }],
      [/^\/v1\/library\/collections\//, { id: collection.id, moleculeId: molecule.id }],
      [/^\/v1\/library\/accords\//, { id: accord.id, number: '1' }],
      [/^\/v1\/(admin\/)?keys\//, { id: key.id }],
      [/^\/v1\/admin\/users\//, { id: user.id }],
      [/^\/v1\/admin\/clients\//, { id: client.id }],
      [/^\/v1\/molecules\//, { inchiKey }],
    ];
    const withIds = operations.filter(({ path }) => path.includes('{') && !/^\/(problems|auth\/sessions)\//.test(path));
    expect(withIds.length).toBeGreaterThan(20);
    for (const { method, path, body } of withIds) {
      const known = ids.find(([pattern]) => pattern.test(path))?.[1];
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
      for (const id of [job.id, molecule.id, collection.id, accord.id, user.id, key.id]) {
        expect(body, `${method} ${path}`).not.toContain(id);
      }
      // The name of b's own key is the same.
      if (!path.endsWith('/keys')) expect(body, `${method} ${path}`).not.toContain(CANARY);
    }
    // And nothing was changed.
    expect((await send(a, 'GET', `/v1/library/molecules/${molecule.id}`)).json()).toMatchObject({ name: CANARY });
    expect((await send(a, 'GET', `/v1/jobs/${job.id}`)).json()).toMatchObject({ state: 'accepted' });
  }, 120_000);
});

function operationsOf(document: JsonSchema): Operation[] {
  type Described = {
    parameters?: Operation['parameters'];
    requestBody?: JsonSchema;
    responses: Operation['responses'];
  };
  const paths = document.paths as Record<string, Record<string, Described>>;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody, responses }]) => {
      const content = requestBody?.content as Record<string, { schema: JsonSchema }> | undefined;
      return { method: method.toUpperCase(), path, parameters, body: content?.['application/json']?.schema, responses };
    }),
  );
}

function requestsOf({ path, parameters, body }: Operation, document: JsonSchema) {
  const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value)) || 'x';
  const parts = fc.record(
    Object.fromEntries(
      parameters.map(({ in: place, name, schema }) => [
        `${place} ${name}`,
        place === 'path'
          ? valuesOf(schema, document, name).map(text)
          : fc.option(fc.oneof(valuesOf(schema, document, name).map(text), fc.string()), { nil: undefined }),
      ]),
    ),
  );
  const values = body && valuesOf(body, document);
  const bodies = values === undefined ? fc.constant(undefined) : fc.oneof(values, nearMisses(values));
  return fc.tuple(parts, bodies).map(([given, value]) => {
    const query = new URLSearchParams();
    const headers: Record<string, string> = {};
    let url = path;
    for (const [at, found] of Object.entries(given)) {
      const [place, name] = at.split(' ') as [string, string];
      if (found === undefined) continue;
      if (place === 'path') url = url.replace(`{${name}}`, encodeURIComponent(found.replaceAll(/^\.{1,2}$/g, '-')));
      else if (place === 'query') query.set(name, found);
      else headers[name] = found.replaceAll(/[^\x20-\x7e]/g, '').trim() || 'x';
    }
    return { url: query.size > 0 ? `${url}?${query}` : url, headers, body: value };
  });
}

const escaped = (part: string): string =>
  encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')).replaceAll('%7E', '~');
