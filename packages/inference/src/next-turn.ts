/**
 * Gives the event loop its turn: messages and timers are looked at before what comes next. At once, unlike a timer of 0 ms, of which a
 * browser makes 4.
 */
export function nextTurn(): Promise<void> {
  // A browser has no `setImmediate`, and Node's message channels would keep a finished process alive.
  if (typeof globalThis.setImmediate === 'function') return new Promise((resolve) => globalThis.setImmediate(resolve));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const listening = port1 as unknown as { onmessage: (() => void) | null };
    listening.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
