/**
 * The long form of what proves the service: benchmarks, overload, fairness, a soak. Prints a report as Markdown. service-killed.test.ts and
 * openapi.test.ts are its other parts, run by `npm run verify:long -- --service` with more repetitions.
 *
 *   node --import tsx packages/server/test/verify-service.ts [minutes of the soak]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { createKey } from '../src/auth/administration.ts';
import { API_AIMS, benchApi } from '../src/bench/bench-api.ts';
import { benchDispatch, DISPATCH_AIM } from '../src/bench/bench-dispatch.ts';
import { type ServiceProcess, startServiceProcess } from '../src/bench/service-process.ts';
import { quantile } from '../src/bench/statistics.ts';
import { readConfig } from '../src/config/config.ts';
import { treeUsage } from '../src/telemetry/process-tree.ts';
import { type Asked, askOnce, startAsking } from './asked.ts';
import { startPostgres } from './postgres.ts';
import { startRedis } from './redis.ts';

const soakMinutes = Number(process.argv[2] ?? 30);
const SEED = 1;
const LOAD_SECONDS = 20;
const PART_MS = 4_000;
const signal = new AbortController().signal;
const log = (line: string): void => void process.stderr.write(`${line}\n`);
const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);

/** Screening one molecule: some milliseconds of chemistry in a thread, never cached. */
const SCREEN = { path: '/v1/safety', body: { smiles: ['CC(=O)OCCC(C)C'], category: '4' } };

async function overload(service: ServiceProcess, key: string): Promise<string[]> {
  const run = (connections: number, rate?: number) =>
    autocannon({
      url: `${service.url}${SCREEN.path}`,
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(SCREEN.body),
      connections,
      ...(rate === undefined ? {} : { overallRate: rate }),
      duration: LOAD_SECONDS,
      timeout: 60,
    });
  await run(4);
  const peak = await run(8);
  const capacity = peak['2xx'] / LOAD_SECONDS;
  const over = await run(400, Math.ceil(3 * capacity));
  const goodput = over['2xx'] / LOAD_SECONDS;
  return [
    `| capacity, 8 askers: screens/s | ${capacity.toFixed(0)} | |`,
    `| goodput at three times that, of the peak | ${(goodput / capacity).toFixed(2)} | at least 0.9 |`,
    `| latency then, median and p99 at the client | ${over.latency.p50} ms, ${over.latency.p99} ms | bounded |`,
    `| refused (429, 503); failed otherwise | ${over.non2xx}; ${over.errors + over.timeouts} | none failed otherwise |`,
  ];
}

async function fairness(service: ServiceProcess, keys: readonly [string, string]): Promise<string[]> {
  const measure = async (): Promise<readonly Asked[]> => {
    let seed = 0;
    const asker = startAsking(
      service.url,
      keys[1],
      () => ({ path: '/v1/generate', body: { prompt: 'fresh rose', count: 5, seed: Date.now() + seed++ } }),
      { atOnce: 1, pauseMs: 100 },
    );
    await new Promise((resolve) => setTimeout(resolve, 2 * LOAD_SECONDS * 1000));
    return await asker.stop();
  };
  const p95 = (answers: readonly Asked[]): number =>
    quantile(
      answers.map(({ milliseconds }) => milliseconds),
      0.95,
    );
  await measure();
  const alone = p95(await measure());
  const body = { kind: 'generate', prompt: 'woody amber', count: 1_000_000, seed: SEED };
  const accepted = await askOnce(service.url, keys[0], { path: '/v1/jobs', body });
  if (accepted.status !== 202) throw new Error(`the large job was answered ${accepted.status}: ${accepted.body}`);
  const { id } = JSON.parse(accepted.body) as { readonly id: string };
  // The lane of bulk work opens.
  await new Promise((resolve) => setTimeout(resolve, LOAD_SECONDS * 1000));
  const beside = await measure();
  await fetch(`${service.url}/v1/jobs/${id}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${keys[0]}` },
  });
  const failed = beside.filter(({ status }) => status !== 200).length;
  return [
    `| another's p95 of generating 5, alone | ${alone.toFixed(0)} ms | |`,
    `| beside a job of a million molecules, times that | ${(p95(beside) / alone).toFixed(2)} (${failed} failed) | at most 1.5 |`,
  ];
}

async function soak(service: ServiceProcess, key: string): Promise<string[]> {
  const pid = service.process.pid!;
  const ends = Date.now() + soakMinutes * 60_000;
  const asker = startAsking(
    service.url,
    key,
    (number) =>
      number % 5 === 0
        ? { path: '/v1/generate', body: { prompt: 'fresh rose', count: 5, seed: 1e6 + number } }
        : number % 5 === 1
          ? SCREEN
          : number % 5 === 2
            ? { path: '/v1/describe', body: { smiles: ['CCO', 'CC(=O)OCCC(C)C', 'no structure'] } }
            : { path: '/v1/generate', body: { prompt: 'fresh rose', count: 5 } },
    { atOnce: 2, pauseMs: 50 },
  );
  const samples: number[] = [];
  while (Date.now() < ends) {
    await new Promise((resolve) => setTimeout(resolve, Math.min(5_000, soakMinutes * 600)));
    samples.push(treeUsage(pid)?.proportionalBytes ?? Number.NaN);
  }
  const answers = await asker.stop();
  const failed = answers.filter(({ status }) => status !== 200);
  // The first third is warming up.
  const third = Math.floor(samples.length / 3);
  const [second, last] = [samples.slice(third, 2 * third), samples.slice(2 * third)].map((each) => quantile(each, 0.5));
  return [
    `| soak, minutes | ${soakMinutes} | 30 |`,
    `| requests; failed | ${answers.length.toLocaleString('en')}; ${failed.length} | none failed |`,
    `| memory of all processes, median of the second and of the last third | ${megabytes(second!)}, ${megabytes(last!)} MB | level: within 10 % |`,
  ];
}

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
  const overloaded = await overload(service, keys[0]);
  log('fairness');
  const fair = await fairness(service, keys);
  log('soak');
  const soaked = await soak(service, keys[0]);
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
| uncached, 5 molecules, median and p99 | ${api.uncached.median.toFixed(0)} ms, ${api.uncached.p99.toFixed(0)} ms | |
| bulk job beside the bare engine, overhead on the clock | ${(100 * api.bulk.overhead).toFixed(1)} % | under ${100 * API_AIMS.overhead} % |
| overhead of CPU time | ${api.bulk.cpuOverhead === null ? 'unknown' : `${(100 * api.bulk.cpuOverhead).toFixed(1)} %`} | under ${100 * API_AIMS.overhead} % |
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
