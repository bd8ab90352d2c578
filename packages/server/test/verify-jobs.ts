/**
 * The long form of jobs-killed.test.ts: 20 kills of each kind of process in each phase. Prints a report as Markdown.
 *
 *   node --import tsx packages/server/test/verify-jobs.ts [kills of each kind in each phase]
 */
import { JOB_PHASES } from '../src/jobs/job-probe.ts';
import type { KeptPromises } from './job-promises.ts';
import { killInference } from './kill-inference.ts';
import { killJobs } from './kill-jobs.ts';
import { crashPostgres } from './kill-postgres.ts';
import { startPostgres } from './postgres.ts';

const each = Number(process.argv[2] ?? 20);
const SEED = 20;
const log = (line: string): void => void process.stderr.write(`${new Date().toISOString()} ${line}\n`);
const freezes = Math.ceil(each / 4);

const postgres = await startPostgres();
try {
  const killed = await killJobs({
    target: await postgres.createDatabase(),
    killsPerPhase: each,
    freezes,
    seed: SEED,
    atOnce: 4,
    log,
  });
  const crashed = await crashPostgres({ postgres, crashesPerPhase: each, seed: SEED, log });
  const inference = await killInference({
    target: await postgres.createDatabase(),
    killsPerPhase: each,
    seed: SEED,
    log,
  });
  const runs: readonly (KeptPromises & { readonly seconds: number })[] = [killed, crashed, inference];
  const row = (name: string, of: (run: (typeof runs)[number]) => number): string =>
    `| ${name} | ${runs.map((run) => of(run).toLocaleString('en', { maximumFractionDigits: 0 })).join(' | ')} |`;
  process.stdout.write(
    `Real processes on a real PostgreSQL, killed with SIGKILL while a process stands in a phase of a job's life, as others work on. Seed ${SEED}.
The process of the model is killed while it computes, in the phase "running"; the phases "accept" and "enqueue" are those of the API, the
others those of a worker.

| phase | API | worker | PostgreSQL | process of the model |
|---|---|---|---|---|
${JOB_PHASES.map((phase) => {
  const ofApi = phase === 'accept' || phase === 'enqueue';
  const count = killed.kills[phase];
  return `| ${phase} | ${ofApi ? count : ''} | ${ofApi ? '' : count} | ${crashed.crashes[phase]} | ${inference.kills[phase]} |`;
}).join('\n')}

Besides, ${killed.freezes} workers were stopped with results in hand and let go on when others had their chunks; of the crashes of PostgreSQL, ${crashed.frozen} were
slept through by the worker that stood in the phase, until others had its chunks.

| figure | API and worker | PostgreSQL | process of the model |
|---|---|---|---|
${[
  row('jobs accepted', ({ jobs }) => jobs),
  row('jobs lost, or ended more than once', () => 0),
  row('results, each compared with those of an undisturbed run', ({ results }) => results),
  row('results missing, doubled or of a lost lease', () => 0),
  row('chunks begun more than once', ({ takenOver }) => takenOver),
  row('attempts made again', ({ retries }) => retries),
  row('seconds', ({ seconds }) => seconds),
].join('\n')}

The molecules are numbers of a stand-in for the engine, but for the last column: there they are those of dit-smell. A broken promise
ends the run with an error, and there is no report then. With the fencing token switched off it does
(packages/server/test/jobs-killed.test.ts).
`,
  );
} finally {
  await postgres.stop();
}
