/**
 * Crashes PostgreSQL (kill -9 of the server and of all its processes) while a process of the service stands in a phase of a job,
 * as others work on, and starts it again on the same data. What stood there is let go on and must find its own way: half of the workers
 * at once, half of them frozen until others have their chunks.
 */
import type { ChildProcess } from 'node:child_process';
import { random, randomInteger } from '@smell/core/random';
import { openDatabase } from '../src/db/open-database.ts';
import { generateQueue } from '../src/jobs/generate-job.ts';
import { JOB_PHASES, type JobPhase } from '../src/jobs/job-probe.ts';
import { JobService } from '../src/jobs/job-service.ts';
import { eventually } from './databases.ts';
import { WORDS } from './fake-engine.ts';
import { DEADLINE_MS, GO_ON, JobProcesses, reportOf, tell } from './job-processes.ts';
import { checkPromises, type KeptPromises, OWNER, openJobs, undisturbedFake } from './job-promises.ts';
import type { TestPostgres } from './postgres.ts';

export interface CrashOptions {
  readonly postgres: TestPostgres;
  readonly crashesPerPhase: number;
  readonly phases?: readonly JobPhase[];
  /** Whether workers are frozen through the crash; every other one when left out. */
  readonly freezing?: boolean;
  /** Off shows that the checks see what it is for. */
  readonly fencing?: boolean;
  readonly seed: number;
  readonly log?: (line: string) => void;
}

export interface CrashReport extends KeptPromises {
  readonly crashes: Readonly<Record<JobPhase, number>>;
  /** Of them, those that a worker slept through until others had its chunks. */
  readonly frozen: number;
  readonly seconds: number;
}

const MODEL = 'crashed';
const MOLECULES = 4000;
const LEASE_MS = 1500;
/** A victim has not come to its phase: there is not work enough. */
const MORE_WORK_MS = 1000;

/** @throws Error saying which promise was broken */
export async function crashPostgres({
  postgres,
  crashesPerPhase,
  phases = JOB_PHASES,
  freezing,
  fencing = true,
  seed,
  log = () => undefined,
}: CrashOptions): Promise<CrashReport> {
  const began = Date.now();
  const source = random(seed);
  const target = await postgres.createDatabase();
  const database = await openDatabase(target);
  const jobs = await JobService.start({ words: WORDS, database });
  const processes = new JobProcesses({
    target,
    fencing,
    kinds: [generateQueue(MODEL)],
    concurrency: 2,
    leaseMs: LEASE_MS,
    fake: { workMs: 30, molecules: MOLECULES },
  });
  const crashes = Object.fromEntries(JOB_PHASES.map((phase) => [phase, 0])) as Record<JobPhase, number>;
  let frozen = 0;
  const accepted = new Map<string, number>();
  let requests = 0;
  const request = () => ({
    prompt: 'fresh rose',
    count: 250 + 150 * randomInteger(source, 5),
    model: MODEL,
    seed: ++requests,
  });
  /** As a client does: the same again, until there is an answer. */
  const accept = async (body: ReturnType<typeof request>, key: string): Promise<void> => {
    const { id } = await eventually(async () => {
      const attempt = jobs.accept(OWNER, 'generate', body, { idempotencyKey: key });
      return await attempt.catch((error: Error) => void log(`asked again: ${error.message}`));
    }, DEADLINE_MS);
    accepted.set(id, body.seed);
  };
  const acceptOne = async (): Promise<void> => {
    const body = request();
    await accept(body, `own-${body.seed}`);
  };
  /** An answer of the database, whatever it goes through. */
  const query = (text: string, values: readonly unknown[]) =>
    eventually(async () => {
      const found = await database.executeSql(text, values).catch(() => undefined);
      return found && { rows: found.rows };
    }, DEADLINE_MS);

  const crashApi = async (api: ChildProcess, phase: 'accept' | 'enqueue'): Promise<void> => {
    const body = request();
    const key = `crash-${body.seed}`;
    const reached = reportOf(api, (report) => 'reached' in report);
    const answered = reportOf(api, (report) => 'accepted' in report || 'refused' in report);
    tell(api, { stay: phase });
    tell(api, { request: body, key });
    await reached;
    await postgres.crashAndRestart();
    log(`${phase}: crashed PostgreSQL in the transaction of the API`);
    tell(api, GO_ON);
    const answer = await answered;
    if ('accepted' in answer) throw new Error(`a job was accepted whose transaction was lost at ${phase}`);
    const { rows } = await query('select 1 from idempotency_key where key = $1', [key]);
    if (rows.length > 0) throw new Error(`a job is there whose transaction was lost at ${phase}`);
    // The client asks again, by the same process.
    const again = reportOf(api, (report) => 'accepted' in report || 'refused' in report);
    tell(api, { request: body, key });
    const second = await again;
    if ('accepted' in second) accepted.set(second.accepted, body.seed);
    else await accept(body, key);
  };

  const crashWorker = async (worker: ChildProcess, workerId: string, phase: JobPhase, freeze: boolean) => {
    let there = false;
    const reached = reportOf(worker, (report) => 'reached' in report).then((report) => {
      there = true;
      return report;
    });
    tell(worker, { stay: phase });
    while (!there) {
      await acceptOne();
      await acceptOne();
      await Promise.race([reached, new Promise((resolve) => setTimeout(resolve, MORE_WORK_MS))]);
    }
    const report = await reached;
    const job = 'jobId' in report ? report.jobId.slice(0, 8) : '';
    if (freeze) worker.kill('SIGSTOP');
    await postgres.crashAndRestart();
    log(`${phase}: crashed PostgreSQL under a worker at job ${job}${freeze ? ', which sleeps' : ''}`);
    if (freeze) {
      await eventually(async () => {
        const { rows } = await query("select 1 from job_chunk where worker_id = $1 and state = 'leased'", [workerId]);
        return rows.length === 0;
      }, DEADLINE_MS);
      frozen += 1;
    }
    tell(worker, GO_ON);
    if (freeze) worker.kill('SIGCONT');
  };

  try {
    const workerId = 'victim';
    const [steady, victim, api] = await Promise.all([
      processes.startReady({ role: 'worker' }),
      processes.startReady({ role: 'worker', workerId }),
      processes.startReady({ role: 'api' }),
    ]);
    const plan = phases.flatMap((phase) => Array.from({ length: crashesPerPhase }, () => phase));
    // In an order that mixes the phases.
    plan.sort(() => source() - 0.5);
    for (const phase of plan) {
      if (phase === 'accept' || phase === 'enqueue') await crashApi(api, phase);
      else await crashWorker(victim, workerId, phase, freezing ?? crashes[phase] % 2 === 1);
      crashes[phase] += 1;
    }
    await eventually(async () => (await openJobs(database)) === 0, DEADLINE_MS);
    const figures = await checkPromises(database, accepted, (job, jobSeed) =>
      undisturbedFake(job, { model: MODEL, seed: jobSeed, molecules: MOLECULES }),
    );
    for (const child of [victim, steady, api]) await processes.drain(child);
    return { crashes, frozen, ...figures, seconds: (Date.now() - began) / 1000 };
  } finally {
    processes.killAll();
    jobs.close();
    await database.close();
  }
}
