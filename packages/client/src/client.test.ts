import { expect, it } from 'vitest';
import { createSmellClient } from './client.ts';
import type { GenerateEvent } from './generate-events.ts';

/** A service that answers with these pieces of text. */
function answering(
  pieces: readonly string[],
  init: ResponseInit = {},
): { client: ReturnType<typeof createSmellClient>; ended: () => boolean } {
  let cancelled = false;
  const encoder = new TextEncoder();
  const waiting = [...pieces];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = waiting.shift();
      if (piece === undefined) controller.close();
      else controller.enqueue(encoder.encode(piece));
    },
    cancel() {
      cancelled = true;
    },
  });
  const fetch = async () => new Response(body, init);
  return { client: createSmellClient({ baseUrl: 'http://service', fetch }), ended: () => cancelled };
}

async function all(events: AsyncIterable<GenerateEvent>): Promise<GenerateEvent[]> {
  const found: GenerateEvent[] = [];
  for await (const event of events) found.push(event);
  return found;
}

const PROGRESS = 'event: progress\ndata: {"found":1,"wanted":2,"sampled":64}\n\n';
const DONE = 'event: done\ndata: {"candidates":0}\n\n';

it('events are whole however the stream is cut, and heartbeats are none', async () => {
  const text = `:\n\n${PROGRESS}:\n\n${DONE}`;
  for (const size of [1, 7, text.length]) {
    const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g'))!;
    const events = await all(answering(pieces).client.generate({ prompt: 'rose' }));
    expect(events.map(({ event }) => event)).toEqual(['progress', 'done']);
  }
});

it('a stream that ends before it is done has failed, and what came was handed on', async () => {
  const found: string[] = [];
  const read = async () => {
    for await (const { event } of answering([PROGRESS]).client.generate({ prompt: 'rose' })) found.push(event);
  };
  await expect(read()).rejects.toMatchObject({ name: 'ProblemError', code: 'unreachable' });
  expect(found).toEqual(['progress']);
});

it('an error in the stream is a ProblemError with its code', async () => {
  const problem = { type: '', title: '', status: 503, code: 'timed-out', detail: 'it took too long', requestId: 'r1' };
  const { client } = answering([`event: error\ndata: ${JSON.stringify(problem)}\n\n`]);
  await expect(all(client.generate({ prompt: 'rose' }))).rejects.toMatchObject({
    code: 'timed-out',
    status: 503,
    requestId: 'r1',
    message: 'it took too long',
  });
});

it('whoever stops reading stops the work', async () => {
  const { client, ended } = answering([PROGRESS, PROGRESS, PROGRESS, PROGRESS]);
  for await (const _ of client.generate({ prompt: 'rose' })) break;
  await expect.poll(ended).toBe(true);
});

it('a refusal says its code, its field, and when to try again', async () => {
  const problem = {
    type: '',
    title: '',
    status: 429,
    code: 'rate-limited',
    detail: 'too much',
    requestId: 'r2',
    field: '/prompt',
  };
  const headers = { 'content-type': 'application/problem+json', 'retry-after': '7' };
  const { client } = answering([JSON.stringify(problem)], { status: 429, headers });
  await expect(client.interpret('rose')).rejects.toMatchObject({
    code: 'rate-limited',
    status: 429,
    field: '/prompt',
    retryAfterSeconds: 7,
  });
});

it('a service that cannot be reached is told from one that refuses', async () => {
  const fetch = async () => {
    throw new TypeError('fetch failed');
  };
  const client = createSmellClient({ baseUrl: 'http://service', fetch });
  await expect(client.models()).rejects.toMatchObject({ code: 'unreachable', status: 0 });
});

it('a file that is refused says why, and when to come again', async () => {
  const problem = JSON.stringify({ code: 'overloaded', detail: 'too much is waiting', status: 503 });
  const busy = answering([problem], { status: 503, headers: { 'retry-after': '7' } }).client;
  await expect(busy.file('http://service/a.pdf')).rejects.toMatchObject({ code: 'overloaded', retryAfterSeconds: 7 });
  const file = await answering(['%PDF']).client.file('http://service/a.pdf');
  expect(await file.text()).toBe('%PDF');
});
