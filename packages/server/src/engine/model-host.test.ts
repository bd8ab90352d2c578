import { afterEach, describe, expect, it } from 'vitest';
import { ModelHost } from './model-host.ts';

const module = new URL('../../test/stuck-thread.mjs', import.meta.url);
const hosts: ModelHost[] = [];

function host({ stuckMs = 1_000, mostCalls = 10 } = {}): { host: ModelHost; replaced: () => number } {
  let replaced = 0;
  const made = new ModelHost({
    modelsFolder: undefined,
    privateModelsFolder: undefined,
    threads: 1,
    chemistryThreads: 0,
    niceness: 0,
    model: null,
    mostCalls,
    stuckMs,
    onReplaced: () => replaced++,
    module,
  });
  hosts.push(made);
  return { host: made, replaced: () => replaced };
}

afterEach(async () => {
  await Promise.all(hosts.splice(0).map((each) => each.close()));
});

describe('a host of a model thread', () => {
  it('replaces a stuck thread, fails the call that it is stuck with, and makes the others again without doubles', async () => {
    const { host: made, replaced } = host();
    const seen: unknown[] = [];
    const counted = made.call('count', [12], { onEvent: (event) => seen.push(event), isResult: () => true });
    while (seen.length < 3) await new Promise((resolve) => setTimeout(resolve, 20));
    const stuck = made.call('spin', [], { risky: true });
    await expect(stuck).rejects.toMatchObject({ code: 'runtime-failed' });
    expect(await counted).toBe(12);
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(replaced()).toBe(1);
  });

  it('starts anew after its thread has ended, and gives up on a call that ends it twice', async () => {
    const { host: made, replaced } = host();
    await expect(made.call('end', [])).rejects.toMatchObject({ code: 'runtime-failed' });
    // The asker may be told a moment before.
    await expect.poll(replaced).toBe(2);
    expect(await made.call('count', [1])).toBe(1);
  });

  it('refuses more calls than it takes, and none after it is closed', async () => {
    const { host: made } = host({ mostCalls: 1 });
    const first = made.call('count', [3]);
    await expect(made.call('count', [1])).rejects.toMatchObject({ code: 'overloaded' });
    expect(await first).toBe(3);
    await made.close();
    await expect(made.call('count', [1])).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('ends a cancelled call at once', async () => {
    const { host: made } = host();
    const stop = new AbortController();
    const call = made.call('count', [1_000], { signal: stop.signal, onEvent: () => stop.abort(new Error('enough')) });
    await expect(call).rejects.toThrow('enough');
    expect(made.underWay).toBe(0);
  });
});
