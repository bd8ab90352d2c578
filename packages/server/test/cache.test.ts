import { SmellError } from '@smell/core/errors';
import Fastify from 'fastify';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Principal } from '../src/auth/principal.ts';
import { AnswerCache } from '../src/cache/answer-cache.ts';
import { type AnswerShape, answerKey } from '../src/cache/answer-key.ts';
import { RateLimits } from '../src/cache/rate-limits.ts';
import { RedisLink } from '../src/cache/redis-link.ts';
import { paid, rateLimit } from '../src/http/rate-limit-plugin.ts';
import { eventually } from './databases.ts';
import { redisIsMissing, startRedis, type TestRedis } from './redis.ts';

const SHAPE: AnswerShape = {
  organisationId: 'one',
  route: 'POST /v1/generate',
  model: 'model',
  predictors: { odor: 'o', properties: 'p' },
  ranker: 'ranker',
  safetyLists: '1',
  build: 'c',
  day: '2026-12-31',
  locale: 'en',
  request: { prompt: 'rose', count: 5 },
};

describe('the key of an answer', () => {
  it('differs by everything that shapes the answer', () => {
    const others: Partial<AnswerShape>[] = [
      { organisationId: 'two' },
      { route: 'POST /v1/describe' },
      { model: 'other' },
      { predictors: { odor: 'x', properties: 'p' } },
      { ranker: null },
      { safetyLists: '2' },
      { build: 'd' },
      { day: '2027-01-01' },
      { locale: 'de' },
      { request: { prompt: 'rose', count: 6 } },
    ];
    expect(others.map((other) => Object.keys(other)[0]).sort()).toEqual(Object.keys(SHAPE).sort());
    const keys = [SHAPE, ...others.map((other) => ({ ...SHAPE, ...other }))].map(answerKey);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('does not differ by the order in which a request was written, and tells nothing of it', () => {
    expect(answerKey({ ...SHAPE, request: { count: 5, prompt: 'rose' } })).toBe(answerKey(SHAPE));
    expect(answerKey(SHAPE)).not.toContain('rose');
  });
});

describe('answers in the memory of the process', () => {
  it('take no more bytes than they may', async () => {
    const cache = new AnswerCache({ maxBytes: 100_000 });
    for (let i = 0; i < 100; i++) await cache.answer(`k${i}`, async () => 'x'.repeat(2000));
    expect(cache.bytes).toBeLessThanOrEqual(100_000);
    expect(cache.bytes).toBeGreaterThan(80_000);
    expect(cache.peek('k0')).toBeUndefined();
    expect(cache.peek('k99')).toHaveLength(2000);
  });

  it('are computed once for all who ask at once', async () => {
    const sources: string[] = [];
    const cache = new AnswerCache({ maxBytes: 100_000, onAnswer: (source) => sources.push(source) });
    let computed = 0;
    const ask = () =>
      cache.answer('k', async () => {
        computed += 1;
        await new Promise(setImmediate);
        return 'answer';
      });
    const answers = await Promise.all(Array.from({ length: 20 }, ask));
    expect(computed).toBe(1);
    expect(answers.every(({ bytes }) => bytes.toString() === 'answer')).toBe(true);
    expect(sources.filter((source) => source === 'computed')).toHaveLength(1);
  });

  it('are not kept when computing fails, and another who waits computes', async () => {
    const cache = new AnswerCache({ maxBytes: 100_000 });
    const first = cache.answer('k', async () => {
      await new Promise(setImmediate);
      throw new Error('stopped');
    });
    const second = cache.answer('k', async () => 'answer');
    await expect(first).rejects.toThrow('stopped');
    expect(await second).toEqual({ bytes: Buffer.from('answer'), source: 'computed' });
  });
});

describe.skipIf(redisIsMissing())('with a real Redis', () => {
  let redis: TestRedis;
  const links: RedisLink[] = [];
  const link = async (): Promise<RedisLink> => {
    const made = new RedisLink({ url: redis.url });
    links.push(made);
    expect(await made.ready(5_000)).toBe(true);
    return made;
  };

  beforeAll(async () => {
    redis = await startRedis();
  });
  afterEach(async () => {
    for (const each of links.splice(0)) each.close();
    const client = new Redis(redis.url);
    await client.flushall();
    client.disconnect();
  });
  afterAll(() => redis.stop());

  const compute = async () => 'computed';

  it('an answer of one process is found by another, with an end of life', async () => {
    const first = new AnswerCache({ maxBytes: 1000, redis: await link() });
    const second = new AnswerCache({ maxBytes: 1_000_000, redis: await link() });
    expect(await first.answer('smell:k', compute)).toEqual({ bytes: Buffer.from('computed'), source: 'computed' });
    const client = links[0]!.client;
    await eventually(async () => (await client.exists('smell:k')) === 1);
    expect(await client.ttl('smell:k')).toBeGreaterThan(0);
    expect(await second.answer('smell:k', compute)).toEqual({ bytes: Buffer.from('computed'), source: 'redis' });
    expect(await second.answer('smell:k', compute)).toEqual({ bytes: Buffer.from('computed'), source: 'memory' });
  });

  it('answers go on, right and without delay, while Redis is killed, frozen, started and flushed under load', async () => {
    const changes: boolean[] = [];
    const shared = new RedisLink({ url: redis.url, onChange: (available) => changes.push(available) });
    links.push(shared);
    await shared.ready(5_000);
    // Too small to keep anything itself: every answer is asked of Redis.
    const cache = new AnswerCache({ maxBytes: 0, redis: shared });
    const limits = new RateLimits({ perKey: 1_000_000, perOrganisation: 1_000_000, redis: shared });
    let stop = false;
    let asked = 0;
    let slowestMs = 0;
    const wrong: string[] = [];
    const load = async (worker: number): Promise<void> => {
      while (!stop) {
        const key = `smell:load:${(asked + worker) % 50}`;
        const begun = performance.now();
        const [{ bytes }, { allowed }] = await Promise.all([
          cache.answer(key, async () => `answer to ${key}`),
          limits.charge({ credentialId: 'k', organisationId: 'o' }, 1),
        ]);
        slowestMs = Math.max(slowestMs, performance.now() - begun);
        asked += 1;
        if (bytes.toString() !== `answer to ${key}` || !allowed) wrong.push(key);
        await new Promise(setImmediate);
      }
    };
    const workers = Array.from({ length: 8 }, (_, i) => load(i));
    const progress = async (): Promise<void> => {
      const before = asked;
      await eventually(() => asked > before + 200);
    };
    await progress();
    await redis.kill();
    await eventually(() => cache.degraded);
    await progress();
    await redis.start();
    await eventually(() => !cache.degraded);
    await progress();
    redis.freeze();
    await eventually(() => cache.degraded);
    await progress();
    redis.thaw();
    await eventually(() => !cache.degraded);
    await progress();
    const client = new Redis(redis.url);
    await client.flushall();
    client.disconnect();
    await progress();
    stop = true;
    await Promise.all(workers);
    expect(wrong).toEqual([]);
    expect(changes).toEqual([true, false, true, false, true]);
    // At worst a command of the cache, one of each limit and one to look again, each given up in time.
    expect(slowestMs).toBeLessThan(1_000);
  });

  it('a process that starts without Redis works, and finds it when it comes', async () => {
    await redis.kill();
    const late = new RedisLink({ url: redis.url });
    links.push(late);
    const cache = new AnswerCache({ maxBytes: 0, redis: late });
    expect(await cache.answer('smell:k', compute)).toEqual({ bytes: Buffer.from('computed'), source: 'computed' });
    expect(cache.degraded).toBe(true);
    await redis.start();
    await eventually(() => !cache.degraded);
    await cache.answer('smell:k', compute);
    await eventually(async () => (await cache.answer('smell:k', compute)).source === 'redis');
  });

  it('two processes count the cost of a key together, and what is refused costs nothing', async () => {
    const options = { perKey: 100, perOrganisation: 150 };
    const one = new RateLimits({ ...options, redis: await link() });
    const two = new RateLimits({ ...options, redis: await link() });
    const who = { credentialId: 'a', organisationId: 'org' };
    expect((await one.charge(who, 60)).allowed).toBe(true);
    const refused = await two.charge(who, 50);
    expect(refused).toMatchObject({ allowed: false, refusedBy: { name: 'key', limit: 100, remaining: 40 } });
    expect((await two.charge(who, 40)).allowed).toBe(true);
    // Another key of the organisation, which has 50 left; what it refuses is given back to the key.
    const other = { credentialId: 'b', organisationId: 'org' };
    expect(await one.charge(other, 51)).toMatchObject({
      allowed: false,
      refusedBy: { name: 'organisation', remaining: 50 },
    });
    expect(await one.charge(other, 50)).toMatchObject({
      allowed: true,
      quotas: [
        { name: 'key', remaining: 50 },
        { name: 'organisation', remaining: 0 },
      ],
    });
    expect((await one.charge({ credentialId: 'a', organisationId: 'elsewhere' }, 100)).allowed).toBe(true);
  });

  it('limits hold in each process while Redis is away', async () => {
    const limits = new RateLimits({ perKey: 100, perOrganisation: 0, redis: await link() });
    await redis.kill();
    const who = { credentialId: 'a', organisationId: 'org' };
    const charges = [];
    for (let i = 0; i < 15; i++) charges.push((await limits.charge(who, 10)).allowed);
    expect(charges.filter(Boolean)).toHaveLength(10);
    await redis.start();
  });
});

describe('requests that cost', () => {
  const serve = (method: Principal['method'], perKey = 100) => {
    const principal: Principal = {
      organisationId: 'o',
      userId: 'u',
      role: 'member',
      scopes: [],
      method,
      credentialId: 'k',
    };
    const app = Fastify();
    rateLimit(app, { limits: new RateLimits({ perKey, perOrganisation: 1000 }), principalOf: () => principal });
    app.post(
      '/generate',
      { config: { cost: (request) => (request.body as { count: number }).count * 2 } },
      () => 'done',
    );
    app.get('/free', { config: { cost: 0 } }, () => 'done');
    const post = (count: number) => app.inject({ method: 'POST', url: '/generate', payload: { count } });
    return { app, post };
  };

  it('say what is left, and 429 with a time to wait when it is not enough', async () => {
    const { app, post } = serve('api-key');
    const first = await post(30);
    expect(first.statusCode).toBe(200);
    expect(first.headers['ratelimit-policy']).toBe('"key";q=100;w=60, "organisation";q=1000;w=60');
    expect(first.headers.ratelimit).toMatch(/^"key";r=40;t=60, "organisation";r=940;t=60$/);
    const second = await post(30);
    expect(second.statusCode).toBe(429);
    expect(second.headers['retry-after']).toMatch(/^(59|60)$/);
    expect(second.headers.ratelimit).toMatch(/^"key";r=40;/);
    expect((await post(20)).statusCode).toBe(200);
    const free = await app.inject('/free');
    expect([free.statusCode, free.headers.ratelimit]).toEqual([200, undefined]);
  });

  it('cost nothing when the service had too much to do', async () => {
    const { app, post } = serve('api-key');
    app.post('/full', { config: { cost: 30 } }, () => {
      throw new SmellError('overloaded', 'too much is waiting');
    });
    const refused = await app.inject({ method: 'POST', url: '/full' });
    expect(refused.headers.ratelimit).toMatch(/^"key";r=100;t=60, "organisation";r=1000;t=60$/);
    expect((await post(50)).headers.ratelimit).toMatch(/^"key";r=0;/);
  });

  it('may look for their answer meanwhile, and get it only when they are paid for', async () => {
    const { app } = serve('api-key');
    const done: string[] = [];
    app.post('/look', { config: { cost: 60, looksMeanwhile: true } }, async (request) => {
      done.push('looked');
      await paid(request);
      done.push('paid');
      return 'done';
    });
    const ask = () => app.inject({ method: 'POST', url: '/look' });
    const [first, second] = [await ask(), await ask()];
    expect([first.statusCode, second.statusCode]).toEqual([200, 429]);
    expect(done).toEqual(['looked', 'paid', 'looked']);
    expect(first.headers.ratelimit).toMatch(/^"key";r=40;/);
  });

  it('are refused for good when no minute could hold them, and never counted for the local user', async () => {
    expect((await serve('api-key').post(51)).statusCode).toBe(413);
    const local = serve('local');
    for (let i = 0; i < 5; i++) expect((await local.post(50)).statusCode).toBe(200);
    const unlimited = serve('api-key', 0);
    expect((await unlimited.post(400)).headers['ratelimit-policy']).toBe('"organisation";q=1000;w=60');
  });
});
