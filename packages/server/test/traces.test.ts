/** The real service with its real engine: its spans hang together from request to database, and nothing that it tells of itself tells what was asked. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfig } from '../src/config/config.ts';
import { startServer } from '../src/start-server.ts';
import { type ExportedSpan, startCollector } from './collector.ts';

const WORD = 'zzqcanaryx';
const PROMPT = `fresh rose with ${WORD} and cedar`;
/** Of nothing that is known. */
const SMILES = 'CC(C)=CCCC(C)(OC(=O)CCSC)CC';
const INCHI_KEY = /[A-Z]{14}-[A-Z]{10}-[A-Z]/;

const folder = mkdtempSync(join(tmpdir(), 'smell-traces-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let spans: readonly ExportedSpan[] = [];
const sinks: Record<string, string> = {};
/** Asked, or answered. */
const secrets = new Set([WORD, SMILES]);
const statuses: Record<string, number> = {};

beforeAll(async () => {
  const collector = await startCollector();
  const config = readConfig({
    SMELL_DATA: folder,
    SMELL_PORT: '0',
    SMELL_LOG_LEVEL: 'debug',
    SMELL_SLOW_QUERY_MS: '0',
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
  });
  const server = await startServer(config);
  const ask = async (path: string, body?: unknown, accept = 'application/json'): Promise<string> => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await fetch(`${server.url}${path}`, {
      headers: { accept, ...(text === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(text === undefined ? {} : { method: 'POST', body: text }),
    });
    statuses[`${path.split('?')[0]} ${accept.slice(0, 5)}`] = answer.status;
    return await answer.text();
  };
  try {
    await ask('/v1/interpret', { prompt: PROMPT });
    await ask('/v1/generate', { prompt: PROMPT, count: 2 }, 'text/event-stream');
    const { candidates } = JSON.parse(await ask('/v1/generate', { prompt: PROMPT, count: 2 })) as Made;
    for (const { smiles, inchiKey } of candidates) secrets.add(smiles).add(inchiKey);
    const described = await ask('/v1/describe', { smiles: [SMILES, `${SMILES}(`] });
    secrets.add(INCHI_KEY.exec(described)![0]);
    await ask('/v1/safety', { smiles: [SMILES] });
    await ask('/v1/edit', { smiles: SMILES, wish: `more floral ${WORD}`, count: 1 });
    await ask('/v1/library/molecules', { smiles: SMILES, name: WORD, note: WORD, tags: [WORD] });
    await ask('/v1/accords', { inspiration: PROMPT, name: WORD });
    await ask(`/v1/materials?text=${WORD}`);
    await ask(`/v1/molecules/${candidates[0]!.inchiKey}`);
    await ask(`/v1/nowhere/${WORD}`);
    await ask('/v1/patterns', `{"smarts": "${SMILES}`);
    for (const body of [
      { kind: 'generate', prompt: PROMPT, count: 2 },
      { kind: 'describe', smiles: [SMILES, WORD] },
    ]) {
      const { id } = JSON.parse(await ask('/v1/jobs', body)) as { readonly id: string };
      expect(await ask(`/v1/jobs/${id}/events`)).toContain('event: completed');
    }
    sinks.metrics = await ask('/metrics');
  } finally {
    await server.close();
  }
  const logs = join(folder, 'logs');
  sinks.log = readdirSync(logs)
    .map((name) => readFileSync(join(logs, name), 'utf8'))
    .join('');
  sinks.spans = collector.text();
  spans = collector.spans();
  await collector.close();
}, 120_000);

interface Made {
  readonly candidates: readonly { readonly smiles: string; readonly inchiKey: string }[];
}

const attribute = ({ attributes }: ExportedSpan, key: string): unknown =>
  attributes.find((each) => each.key === key)?.value.stringValue;

/** Names of the spans from one of that name up to its root, for each of them. */
function ways(name: string, route: string): string[] {
  const byId = new Map(spans.map((span) => [span.spanId, span]));
  return spans
    .filter((span) => span.name === name)
    .map((span) => {
      const way: ExportedSpan[] = [];
      for (let each: ExportedSpan | undefined = span; each; each = byId.get(each.parentSpanId ?? '')) way.push(each);
      expect(new Set(way.map(({ traceId }) => traceId)).size).toBe(1);
      return attribute(way.at(-1)!, 'http.route') === route ? way.map((each) => each.name).join(' < ') : '';
    });
}

it('spans lead from the request through the queue to the worker, its inference and the database', () => {
  expect(ways('job.chunk', '/v1/jobs')).toContain('job.chunk < queue.send < http.request');
  expect(ways('inference.run', '/v1/jobs')).toContain('inference.run < job.chunk < queue.send < http.request');
  expect(ways('chemistry.run', '/v1/jobs')).toContain('chemistry.run < job.chunk < queue.send < http.request');
  expect(ways('database.query', '/v1/jobs')).toContain('database.query < queue.send < http.request');
  expect(ways('database.query', '/v1/jobs')).toContain('database.query < job.chunk < queue.send < http.request');
  // The words of a job are read by the engine before it is accepted.
  expect(ways('inference.run', '/v1/jobs')).toContain('inference.run < http.request');
  expect(ways('inference.run', '/v1/generate')).toContain('inference.run < cache.answer < http.request');
  expect(ways('chemistry.run', '/v1/describe')).toContain('chemistry.run < http.request');
});

it('what was asked and answered is in no log, span or metric', () => {
  expect(statuses).toMatchObject({
    '/v1/generate text/': 200,
    '/v1/describe appli': 200,
    '/v1/edit appli': 200,
    '/v1/library/molecules appli': 201,
    '/v1/patterns appli': 400,
    '/v1/jobs appli': 202,
  });
  expect(sinks.log).toContain('"event.action":"query-slow"');
  expect(sinks.log).toContain('"http.route":"/v1/generate"');
  expect(sinks.metrics).toMatch(/smell_molecules_total\{model="dit-smell"\} \d/);
  expect(secrets.size).toBeGreaterThan(5);
  for (const [sink, text] of Object.entries(sinks)) {
    for (const secret of secrets) expect(text.includes(secret), `${secret} in ${sink}`).toBe(false);
    expect(text, sink).not.toMatch(INCHI_KEY);
  }
});
