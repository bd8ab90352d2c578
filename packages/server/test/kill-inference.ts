/**
 * Kills the process that runs the model with SIGKILL, while a process of the service, API and worker in one with the real engine,
 * is in a phase of a job: stands in it, or, where the phase is the computing itself, computes. The service lives on, and every job has
 * what the same request had before anything was killed.
 */
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { random, randomInteger } from '@smell/core/random';
import { type Database, type DatabaseTarget, openDatabase } from '../src/db/open-database.ts';
import { generateQueue } from '../src/jobs/generate-job.ts';
import { JOB_PHASES, type JobPhase } from '../src/jobs/job-probe.ts';
import { treeUsage } from '../src/telemetry/process-tree.ts';
import { eventually } from './databases.ts';
import { type ChildReport, DEADLINE_MS, GO_ON, JobProcesses, reportOf, tell } from './job-processes.ts';
import { checkPromises, type KeptPromises, openJobs } from './job-promises.ts';

export interface InferenceKillOptions {
  readonly target: DatabaseTarget;
  readonly killsPerPhase: number;
  readonly seed: number;
  readonly log?: (line: string) => void;
}

export interface InferenceKillReport extends KeptPromises {
  readonly kills: Readonly<Record<JobPhase, number>>;
  readonly seconds: number;
}

const MODEL = 'dit-smell';
/** Of parts of 4: three of them, and more where they have the same molecules. */
const COUNT = 10;
const CHUNK = 4;
/** Requests that differ; each was answered before anything is killed. */
const DIFFERENT = 4;
/** Accepted and not ended, before the next one is killed: what is to be computed must not pile up. */
const OPEN_JOBS = 2;
/** Longer than the process that stands in a phase may be looked at before others take its chunk. */
const LEASE_MS = 5000;
/** After the engine was asked for a part, at most: it takes some hundreds of milliseconds. */
const COMPUTING_MS = 250;

/** @throws Error saying which promise was broken */
export async function killInference({
  target,
  killsPerPhase,
  seed,
  log = () => undefined,
}: InferenceKillOptions): Promise<InferenceKillReport> {
  const began = Date.now();
  const source = random(seed);
  const database = await openDatabase(target);
  const processes = new JobProcesses({
    target,
    kinds: [generateQueue(MODEL)],
    concurrency: 2,
    leaseMs: LEASE_MS,
    chunkSize: CHUNK,
  });
  const kills = Object.fromEntries(JOB_PHASES.map((phase) => [phase, 0])) as Record<JobPhase, number>;
  /** The number of the request by the job. */
  const accepted = new Map<string, number>();
  const undisturbed = new Map<number, readonly string[]>();
  let requests = 0;

  try {
    const service = await processes.startReady({ role: 'both' });
    const computing = new Set<number>();
    service.on('message', (report: ChildReport) => {
      if ('computing' in report) computing.add(report.computing);
      if ('computed' in report) computing.delete(report.computed);
    });
    const accept = async (): Promise<void> => {
      const number = requests++;
      const answered = reportOf(service, (report) => 'accepted' in report || 'refused' in report);
      const body = { prompt: 'a fresh rose', count: COUNT, model: MODEL, seed: 1 + (number % DIFFERENT) };
      tell(service, { request: body, key: `request-${number}` });
      const answer = await answered;
      if (!('accepted' in answer)) throw new Error(`a job was refused: ${'refused' in answer ? answer.refused : ''}`);
      accepted.set(answer.accepted, number % DIFFERENT);
    };
    const inferenceOf = (): number[] =>
      treeUsage(service.pid)!.pids.filter((pid) => commandOf(pid).includes('onnx-child'));
    /** @returns how many there were */
    const kill = (): number => {
      const pids = inferenceOf();
      for (const pid of pids) process.kill(pid, 'SIGKILL');
      return pids.length;
    };
    const killWhileComputing = async (): Promise<void> => {
      for (;;) {
        const asked = reportOf(service, (report) => 'computing' in report);
        await accept();
        const report = await asked;
        const call = 'computing' in report ? report.computing : 0;
        await setTimeout(randomInteger(source, COMPUTING_MS));
        if (!computing.has(call)) continue;
        if (kill() > 0) return;
      }
    };
    const killWhileStanding = async (phase: JobPhase): Promise<void> => {
      const reached = reportOf(service, (report) => 'reached' in report);
      tell(service, { stay: phase });
      const accepting = accept();
      await reached;
      // The one that was killed last is replaced when there is something to compute, by another part meanwhile or before.
      const killed = kill();
      tell(service, GO_ON);
      await accepting;
      if (killed === 0) {
        log(`${phase}: there was no process to kill`);
        await accept();
        await eventually(() => inferenceOf().length > 0, DEADLINE_MS);
        await killWhileStanding(phase);
      }
    };

    for (let i = 0; i < DIFFERENT; i++) await accept();
    await atMostOpen(database, 0);
    for (const [id, number] of accepted) {
      const { rows } = await database.executeSql('select inchi_key from job_result where job_id = $1 order by number', [
        id,
      ]);
      if (rows.length !== COUNT) throw new Error(`undisturbed, a job has ${rows.length} of ${COUNT} results`);
      undisturbed.set(
        number,
        rows.map(({ inchi_key }) => inchi_key as string),
      );
    }
    log('the requests were answered undisturbed');
    const plan = JOB_PHASES.flatMap((phase) => Array.from({ length: killsPerPhase }, () => phase));
    // In an order that mixes the phases.
    plan.sort(() => source() - 0.5);
    for (const phase of plan) {
      if (phase === 'running') await killWhileComputing();
      else await killWhileStanding(phase);
      kills[phase] += 1;
      log(`${phase}: killed inference`);
      await atMostOpen(database, OPEN_JOBS);
    }
    await atMostOpen(database, 0);
    log('every job has ended');
    const figures = await checkPromises(database, accepted, (_job, number) => undisturbed.get(number)!);
    await processes.drain(service);
    return { kills, ...figures, seconds: (Date.now() - began) / 1000 };
  } finally {
    processes.killAll();
    await database.close();
  }
}

/** Until no more jobs than these have not ended. */
function atMostOpen(database: Database, most: number): Promise<boolean> {
  return eventually(async () => (await openJobs(database)) <= most, DEADLINE_MS);
}

/** Empty for one that has ended meanwhile. */
function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
