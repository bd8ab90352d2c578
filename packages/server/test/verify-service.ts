/**
 * One part of the long form of what proves the service: its benchmarks, overload, fairness, a soak. Prints a section of a report as Markdown.
 * service-killed.test.ts and openapi.test.ts are the other parts; `npm run verify:long -- --service` runs them all.
 *
 *   node --import tsx packages/server/test/verify-service.ts bench|liveness|overload|fairness|soak [minutes of the soak]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKey } from '../src/auth/administration.ts';
import { API_AIMS, benchApi } from '../src/bench/bench-api.ts';
import { benchDispatch, DISPATCH_AIM } from '../src/bench/bench-dispatch.ts';
import { type ServiceProcess, startServiceProcess } from '../src/bench/service-process.ts';
import { readConfig } from '../src/config/config.ts';
import { aimed } from './aimed.ts';
import { livenessRows, livenessUnderLoad } from './liveness.ts';
import { fairness, overload, overloadRows } from './load-service.ts';
import { startPostgres } from './postgres.ts';
import { startRedis } from './redis.ts';
import { soak } from './soak-service.ts';

const LOAD_SECONDS = 20;
const PART_MS = 4_000;
const signal = new AbortController().signal;
const log = (line: string): void => void process.stderr.write(`${line}\n`);
const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);
const ms = (value: number): string => `${value.toFixed(2)} ms`;
const table = (rows: readonly string[]): string => `| figure | measured | aim |\n|---|---|---|\n${rows.join('\n')}`;

const [part = '', minutes = '30'] = process.argv.slice(2);
const [postgres, redis] = [await startPostgres(), await startRedis()];
try {
  process.stdout.write(`${await sectionOf(part)}\n`);
} finally {
  await postgres.stop();
  await redis.stop();
}

async function sectionOf(name: string): Promise<string> {
  switch (name) {
    case 'bench':
      return `${await apiSection()}\n\n${await dispatchSection()}`;
    case 'liveness':
      return `## Liveness\n\nWhile a thousand rows, hostile structures and patterns and a generation of 50 are at work at once.\n\n${table(await withService(1, async ({ url }, [key]) => livenessRows(await livenessUnderLoad(url, key))))}`;
    case 'overload':
      return `## Overload\n\n${table(await withService(1, overloads))}`;
    case 'fairness':
      return `## Fairness\n\n${table(await withService(2, (service, keys) => fairness(service, [keys[0]!, keys[1]!], 2 * LOAD_SECONDS)))}`;
    case 'soak':
      return `## Soak\n\n${await withService(1, (service, [key]) => soak(service, key!, Number(minutes)))}`;
    default:
      throw new Error(`there is no part "${name}": bench, liveness, overload, fairness or soak`);
  }
}

async function overloads(service: ServiceProcess, [key]: readonly string[]): Promise<string[]> {
  const rows: string[] = [];
  for (const work of ['screens', 'molecules', 'single screens'] as const) {
    rows.push(...overloadRows(await overload(service, key!, LOAD_SECONDS, work)));
  }
  return rows;
}

/** A fresh service on PostgreSQL and Redis, with a key of each of some organisations. */
async function withService<Result>(
  organisations: number,
  work: (service: ServiceProcess, keys: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'smell-verify-'));
  let service: ServiceProcess | undefined;
  try {
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
    const keys: string[] = [];
    for (let i = 0; i < organisations; i++) {
      const organisation = `organisation-${i}`;
      const made = await createKey(
        {
          email: `${organisation}@example.org`,
          organisation,
          role: 'member',
          scopes: ['read', 'generate', 'jobs'],
        },
        readConfig(settings),
      );
      keys.push(made.key);
    }
    service = await startServiceProcess({ settings });
    return await work(service, keys);
  } finally {
    await service?.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function apiSection(): Promise<string> {
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
  const under = (what: string, value: number, aim: number, said: (value: number) => string): string =>
    aimed(what, said(value), `under ${said(aim)}`, value < aim);
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  const seconds = (value: number): string => `${value.toFixed(1)} s`;
  const cached = [['the process', api.memory] as const, ...api.redis.map((each) => ['Redis', each] as const)].flatMap(
    ([where, each]) => {
      const what = `cached, from ${where}, ${each.connections} at once:`;
      return [
        // Asked for at that rate; what is late by less than a hundredth is the machine's.
        aimed(
          `${what} requests/s`,
          each.perSecond.toFixed(0),
          String(API_AIMS.perSecond),
          each.perSecond > 0.99 * API_AIMS.perSecond,
        ),
        under(`${what} median`, each.median, API_AIMS.median, ms),
        under(`${what} p99`, each.p99, API_AIMS.p99, ms),
        `| ${what} median at the client; failed | ${ms(each.clientMedian)}; ${each.failed} | |`,
      ];
    },
  );
  return `## What the service itself costs, \`smell bench api\`

Accounts, limits, validation, log and metrics on; times from onRequest to the end of the answer, in the service. Answers of ${(api.answerBytes / 1024).toFixed(0)} KiB.

${table([
  ...cached,
  `| uncached, 5 molecules, median and p99 | ${uncached.median.toFixed(0)} ms, ${uncached.p99.toFixed(0)} ms | |`,
  under('bulk job beside the bare engine, overhead on the clock', bulk.overhead, API_AIMS.overhead, percent),
  under('overhead of CPU time', bulk.cpuOverhead ?? Number.NaN, API_AIMS.overhead, percent),
  under('start to ready (embedded)', api.readySeconds, API_AIMS.readySeconds, seconds),
  `| the first start | ${seconds(api.firstReadySeconds)} | |`,
  under('idle memory of all processes (PSS), MB', api.idleBytes ?? Number.NaN, API_AIMS.idleBytes, megabytes),
])}`;
}

async function dispatchSection(): Promise<string> {
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
  return `## Dispatch, \`smell bench dispatch\`

Dispatch only: real workers with ids, leases and heartbeats of their own on PostgreSQL, all on this machine; computing is replaced by a wait of ${PART_MS} ms. It says nothing of molecules a second.

| workers | processes | jobs/s | efficiency | added a job, median and p95 | start where nothing waits | lost or doubled |
|---|---|---|---|---|---|---|
${dispatch
  .map(
    (each) =>
      `| ${each.workers} | ${each.processes} | ${each.jobsPerSecond.toFixed(1)} | ${each.efficiency.toFixed(3)}${each.workers === DISPATCH_AIM.workers ? ` (aim ${DISPATCH_AIM.efficiency}: ${each.efficiency >= DISPATCH_AIM.efficiency ? 'met' : '**unmet**'})` : ''} | ${each.added.median.toFixed(0)} ms, ${each.added.p95.toFixed(0)} ms | ${each.idleStart.median.toFixed(0)} ms | ${each.wrong} of ${each.jobs} |`,
  )
  .join('\n')}`;
}
