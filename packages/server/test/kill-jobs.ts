/**
 * Kills processes of the service with SIGKILL, each at a chosen phase of a job, while others work on; then looks whether
 * every accepted job reached exactly one end, and has exactly the results that an undisturbed run has.
 */
import { random, randomInteger } from '@smell/core/random';
import { type DatabaseTarget, openDatabase } from '../src/db/open-database.ts';
import { generateQueue } from '../src/jobs/generate-job.ts';
import { JOB_PHASES, type JobPhase } from '../src/jobs/job-probe.ts';
import { JobService } from '../src/jobs/job-service.ts';
import { eventually } from './databases.ts';
import { WORDS } from './fake-engine.ts';
import { DEADLINE_MS, GO_ON, JobProcesses, reportOf, tell } from './job-processes.ts';
import { checkPromises, type KeptPromises, OWNER, openJobs, undisturbedFake } from './job-promises.ts';

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

export interface KillReport extends KeptPromises {
  readonly kills: Readonly<Record<JobPhase, number>>;
  readonly freezes: number;
  readonly seconds: number;
}

const MODEL = 'killed';
const MOLECULES = 4000;
const KINDS = [generateQueue(MODEL)];
const LEASE_MS = 1500;
/** For a worker that woke up to find that it has lost its chunks, and to end. */
const WOKEN_MS = 30_000;

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
  const jobs = await JobService.start({ words: WORDS, database });
  const processes = new JobProcesses({
    target,
    fencing,
    kinds: KINDS,
    concurrency: 2,
    leaseMs: LEASE_MS,
    fake: { workMs: 30, molecules: MOLECULES },
  });
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

  const killApi = async (phase: 'accept' | 'enqueue'): Promise<void> => {
    const child = await processes.startReady({ role: 'api', phase });
    const body = request();
    const key = `kill-${body.seed}`;
    const reached = reportOf(child, (report) => 'reached' in report);
    tell(child, { request: body, key });
    log(`${phase}: killed the API in ${'jobId' in (await reached) ? 'the transaction' : ''}`);
    await processes.kill(child);
    const { rows } = await database.executeSql('select 1 from idempotency_key where key = $1', [key]);
    if (rows.length > 0) throw new Error(`a job was accepted whose transaction was killed at ${phase}`);
    // The client hears nothing, and asks again.
    accepted.set(await acceptAs(body, key), body.seed);
  };
  const killWorker = async (phase: JobPhase): Promise<void> => {
    const passes = phase === 'finish' ? 0 : randomInteger(source, 4);
    const child = processes.start({ role: 'worker', phase, passes });
    const reached = reportOf(child, (report) => 'reached' in report);
    await reportOf(child, (report) => 'ready' in report);
    // Work enough for it to come there.
    await accept();
    await accept();
    const report = await reached;
    log(`${phase}: killed a worker at job ${'jobId' in report ? report.jobId.slice(0, 8) : ''}`);
    await processes.kill(child);
  };
  const freezeWorker = async (): Promise<void> => {
    const workerId = `frozen-${++requests}`;
    const child = processes.start({ role: 'worker', phase: 'running', workerId });
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
    tell(child, GO_ON);
    child.kill('SIGCONT');
    // It writes what it has before it ends.
    await processes.drain(child, WOKEN_MS).catch((error: Error) => {
      throw new Error(`a worker that woke up goes on writing what it has lost: ${error.message}`);
    });
  };

  try {
    const steady = await processes.startReady({ role: 'worker' });
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
    await eventually(async () => (await openJobs(database)) === 0, DEADLINE_MS);
    const figures = await checkPromises(database, accepted, (job, jobSeed) =>
      undisturbedFake(job, { model: MODEL, seed: jobSeed, molecules: MOLECULES }),
    );
    await processes.drain(steady);
    return { kills, freezes, ...figures, seconds: (Date.now() - began) / 1000 };
  } finally {
    processes.killAll();
    jobs.close();
    await database.close();
  }
}
