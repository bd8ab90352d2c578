/**
 * The long form of jobs-killed.test.ts: 20 kills in each phase. Prints a report as Markdown.
 *
 *   node --import tsx packages/server/test/verify-jobs.ts [kills in each phase]
 */
import { JOB_PHASES } from '../src/jobs/job-probe.ts';
import { killJobs } from './kill-jobs.ts';
import { startPostgres } from './postgres.ts';

const killsPerPhase = Number(process.argv[2] ?? 20);
const SEED = 20;
const postgres = await startPostgres();
try {
  const target = await postgres.createDatabase();
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  const freezes = Math.ceil(killsPerPhase / 4);
  const report = await killJobs({ target, killsPerPhase, freezes, seed: SEED, atOnce: 4, log });
  process.stdout.write(
    `Real processes on a real PostgreSQL, killed with SIGKILL while they stand in a phase of a job's life, as others work on. Seed ${SEED}.

| phase | killed |
|---|---|
${JOB_PHASES.map((phase) => `| ${phase} | ${report.kills[phase]} |`).join('\n')}
| worker stopped with results in hand, let go on when others had its chunks | ${report.freezes} |

| figure | |
|---|---|
| jobs accepted | ${report.jobs} |
| jobs lost, or ended more than once | 0 |
| results, each compared with those of an undisturbed run | ${report.results.toLocaleString('en')} |
| results missing, doubled or of a lost lease | 0 |
| chunks begun more than once | ${report.takenOver} |
| seconds | ${report.seconds.toFixed(0)} |

A broken promise ends the run with an error, and there is no report then. With the fencing token switched off it does
(packages/server/test/jobs-killed.test.ts).
`,
  );
} finally {
  await postgres.stop();
}
