/** Server-sent events (WHATWG HTML, "Server-sent events") as the body of an answer. */
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';

export interface ServerEvent {
  readonly event: string;
  readonly data: unknown;
  readonly id?: string;
}

/** Proxies close connections that say nothing. */
const HEARTBEAT_MS = 15_000;

export function wantsEvents({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return (headers.accept ?? '').toLowerCase().includes('text/event-stream');
}

/** Sends events as they come. A reader that goes away ends `events` by its `return`; see `callSignal` for what it waits for. */
export function sendEvents(reply: FastifyReply, events: AsyncIterable<ServerEvent>): FastifyReply {
  return (
    reply
      .header('cache-control', 'no-store')
      // nginx would gather the events otherwise.
      .header('x-accel-buffering', 'no')
      .type('text/event-stream; charset=utf-8')
      .send(Readable.from(withHeartbeat(events), { objectMode: false }))
  );
}

export function eventText({ event, data, id }: ServerEvent): string {
  const head = id === undefined ? '' : `id: ${id}\n`;
  return `${head}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

async function* withHeartbeat(events: AsyncIterable<ServerEvent>): AsyncGenerator<string, void, undefined> {
  const iterator = events[Symbol.asyncIterator]();
  // Something at once, so that whoever asked knows that it is being answered.
  yield ':\n\n';
  try {
    let next = iterator.next();
    for (;;) {
      let timer: NodeJS.Timeout | undefined;
      const quiet = new Promise<'quiet'>((resolve) => {
        timer = setTimeout(() => resolve('quiet'), HEARTBEAT_MS);
      });
      const found = await Promise.race([next, quiet]).finally(() => clearTimeout(timer));
      if (found === 'quiet') yield ':\n\n';
      else if (found.done) return;
      else {
        yield eventText(found.value);
        next = iterator.next();
      }
    }
  } finally {
    await iterator.return?.();
  }
}
