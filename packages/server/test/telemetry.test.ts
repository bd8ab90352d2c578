import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trace } from '@opentelemetry/api';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { Redis } from 'ioredis';
import { afterEach, describe, expect, it } from 'vitest';
import { openAuth } from '../src/auth/open-auth.ts';
import type { Principal } from '../src/auth/principal.ts';
import { AnswerCache } from '../src/cache/answer-cache.ts';
import { answerKey } from '../src/cache/answer-key.ts';
import { RateLimits } from '../src/cache/rate-limits.ts';
import { RedisLink } from '../src/cache/redis-link.ts';
import { Refusal } from '../src/config/refusal.ts';
import { openDatabase } from '../src/db/open-database.ts';
import { authRoutes } from '../src/http/auth-routes.ts';
import { noteFailure } from '../src/http/late-failure.ts';
import { rateLimit } from '../src/http/rate-limit-plugin.ts';
import { telemetry } from '../src/http/telemetry-plugin.ts';
import { createLog } from '../src/telemetry/log.ts';
import { prettyLogLine, readLog } from '../src/telemetry/log-reader.ts';
import { startManagementServer } from '../src/telemetry/management-server.ts';
import { Metrics } from '../src/telemetry/metrics.ts';
import { queryLogger } from '../src/telemetry/query-log.ts';
import { contextOf, currentIds, inSpan, startTracing, traceparent } from '../src/telemetry/tracing.ts';
import { AUTH_CONFIG, Browser, field, PASSWORD, person } from './auth-app.ts';
import { startCollector } from './collector.ts';
import { describeDatabases, eventually } from './databases.ts';
import { freePort } from './postgres.ts';
import { redisIsMissing, startRedis } from './redis.ts';

type Line = Readonly<Record<string, unknown>>;

/** Keeps lines as a log writes them. */
function keptLog(level = 'debug') {
  const lines: string[] = [];
  const log = createLog({ level, version: '1.0.0', write: (line) => lines.push(line) });
  return { log, text: () => lines.join(''), entries: () => lines.map((line) => JSON.parse(line) as Line) };
}

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

describe('the log', () => {
  it('has lines in the fields of ECS, with the ids of the trace', async () => {
    const tracing = startTracing({ endpoint: 'http://127.0.0.1:9', version: '1.0.0' });
    closing.push(() => tracing.close());
    const { log, entries } = keptLog();
    await inSpan('job', {}, () => log.info('worker-started', { 'smell.job.id': 'j1' }));
    log.debug('service-ready');
    expect(entries()[0]).toMatchObject({
      'log.level': 'info',
      '@timestamp': expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      'ecs.version': expect.any(String),
      'service.name': 'smell',
      'service.version': '1.0.0',
      'event.action': 'worker-started',
      'smell.job.id': 'j1',
      'trace.id': expect.stringMatching(/^[0-9a-f]{32}$/),
      'span.id': expect.stringMatching(/^[0-9a-f]{16}$/),
      message: 'a worker was started',
    });
    expect(entries()[1]).not.toHaveProperty('trace.id');
  });

  it('is followed while it is written, and past the moment when a full file is put aside', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'smell-log-'));
    closing.push(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'logs', 'smell.log');
    const log = createLog({ level: 'info', version: '1', file });
    const stop = new AbortController();
    const seen: string[] = [];
    const following = (async () => {
      for await (const line of readLog(file, { follow: true, signal: stop.signal })) seen.push(line);
    })();
    log.info('service-ready', { 'server.port': 8000 });
    log.flush();
    await eventually(() => seen.length === 1);
    expect(prettyLogLine(seen[0]!)).toEqual({
      level: 'info',
      text: expect.stringMatching(/^\d{4}-\d\d-\d\d [\d:.]+ info {2}the service is ready server\.port=8000$/),
    });
    const stack = 'x'.repeat(4000);
    for (let i = 0; i < 6000; i++) log.warn('query-slow', { 'db.statement': stack });
    log.flush();
    expect(readFileSync(`${file}.1`, 'utf8').length).toBeGreaterThan(20 * 1024 * 1024 - 5000);
    log.info('service-stopped');
    log.flush();
    await eventually(() => seen.some((line) => line.includes('service-stopped')));
    stop.abort();
    await following;
    expect(prettyLogLine('no JSON')).toEqual({ level: 'info', text: 'no JSON' });
  });
});

describe('traces', () => {
  it('go from the request through a queue to a worker and its work, and reach a collector', async () => {
    const collector = await startCollector();
    closing.push(() => collector.close());
    const tracing = startTracing({ endpoint: collector.url, version: '1.0.0' });
    closing.push(() => tracing.close());
    const { log, entries } = keptLog();
    const app = Fastify();
    closing.push(() => app.close());
    telemetry(app, { metrics: new Metrics(), log, principalOf: () => undefined, pseudonym: (id) => id });
    let sent: string | undefined;
    app.post('/jobs', async (request) => {
      await inSpan('queue', { 'smell.queue': 'dit-smell' }, () => {
        sent = traceparent();
      });
      return { body: request.body, ...currentIds() };
    });
    await app.listen({ port: 0, host: '127.0.0.1' });
    const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/jobs`;
    const answer = await fetch(url, {
      method: 'POST',
      body: '{"count":1}',
      headers: { 'content-type': 'application/json', traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` },
    });
    const ids = (await answer.json()) as Line;
    // Elsewhere, later.
    const work = inSpan(
      'job',
      { 'smell.job.id': 'j' },
      async () => {
        await inSpan('inference', { 'smell.model': 'dit-smell', 'smell.batch': 8 }, () => undefined);
        await inSpan('database', {}, () => {
          throw new RangeError('a secret rose');
        });
      },
      contextOf(sent),
    );
    await expect(work).rejects.toThrow('a secret rose');
    await eventually(() => collector.spans().length === 5);
    const spans = new Map(collector.spans().map((span) => [span.name, span]));
    const parent = (name: string) => spans.get(name)!.parentSpanId;
    expect([...spans.keys()].sort()).toEqual([
      'database.query',
      'http.request',
      'inference.run',
      'job.chunk',
      'queue.send',
    ]);
    expect(new Set([...spans.values()].map(({ traceId }) => traceId))).toEqual(new Set([ids['trace.id']]));
    expect(parent('queue.send')).toBe(spans.get('http.request')!.spanId);
    expect(parent('job.chunk')).toBe(spans.get('queue.send')!.spanId);
    expect(parent('inference.run')).toBe(spans.get('job.chunk')!.spanId);
    // A caller from outside does not choose our trace.
    expect(ids['trace.id']).not.toBe('a'.repeat(32));
    await eventually(() => entries().length > 0);
    expect(entries()[0]).toMatchObject({ 'trace.id': ids['trace.id'], 'http.route': '/jobs' });
    expect(collector.text()).not.toContain('secret rose');
  });

  it('keep the service from nothing when the collector is away', async () => {
    const tracing = startTracing({ endpoint: 'http://127.0.0.1:9', version: '1.0.0' });
    expect(await inSpan('request', {}, () => 'done')).toBe('done');
    const begun = Date.now();
    await tracing.close();
    expect(Date.now() - begun).toBeLessThan(10_000);
    expect(trace.getActiveSpan()).toBeUndefined();
  });
});

describe('requests', () => {
  it('are counted by route and outcome, and logged once each, with the ids of a trace where nobody collects it', async () => {
    const tracing = startTracing({ version: '1.0.0' });
    closing.push(() => tracing.close());
    const metrics = new Metrics();
    const { log, entries } = keptLog();
    const app = Fastify();
    closing.push(() => app.close());
    const principal = { organisationId: 'org', userId: 'u' } as Principal;
    telemetry(app, {
      metrics,
      log,
      principalOf: () => principal,
      pseudonym: (id) => `p-${id}`,
      exposeMetrics: true,
    });
    app.get('/molecules/:inchiKey', () => 'done');
    app.get('/refused', () => {
      throw new Refusal('forbidden', 'no');
    });
    app.get('/broken', () => {
      throw new RangeError('broken');
    });
    app.get('/late', (request) => {
      noteFailure(request, new RangeError('broken after it had begun'));
      return 'the beginning';
    });
    for (const path of ['/molecules/A', '/molecules/B', '/refused', '/broken', '/nowhere/A', '/nowhere/B', '/late'])
      await app.inject(path);
    const text = (await app.inject('/metrics')).body;
    expect(text).toContain(
      'smell_http_request_duration_seconds_count{method="GET",route="/molecules/:inchiKey",status="200"} 2',
    );
    expect(text).toContain('smell_http_errors_total{method="GET",route="/refused",code="forbidden"} 1');
    expect(text).toContain('smell_http_errors_total{method="GET",route="/broken",code="internal"} 1');
    expect(text).toContain('smell_http_errors_total{method="GET",route="unmatched",code="404"} 2');
    const events = entries().map((entry) => [entry['http.route'], entry['event.action']]);
    expect(text).toContain('smell_http_errors_total{method="GET",route="/late",code="internal"} 1');
    expect(text).toContain('smell_http_request_duration_seconds_count{method="GET",route="/late",status="200"} 1');
    expect(events.slice(0, 7)).toEqual([
      ['/molecules/:inchiKey', 'request-done'],
      ['/molecules/:inchiKey', 'request-done'],
      ['/refused', 'request-refused'],
      ['/broken', 'request-failed'],
      ['unmatched', 'request-refused'],
      ['unmatched', 'request-refused'],
      ['/late', 'request-failed'],
    ]);
    const ids = entries().map((entry) => entry['trace.id']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(entries()[3]).toMatchObject({ 'error.type': 'RangeError', 'user.id': 'p-u', 'organization.id': 'p-org' });
  });
});

describe('the management port', () => {
  const start = async (token?: string) => {
    const state = { ready: true };
    const server = await startManagementServer({
      host: '127.0.0.1',
      port: 0,
      metrics: new Metrics(),
      log: keptLog().log,
      health: async () => ({ ...state, redis: 'degraded' }),
      token,
    });
    closing.push(() => server.close());
    return { state, url: `http://127.0.0.1:${server.port}`, port: server.port };
  };
  /** fetch() sets some headers itself. */
  const get = (port: number, path: string, headers: Record<string, string> = {}): Promise<number> =>
    new Promise((resolve, reject) => {
      httpRequest({ host: '127.0.0.1', port, path, headers }, (response) => {
        response.resume();
        resolve(response.statusCode!);
      })
        .once('error', reject)
        .end();
    });

  it('has metrics and readiness', async () => {
    const { state, url } = await start();
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('nodejs_eventloop_lag_seconds');
    const ready = await fetch(`${url}/health`);
    expect([ready.status, await ready.json()]).toEqual([200, { ready: true, redis: 'degraded' }]);
    state.ready = false;
    expect((await fetch(`${url}/health`)).status).toBe(503);
    expect((await fetch(`${url}/nothing`)).status).toBe(404);
    expect((await fetch(`${url}/metrics`, { method: 'POST' })).status).toBe(405);
  });

  it('gives profiles to the machine itself, to no web page and through no proxy, or to the token', async () => {
    const token = 'a token of at least thirty-two characters'.replaceAll(' ', '-');
    const { port } = await start(token);
    const path = '/debug/cpu-profile?seconds=0.05';
    const host = `127.0.0.1:${port}`;
    for (const [headers, status] of [
      [{ host }, 200],
      [{ host: 'evil.example' }, 403],
      [{ host, origin: 'https://evil.example' }, 403],
      [{ host, 'sec-fetch-site': 'cross-site' }, 403],
      [{ host, 'x-forwarded-for': '203.0.113.1' }, 403],
      [{ host, authorization: 'Bearer wrong' }, 403],
      [{ host: 'smell.example.org', authorization: `Bearer ${token}` }, 200],
    ] as const) {
      expect([headers, await get(port, path, headers)]).toEqual([headers, status]);
    }
    expect(await get(port, '/debug/cpu-profile?seconds=1000', { host })).toBe(400);
    const bare = await start();
    expect(await get(bare.port, path, { authorization: `Bearer ${token}` })).toBe(403);
  });

  it('takes profiles that Chrome can read, one at a time', async () => {
    const { url, port } = await start();
    const first = fetch(`${url}/debug/cpu-profile?seconds=0.5`, { headers: { 'sec-fetch-site': 'none' } });
    await eventually(async () => (await get(port, '/debug/cpu-profile?seconds=0.01')) === 409);
    const direct = await new Promise<string>((resolve) => {
      httpRequest({ host: '127.0.0.1', port, path: '/metrics' }, (response) => {
        response.resume();
        response.once('end', () => resolve('answered'));
      }).end();
    });
    expect(direct).toBe('answered');
    await first;
    const read = (path: string): Promise<string> =>
      new Promise((resolve, reject) => {
        httpRequest({ host: '127.0.0.1', port, path }, (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (chunk) => {
            text += chunk;
          });
          response.once('end', () => resolve(text));
        })
          .once('error', reject)
          .end();
      });
    const profile = JSON.parse(await read('/debug/cpu-profile?seconds=0.05')) as { nodes: unknown[] };
    expect(profile.nodes.length).toBeGreaterThan(1);
    expect((await read('/debug/heap')).slice(0, 20)).toContain('"snapshot"');
  });
});

describeDatabases(
  'slow queries',
  (get) => {
    it('are logged with the shape of their plan and without any value, and measured', async () => {
      const { log, entries, text } = keptLog();
      const metrics = new Metrics();
      const queries = queryLogger({ slowMs: 0, log, metrics });
      const database = await openDatabase(await get().newTarget(), queries.onQuery);
      closing.push(() => database.close());
      queries.explainBy((sql, parameters) => database.executeSql(sql, parameters));
      await database.db.selectFrom('app_user').select('id').where('email', '=', 'canary@example.org').execute();
      await database.executeSql(`select 'canary', 12345 from organisation where name = $1`, ['canary']);
      await eventually(() => entries().filter((entry) => entry['db.plan'] !== undefined).length >= 2);
      const slow = entries().find((entry) => String(entry['db.statement']).includes('"email"'))!;
      expect(slow).toMatchObject({
        'event.action': 'query-slow',
        'db.operation': 'select',
        'db.statement': 'select "id" from "app_user" where "email" = $1',
      });
      expect(JSON.parse(String(slow['db.plan']))).toMatchObject({ 'Relation Name': 'app_user' });
      await expect(database.executeSql('select canary from nothing where a = $1', ['canary'])).rejects.toThrow();
      expect(entries().at(-1)).toMatchObject({ 'event.action': 'query-failed', 'error.code': expect.any(String) });
      expect(text().replaceAll('select canary from', '')).not.toContain('canary');
      expect(text()).not.toContain('12345');
      expect(await metrics.text()).toMatch(/smell_database_query_duration_seconds_count\{operation="select"\} \d+/);
    });
  },
  ['PGlite in memory', 'PostgreSQL'],
);

/** What must never leave: a brief, a structure, a result and secrets. */
const CANARIES = [
  'canary scent of wet violets',
  'CC(C)=CCCC(C)=CC#N',
  'CANARYCANARYCA-UHFFFAOYSA-N',
  'canary-password-1',
];

describe.skipIf(redisIsMissing())('a secret', () => {
  it('reaches no log, span, metric, cache key or audit row, whatever goes wrong', async () => {
    const redis = await startRedis();
    closing.push(() => redis.stop());
    const collector = await startCollector();
    closing.push(() => collector.close());
    const tracing = startTracing({ endpoint: collector.url, version: '1.0.0' });
    const { log, text: logged } = keptLog();
    const metrics = new Metrics();
    const queries = queryLogger({ slowMs: 0, log, metrics });
    const database = await openDatabase({ kind: 'memory' }, queries.onQuery);
    closing.push(() => database.close());
    queries.explainBy((sql, parameters) => database.executeSql(sql, parameters));
    const link = new RedisLink({ url: redis.url });
    closing.push(() => link.close());
    await link.ready(5_000);
    const cache = new AnswerCache({
      maxBytes: 1e6,
      redis: link,
      onAnswer: (source) => metrics.count('smell_cache_answers_total', { source }),
    });
    const app = Fastify();
    app.setValidatorCompiler(validatorCompiler);
    app.setSerializerCompiler(serializerCompiler);
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const auth = openAuth(database, AUTH_CONFIG, { publicUrl: url });
    closing.push(() => auth.close());
    const user = await person(auth);
    const { key } = await auth.keys.create({ ...user, userId: user.id, name: CANARIES[0]!, scopes: ['read'] });
    const principals = new WeakMap<FastifyRequest, Principal>();
    const principalOf = (request: FastifyRequest): Principal => principals.get(request)!;
    telemetry(app, { metrics, log, principalOf, pseudonym: (id) => auth.context.secrets.pseudonym(id) });
    serve(app, auth, principals);
    rateLimit(app, { limits: new RateLimits({ perKey: 1e6, perOrganisation: 0, redis: link }), principalOf });
    app.post('/v1/generate', { config: { scope: 'read' } }, async (request) => {
      const shape = {
        ...principalOf(request),
        route: 'r',
        model: 'm',
        predictors: {},
        ranker: null,
        safetyLists: '1',
        build: 'c',
        day: 'd',
        locale: 'en',
        request: request.body,
      };
      const { bytes } = await cache.answer(answerKey(shape), async () =>
        inSpan('inference', { 'smell.model': CANARIES[1], ...({ prompt: CANARIES[0] } as object) }, () =>
          JSON.stringify(request.body),
        ),
      );
      await database.executeSql('select $1::text', [CANARIES[0]]);
      await database.db.selectFrom('organisation').selectAll().where('name', '=', CANARIES[1]!).execute();
      return bytes.toString();
    });
    app.post('/v1/broken', { config: { scope: 'read' } }, async () =>
      inSpan('chemistry', {}, () => {
        throw Object.assign(new Error(`no structure: ${CANARIES[1]}`, { cause: CANARIES[0] }), { code: CANARIES[1] });
      }),
    );
    app.get('/v1/molecules/:inchiKey', { config: { scope: 'read' } }, async () =>
      database.executeSql(`select no_such_column from organisation where name = '${CANARIES[0]}' and id = $1`, ['x']),
    );
    await app.register(authRoutes, { auth, principalOf });
    await app.listen({ port, host: '127.0.0.1' });
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ prompt: CANARIES[0], smiles: CANARIES[1] });
    const post = (path: string, more = {}) =>
      fetch(`${url}${path}`, { method: 'POST', headers: { ...headers, ...more }, body });
    const statuses = [
      await post('/v1/generate'),
      await post('/v1/generate'),
      await post('/v1/broken'),
      await post(`/v1/nowhere?prompt=${encodeURIComponent(CANARIES[0]!)}`),
      await post('/v1/generate', { authorization: `Bearer ${CANARIES[3]}` }),
      await post('/v1/generate', { 'user-agent': CANARIES[0], 'x-request-id': CANARIES[0], traceparent: CANARIES[0] }),
      await fetch(`${url}/v1/molecules/${CANARIES[2]}`, { headers }),
      await fetch(`${url}/v1/generate`, { method: 'POST', headers, body: `{"prompt": "${CANARIES[0]}` }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 500, 404, 401, 200, 500, 400]);
    const browser = new Browser(url);
    const token = field(await (await browser.get(`/auth/login?next=/${CANARIES[2]}`)).text(), 'token');
    await browser.post('/auth/login', { email: `${CANARIES[3]}@example.org`, password: CANARIES[3]!, token });
    await browser.post('/auth/login', { email: user.email, password: PASSWORD, token });
    await browser.get(`/auth/link?link=${CANARIES[3]}`);
    const client = new Redis(redis.url);
    closing.push(() => client.disconnect());
    await eventually(async () => (await client.dbsize()) >= 2);
    await app.close();
    await eventually(() => logged().includes('"http.route":"/auth/link"'));
    await tracing.close();
    const audit = await database.executeSql('select * from audit_event');
    const sinks: Readonly<Record<string, string>> = {
      log: logged(),
      spans: collector.text(),
      metrics: await metrics.text(),
      'names in Redis': (await client.keys('*')).join('\n'),
      'audit log': JSON.stringify(audit.rows),
    };
    // Each sink has something in it.
    expect(sinks.log).toContain('request-failed');
    expect(sinks.spans).toContain('inference.run');
    expect(sinks.metrics).toContain('smell_cache_answers_total{source="memory"}');
    expect(sinks['names in Redis']).toContain('smell:answer:');
    expect(sinks['names in Redis']).toContain('smell:rate:');
    expect(sinks['audit log']).toContain('login-failed');
    const [, id, secret] = key.split('_') as [string, string, string];
    for (const [sink, text] of Object.entries(sinks)) {
      for (const canary of [...CANARIES, secret, user.email, PASSWORD, AUTH_CONFIG.SMELL_SECRET_KEY!]) {
        expect(text.includes(canary), `${canary} in ${sink}`).toBe(false);
        expect(text.includes(encodeURIComponent(canary)), `${canary} in ${sink}`).toBe(false);
      }
      // The id of a key is no secret, but only limits need it.
      if (sink !== 'names in Redis') expect(text).not.toContain(id);
    }
  });
});

/** The hooks that an app has of its own. */
function serve(
  app: FastifyInstance,
  auth: ReturnType<typeof openAuth>,
  principals: WeakMap<FastifyRequest, Principal>,
): void {
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.scope !== 'read') return;
    principals.set(request, await auth.authenticator.authenticate(request));
  });
}
