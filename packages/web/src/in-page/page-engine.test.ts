import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ToWorker } from './page-calls.ts';

type Engine = typeof import('./page-engine.ts')['pageEngine'];

/** Answers everything, unless it fails to start. */
class FakeWorker {
  static broken: 'thrown' | 'told' | null = null;
  onmessage: ((message: { data: unknown }) => void) | null = null;
  onerror: ((event: { preventDefault(): void; message?: string }) => void) | null = null;

  constructor() {
    if (FakeWorker.broken === 'thrown') throw new Error('blocked');
  }

  postMessage(message: ToWorker): void {
    queueMicrotask(() => {
      if (FakeWorker.broken === 'told') this.onerror?.({ preventDefault: () => undefined });
      else this.onmessage?.({ data: { id: message.id, answer: null } });
    });
  }

  terminate(): void {}
}

let engine: Engine;
beforeEach(async () => {
  vi.resetModules();
  vi.stubGlobal('Worker', FakeWorker);
  engine = (await import('./page-engine.ts')).pageEngine;
});
afterEach(() => vi.unstubAllGlobals());

it.each(['thrown', 'told'] as const)(
  'a worker that does not start is said to have failed (%s), and is started anew',
  async (how) => {
    FakeWorker.broken = how;
    await engine.open('dit-smell');
    expect(engine.state()).toMatchObject({ kind: 'failed', error: { code: 'runtime-failed' } });
    await expect(engine.interpret('rose')).rejects.toMatchObject({ code: 'runtime-failed' });
    FakeWorker.broken = null;
    await engine.open('dit-smell');
    expect(engine.state()).toEqual({ kind: 'ready' });
  },
);
