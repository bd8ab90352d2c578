/** `smell bench api`: what the service itself costs, beside what it aims at. */
import type { ApiBenchFigures, Latency } from '@smell/server/bench';
import type { CommandContext } from '../program.ts';

export interface ApiBenchFlags {
  readonly seconds: number;
  readonly rate: number;
  readonly molecules: number;
  readonly cached?: boolean;
  readonly json?: boolean;
}

const MEGABYTE = 2 ** 20;

export async function runApiBench(
  { seconds, rate, molecules, cached, json }: ApiBenchFlags,
  { terminal, signal }: CommandContext,
): Promise<void> {
  const { benchApi } = await import('@smell/server/bench');
  const figures = await benchApi({
    seconds,
    rate,
    bulk: molecules,
    cachedOnly: cached,
    databaseUrl: process.env.DATABASE_URL,
    redisUrl: process.env.REDIS_URL,
    signal,
    onStage: (stage) => terminal.say(`measuring: ${stage}`),
  });
  if (json) return terminal.printJson(figures);
  const { API_AIMS } = await import('@smell/server/bench');
  for (const [name, found, aim] of rows(figures, API_AIMS)) {
    terminal.print(`${name.padEnd(44)} ${found.padStart(16)}  ${aim}`);
  }
}

function rows(
  figures: ApiBenchFigures,
  aims: typeof import('@smell/server/bench').API_AIMS,
): (readonly [string, string, string])[] {
  const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
  const seconds = (value: number): string => `${value.toFixed(1)} s`;
  const megabytes = (bytes: number | null): string =>
    bytes === null ? 'unknown' : `${(bytes / MEGABYTE).toFixed(0)} MB`;
  const share = (value: number | null): string => (value === null ? 'unknown' : `${(100 * value).toFixed(1)} %`);
  const cached = (name: string, each: Latency): (readonly [string, string, string])[] => [
    [`cached, ${name}, ${each.connections} at once: requests/s`, each.perSecond.toFixed(0), `aim ${aims.perSecond}`],
    ['  median', ms(each.median), `aim < ${aims.median} ms`],
    ['  p99', ms(each.p99), `aim < ${aims.p99} ms`],
    ['  median and p99 at the client', `${ms(each.clientMedian)}, ${ms(each.clientP99)}`, ''],
    ['  failed', String(each.failed), 'aim 0'],
  ];
  const { uncached, bulk } = figures;
  return [
    [`database`, figures.database, ''],
    ['answer', `${(figures.answerBytes / 1024).toFixed(0)} KiB`, ''],
    ...cached('from the process', figures.memory),
    ...figures.redis.flatMap((each) => cached('from Redis', each)),
    ...(uncached
      ? ([
          ['uncached, median', ms(uncached.median), ''],
          ['uncached, p99', ms(uncached.p99), ''],
        ] as const)
      : []),
    ...(bulk
      ? ([
          [`bulk job of ${bulk.molecules}, molecules/s`, (bulk.molecules / bulk.apiSeconds).toFixed(1), ''],
          ['the same by the bare engine', (bulk.molecules / bulk.bareSeconds).toFixed(1), ''],
          ['overhead of the job, on the clock', share(bulk.overhead), `aim < ${100 * aims.overhead} %`],
          ['overhead of the job, of CPU time', share(bulk.cpuOverhead), `aim < ${100 * aims.overhead} %`],
        ] as const)
      : []),
    ['start to ready, making the database', seconds(figures.firstReadySeconds), ''],
    ['start to ready', seconds(figures.readySeconds), `aim < ${aims.readySeconds} s`],
    ['idle memory of all processes (PSS)', megabytes(figures.idleBytes), `aim < ${aims.idleBytes / MEGABYTE} MB`],
    ['idle memory of all processes (RSS)', megabytes(figures.idleResidentBytes), ''],
  ];
}
