import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { RequestPacer } from './request-pacer.ts';

const SLICE_MS = 2;

interface Asked {
  readonly asker: string;
  readonly url?: string;
  readonly gone?: boolean;
}

function requestOf({ asker, url = '/v1/safety', gone = false }: Asked): IncomingMessage {
  return { url, headers: { authorization: asker }, socket: { remoteAddress: '::1', destroyed: gone } } as never;
}

/** Each takes some time of the loop. */
function pacer({ mostWaiting = 1000, manyWaiting = 1, longestWaitMs = 1000, workMs = 0.5 } = {}) {
  const begun: string[] = [];
  const refused: string[] = [];
  const nameOf = ({ headers }: IncomingMessage): string => headers.authorization!;
  const paced = new RequestPacer({
    handle: (request) => {
      begun.push(nameOf(request));
      const ends = performance.now() + workMs;
      while (performance.now() < ends);
    },
    refuse: (request) => void refused.push(nameOf(request)),
    urgent: ({ url }) => url === '/health/live',
    patient: ({ url }) => url === '/assets/page.css',
    mostWaiting,
    manyWaiting,
    longestWaitMs,
    sliceMs: SLICE_MS,
  });
  const ask = (asked: Asked): void => paced.take(requestOf(asked), {} as ServerResponse);
  const allBegun = async (): Promise<void> => {
    while (paced.waiting > 0) await new Promise((resolve) => setImmediate(resolve));
  };
  return { paced, begun, refused, ask, allBegun };
}

describe('a flood of requests', () => {
  it('leaves the event loop its turns: each begins as many as take a slice, and none is lost', async () => {
    const { begun, ask, allBegun } = pacer();
    const turns: number[] = [];
    for (let each = 0; each < 200; each++) ask({ asker: 'one' });
    // All of them came in one turn, whose slice is over.
    expect(begun.length).toBeLessThanOrEqual(Math.ceil(SLICE_MS / 0.5));
    let before = begun.length;
    const look = (): void => {
      turns.push(begun.length - before);
      before = begun.length;
      if (begun.length < 200) setImmediate(look);
    };
    setImmediate(look);
    await allBegun();
    expect(begun).toHaveLength(200);
    expect(Math.max(...turns)).toBeLessThanOrEqual(Math.ceil(SLICE_MS / 0.5) + 1);
  });

  it('is begun at once where there is time', () => {
    const { paced, begun, ask } = pacer({ workMs: 0 });
    ask({ asker: 'one' });
    ask({ asker: 'two' });
    expect([begun, paced.waiting]).toEqual([['one', 'two'], 0]);
  });

  it('lets askers take turns', async () => {
    const { begun, ask, allBegun } = pacer();
    for (let each = 0; each < 100; each++) ask({ asker: 'many' });
    ask({ asker: 'few' });
    ask({ asker: 'few' });
    const atFirst = begun.length;
    await allBegun();
    expect(begun.slice(atFirst, atFirst + 4)).toEqual(['many', 'few', 'many', 'few']);
  });

  it('does not keep what is urgent waiting', () => {
    const { begun, ask } = pacer();
    for (let each = 0; each < 100; each++) ask({ asker: 'many' });
    ask({ asker: 'probe', url: '/health/live' });
    expect(begun.at(-1)).toBe('probe');
  });

  it('is refused when too much waits, from whoever has most waiting', async () => {
    const { paced, begun, refused, ask, allBegun } = pacer({ mostWaiting: 20 });
    for (let each = 0; each < 100; each++) ask({ asker: 'many' });
    expect(paced.waiting).toBe(20);
    expect(refused).toEqual(Array(100 - 20 - begun.length).fill('many'));
    const before = refused.length;
    ask({ asker: 'few' });
    expect([paced.waiting, refused.length, refused.at(-1)]).toEqual([20, before + 1, 'many']);
    await allBegun();
    expect(begun).toContain('few');
    expect(begun.length + refused.length).toBe(101);
  });

  /** Thirty asked for; and then the thread was kept from them for longer than any may wait. */
  async function late(options: { manyWaiting: number }) {
    const pacing = pacer({ longestWaitMs: 5, ...options });
    for (let each = 0; each < 30; each++) pacing.ask({ asker: 'many' });
    expect(pacing.refused).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 0));
    const until = performance.now() + 6;
    while (performance.now() < until);
    return pacing;
  }

  it('is refused when many wait and somebody too long', async () => {
    const { paced, refused, ask } = await late({ manyWaiting: 2 });
    const { waiting } = paced;
    ask({ asker: 'many' });
    expect(paced.waiting).toBe(waiting);
    expect(refused).toEqual(['many']);
    // Without it a page would not be there at all.
    ask({ asker: 'many', url: '/assets/page.css' });
    expect(refused).toEqual(['many']);
  });

  it('is none where few wait, however long', async () => {
    const { refused, ask, allBegun, begun } = await late({ manyWaiting: 40 });
    ask({ asker: 'many' });
    await allBegun();
    expect(refused).toEqual([]);
    expect(begun).toHaveLength(31);
  });

  it('is forgotten when whoever asked has gone', async () => {
    const { begun, ask, allBegun } = pacer();
    for (let each = 0; each < 20; each++) ask({ asker: 'one' });
    const atFirst = begun.length;
    ask({ asker: 'gone', gone: true });
    await allBegun();
    expect(begun.slice(atFirst)).not.toContain('gone');
    expect(begun).toHaveLength(20);
  });
});
