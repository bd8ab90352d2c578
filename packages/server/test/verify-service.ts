/**
 * The long form of what proves the service: benchmarks, overload, fairness, a soak. Prints a report as Markdown. service-killed.test.ts and
 * openapi.test.ts are its other parts, run by `npm run verify:long -- --service` with more repetitions.
 *
 *   node --import tsx packages/server/test/verify-service.ts [minutes of the soak]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKey } from '../src/auth/administration.ts';
import { API_AIMS, benchApi } from '../src/bench/bench-api.ts';
import { benchDispatch, DISPATCH_AIM } from '../src/bench/bench-dispatch.ts';
import { type ServiceProcess, startServiceProcess } from '../src/bench/service-process.ts';
import { readConfig } from '../src/config/config.ts';
import { fairness, overload, overloadRows, soak } from './load-service.ts';
import { startPostgres } from './postgres.ts';
import { startRedis } from './redis.ts';

const soakMinutes = Number(process.argv[2] ?? 30);
const LOAD_SECONDS = 20;
const PART_MS = 4_000;
const signal = new AbortController().signal;
const log = (line: string): void => void process.stderr.write(`${line}\n`);
const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);

const folder = mkdtempSync(join(tmpdir(), 'smell-verify-'));
const [postgres, redis] = [await startPostgres(), await startRedis()];
let service: ServiceProcess | undefined;
try {
  log('benchmark of the API');
  const api = await benchApi({
    seconds: LOAD_SECONDS,
    rate: 1000,
    bulk: 1000,
    redisUrl: redis.url,
    signal,
    onStage: log,
  });
  const { uncached, bulk } = api;
  if (!uncached || !bulk) throw new Error('the benchmark of the API left something out');
  log('benchmark of dispatch');
  const { url: databaseUrl } = await postgres.createDatabase();
  const dispatch = await benchDispatch({
    databaseUrl,
    cases: [
      { workers: 8, processes: 8 },
      { workers: 30, processes: 30 },
      { workers: 100, processes: 8 },
      { workers: 200, processes: 8 },
    ],
    waitMs: PART_MS,
    resultBytes: 1024,
    rounds: 8,
    signal,
    onStage: log,
  });
  const settings: Record<string, string> = {
    SMELL_DATA: folder,
    SMELL_HOST: '127.0.0.1',
    SMELL_AUTH: 'on',
    SMELL_SECRET_KEY: 'a secret key of at least thirty-two characters',
    SMELL_RATE_PER_MINUTE: '100000000',
    SMELL_ORGANISATION_RATE_PER_MINUTE: '100000000',
    DATABASE_URL: (await postgres.createDatabase()).url,
    REDIS_URL: redis.url,
  };
  const keyOf = async (organisation: string): Promise<string> =>
    (
      await createKey(
        {
          email: `${organisation}@example.org`,
          organisation,
          role: 'member',
          scopes: ['read', 'generate', 'jobs'],
        },
        readConfig(settings),
      )
    ).key;
  const keys = [await keyOf('one'), await keyOf('other')] as const;
  service = await startServiceProcess({ settings });
  log('overload');
  const overloaded: string[] = [];
  for (const work of ['screens', 'molecules'] as const) {
    overloaded.push(...overloadRows(await overload(service, keys[0], LOAD_SECONDS, work)));
  }
  log('fairness');
  const fair = await fairness(service, keys, 2 * LOAD_SECONDS);
  log('soak');
  const soaked = await soak(service, keys[0], soakMinutes);
  const ms = (value: number): string => `${value.toFixed(2)} ms`;
  const cached = [['in the process', api.memory] as const, ...(api.redis ? [['in Redis', api.redis] as const] : [])];
  process.stdout.write(
    `## What the service itself costs, \`smell bench api\`

Accounts, limits, validation, log and metrics on; times from onRequest to the end of the answer, in the service. Answers of ${(api.answerBytes / 1024).toFixed(0)} KiB.

| figure | measured | aim |
|---|---|---|
${cached
  .map(
    ([where, each]) => `| cached ${where}, requests/s | ${each.perSecond.toFixed(0)} | ${API_AIMS.perSecond} |
| cached ${where}, median | ${ms(each.median)} | under ${API_AIMS.median} ms |
| cached ${where}, p99 | ${ms(each.p99)} | under ${API_AIMS.p99} ms |
| cached ${where}, median at the client; failed | ${ms(each.clientMedian)}; ${each.failed} | |`,
  )
  .join('\n')}
| uncached, 5 molecules, median and p99 | ${uncached.median.toFixed(0)} ms, ${uncached.p99.toFixed(0)} ms | |
| bulk job beside the bare engine, overhead on the clock | ${(100 * bulk.overhead).toFixed(1)} % | under ${100 * API_AIMS.overhead} % |
| overhead of CPU time | ${bulk.cpuOverhead === null ? 'unknown' : `${(100 * bulk.cpuOverhead).toFixed(1)} %`} | under ${100 * API_AIMS.overhead} % |
| start to ready (embedded; the first start) | ${api.readySeconds.toFixed(1)} s (${api.firstReadySeconds.toFixed(1)} s) | under ${API_AIMS.readySeconds} s |
| idle memory of all processes (PSS) | ${api.idleBytes === null ? 'unknown' : megabytes(api.idleBytes)} MB | under ${megabytes(API_AIMS.idleBytes)} MB |

## Dispatch, \`smell bench dispatch\`

Dispatch only: real workers with ids, leases and heartbeats of their own on PostgreSQL, all on this machine; computing is replaced by a wait of ${PART_MS} ms. It says nothing of molecules a second.

| workers | processes | jobs/s | efficiency | added a job, median and p95 | start where nothing waits | lost or doubled |
|---|---|---|---|---|---|---|
${dispatch
  .map(
    (each) =>
      `| ${each.workers} | ${each.processes} | ${each.jobsPerSecond.toFixed(1)} | ${each.efficiency.toFixed(3)}${each.workers === DISPATCH_AIM.workers ? ` (aim ${DISPATCH_AIM.efficiency})` : ''} | ${each.added.median.toFixed(0)} ms, ${each.added.p95.toFixed(0)} ms | ${each.idleStart.median.toFixed(0)} ms | ${each.wrong} of ${each.jobs} |`,
  )
  .join('\n')}

## Overload, fairness, soak

| figure | measured | aim |
|---|---|---|
${[...overloaded, ...fair, ...soaked].join('\n')}
`,
  );
} finally {
  await service?.kill();
  await postgres.stop();
  await redis.stop();
  rmSync(folder, { recursive: true, force: true });
}
