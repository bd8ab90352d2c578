/** The service under more load than it can bear, and beside somebody else's load. Rows of a Markdown table: figure, measured, aim. */
import { Agent, request } from 'node:http';
import type { ServiceProcess } from '../src/bench/service-process.ts';
import { quantile } from '../src/bench/statistics.ts';
import { aimed } from './aimed.ts';
import { type Asked, askOnce, startAsking } from './asked.ts';

/** Screening one molecule: some milliseconds of chemistry in a thread, never cached. */
export const SCREEN = { path: '/v1/safety', body: { smiles: ['CC(=O)OCCC(C)C'], category: '4' } };
/** Making one molecule, each time another. */
const MAKE = { path: '/v1/generate', body: { prompt: 'fresh rose', count: 1 } };
/** Screening many: tens of milliseconds of chemistry, so that the engine is what bounds it. */
const SCREEN_MANY = { path: SCREEN.path, body: { ...SCREEN.body, smiles: Array(40).fill(SCREEN.body.smiles[0]) } };
/** Of `single screens` a request is most of the work, a refused one too: what bounds them is the thread that answers. */
export const WORK = { screens: SCREEN_MANY, molecules: MAKE, 'single screens': SCREEN } as const;

export interface OverloadFigures {
  readonly work: keyof typeof WORK;
  /** Good answers a second to as many as it bears: the mean of before and after. */
  readonly capacity: number;
  /** Asked a second, and answered well, when several times that was asked. */
  readonly asked: number;
  readonly goodput: number;
  /** Of good answers then, at the client, in ms. */
  readonly median: number;
  readonly p99: number;
  readonly longest: number;
  /** 429 and 503, those of them without Retry-After, and how long they took in ms. */
  readonly refused: number;
  readonly refusedWithoutTime: number;
  readonly refusalMedian: number;
  /** Other statuses, and connections that broke or waited in vain. */
  readonly otherwise: number;
}

/** One after the other each, for the capacity. */
export const ASKERS = 16;
const TIMES_CAPACITY = 3;
/** Nobody waits longer for an answer: a request that hangs counts as failed. */
const HANGS_MS = 60_000;
const MOST_SOCKETS = 2_000;
const TICK_MS = 5;

export async function overload(
  service: ServiceProcess,
  key: string,
  seconds: number,
  work: keyof typeof WORK,
  times = TIMES_CAPACITY,
): Promise<OverloadFigures> {
  const { path, body } = WORK[work];
  const agent = new Agent({ keepAlive: true, maxSockets: MOST_SOCKETS });
  let seed = Date.now();
  const ask = () => askOver(agent, service.url, key, path, work === 'molecules' ? { ...body, seed: seed++ } : body);
  const peak = async (duration: number): Promise<number> => {
    const began = performance.now();
    const ends = began + 1000 * duration;
    let good = 0;
    await Promise.all(
      Array.from({ length: ASKERS }, async () => {
        while (performance.now() < ends) if ((await ask()).status === 200) good++;
      }),
    );
    return (1000 * good) / (performance.now() - began);
  };
  await peak(seconds / 2);
  const before = await peak(seconds);
  const asked = Math.ceil(times * before);
  const answers = await askAtRate(ask, asked, seconds);
  const after = await peak(seconds);
  agent.destroy();
  const msOf = (isOf: (status: number) => boolean): number[] =>
    answers.filter(({ status }) => isOf(status)).map(({ milliseconds }) => milliseconds);
  const accepted = msOf((status) => status === 200);
  const refusals = msOf((status) => REFUSED.has(status));
  // What waits at the end is still to be answered.
  const lastMs = Math.max(...answers.filter(({ status }) => status === 200).map(({ endedMs }) => endedMs), 0);
  return {
    work,
    capacity: (before + after) / 2,
    asked: answers.length / seconds,
    goodput: accepted.length / Math.max(seconds, lastMs / 1000),
    median: quantile(accepted, 0.5),
    p99: quantile(accepted, 0.99),
    longest: Math.max(...accepted),
    refused: refusals.length,
    refusedWithoutTime: answers.filter(({ status, retryAfter }) => REFUSED.has(status) && !(Number(retryAfter) >= 1))
      .length,
    refusalMedian: quantile(refusals, 0.5),
    otherwise: answers.length - accepted.length - refusals.length,
  };
}

const REFUSED: ReadonlySet<number> = new Set([429, 503]);

interface TimedAnswer {
  /** 0 for a connection that broke, or on which nothing came. */
  readonly status: number;
  readonly milliseconds: number;
  readonly retryAfter: string | undefined;
}

function askOver(agent: Agent, url: string, key: string, path: string, body: unknown): Promise<TimedAnswer> {
  const began = performance.now();
  return new Promise((resolve) => {
    const done = (status: number, retryAfter?: string): void =>
      resolve({ status, retryAfter, milliseconds: performance.now() - began });
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const asking = request(`${url}${path}`, { method: 'POST', agent, headers, timeout: HANGS_MS }, (answer) => {
      answer.resume();
      answer.once('end', () => done(answer.statusCode ?? 0, answer.headers['retry-after']));
      answer.once('error', () => done(0));
    });
    asking.once('timeout', () => asking.destroy(new Error('nothing came')));
    asking.once('error', () => done(0));
    asking.end(JSON.stringify(body));
  });
}

/** Whatever becomes of those asked before. @param rate a second */
async function askAtRate(
  ask: () => Promise<TimedAnswer>,
  rate: number,
  seconds: number,
): Promise<(TimedAnswer & { readonly endedMs: number })[]> {
  const began = performance.now();
  const asked: Promise<TimedAnswer & { readonly endedMs: number }>[] = [];
  for (;;) {
    const elapsed = performance.now() - began;
    const due = Math.floor((rate * Math.min(elapsed, 1000 * seconds)) / 1000);
    while (asked.length < due) {
      asked.push(ask().then((answer) => ({ ...answer, endedMs: performance.now() - began })));
    }
    if (elapsed >= 1000 * seconds) break;
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
  }
  return await Promise.all(asked);
}

export function overloadRows(each: OverloadFigures): string[] {
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  const share = each.goodput / each.capacity;
  return [
    `| ${each.work}: capacity, ${ASKERS} askers | ${each.capacity.toFixed(0)} /s | |`,
    `| asked then | ${each.asked.toFixed(0)} /s | |`,
    aimed('goodput under that, of the capacity', share.toFixed(2), 'at least 0.9', share >= 0.9),
    `| good answers: median, p99, longest | ${ms(each.median)}, ${ms(each.p99)}, ${ms(each.longest)} | bounded |`,
    aimed(
      'refused (429, 503), median; without Retry-After; failed otherwise',
      `${each.refused}, ${ms(each.refusalMedian)}; ${each.refusedWithoutTime}; ${each.otherwise}`,
      'none of the latter',
      each.refusedWithoutTime + each.otherwise === 0,
    ),
  ];
}

export async function fairness(
  service: ServiceProcess,
  keys: readonly [string, string],
  seconds: number,
): Promise<string[]> {
  const measure = async (): Promise<readonly Asked[]> => {
    let seed = 0;
    const asker = startAsking(
      service.url,
      keys[1],
      () => ({ path: '/v1/generate', body: { prompt: 'fresh rose', count: 5, seed: Date.now() + seed++ } }),
      { atOnce: 1, pauseMs: 100 },
    );
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    return await asker.stop();
  };
  const p95 = (answers: readonly Asked[]): number =>
    quantile(
      answers.map(({ milliseconds }) => milliseconds),
      0.95,
    );
  await measure();
  const alone = p95(await measure());
  const body = { kind: 'generate', prompt: 'woody amber', count: 1_000_000, seed: 1 };
  const accepted = await askOnce(service.url, keys[0], { path: '/v1/jobs', body });
  if (accepted.status !== 202) throw new Error(`the large job was answered ${accepted.status}: ${accepted.body}`);
  const { id } = JSON.parse(accepted.body) as { readonly id: string };
  // The lane of bulk work opens.
  await new Promise((resolve) => setTimeout(resolve, seconds * 500));
  const beside = await measure();
  await fetch(`${service.url}/v1/jobs/${id}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${keys[0]}` },
  });
  const failed = beside.filter(({ status }) => status !== 200).length;
  const times = p95(beside) / alone;
  return [
    `| another's p95 of generating 5, alone | ${alone.toFixed(0)} ms | |`,
    aimed(
      'beside a job of a million molecules, times that',
      `${times.toFixed(2)} (${failed} failed)`,
      'at most 1.5',
      times <= 1.5 && failed === 0,
    ),
  ];
}
