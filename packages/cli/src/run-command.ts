/**
 * What surrounds every command: Ctrl-C, errors as one line, exit codes.
 *
 * Exit codes: 0 done, 1 failed, 2 wrong usage, 130 stopped by Ctrl-C (128 + SIGINT), 143 by SIGTERM.
 */
import { SmellError } from '@smell/core/errors';
import { CommanderError } from 'commander';
import type { Terminal } from './terminal.ts';

const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** Commander's own ends that are no errors. */
const FINE = new Set(['commander.helpDisplayed', 'commander.version']);

/**
 * Run `task` and return the exit code. Its signal is aborted by Ctrl-C; a second Ctrl-C ends the process at once.
 *
 * @param debug whether a defect shows its stack.
 */
export async function runCommand(
  task: (signal: AbortSignal) => Promise<void>,
  terminal: Terminal,
  debug: boolean,
): Promise<number> {
  const controller = new AbortController();
  let stoppedBy: keyof typeof SIGNALS | null = null;
  const stop = (signal: keyof typeof SIGNALS): void => {
    if (stoppedBy) process.exit(SIGNALS[stoppedBy]);
    stoppedBy = signal;
    controller.abort();
  };
  for (const signal of Object.keys(SIGNALS) as (keyof typeof SIGNALS)[]) process.on(signal, stop);
  // `smell ... | head` closes the pipe early: whoever reads has enough.
  terminal.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  try {
    await task(controller.signal);
    return stoppedBy ? SIGNALS[stoppedBy] : 0;
  } catch (error) {
    if (stoppedBy) {
      terminal.say('stopped');
      return SIGNALS[stoppedBy];
    }
    return report(error, terminal, debug);
  } finally {
    for (const signal of Object.keys(SIGNALS) as (keyof typeof SIGNALS)[]) process.off(signal, stop);
  }
}

function report(error: unknown, terminal: Terminal, debug: boolean): number {
  if (error instanceof CommanderError) return FINE.has(error.code) ? 0 : 2;
  if (error instanceof SmellError) {
    terminal.say(`error: ${error.message}`);
    return error.exitCode;
  }
  const message = error instanceof Error ? error.message : String(error);
  terminal.say(`error: ${message.split('\n')[0]} (a defect of this program; SMELL_DEBUG=1 shows where)`);
  if (debug) terminal.say(error instanceof Error ? (error.stack ?? message) : message);
  return 1;
}
