// A model thread that gets stuck when told to, for model-host.test.ts.
import { register } from 'tsx/esm/api';

register();
const { parentPort } = await import('node:worker_threads');
const { serveCalls } = await import('../src/engine/thread-calls.ts');

serveCalls(parentPort, {
  open: () => undefined,
  ping: () => true,
  close: () => undefined,
  /** Gives 1, 2, ... `count`, slowly. */
  async count({ emit }, count) {
    for (let i = 1; i <= count; i++) {
      emit(i);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return count;
  },
  /** Never answers, nor lets anybody else. */
  spin() {
    for (;;);
  },
  end: () => process.exit(1),
});
