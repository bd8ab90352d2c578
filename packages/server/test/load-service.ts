/** The service under more load than it can bear, and beside somebody else's load. Rows of a Markdown table: figure, measured, aim. */
import autocannon from 'autocannon';
import type { ServiceProcess } from '../src/bench/service-process.ts';
import { quantile } from '../src/bench/statistics.ts';
import { type Asked, askOnce, startAsking } from './asked.ts';

/** Screening one molecule: some milliseconds of chemistry in a thread, never cached. */
export const SCREEN = { path: '/v1/safety', body: { smiles: ['CC(=O)OCCC(C)C'], category: '4' } };

export async function overload(service: ServiceProcess, key: string, seconds: number): Promise<string[]> {
  const run = (connections: number, rate?: number) =>
    autocannon({
      url: `${service.url}${SCREEN.path}`,
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(SCREEN.body),
      connections,
      ...(rate === undefined ? {} : { overallRate: rate }),
      duration: seconds,
      timeout: 60,
    });
  await run(4);
  const peak = await run(8);
  const capacity = peak['2xx'] / seconds;
  const over = await run(400, Math.ceil(3 * capacity));
  const goodput = over['2xx'] / seconds;
  return [
    `| capacity, 8 askers: screens/s | ${capacity.toFixed(0)} | |`,
    `| goodput at three times that, of the peak | ${(goodput / capacity).toFixed(2)} | at least 0.9 |`,
    `| latency then, median and p99 at the client | ${over.latency.p50} ms, ${over.latency.p99} ms | bounded |`,
    `| refused (429, 503); failed otherwise | ${over.non2xx}; ${over.errors + over.timeouts} | none failed otherwise |`,
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
  return [
    `| another's p95 of generating 5, alone | ${alone.toFixed(0)} ms | |`,
    `| beside a job of a million molecules, times that | ${(p95(beside) / alone).toFixed(2)} (${failed} failed) | at most 1.5 |`,
  ];
}
