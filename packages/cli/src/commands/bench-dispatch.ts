/** `smell bench dispatch`: how well jobs are handed out to many workers that wait instead of computing. */
import { SmellError } from '@smell/core/errors';
import type { CommandContext } from '../program.ts';

export interface DispatchBenchFlags {
  readonly workers: readonly string[];
  readonly wait: number;
  readonly rounds: number;
  readonly json?: boolean;
}

/** Logical workers share this many. */
const MOST_PROCESSES = 8;
const RESULT_BYTES = 1024;

export async function runDispatchBench(
  { workers, wait, rounds, json }: DispatchBenchFlags,
  { terminal, signal }: CommandContext,
): Promise<void> {
  const { DATABASE_URL: databaseUrl } = process.env;
  if (databaseUrl === undefined) {
    throw new SmellError('bad-argument', 'set DATABASE_URL to a PostgreSQL database that this may write to');
  }
  const { benchDispatch, DISPATCH_AIM } = await import('@smell/server/bench');
  const cases = workers.map((each) => {
    const [count, processes] = each.split('/').map(Number);
    if (!Number.isInteger(count) || count! < 1 || count! > 1000 || !(processes === undefined || processes > 0)) {
      throw new SmellError(
        'bad-argument',
        `"${each}" is no number of workers; give 30, or 100/8 for 100 in 8 processes`,
      );
    }
    return { workers: count!, processes: Math.min(count!, processes ?? MOST_PROCESSES) };
  });
  const figures = await benchDispatch({
    databaseUrl,
    cases,
    waitMs: wait,
    resultBytes: RESULT_BYTES,
    rounds,
    signal,
    onStage: (stage) => terminal.say(`measuring dispatch: ${stage}`),
  });
  if (json) return terminal.printJson({ kind: 'dispatch', cases: figures });
  terminal.print(`Dispatch only: each job is one part, and computing it is a wait of ${wait} ms.`);
  for (const each of figures) {
    const aim = each.workers === DISPATCH_AIM.workers ? ` (aim ${DISPATCH_AIM.efficiency})` : '';
    terminal.print(
      `${String(each.workers).padStart(4)} workers in ${each.processes} processes: ${each.jobsPerSecond.toFixed(1)} jobs/s, ` +
        `efficiency ${each.efficiency.toFixed(3)}${aim}, added ${each.added.median.toFixed(0)} ms a job (95 %: ${each.added.p95.toFixed(0)} ms), ` +
        `start of a job where nothing waits ${each.idleStart.median.toFixed(0)} ms, ${each.wrong} lost or doubled of ${each.jobs}`,
    );
  }
}
