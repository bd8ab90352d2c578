/** Progress on stderr: a bar on a terminal, a line now and then elsewhere (a log must not fill with redraws). */
import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  /** @param done of `total`; `note` says what is going on. */
  update(done: number, total: number, note?: string): void;
  /** Remove the bar, so that results can be printed. */
  stop(): void;
}

/** Between two plain lines, in ms. */
const LINE_INTERVAL_MS = 5000;

/** @param now clock in ms */
export function createProgress(stderr: NodeJS.WriteStream, label: string, now: () => number = Date.now): Progress {
  return stderr.isTTY ? bar(stderr, label) : lines(stderr, label, now);
}

function bar(stderr: NodeJS.WriteStream, label: string): Progress {
  const single = new SingleBar(
    {
      format: `${label} [{bar}] {value}/{total} {note}`,
      stream: stderr,
      clearOnComplete: true,
      hideCursor: true,
      // Ctrl-C is handled once, in main.ts.
      gracefulExit: false,
      barsize: 24,
    },
    Presets.shades_classic,
  );
  return {
    update(done, total, note = '') {
      if (!single.isActive) single.start(total, done, { note });
      single.setTotal(total);
      single.update(Math.min(done, total), { note });
    },
    stop: () => single.stop(),
  };
}

function lines(stderr: NodeJS.WriteStream, label: string, now: () => number): Progress {
  let last = now();
  return {
    update(done, total, note = '') {
      if (now() - last < LINE_INTERVAL_MS) return;
      last = now();
      stderr.write(`${label}: ${done}/${total} ${note}`.trimEnd().concat('\n'));
    },
    stop() {},
  };
}
