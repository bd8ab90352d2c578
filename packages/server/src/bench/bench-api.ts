/**
 * `smell bench api`: what the service itself costs. A real process of it, with accounts, limits, validation, log and metrics, is asked over
 * HTTP; times of a request are the service's own, from its log (onRequest to the end of the answer), the client's beside them.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { SmellError } from '@smell/core/errors';
import { readConfig } from '../config/config.ts';
import { chunkSeed } from '../jobs/generate-job.ts';
import { treeUsage } from '../telemetry/process-tree.ts';
import { type ServiceProcess, startServiceProcess } from './service-process.ts';
import { quantile } from './statistics.ts';

export interface ApiBenchOptions {
  /** Of each measurement under load. */
  readonly seconds: number;
  /** Requests a second. */
  readonly rate: number;
  /** Molecules of the bulk job. */
  readonly bulk: number;
  /** Only what was answered before: neither molecules one by one nor the bulk job. */
  readonly cachedOnly?: boolean | undefined;
  readonly databaseUrl?: string | undefined;
  readonly redisUrl?: string | undefined;
  readonly signal: AbortSignal;
  readonly onStage?: (stage: string) => void;
}

export interface Latency {
  /** Each asks for its next when it has the last, all of them at the same moments: so many come at once. */
  readonly connections: number;
  readonly requests: number;
  readonly perSecond: number;
  /** In ms, in the service. */
  readonly median: number;
  readonly p99: number;
  /** In ms, at the client. */
  readonly clientMedian: number;
  readonly clientP99: number;
  /** Other than 200. */
  readonly failed: number;
}

export interface ApiBenchFigures {
  readonly database: 'embedded' | 'PostgreSQL';
  readonly answerBytes: number;
  /** s; the first start makes the database. */
  readonly firstReadySeconds: number;
  readonly readySeconds: number;
  /** Of the process tree; PSS and RSS. */
  readonly idleBytes: number | null;
  readonly idleResidentBytes: number | null;
  /** From the memory of the process. */
  readonly memory: Latency;
  /** From Redis; none without it. */
  readonly redis: readonly Latency[];
  /** This and the next: null where only cached answers were measured. */
  readonly uncached: Latency | null;
  readonly bulk: BulkFigures | null;
}

export interface BulkFigures {
  readonly molecules: number;
  readonly bareSeconds: number;
  readonly apiSeconds: number;
  /** Of the whole tree of processes; null where the system does not tell. */
  readonly bareCpuSeconds: number | null;
  readonly apiCpuSeconds: number | null;
  /** Share of the bare engine's throughput that is lost. */
  readonly overhead: number;
  readonly cpuOverhead: number | null;
}

export const API_AIMS = {
  perSecond: 1000,
  median: 0.5,
  p99: 3,
  overhead: 0.05,
  readySeconds: 5,
  idleBytes: 500 * 2 ** 20,
} as const;

const PROMPT = 'a fresh aquatic scent with sea breeze, cucumber and white musk';
const COUNT = 5;
const MODEL = 'dit-smell';
const CONNECTIONS = 10;
/** A request that waits for Redis waits for the others of its moment too: measured with few of them, and with many. */
const REDIS_CONNECTIONS = [2, CONNECTIONS] as const;
/** Uncached requests: each makes molecules. */
const UNCACHED = 40;
const SETTLE_MS = 5_000;
const WARM_MS = 3_000;
const NICENESS = 10;

export async function benchApi(options: ApiBenchOptions): Promise<ApiBenchFigures> {
  const { databaseUrl, redisUrl, signal, onStage = () => undefined } = options;
  const folder = mkdtempSync(join(tmpdir(), 'smell-bench-'));
  const settings: Record<string, string> = {
    SMELL_DATA: folder,
    SMELL_HOST: '127.0.0.1',
    SMELL_AUTH: 'on',
    SMELL_SECRET_KEY: randomBytes(32).toString('hex'),
    // On, and never reached.
    SMELL_RATE_PER_MINUTE: '1000000000',
    SMELL_ORGANISATION_RATE_PER_MINUTE: '1000000000',
    DATABASE_URL: databaseUrl ?? '',
    REDIS_URL: '',
  };
  let service: ServiceProcess | undefined;
  const start = async (more: Readonly<Record<string, string>> = {}): Promise<ServiceProcess> => {
    await service?.stop();
    signal.throwIfAborted();
    service = await startServiceProcess({ settings: { ...settings, ...more }, keepLog: true });
    return service;
  };
  const stop = (): void => void service?.process.kill('SIGKILL');
  signal.addEventListener('abort', stop);
  try {
    onStage('first start');
    const first = await start();
    await first.stop();
    const { createKey } = await import('../auth/administration.ts');
    const { key } = await createKey(
      {
        email: `bench-${randomBytes(4).toString('hex')}@localhost`,
        organisation: 'Bench',
        role: 'member',
        scopes: ['read', 'generate', 'jobs'],
      },
      readConfig(settings),
    );
    onStage('start');
    const second = await start();
    await pause(SETTLE_MS, signal);
    const idle = treeUsage(second.process.pid);
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    onStage('cached answers, L1');
    const answer = await ask(second, headers, { prompt: PROMPT, count: COUNT });
    const memory = await load(second, headers, options, CONNECTIONS);
    let uncached: Latency | null = null;
    let api: Work | null = null;
    if (!options.cachedOnly) {
      onStage('uncached answers');
      uncached = await ownTimes(second, headers);
      onStage('bulk job');
      api = await bulkByApi(second, headers, options.bulk, signal);
    }
    const redis: Latency[] = [];
    if (redisUrl !== undefined) {
      onStage('cached answers, L2');
      // Nothing is kept in the process, so that every answer comes from Redis.
      const third = await start({ REDIS_URL: redisUrl, SMELL_CACHE_MB: '0' });
      await ask(third, headers, { prompt: PROMPT, count: COUNT });
      for (const connections of REDIS_CONNECTIONS) redis.push(await load(third, headers, options, connections));
    }
    await service?.stop();
    let bulk: BulkFigures | null = null;
    if (api) {
      onStage('bare engine');
      bulk = bulkFigures(options.bulk, await bulkBare(options.bulk, signal), api);
    }
    return {
      database: databaseUrl === undefined ? 'embedded' : 'PostgreSQL',
      answerBytes: answer,
      firstReadySeconds: first.readyMs / 1000,
      readySeconds: second.readyMs / 1000,
      idleBytes: idle?.proportionalBytes ?? null,
      idleResidentBytes: idle?.residentBytes ?? null,
      memory,
      redis,
      uncached,
      bulk,
    };
  } finally {
    signal.removeEventListener('abort', stop);
    await service?.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Headers = Readonly<Record<string, string>>;

/** @returns bytes of the answer @throws SmellError for another than 200 */
async function ask({ url }: ServiceProcess, headers: Headers, body: unknown): Promise<number> {
  const answer = await fetch(`${url}/v1/generate`, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await answer.text();
  if (answer.status !== 200) throw new SmellError('runtime-failed', `the service answered ${answer.status}: ${text}`);
  return Buffer.byteLength(text);
}

async function load(
  service: ServiceProcess,
  headers: Headers,
  { seconds, rate }: Pick<ApiBenchOptions, 'seconds' | 'rate'>,
  connections: number,
): Promise<Latency> {
  const { default: autocannon } = await import('autocannon');
  const run = (duration: number) =>
    autocannon({
      url: `${service.url}/v1/generate`,
      method: 'POST',
      headers: { ...headers },
      body: JSON.stringify({ prompt: PROMPT, count: COUNT }),
      connections,
      overallRate: rate,
      duration,
    });
  await run(WARM_MS / 1000);
  service.takeRequests();
  const { latency, requests, non2xx, errors } = await run(seconds);
  await flushed();
  const times = timesOf(service);
  return {
    connections,
    requests: times.length,
    perSecond: requests.average,
    median: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    clientMedian: latency.p50,
    clientP99: latency.p99,
    failed: non2xx + errors,
  };
}

/** One after the other, each with another seed. */
async function ownTimes(service: ServiceProcess, headers: Headers): Promise<Latency> {
  service.takeRequests();
  const client: number[] = [];
  for (let seed = 2; seed < UNCACHED + 2; seed++) {
    const began = performance.now();
    await ask(service, headers, { prompt: PROMPT, count: COUNT, seed });
    client.push(performance.now() - began);
  }
  await flushed();
  const times = timesOf(service);
  return {
    connections: 1,
    requests: times.length,
    perSecond: (1000 * client.length) / client.reduce((sum, each) => sum + each, 0),
    median: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    clientMedian: quantile(client, 0.5),
    clientP99: quantile(client, 0.99),
    failed: 0,
  };
}

/** The log is written once a second. */
const flushed = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1_500));

function timesOf(service: ServiceProcess): number[] {
  return service
    .takeRequests()
    .filter(({ route, status }) => route === '/v1/generate' && status === 200)
    .map(({ milliseconds }) => milliseconds);
}

interface Work {
  readonly seconds: number;
  readonly cpuSeconds: number | null;
}

function bulkFigures(molecules: number, bare: Work, api: Work): BulkFigures {
  return {
    molecules,
    bareSeconds: bare.seconds,
    apiSeconds: api.seconds,
    bareCpuSeconds: bare.cpuSeconds,
    apiCpuSeconds: api.cpuSeconds,
    overhead: 1 - bare.seconds / api.seconds,
    cpuOverhead: bare.cpuSeconds === null || api.cpuSeconds === null ? null : 1 - bare.cpuSeconds / api.cpuSeconds,
  };
}

async function bulkByApi(
  { url, process: child }: ServiceProcess,
  headers: Headers,
  count: number,
  signal: AbortSignal,
): Promise<Work> {
  const run = async (wanted: number, seed: number): Promise<void> => {
    const body = JSON.stringify({ kind: 'generate', prompt: PROMPT, count: wanted, seed, model: MODEL });
    const accepted = await fetch(`${url}/v1/jobs`, { method: 'POST', headers, body, signal });
    const { id } = (await accepted.json()) as { readonly id?: string };
    if (id === undefined) throw new SmellError('runtime-failed', `no job was accepted: ${accepted.status}`);
    const events = await fetch(`${url}/v1/jobs/${id}/events`, { headers, signal });
    const story = await events.text();
    if (!story.includes('event: completed')) throw new SmellError('runtime-failed', `the job did not end: ${story}`);
  };
  // The first job opens the lane of bulk work.
  await run(CHUNK, 1);
  const before = treeUsage(child.pid)?.cpuSeconds ?? null;
  const began = performance.now();
  await run(count, 2);
  return workOf(began, before, treeUsage(child.pid)?.cpuSeconds ?? null);
}

/** The chunks of that job, one after the other, by what its worker asks, without the service. */
const CHUNK = 200;

async function bulkBare(count: number, signal: AbortSignal): Promise<Work> {
  const inference = await import('@smell/inference');
  const { cpuLimit } = await import('@smell/inference/cpu-limit');
  const { briefOfPrompt } = await import('@smell/inference/understood-brief');
  const cpus = cpuLimit();
  const runtime = new inference.OnnxProcess({ threads: cpus });
  const workers = cpus > 1 ? new inference.ChemistryPool(Math.min(cpus, 8)) : undefined;
  try {
    const store = new inference.ModelStore();
    const ranker = await inference.openRanker(store, runtime);
    const odorModel = await inference.openInstalledOdorModel(store, runtime);
    const parts = { ranker, odorModel, workers, sharesBatches: true };
    const generator = await inference.Generator.open(store, MODEL, runtime, parts);
    // As bulk work is done.
    if (runtime.pid !== undefined) setPriority(runtime.pid, NICENESS);
    const { facets } = await briefOfPrompt(PROMPT);
    const seen = new Set<string>();
    const run = async (wanted: number, seed: number): Promise<void> => {
      seen.clear();
      const size = Math.ceil(wanted / Math.ceil(wanted / CHUNK));
      for (let chunk = 0; seen.size < wanted; chunk++) {
        const request = { facets, count: size, seed: chunkSeed(seed, chunk), gate: inference.DEFAULT_GATE };
        for await (const { candidates } of inference.generateBrief(generator, request, { signal })) {
          for (const { inchiKey } of candidates) seen.add(inchiKey);
        }
      }
    };
    await run(CHUNK, 1);
    const before = treeUsage()?.cpuSeconds ?? null;
    const began = performance.now();
    await run(count, 2);
    return workOf(began, before, treeUsage()?.cpuSeconds ?? null);
  } finally {
    runtime.close();
    workers?.close();
  }
}

function workOf(began: number, before: number | null, after: number | null): Work {
  const seconds = (performance.now() - began) / 1000;
  return { seconds, cpuSeconds: before === null || after === null ? null : after - before };
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  signal.throwIfAborted();
}
