/** Whether a service says in time that it lives, whatever is at work behind it. */
import assert from 'node:assert/strict';
import { quantile } from '../src/bench/statistics.ts';
import { aimed } from './aimed.ts';
import { ApiClient } from './api-client.ts';

const C60 =
  'c12c3c4c5c1c1c6c7c2c2c8c3c3c9c4c4c%10c5c5c1c1c6c6c%11c7c2c2c7c8c3c3c8c9c4c4c9c%10c5c5c1c1c6c6c%11c2c2c7c3c3c8c4c4c9c5c1c1c6c2c3c41';
/** A pattern whose search never ends. */
const HOSTILE = `${'*~'.repeat(40)}[U]`;
const PAUSE_MS = 5;
const AIM_MS = 50;

/**
 * Asks /health/live again and again while a thousand rows, hostile structures and patterns and a generation are at work at once.
 *
 * @returns how long the answers took, in ms
 */
export async function livenessUnderLoad(url: string, key?: string): Promise<number[]> {
  const api = new ApiClient(url);
  const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` };
  const post = (path: string, body: unknown) => api.post(path, body, headers);
  await post('/v1/describe', { smiles: ['CCO'] });
  const rows = Array.from({ length: 1000 }, (_, i) => `${'C'.repeat(3 + (i % 10))}C(=O)O${'C'.repeat(1 + (i % 7))}`);
  const work = Promise.all([
    post('/v1/describe', { smiles: rows }),
    post('/v1/edit', { smiles: C60, wish: 'more rose', keepSmarts: [HOSTILE] }),
    post('/v1/edit', { smiles: C60, wish: 'more rose', replaceSmarts: [HOSTILE] }),
    post('/v1/generate', { prompt: 'rose', count: 50 }),
    post('/v1/describe', { smiles: [C60, `${'[C@H](F)'.repeat(60)}C`, 'C12CC1CC2'.repeat(50)] }),
    api.get(`/v1/materials?smarts=${encodeURIComponent(HOSTILE)}`, headers),
  ]);
  const found = await latencies(url, work);
  const [described, edited, replaced, generated] = await work;
  assert.equal(described.body.described, 1000);
  assert.deepEqual([edited.body.code, replaced.body.code], ['too-complex', 'too-complex']);
  assert.equal(generated.body.candidates.length, 50);
  return found;
}

export function livenessRows(found: readonly number[]): string[] {
  const at = (share: number): string => `${quantile(found, share).toFixed(1)} ms`;
  return [
    `| /health/live, ${found.length} answers: median, longest | ${at(0.5)}, ${at(1)} | |`,
    aimed('/health/live: p99', at(0.99), `under ${AIM_MS} ms`, quantile(found, 0.99) < AIM_MS),
  ];
}

/** Answers one after another, in ms, until `work` is done. */
async function latencies(url: string, work: Promise<unknown>): Promise<number[]> {
  const found: number[] = [];
  let done = false;
  work.then(
    () => {
      done = true;
    },
    () => {
      done = true;
    },
  );
  while (!done) {
    const begun = performance.now();
    const response = await fetch(`${url}/health/live`);
    await response.text();
    found.push(performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return found;
}
