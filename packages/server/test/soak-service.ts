/**
 * The service at work for a long time, with a little of everything that it does: what its processes take of memory as the minutes
 * pass, what is asked and what fails. Prints Markdown.
 */
import type { ServiceProcess } from '../src/bench/service-process.ts';
import { quantile } from '../src/bench/statistics.ts';
import { treeUsage } from '../src/telemetry/process-tree.ts';
import { aimed } from './aimed.ts';
import { type Question, startAsking } from './asked.ts';
import { SCREEN } from './load-service.ts';

export interface MemorySample {
  /** From the start of the soak. */
  readonly minutes: number;
  /** PSS of the service and its descendants. */
  readonly megabytes: number;
}

const SAMPLE_MS = 5_000;
/** Rows of the table of minutes, at most. */
const MOST_ROWS = 15;
const LARGEST_GROWTH = 0.1;
const BARS = '▁▂▃▄▅▆▇█';
/** A job in so many requests. */
const JOB_EVERY = 100;
const JOB_MOLECULES = 20;

export async function soak(service: ServiceProcess, key: string, minutes: number): Promise<string> {
  const pid = service.process.pid!;
  const began = Date.now();
  const asker = startAsking(service.url, key, question, { atOnce: 2, pauseMs: 50 });
  const samples: MemorySample[] = [];
  /** Answers at the time of each sample. */
  const asked: number[] = [];
  while (Date.now() < began + minutes * 60_000) {
    await new Promise((resolve) => setTimeout(resolve, SAMPLE_MS));
    const usage = treeUsage(pid);
    if (usage === null) throw new Error('memory of a process tree is known on Linux alone');
    if (service.process.exitCode !== null) throw new Error(`the service ended with ${service.process.exitCode}`);
    samples.push({ minutes: (Date.now() - began) / 60_000, megabytes: usage.proportionalBytes / 2 ** 20 });
    asked.push(asker.answers.length);
  }
  const answers = await asker.stop();
  // Those that were under way came after the last look.
  asked[asked.length - 1] = answers.length;
  const failed = answers.map(({ status }) => (status === 200 || status === 202 ? 0 : 1));
  const causes = new Map<string, number>();
  for (const { status, body } of answers) {
    if (status === 200 || status === 202) continue;
    const cause = `${status} ${body.slice(0, 160)}`;
    causes.set(cause, (causes.get(cause) ?? 0) + 1);
  }
  for (const [cause, times] of causes) process.stderr.write(`failed ${times} times: ${cause}\n`);
  const { warm, second, last, slope } = memoryOf(samples);
  const growth = last / second - 1;
  const failures = failed.reduce<number>((sum, each) => sum + each, 0);
  const rows = bucketsOf(samples, asked).map(({ from, to, memory, first, end }) => {
    const times = answers.slice(first, end).map(({ milliseconds }) => milliseconds);
    const wrong = failed.slice(first, end).reduce<number>((sum, each) => sum + each, 0);
    return `| ${from.toFixed(1)} to ${to.toFixed(1)} | ${memory.toFixed(0)} | ${end - first} | ${wrong} | ${times.length === 0 ? '' : `${quantile(times, 0.95).toFixed(0)} ms`} |`;
  });
  const shown = samples.map(({ megabytes }) => megabytes);
  return `One asker after the other, two at a time: generation, cached and not, safety, description, interpretation, materials, lists, and a
job of ${JOB_MOLECULES} molecules in ${JOB_EVERY} requests. Memory is that of the service and all of its processes (PSS), looked at every ${SAMPLE_MS / 1000} s; the first third is
warming up.

| figure | measured | aim |
|---|---|---|
| minutes | ${minutes} | 30 |
${aimed('requests; failed', `${answers.length.toLocaleString('en')}; ${failures}`, 'none failed', failures === 0)}
| memory, median of the first, second and last third | ${warm.toFixed(0)}, ${second.toFixed(0)}, ${last.toFixed(0)} MB | |
${aimed('growth from the second to the last third', `${(100 * growth).toFixed(1)} %`, `at most ${100 * LARGEST_GROWTH} %`, growth <= LARGEST_GROWTH)}
| slope after warming up (median of all pairs) | ${slope.toFixed(2)} MB a minute | |

Memory, ${Math.min(...shown).toFixed(0)} to ${Math.max(...shown).toFixed(0)} MB: \`${sparkline(shown)}\`

| minutes | memory, MB | requests | failed | p95 |
|---|---|---|---|---|
${rows.join('\n')}
`;
}

function question(number: number): Question {
  if (number % JOB_EVERY === JOB_EVERY - 1) {
    return { path: '/v1/jobs', body: { kind: 'generate', prompt: 'woody amber', count: JOB_MOLECULES, seed: number } };
  }
  const all: readonly Question[] = [
    { path: '/v1/generate', body: { prompt: 'fresh rose', count: 5, seed: 1e6 + number } },
    SCREEN,
    { path: '/v1/describe', body: { smiles: ['CCO', 'CC(=O)OCCC(C)C', 'no structure'] } },
    { path: '/v1/generate', body: { prompt: 'fresh rose', count: 5 } },
    { path: '/v1/interpret', body: { prompt: `a rose of number ${number}` } },
    { method: 'GET', path: '/v1/materials?text=rose&limit=5' },
    { method: 'GET', path: '/v1/models' },
    { method: 'GET', path: '/v1/jobs?limit=10' },
  ];
  return all[number % all.length]!;
}

/** Medians of the thirds, and the slope of the last two in MB a minute (Theil and Sen: the median of the slopes of all pairs). */
export function memoryOf(samples: readonly MemorySample[]): {
  readonly warm: number;
  readonly second: number;
  readonly last: number;
  readonly slope: number;
} {
  const third = Math.floor(samples.length / 3);
  const median = (part: readonly MemorySample[]): number =>
    quantile(
      part.map(({ megabytes }) => megabytes),
      0.5,
    );
  const settled = samples.slice(third);
  const slopes = settled.flatMap((a, i) =>
    settled.slice(i + 1).map((b) => (b.megabytes - a.megabytes) / (b.minutes - a.minutes)),
  );
  return {
    warm: median(samples.slice(0, third)),
    second: median(samples.slice(third, 2 * third)),
    last: median(samples.slice(2 * third)),
    slope: quantile(slopes, 0.5),
  };
}

interface Bucket {
  readonly from: number;
  readonly to: number;
  /** Median, MB. */
  readonly memory: number;
  /** Answers that came in it: the first, and the one after the last. */
  readonly first: number;
  readonly end: number;
}

function bucketsOf(samples: readonly MemorySample[], asked: readonly number[]): Bucket[] {
  const size = Math.max(1, Math.ceil(samples.length / MOST_ROWS));
  const buckets: Bucket[] = [];
  for (let i = 0; i < samples.length; i += size) {
    const part = samples.slice(i, i + size);
    buckets.push({
      from: samples[i - 1]?.minutes ?? 0,
      to: part.at(-1)!.minutes,
      memory: quantile(
        part.map(({ megabytes }) => megabytes),
        0.5,
      ),
      first: asked[i - 1] ?? 0,
      end: asked[i + part.length - 1]!,
    });
  }
  return buckets;
}

/** At most 60 bars, each the median of its samples. */
export function sparkline(values: readonly number[]): string {
  const size = Math.ceil(values.length / 60);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  let bars = '';
  for (let i = 0; i < values.length; i += size) {
    const share = (quantile(values.slice(i, i + size), 0.5) - low) / (high - low || 1);
    bars += BARS[Math.min(BARS.length - 1, Math.floor(share * BARS.length))];
  }
  return bars;
}
