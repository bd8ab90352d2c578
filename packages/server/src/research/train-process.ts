/**
 * `smell train` as a child process: the service never loads what training needs. It and its own children are one process group, so
 * that they end together; a child whose parent is gone stops by itself.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { ERROR_CODES, type ErrorCode, SmellError } from '@smell/core/errors';

const RUN = fileURLToPath(new URL('../../../../scripts/run.mjs', import.meta.url));
/** Of the group: whoever waits for an answer comes first. */
const NICENESS = 10;
/** For a run that was asked to stop to write its checkpoint. */
const STOP_MS = 5_000;

export interface TrainingReached {
  readonly step: number;
  readonly moleculesSeen: number;
  readonly molecules: number;
  /** Nats per token, and per molecule. */
  readonly tokenLoss: number;
  readonly lengthLoss: number;
  readonly heldOutLoss: number | null;
  readonly moleculesPerSecond: number;
  readonly secondsLeft: number;
}

export interface TrainOptions {
  readonly csv: string;
  readonly out: string;
  readonly from: string;
  /** Where `from` lies. */
  readonly modelsFolder: string;
  readonly molecules: number;
  readonly seed: number;
  readonly threads: number;
  /** Go on from a checkpoint in `out`. */
  readonly resume: boolean;
  /** Aborted with the reason `drained` it may write a checkpoint; with any other it is killed at once. */
  readonly signal: AbortSignal;
  readonly onProgress: (reached: TrainingReached) => void;
  /** Told of the process once it runs. */
  readonly onStart?: ((pid: number) => void) | undefined;
}

/** @throws SmellError as `smell train` says, `runtime-failed` when it ends without a word, `cancelled` */
export async function trainInChild(options: TrainOptions): Promise<void> {
  const { signal } = options;
  if (signal.aborted) throw stopped();
  const child = spawn(process.execPath, [RUN, 'smell', 'train', ...argumentsOf(options)], {
    // The names of settings aside, a child needs nothing of what this process knows: no key, no address of a database.
    env: childEnvironment(options.modelsFolder),
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
    detached: process.platform !== 'win32',
  });
  const end = new Promise<{ readonly code: number | null; readonly error?: Error }>((resolve) => {
    child.once('error', (error) => resolve({ code: null, error }));
    child.once('exit', (code) => resolve({ code }));
  });
  if (child.pid !== undefined) {
    lowerPriority(child.pid);
    options.onStart?.(child.pid);
  }
  let failure: SmellError | undefined;
  let isDone = false;
  const lines = createInterface({ input: child.stdout! });
  const read = (async () => {
    for await (const line of lines) {
      const said = JSON.parse(line) as Record<string, unknown>;
      if (said.event === 'progress') options.onProgress(reachedOf(said));
      else if (said.event === 'done') isDone = true;
      else if (said.event === 'failed') failure = failureOf(said);
    }
  })();
  let overtime: NodeJS.Timeout | undefined;
  const stop = (): void => {
    const mayFinish = signal.reason === 'drained';
    kill(child, mayFinish ? 'SIGTERM' : 'SIGKILL');
    if (mayFinish) overtime = setTimeout(() => kill(child, 'SIGKILL'), STOP_MS);
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    const [{ code, error }] = await Promise.all([end, read]);
    if (signal.aborted) throw stopped();
    if (error) throw new SmellError('runtime-failed', `training did not start (${error.message})`, { cause: error });
    if (failure) throw failure;
    if (!isDone) throw new SmellError('runtime-failed', `training ended early, with code ${code ?? 'none'}`);
  } finally {
    clearTimeout(overtime);
    signal.removeEventListener('abort', stop);
    // Whatever of the group is left, as when a line could not be read.
    kill(child, 'SIGKILL');
  }
}

function argumentsOf({ csv, out, from, molecules, seed, threads, resume }: TrainOptions): string[] {
  const numbers = { molecules, seed, threads };
  return [
    ...['--json', '--csv', csv, '--out', out, '--from', from],
    ...Object.entries(numbers).flatMap(([name, value]) => [`--${name}`, String(value)]),
    ...(resume ? ['--resume'] : []),
  ];
}

/** What a process needs to run at all. */
const PASSED_ON = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'LANG', 'TZ', 'SystemRoot', 'NODE_OPTIONS'];

function childEnvironment(modelsFolder: string): Record<string, string> {
  const own = PASSED_ON.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(own), SMELL_MODELS: modelsFolder };
}

function lowerPriority(pid: number): void {
  try {
    setPriority(pid, NICENESS);
  } catch (error) {
    // It may have ended already, which is told elsewhere.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SYSTEM_ERROR') throw error;
  }
}

/** The whole group. */
function kill(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    child.kill(signal);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // Nobody of it is left (ESRCH; EPERM on macOS while the dead are not collected yet).
    if (!['ESRCH', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

function stopped(): SmellError {
  return new SmellError('cancelled', 'the training was stopped');
}

function reachedOf(said: Record<string, unknown>): TrainingReached {
  const number = (name: string): number => Number(said[name]);
  return {
    step: number('step'),
    moleculesSeen: number('moleculesSeen'),
    molecules: number('molecules'),
    tokenLoss: number('tokenLoss'),
    lengthLoss: number('lengthLoss'),
    heldOutLoss: said.heldOutLoss === undefined ? null : number('heldOutLoss'),
    moleculesPerSecond: number('moleculesPerSecond'),
    secondsLeft: Math.max(0, number('secondsLeft')),
  };
}

function failureOf({ code, message }: Record<string, unknown>): SmellError {
  const known = typeof code === 'string' && Object.hasOwn(ERROR_CODES, code) ? (code as ErrorCode) : 'runtime-failed';
  return new SmellError(known, String(message));
}
