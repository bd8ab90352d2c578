/**
 * `smell bench dispatch`: how well work is handed out to many workers. Each worker is a real one, with its id, leases and heartbeat on a real
 * PostgreSQL; only its computing is replaced by a wait as long as a part of a job takes. It says nothing of molecules a second.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../config/config.ts';
import { databaseTarget } from '../db/database-target.ts';
import { type Database, type DatabaseTarget, openDatabase } from '../db/open-database.ts';
import { JobService } from '../jobs/job-service.ts';
import { DISPATCH_QUEUE, dispatchJob } from './dispatch-job.ts';
import type { DispatchOrder } from './dispatch-worker.ts';
import { quantile } from './statistics.ts';

export interface DispatchOptions {
  readonly databaseUrl: string;
  /** Workers, and the processes that they are in; each pair is measured. */
  readonly cases: readonly { readonly workers: number; readonly processes: number }[];
  /** In place of computing: what a part of a job takes. */
  readonly waitMs: number;
  readonly resultBytes: number;
  /** Jobs for each worker. */
  readonly rounds: number;
  readonly signal: AbortSignal;
  readonly onStage?: (stage: string) => void;
}

export interface DispatchFigures {
  readonly workers: number;
  readonly processes: number;
  readonly waitMs: number;
  readonly jobs: number;
  readonly jobsPerSecond: number;
  /** Share of the workers' time that they were at work, from a tenth of the jobs done to nine tenths. */
  readonly efficiency: number;
  /** Between two jobs of a worker, and to write what it has, in ms: median and 95 %. */
  readonly added: { readonly median: number; readonly p95: number };
  /** From a job's acceptance to its start where workers have nothing to do, in ms. */
  readonly idleStart: { readonly median: number; readonly p95: number };
  /** Jobs without exactly one end, or that more than one worker did. */
  readonly wrong: number;
}

export const DISPATCH_AIM = { workers: 100, efficiency: 0.9 } as const;

const POOL = 8;
const ORGANISATIONS = ['bench-a', 'bench-b', 'bench-c', 'bench-d'];
const ACCEPT_AT_ONCE = 4;
const IDLE_JOBS = 15;
const UNLIMITED = { waitingOfOrganisation: 1e9, openJobsOfOrganisation: 1e9, waiting: 1e9 };

export async function benchDispatch(options: DispatchOptions): Promise<DispatchFigures[]> {
  const target = databaseTarget({
    ...readConfig(),
    DATABASE_URL: options.databaseUrl,
    SMELL_DATABASE_POOL: POOL,
  });
  const database = await openDatabase(target);
  try {
    for (const id of ORGANISATIONS) {
      await database.db
        .insertInto('organisation')
        .values({ id, name: id })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    const jobs = await JobService.start({ database, definitions: [dispatchJob], limits: UNLIMITED });
    try {
      const figures: DispatchFigures[] = [];
      for (const each of options.cases) {
        options.onStage?.(`${each.workers} workers in ${each.processes} processes`);
        figures.push(await measure(database, jobs, target, each, options));
      }
      return figures;
    } finally {
      jobs.close();
    }
  } finally {
    await database.close();
  }
}

async function measure(
  database: Database,
  jobs: JobService,
  target: DatabaseTarget,
  { workers, processes }: DispatchOptions['cases'][number],
  { waitMs, resultBytes, rounds, signal }: DispatchOptions,
): Promise<DispatchFigures> {
  const ids = Array.from({ length: workers }, (_, i) => `bench-${workers}-${i}`);
  const children = Array.from({ length: processes }, (_, i) =>
    start({ target, ids: ids.filter((_id, place) => place % processes === i) }),
  );
  try {
    await Promise.all(children.map(ready));
    const accept = async (wait: number, number: number): Promise<string> => {
      const organisationId = ORGANISATIONS[number % ORGANISATIONS.length]!;
      const request = { parts: 1, waitMs: wait, resultBytes };
      return (await jobs.accept({ organisationId }, 'evaluate', request)).id;
    };
    const idle: string[] = [];
    for (let i = 0; i < IDLE_JOBS; i++) {
      idle.push(await accept(0, i));
      await allEnded(database, signal);
    }
    const total = workers * rounds;
    const made: string[] = [];
    let next = 0;
    await Promise.all(
      Array.from({ length: ACCEPT_AT_ONCE }, async () => {
        for (let number = next++; number < total; number = next++) {
          signal.throwIfAborted();
          made.push(await accept(waitMs, number));
        }
      }),
    );
    await allEnded(database, signal);
    const { rows: starts } = await database.executeSql(
      `select extract(epoch from c.started_at - j.created_at) * 1000 as ms
       from job j join job_chunk c on c.job_id = j.id where j.id = any($1)`,
      [idle],
    );
    const { rows } = await database.executeSql(
      `select c.worker_id as worker, extract(epoch from c.started_at)::float8 as start,
         extract(epoch from c.finished_at)::float8 as finish, c.lease,
         (select count(*)::int from job_event e where e.job_id = j.id and e.type in ('completed', 'failed', 'cancelled')) as ends
       from job j join job_chunk c on c.job_id = j.id where j.id = any($1) order by c.finished_at`,
      [made],
    );
    const done = rows as unknown as readonly DoneRow[];
    const from = done[Math.floor(0.1 * done.length)]!.finish;
    const to = done[Math.floor(0.9 * done.length)]!.finish;
    const within = done.filter(({ finish }) => finish > from && finish <= to).length;
    const idleMs = starts.map(({ ms }) => Number(ms));
    const added = gaps(done, waitMs);
    return {
      workers,
      processes,
      waitMs,
      jobs: done.length,
      jobsPerSecond: within / (to - from),
      efficiency: (within * waitMs) / 1000 / ((to - from) * workers),
      added: { median: quantile(added, 0.5), p95: quantile(added, 0.95) },
      idleStart: { median: quantile(idleMs, 0.5), p95: quantile(idleMs, 0.95) },
      wrong: total - done.filter(({ ends, lease }) => ends === 1 && lease === 1).length,
    };
  } finally {
    await Promise.all(children.map(end));
    await database.executeSql('delete from job_worker where $1 = any(worker_kinds)', [DISPATCH_QUEUE]);
  }
}

interface DoneRow {
  readonly worker: string;
  readonly start: number;
  readonly finish: number;
  readonly lease: number;
  readonly ends: number;
}

/** From one end to the next of the same worker, less the wait. In ms. */
function gaps(done: readonly DoneRow[], waitMs: number): number[] {
  const last = new Map<string, number>();
  const found: number[] = [];
  for (const { worker, finish } of done) {
    const before = last.get(worker);
    if (before !== undefined) found.push(1000 * (finish - before) - waitMs);
    last.set(worker, finish);
  }
  return found;
}

async function allEnded(database: Database, signal: AbortSignal): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const { rows } = await database.executeSql(
      `select 1 from job where worker_kind = $1 and state in ('accepted', 'running') limit 1`,
      [DISPATCH_QUEUE],
    );
    if (rows.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function start(order: DispatchOrder): ChildProcess {
  return fork(fileURLToPath(new URL('./dispatch-worker.ts', import.meta.url)), [JSON.stringify(order)], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

async function ready(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`a process of workers ended with ${code}`);
  });
  ended.catch(() => undefined);
  await Promise.race([once(child, 'message'), ended]);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
