/** The application around an engine that is not there: scopes, every problem, health. Nothing here computes. */
import { type AddressInfo, connect } from 'node:net';
import { SmellError } from '@smell/core/errors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { LOCAL_PRINCIPAL, type Principal, ROLE_SCOPES } from '../src/auth/principal.ts';
import { readConfig } from '../src/config/config.ts';
import type { MoleculeStore } from '../src/db/molecule-store.ts';
import { Admission } from '../src/engine/admission.ts';
import type { Engine } from '../src/engine/engine.ts';
import { type AppOptions, buildApp } from '../src/http/app.ts';
import { PROBLEMS, Problem, type ProblemCode } from '../src/http/problems.ts';
import { STUDIO_PAGES } from '../src/http/routes/studio.ts';
import { problemSchema } from '../src/http/schemas/problem.ts';

const models = [{ name: 'dit-smell', kind: 'diffusion', version: '1', hash: 'h', dataTerms: [], card: null }];
const KEY = 'x'.repeat(32);

function options(overrides: Partial<AppOptions> = {}, settings: Record<string, string> = {}): AppOptions {
  return {
    config: readConfig({ SMELL_LOG_LEVEL: 'silent', ...settings }),
    engine: { isReady: true, models } as unknown as Engine,
    database: { ping: async () => undefined },
    molecules: {} as MoleculeStore,
    ...overrides,
  } as AppOptions;
}

const ask = { host: 'localhost:8000' };

describe('routes', () => {
  it('each say who may call them, and these are those of the core', async () => {
    const app = await buildApp(options());
    await app.ready();
    const routes = app.routes.map(({ method, url, scope }) => `${method} ${url} ${scope}`);
    expect(routes).toEqual(
      expect.arrayContaining([
        'GET /openapi.json public',
        'GET /problems/:code public',
        'GET /health/live public',
        'GET /health public',
        'GET /health/ready public',
        'POST /v1/generate generate',
        'POST /v1/interpret read',
        'POST /v1/describe read',
        'POST /v1/edit generate',
        'POST /v1/interpolate generate',
        'GET /v1/molecules/:inchiKey read',
        'GET /v1/molecules/:inchiKey.svg read',
        'GET /v1/molecules/:inchiKey.sdf read',
        'GET /v1/molecules/:inchiKey.pdf read',
        'GET /v1/models read',
        'GET /v1/models/:name/files/:file read',
        'GET /v1/materials read',
      ]),
    );
    const open = routes.filter((route) => route.endsWith(' public')).map((route) => route.split(' ')[1]!);
    const known = ['/openapi.json', '/problems/:code', '/health'];
    // The pages and files of the studio, built or not.
    const studio = [...STUDIO_PAGES, '/assets/*', '/first-paint.js', '/icon.svg'];
    expect(
      open.filter(
        (url) => !studio.includes(url) && !url.startsWith('/docs') && !known.some((each) => url.startsWith(each)),
      ),
    ).toEqual([]);
    await app.close();
  });

  it('that do not say so keep the application from starting', async () => {
    const plugin = async (app: FastifyInstance): Promise<void> => {
      app.get('/v1/forgotten', async () => 'open to all');
    };
    const app = await buildApp(options({ plugins: [plugin] }));
    await expect(app.ready()).rejects.toThrow('GET /v1/forgotten');
  });
});

describe('with accounts', () => {
  const authenticate = async ({ headers }: FastifyRequest): Promise<Principal> => {
    const role = headers.authorization as Principal['role'] | undefined;
    if (role === undefined) throw new Problem('unauthenticated', 'send a key');
    return { ...LOCAL_PRINCIPAL, role, scopes: ROLE_SCOPES[role], method: 'api-key' };
  };
  const settings = { SMELL_AUTH: 'on', SMELL_SECRET_KEY: KEY };

  it('asks who is there, and what they may', async () => {
    const app = await buildApp(options({ authenticate }, settings));
    const nobody = await app.inject({ url: '/v1/models' });
    expect([nobody.statusCode, nobody.json().code]).toEqual([401, 'unauthenticated']);
    expect(nobody.headers['www-authenticate']).toBe('Bearer');
    const headers = { authorization: 'viewer' };
    expect((await app.inject({ url: '/v1/models', headers })).statusCode).toBe(200);
    const payload = { prompt: 'rose' };
    const refused = await app.inject({ method: 'POST', url: '/v1/generate', payload, headers });
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'forbidden']);
    expect(refused.json().detail).toContain('"generate"');
    expect((await app.inject({ url: '/health/live' })).statusCode).toBe(200);
    await app.close();
  });

  it('asks before it reads: a stranger learns nothing of what is wrong with a body', async () => {
    const app = await buildApp(options({ authenticate }, settings));
    const headers = { 'content-type': 'application/json' };
    const answer = await app.inject({ method: 'POST', url: '/v1/generate', payload: '{"a":', headers });
    expect(answer.statusCode).toBe(401);
    await app.close();
  });

  it('does not start when nothing tells who asks', async () => {
    await expect(buildApp(options({}, settings))).rejects.toThrow('SMELL_AUTH=on');
  });

  it('lets the origins of its list read, and no others, never with credentials', async () => {
    const app = await buildApp(
      options({ authenticate }, { ...settings, SMELL_CORS_ORIGINS: 'https://studio.example' }),
    );
    const preflight = (origin: string) =>
      app.inject({
        method: 'OPTIONS',
        url: '/v1/generate',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
    const { headers } = await preflight('https://studio.example');
    expect(headers['access-control-allow-origin']).toBe('https://studio.example');
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
    expect((await preflight('https://evil.example')).headers).not.toHaveProperty('access-control-allow-origin');
    await app.close();
  });
});

describe('problems', () => {
  it.each(Object.entries(PROBLEMS))('%s has its status, its document and perhaps its wait', async (code, kind) => {
    const plugin = async (app: FastifyInstance): Promise<void> => {
      app.get('/throw', { config: { scope: 'public' }, schema: { hide: true } }, async () => {
        throw new Problem(code as ProblemCode, 'what was wrong', { field: '/smiles' });
      });
    };
    const app = await buildApp(options({ plugins: [plugin] }));
    const answer = await app.inject({ url: '/throw', headers: ask });
    const { status, title } = kind;
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(problemSchema.parse(answer.json())).toMatchObject({ code, status, title, field: '/smiles' });
    const wait = 'retryAfterSeconds' in kind ? String(kind.retryAfterSeconds) : undefined;
    expect(answer.headers['retry-after']).toBe(wait);
    await app.close();
  });

  it('of the engine reach the asker with their code, and say nothing in the log of what was asked', async () => {
    const lines: string[] = [];
    const logger = pino({ level: 'debug' }, { write: (line: string) => lines.push(line) });
    const interpret = async (prompt: string): Promise<never> => {
      throw prompt.includes('defect') ? new Error(`cannot read ${prompt}`) : new SmellError('overloaded', 'full');
    };
    const engine = { isReady: true, models, interpret } as unknown as Engine;
    const app = await buildApp(options({ engine, logger }));
    const post = (payload: string) =>
      app.inject({
        method: 'POST',
        url: '/v1/interpret',
        payload,
        headers: { ...ask, 'content-type': 'application/json' },
      });
    const full = await post('{"prompt":"canary-prompt"}');
    expect([full.statusCode, full.json().code, full.headers['retry-after']]).toEqual([503, 'overloaded', '5']);
    const defect = await post('{"prompt":"canary-prompt defect"}');
    expect([defect.statusCode, defect.json().code]).toEqual([500, 'internal']);
    expect(defect.body).not.toContain('canary');
    await app.inject({ url: '/v1/materials?text=canary-text&limit=0', headers: ask });
    await app.inject({ url: '/v1/canary-path', headers: ask });
    await post('{"canary-json');
    const text = lines.join('');
    expect(text).toContain('"status":500');
    expect(text).toContain('http-app.test.ts');
    expect(text).not.toContain('canary');
    await app.close();
  });
});

describe('health', () => {
  const fails = () => Promise.reject(new Error('away'));
  const never = () => new Promise<void>(() => undefined);
  const cases: [string, Partial<AppOptions>, number, string, Record<string, string>][] = [
    ['with all', {}, 200, 'ok', {}],
    [
      'without what may be away',
      { dependencies: [{ name: 'redis', check: fails }] },
      200,
      'degraded',
      { redis: 'failed' },
    ],
    ['without the database', { database: { ping: fails } }, 503, 'unavailable', { database: 'failed' }],
    ['with a database that says nothing', { database: { ping: never } }, 503, 'unavailable', { database: 'failed' }],
    [
      'without models',
      { engine: { isReady: false, models } as unknown as Engine },
      503,
      'unavailable',
      { models: 'failed' },
    ],
  ];
  it.each(cases)('%s', async (_, overrides, code, status, checks) => {
    const app = await buildApp(options(overrides));
    const answer = await app.inject({ url: '/health/ready', headers: ask });
    expect(answer.statusCode).toBe(code);
    expect(answer.json()).toEqual({ status, checks: { models: 'ok', database: 'ok', ...checks } });
    expect((await app.inject({ url: '/health/live', headers: ask })).statusCode).toBe(200);
    await app.close();
  });
});

describe('with as much under way as the engine takes', () => {
  it('refuses at once, before it reads a body, and says when to come again', async () => {
    let end = (): void => undefined;
    const working = new Promise<void>((resolve) => {
      end = resolve;
    });
    const engine = {
      isReady: true,
      models,
      safety: async () => {
        await working;
        return [];
      },
    } as unknown as Engine;
    const admission = new Admission({ cpus: 1, mostWaiting: 0, longestWaitSeconds: 1 });
    const app = await buildApp(options({ engine, admission }));
    const screen = (payload: string) =>
      app.inject({
        method: 'POST',
        url: '/v1/safety',
        payload,
        headers: { ...ask, 'content-type': 'application/json' },
      });
    const body = JSON.stringify({ smiles: ['CCO'] });
    const inside = [1, 2, 3, 4].map(() => screen(body));
    // Each is inside once its handler runs.
    await expect.poll(() => app.inject({ url: '/health/live', headers: ask }).then(() => isFull(admission))).toBe(true);
    const refused = await screen('{"smi');
    expect([refused.statusCode, refused.json().code, refused.headers['retry-after']]).toEqual([503, 'overloaded', '1']);
    end();
    for (const each of await Promise.all(inside)) expect(each.statusCode).toBe(200);
    expect((await screen(body)).statusCode).toBe(200);
    await app.close();
  });
});

function isFull(admission: Admission): boolean {
  try {
    admission.check('chemistry', LOCAL_PRINCIPAL.organisationId);
    return false;
  } catch {
    return true;
  }
}

describe('what is no request, or comes too late', () => {
  /** All that comes back for some bytes on a connection of their own. */
  const send = (port: number, bytes: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
      let text = '';
      socket.setEncoding('utf8');
      socket.on('data', (part) => {
        text += part;
      });
      socket.once('close', () => resolve(text));
      socket.once('error', reject);
    });

  it('is answered by a problem document too', async () => {
    const stopping = new AbortController();
    const app = await buildApp(options({ stopping: stopping.signal }));
    await app.listen({ host: '127.0.0.1', port: 0 });
    try {
      const { port } = app.server.address() as AddressInfo;
      const get = (path: string, headers = ''): string =>
        `GET ${path} HTTP/1.1\r\nhost: localhost:${port}\r\nconnection: close\r\n${headers}\r\n`;
      const answered = async (bytes: string) => {
        const [head = '', body = ''] = (await send(port, bytes)).split('\r\n\r\n');
        expect(head).toMatch(/^content-type: application\/problem\+json/im);
        const problem = problemSchema.parse(JSON.parse(body));
        expect(head.toLowerCase()).toContain(`x-request-id: ${problem.requestId}`);
        expect(head).toContain(`HTTP/1.1 ${problem.status} `);
        return problem.code;
      };
      expect(await answered('nonsense\r\n\r\n')).toBe('bad-request');
      expect(await answered(get('/v1/models/%zz'))).toBe('bad-request');
      expect(await answered(get('/v1/models', `x-much: ${'a'.repeat(20_000)}\r\n`))).toBe('headers-too-large');
      stopping.abort();
      expect(await answered(get('/v1/models'))).toBe('not-ready');
      expect(await send(port, get('/health/live'))).toMatch(/^HTTP\/1\.1 200 /);
      expect(await send(port, get('/health/ready'))).toMatch(/^HTTP\/1\.1 503 /);
    } finally {
      await app.close();
    }
  });
});
