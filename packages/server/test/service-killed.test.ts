/** The whole service in real processes, on a real PostgreSQL and Redis, while parts of it are killed, cut off and replaced. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKey } from '../src/auth/administration.ts';
import { type ServiceProcess, startServiceProcess } from '../src/bench/service-process.ts';
import { readConfig } from '../src/config/config.ts';
import { treeUsage } from '../src/telemetry/process-tree.ts';
import { askOnce, BROKEN, startAsking, unclear } from './asked.ts';
import { eventually } from './databases.ts';
import { nginxIsMissing, startNginx } from './nginx.ts';
import { freePort, postgresBinaries, startPostgres, type TestPostgres } from './postgres.ts';
import { redisIsMissing, startRedis, type TestRedis } from './redis.ts';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.ts';

const missing =
  (postgresBinaries() === undefined && process.env.CI !== 'true') || redisIsMissing() || process.platform !== 'linux';
const DEADLINE_MS = 60_000;

describe.skipIf(missing)('the service', () => {
  let folder: string;
  let postgres: TestPostgres;
  let redis: TestRedis;
  let toDatabase: TcpProxy;
  let toRedis: TcpProxy;
  let settings: Record<string, string>;
  let service: ServiceProcess;
  let key: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'smell-service-'));
    [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
    const database = new URL((await postgres.createDatabase()).url);
    toDatabase = await startTcpProxy(Number(database.port));
    toRedis = await startTcpProxy(Number(new URL(redis.url).port));
    const direct = database.href;
    database.port = String(toDatabase.port);
    settings = {
      SMELL_DATA: folder,
      SMELL_HOST: '127.0.0.1',
      SMELL_AUTH: 'on',
      SMELL_SECRET_KEY: 'a secret key of at least thirty-two characters',
      SMELL_RATE_PER_MINUTE: '100000000',
      SMELL_ORGANISATION_RATE_PER_MINUTE: '100000000',
      SMELL_PORT: String(await freePort()),
      DATABASE_URL: database.href,
      REDIS_URL: `redis://127.0.0.1:${toRedis.port}`,
    };
    const made = await createKey(
      { email: 'killer@example.org', organisation: 'Killers', role: 'member', scopes: ['read', 'generate', 'jobs'] },
      readConfig({ ...settings, DATABASE_URL: direct }),
    );
    key = made.key;
    service = await startServiceProcess({ settings });
  }, 180_000);
  afterAll(async () => {
    await service?.kill();
    await Promise.all([toDatabase?.close(), toRedis?.close()]);
    await Promise.all([postgres?.stop(), redis?.stop()]);
    rmSync(folder, { recursive: true, force: true });
  });

  /** Never the same, so that it is computed. */
  let seeds = 100;
  const generate = () => ({ path: '/v1/generate', body: { prompt: 'fresh rose', count: 1, seed: seeds++ } });
  const acceptJob = async (count: number): Promise<string> => {
    const body = { kind: 'generate', prompt: 'fresh rose', count, seed: seeds++ };
    const answer = await askOnce(service.url, key, { path: '/v1/jobs', body });
    expect(answer.status, answer.body).toBe(202);
    return (JSON.parse(answer.body) as { readonly id: string }).id;
  };
  const comesBack = () =>
    eventually(async () => {
      const answer = await askOnce(service.url, key, generate());
      return answer.status === 200 && answer;
    }, DEADLINE_MS);
  /** Exactly one end, and every result once. */
  const endsOnce = async (id: string, count: number): Promise<void> => {
    const ask = async (path: string) =>
      await askOnce(service.url, key, { method: 'GET', path: `/v1/jobs/${id}${path}` });
    const job = await eventually(async () => {
      const { status, body } = await ask('');
      const found = status === 200 && (JSON.parse(body) as { readonly state: string; readonly endedAt: string | null });
      return found && found.endedAt !== null && found;
    }, DEADLINE_MS);
    expect(job).toMatchObject({ state: 'completed', progress: { done: count, total: count } });
    const { items } = JSON.parse((await ask('/results?limit=1000')).body) as { items: { inchiKey: string }[] };
    expect(items).toHaveLength(count);
    expect(new Set(items.map(({ inchiKey }) => inchiKey)).size).toBe(count);
    const ends = (await ask('/events')).body.match(/^event: (completed|failed|cancelled)$/gm);
    expect(ends).toHaveLength(1);
  };

  it('answers or says when to come again while its inference is killed, and comes back by itself', async () => {
    const id = await acceptJob(20);
    const asker = startAsking(service.url, key, generate);
    await eventually(() => asker.answers.length > 0, DEADLINE_MS);
    const { pids } = treeUsage(service.process.pid)!;
    const inference = pids.filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('onnx-child'));
    expect(inference.length).toBeGreaterThan(0);
    for (const pid of inference) process.kill(pid, 'SIGKILL');
    const before = asker.answers.length;
    await eventually(() => asker.answers.length > before + 3, DEADLINE_MS);
    expect(unclear(await asker.stop())).toEqual([]);
    await comesBack();
    await endsOnce(id, 20);
  }, 200_000);

  it('changes nothing but its speed when Redis is emptied, cut off and killed', async () => {
    const known = { path: '/v1/generate', body: { prompt: 'fresh rose', count: 2, seed: 1 } };
    const first = await askOnce(service.url, key, known);
    expect(first.status, first.body).toBe(200);
    const asker = startAsking(service.url, key, (number) => (number % 10 === 0 ? generate() : known));
    const further = async (): Promise<void> => {
      const before = asker.answers.length;
      await eventually(() => asker.answers.length > before + 10, DEADLINE_MS);
    };
    const client = new Redis(redis.url);
    await client.flushall();
    client.disconnect();
    await further();
    toRedis.delayMs = 60;
    await further();
    toRedis.cut();
    toRedis.delayMs = 0;
    await further();
    await redis.kill();
    await further();
    const health = await askOnce(service.url, key, { method: 'GET', path: '/health/ready' });
    expect(JSON.parse(health.body), health.body).toMatchObject({ status: 'degraded', checks: { redis: 'failed' } });
    await redis.start();
    await further();
    const answers = await asker.stop();
    expect(answers.filter(({ status }) => status !== 200).map(({ status, body }) => `${status} ${body}`)).toEqual([]);
    expect((await askOnce(service.url, key, known)).body).toBe(first.body);
  }, 200_000);

  it('answers or says when to come again while PostgreSQL is killed, slow and cut off, and loses no job', async () => {
    const id = await acceptJob(30);
    const asker = startAsking(service.url, key, (number) =>
      number % 3 === 0 ? generate() : { method: 'GET', path: number % 3 === 1 ? '/v1/jobs?limit=5' : `/v1/jobs/${id}` },
    );
    const further = async (): Promise<void> => {
      const before = asker.answers.length;
      await eventually(() => asker.answers.length > before + 6, DEADLINE_MS);
    };
    await further();
    await postgres.crashAndRestart();
    await further();
    toDatabase.delayMs = 40;
    await further();
    toDatabase.cut();
    toDatabase.refusing = true;
    await further();
    toDatabase.delayMs = 0;
    toDatabase.refusing = false;
    await further();
    expect(unclear(await asker.stop())).toEqual([]);
    await comesBack();
    await endsOnce(id, 30);
  }, 200_000);

  it('ends once every job that it accepted before it was killed', async () => {
    const ids = [await acceptJob(25), await acceptJob(15)];
    await eventually(async () => {
      const { body } = await askOnce(service.url, key, { method: 'GET', path: `/v1/jobs/${ids[0]}` });
      return body.includes('"running"');
    }, DEADLINE_MS);
    const asker = startAsking(service.url, key, generate);
    await service.kill();
    service = await startServiceProcess({ settings });
    const answers = await asker.stop();
    expect(unclear(answers.filter(({ status }) => status !== BROKEN))).toEqual([]);
    await endsOnce(ids[0]!, 25);
    await endsOnce(ids[1]!, 15);
  }, 200_000);

  it.skipIf(nginxIsMissing())(
    'is replaced process by process behind nginx, and no request fails',
    async () => {
      const other = { ...settings, SMELL_PORT: String(await freePort()), SMELL_ROLES: 'api,auth' };
      let second = await startServiceProcess({ settings: other });
      const nginx = await startNginx([Number(settings.SMELL_PORT), Number(other.SMELL_PORT)]);
      try {
        const asker = startAsking(
          nginx.url,
          key,
          (number) =>
            number % 4 === 0
              ? generate()
              : number % 4 === 1
                ? { path: '/v1/interpret', body: { prompt: 'fresh rose' } }
                : { method: 'GET', path: number % 4 === 2 ? '/v1/jobs?limit=2' : '/v1/models' },
          { atOnce: 3 },
        );
        const further = async (): Promise<void> => {
          const before = asker.answers.length;
          await eventually(() => asker.answers.length > before + 10, DEADLINE_MS);
        };
        await further();
        await service.stop();
        service = await startServiceProcess({ settings });
        // What was handed over to the other is answered before that one goes: each is tried once.
        await further();
        await second.stop();
        second = await startServiceProcess({ settings: other });
        await further();
        const answers = await asker.stop();
        const failed = answers.filter(({ status }) => status !== 200).map(({ status, body }) => `${status} ${body}`);
        expect([...new Set(failed)]).toEqual([]);
        expect(answers.length).toBeGreaterThan(30);
      } finally {
        await nginx.stop();
        await second.kill();
      }
    },
    240_000,
  );
});
