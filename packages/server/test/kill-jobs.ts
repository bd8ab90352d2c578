/**
 * Kills processes of the service with SIGKILL, each at a chosen phase of a job, while others work on; then looks whether
 * every accepted job reached exactly one end, and has exactly the results that an undisturbed run has.
 */
import type { ChildProcess } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { random, randomInteger } from '@smell/core/random';
import { type Database, type DatabaseTarget, openDatabase } from '../src/db/open-database.ts';
import { chunkSeed, generateQueue } from '../src/jobs/generate-job.ts';
import type { Job } from '../src/jobs/job.ts';
import { JOB_PHASES, type JobPhase } from '../src/jobs/job-probe.ts';
import { ENDED, JobService } from '../src/jobs/job-service.ts';
import { ended, startChild } from './child.ts';
import { eventually } from './databases.ts';
import { fakeEngine } from './fake-engine.ts';
import type { AcceptOrder, ChildOrder, ChildReport } from './job-child.ts';

/** See job-child.ts, which runs when it is imported. */
const GO_ON = 'go on';

export interface KillOptions {
  readonly target: DatabaseTarget;
  readonly killsPerPhase: number;
  /** Workers stopped with their results in hand until others have their chunks, and then let go on. */
  readonly freezes?: number;
  /** Off shows that the checks see what it is for. */
  readonly fencing?: boolean;
  readonly seed: number;
  /** Victims alive at the same time. */
  readonly atOnce?: number;
  readonly log?: (line: string) => void;
}

export interface KillReport {
  readonly kills: Readonly<Record<JobPhase, number>>;
  readonly freezes: number;
  readonly jobs: number;
  readonly results: number;
  /** Chunks that were begun more than once. */
  readonly takenOver: number;
  readonly seconds: number;
}

const MODEL = 'killed';
const MOLECULES = 4000;
const KINDS = [generateQueue(MODEL)];
const LEASE_MS = 1500;
const DEADLINE_MS = 60_000;
/** For a worker that woke up to find that it has lost its chunks, and to end. */
const WOKEN_MS = 30_000;
const OWNER = { organisationId: 'local' };

/** @throws Error saying which promise was broken */
export async function killJobs({
  target,
  killsPerPhase,
  freezes = 0,
  fencing = true,
  seed,
  atOnce = 3,
  log = () => undefined,
}: KillOptions): Promise<KillReport> {
  const began = Date.now();
  const source = random(seed);
  const database = await openDatabase(target);
  const jobs = await JobService.start({ database });
  const children = new Set<ChildProcess>();
  const kills = Object.fromEntries(JOB_PHASES.map((phase) => [phase, 0])) as Record<JobPhase, number>;
  const accepted = new Map<string, number>();
  let requests = 0;
  const request = () => ({
    prompt: 'fresh rose',
    count: 250 + 150 * randomInteger(source, 5),
    model: MODEL,
    seed: ++requests,
  });
  const accept = async (): Promise<void> => {
    const body = request();
    accepted.set(await acceptAs(body, `own-${body.seed}`), body.seed);
  };
  /** As a client does: the same again, until there is an answer. */
  const acceptAs = async (body: unknown, key: string): Promise<string> => {
    const { id } = await eventually(async () => {
      const attempt = jobs.accept(OWNER, 'generate', body, { idempotencyKey: key });
      return await attempt.catch((error: Error) => void log(`asked again: ${error.message}`));
    }, DEADLINE_MS);
    return id;
  };
  const start = (order: Pick<ChildOrder, 'role' | 'phase' | 'passes' | 'workerId'>): ChildProcess => {
    const full = {
      target,
      fencing,
      kinds: KINDS,
      concurrency: 2,
      leaseMs: LEASE_MS,
      workMs: 30,
      molecules: MOLECULES,
      ...order,
    };
    const child = startChild('./job-child.ts', [JSON.stringify(full satisfies ChildOrder)]);
    children.add(child);
    return child;
  };

  const killApi = async (phase: 'accept' | 'enqueue'): Promise<void> => {
    const child = start({ role: 'api', phase });
    await reportOf(child, (report) => 'ready' in report);
    const body = request();
    const key = `kill-${body.seed}`;
    const reached = reportOf(child, (report) => 'reached' in report);
    child.send({ request: body, key } satisfies AcceptOrder);
    log(`${phase}: killed the API in ${'jobId' in (await reached) ? 'the transaction' : ''}`);
    await kill(child);
    const { rows } = await database.executeSql('select 1 from idempotency_key where key = $1', [key]);
    if (rows.length > 0) throw new Error(`a job was accepted whose transaction was killed at ${phase}`);
    // The client hears nothing, and asks again.
    accepted.set(await acceptAs(body, key), body.seed);
  };
  const killWorker = async (phase: JobPhase): Promise<void> => {
    const passes = phase === 'finish' ? 0 : randomInteger(source, 4);
    const child = start({ role: 'worker', phase, passes });
    const reached = reportOf(child, (report) => 'reached' in report);
    await reportOf(child, (report) => 'ready' in report);
    // Work enough for it to come there.
    await accept();
    await accept();
    const report = await reached;
    log(`${phase}: killed a worker at job ${'jobId' in report ? report.jobId.slice(0, 8) : ''}`);
    await kill(child);
  };
  const freezeWorker = async (): Promise<void> => {
    const workerId = `frozen-${++requests}`;
    const child = start({ role: 'worker', phase: 'running', workerId });
    const reached = reportOf(child, (report) => 'reached' in report);
    await reportOf(child, (report) => 'ready' in report);
    await accept();
    await accept();
    await reached;
    child.kill('SIGSTOP');
    log('running: stopped a worker with results in hand');
    await eventually(async () => {
      const { rows } = await database.executeSql("select 1 from job_chunk where worker_id = $1 and state = 'leased'", [
        workerId,
      ]);
      return rows.length === 0;
    }, DEADLINE_MS);
    child.send(GO_ON);
    child.kill('SIGCONT');
    // It writes what it has before it ends.
    child.kill('SIGTERM');
    const left = await Promise.race([ended(child), setTimeout(WOKEN_MS, 'still there' as const)]);
    if (left === 'still there') throw new Error('a worker that woke up goes on writing what it has lost');
    children.delete(child);
  };
  const kill = async (child: ChildProcess): Promise<void> => {
    child.kill('SIGKILL');
    await ended(child);
    children.delete(child);
  };

  try {
    const steady = start({ role: 'worker' });
    await reportOf(steady, (report) => 'ready' in report);
    const plan = JOB_PHASES.flatMap((phase) => Array.from({ length: killsPerPhase }, () => phase));
    // In an order that mixes the phases.
    plan.sort(() => source() - 0.5);
    const victims = Array.from({ length: atOnce }, async () => {
      for (let phase = plan.pop(); phase !== undefined; phase = plan.pop()) {
        await (phase === 'accept' || phase === 'enqueue' ? killApi(phase) : killWorker(phase));
        kills[phase] += 1;
      }
    });
    const frozen = (async () => {
      for (let i = 0; i < freezes; i++) await freezeWorker();
    })();
    await Promise.all([...victims, frozen]);
    await eventually(async () => {
      const open = await database.executeSql(
        "select count(*)::int as n from job where state in ('accepted', 'running')",
      );
      return open.rows[0]!.n === 0;
    }, DEADLINE_MS);
    const figures = await check(database, jobs, accepted);
    steady.kill('SIGTERM');
    await ended(steady);
    children.delete(steady);
    return { kills, freezes, ...figures, seconds: (Date.now() - began) / 1000 };
  } finally {
    for (const child of children) child.kill('SIGKILL');
    jobs.close();
    await database.close();
  }
}

async function check(
  database: Database,
  jobs: JobService,
  accepted: ReadonlyMap<string, number>,
): Promise<Pick<KillReport, 'jobs' | 'results' | 'takenOver'>> {
  const all = await database.executeSql('select id from job');
  const ids = new Set(all.rows.map(({ id }) => id as string));
  for (const id of accepted.keys()) if (!ids.has(id)) throw new Error(`accepted job ${id} is lost`);
  if (ids.size !== accepted.size) throw new Error(`there are ${ids.size} jobs, ${accepted.size} were accepted`);
  let results = 0;
  for (const [id, seed] of accepted) {
    const job = await jobs.get(OWNER, id);
    const { rows: ends } = await database.executeSql(
      'select type from job_event where job_id = $1 and type = any($2)',
      [id, [...ENDED]],
    );
    if (job.state !== 'completed' || ends.length !== 1) {
      throw new Error(`job ${id} is ${job.state}, with the ends ${JSON.stringify(ends)}: ${job.error?.message}`);
    }
    const { rows } = await database.executeSql(
      'select number, data, r.lease, c.lease as held, c.state from job_result r join job_chunk c using (job_id, chunk) where job_id = $1 order by number',
      [id],
    );
    const expected = await undisturbed(job, seed);
    const found = rows.map(({ data }) => (data as { inchiKey: string }).inchiKey);
    if (JSON.stringify(found) !== JSON.stringify(expected))
      throw new Error(`job ${id} has other results than undisturbed`);
    if (rows.some(({ number }, i) => number !== i + 1)) throw new Error(`job ${id} has gaps in its results`);
    if (rows.some(({ lease, held, state }) => lease !== held || state !== 'merged')) {
      throw new Error(`job ${id} has results of a lost lease`);
    }
    const { rows: twice } = await database.executeSql(
      "select data ->> 'chunk' as chunk from job_event where job_id = $1 and type = 'chunk' group by 1 having count(*) > 1",
      [id],
    );
    if (twice.length > 0) throw new Error(`job ${id} has chunks that were recorded twice`);
    results += rows.length;
  }
  const { rows: left } = await database.executeSql('select count(*)::int as n from pgboss.job');
  if (left[0]!.n !== 0) throw new Error(`${left[0]!.n} messages are left in the queue`);
  const { rows: again } = await database.executeSql('select count(*)::int as n from job_chunk where lease > 1');
  return { jobs: accepted.size, results, takenOver: again[0]!.n as number };
}

/** Keys of the results of a job that nobody disturbs. */
async function undisturbed({ progress: { total } }: Job, seed: number): Promise<string[]> {
  const engine = fakeEngine({ molecules: MOLECULES });
  const size = Math.ceil(total / Math.ceil(total / 200));
  const keys = new Set<string>();
  for (let chunk = 0; keys.size < total; chunk++) {
    const call = { model: MODEL, facets: [], count: size, seed: chunkSeed(seed, chunk) };
    for await (const { inchiKey } of engine.generate(call)) if (keys.size < total) keys.add(inchiKey);
  }
  return [...keys];
}

function reportOf(child: ChildProcess, wanted: (report: ChildReport) => boolean): Promise<ChildReport> {
  return new Promise((resolve, reject) => {
    const timer = globalThis.setTimeout(
      () => reject(new Error('a process did not come where it was told to')),
      DEADLINE_MS,
    );
    const onExit = (code: number | null): void => reject(new Error(`a process ended with ${code}`));
    child.once('exit', onExit);
    const onMessage = (message: unknown): void => {
      if (!wanted(message as ChildReport)) return;
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onExit);
      resolve(message as ChildReport);
    };
    child.on('message', onMessage);
  });
}
