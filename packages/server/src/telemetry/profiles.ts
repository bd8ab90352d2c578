/** A profile of this process while it works: where time goes, and what fills the memory. For Chrome's DevTools. */
import { Session } from 'node:inspector/promises';
import type { Readable } from 'node:stream';
import { getHeapSnapshot } from 'node:v8';

/** @returns the text of a .cpuprofile */
export async function cpuProfile(seconds: number): Promise<string> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.start');
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    const { profile } = await session.post('Profiler.stop');
    return JSON.stringify(profile);
  } finally {
    session.disconnect();
  }
}

/** A .heapsnapshot. The process stands still while it is taken, and it holds all that is in memory, secrets too. */
export const heapSnapshot = (): Readable => getHeapSnapshot();
