/** Reads one uploaded file, which may be hostile, as it is pushed in: it can be ended at any time without loss. */
import { parentPort } from 'node:worker_threads';
import type { InputRow } from '@smell/inference';
import { moleculeRows } from '@smell/inference/molecule-files';
import { serveCalls } from '../engine/thread-calls.ts';

let deliver: (chunk: string | null) => void = () => undefined;
let askForMore: () => void = () => undefined;
let reading: Promise<void> = Promise.resolve();
let found: InputRow[] = [];

/** Fulfilled when what was delivered is used up. */
function usedUp(): Promise<void> {
  return new Promise((resolve) => {
    askForMore = resolve;
  });
}

async function* pushed(): AsyncGenerator<string, void, undefined> {
  for (;;) {
    const next = new Promise<string | null>((resolve) => {
      deliver = resolve;
    });
    askForMore();
    const chunk = await next;
    if (chunk === null) return;
    yield chunk;
  }
}

function taken(): InputRow[] {
  const rows = found;
  found = [];
  return rows;
}

serveCalls(parentPort!, {
  async open(_, name: string): Promise<void> {
    const ready = usedUp();
    reading = (async () => {
      for await (const row of moleculeRows(pushed(), name)) found.push(row);
    })();
    await Promise.race([ready, reading]);
  },
  /** @returns rows that are whole by now */
  async push(_, chunk: string): Promise<InputRow[]> {
    const ready = usedUp();
    deliver(chunk);
    await Promise.race([ready, reading]);
    return taken();
  },
  async end(): Promise<InputRow[]> {
    deliver(null);
    await reading;
    return taken();
  },
});
