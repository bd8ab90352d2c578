/** What tests that kill processes say to job-child.ts and hear of it, and the processes themselves, so that none outlives the test. */
import type { ChildProcess } from 'node:child_process';
import type { DatabaseTarget } from '../src/db/open-database.ts';
import type { JobPhase } from '../src/jobs/job-probe.ts';
import { ended, startChild } from './child.ts';

export interface ChildOrder {
  readonly target: DatabaseTarget;
  /** `both` is what `smell serve` is by itself. */
  readonly role: 'api' | 'worker' | 'both';
  readonly kinds: readonly string[];
  readonly concurrency: number;
  readonly leaseMs: number;
  /** Molecules by number; undefined for the real engine. */
  readonly fake?: { readonly workMs: number; readonly molecules: number };
  /** Of a job for molecules, as many parts as it takes of this size; as the service has it when left out. */
  readonly chunkSize?: number;
  /** Where to stay, and how often to pass there before; undefined for a process that is left alone. */
  readonly phase?: JobPhase;
  readonly passes?: number;
  readonly workerId?: string;
  readonly fencing?: boolean;
}

/** To a process that stays at its phase. */
export const GO_ON = 'go on';

/** To accept a job. */
export interface AcceptOrder {
  readonly request: unknown;
  readonly key: string;
}

/** To stay at a phase when it comes there next. */
export interface StayOrder {
  readonly stay: JobPhase;
}

export type ChildMessage = typeof GO_ON | AcceptOrder | StayOrder;

export type ChildReport =
  | { readonly ready: true }
  | { readonly reached: JobPhase; readonly jobId: string }
  | { readonly accepted: string }
  | { readonly refused: string }
  /** The engine was asked for a chunk, and is done with it, well or not. */
  | { readonly computing: number }
  | { readonly computed: number };

export const DEADLINE_MS = 180_000;

export class JobProcesses {
  readonly #defaults: Omit<ChildOrder, 'role'>;
  readonly #children = new Set<ChildProcess>();

  constructor(defaults: Omit<ChildOrder, 'role'>) {
    this.#defaults = defaults;
  }

  start(order: Pick<ChildOrder, 'role'> & Partial<ChildOrder>): ChildProcess {
    const child = startChild('./job-child.ts', [JSON.stringify({ ...this.#defaults, ...order } satisfies ChildOrder)]);
    this.#children.add(child);
    return child;
  }

  async startReady(order: Pick<ChildOrder, 'role'> & Partial<ChildOrder>): Promise<ChildProcess> {
    const child = this.start(order);
    await reportOf(child, (report) => 'ready' in report);
    return child;
  }

  /** kill -9 */
  async kill(child: ChildProcess): Promise<void> {
    child.kill('SIGKILL');
    await ended(child);
    this.#children.delete(child);
  }

  /** SIGTERM: it ends what it has first. @throws Error when it does not end */
  async drain(child: ChildProcess, within = DEADLINE_MS): Promise<void> {
    child.kill('SIGTERM');
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = globalThis.setTimeout(resolve, within, 'late' as const);
    });
    const left = await Promise.race([ended(child), late]);
    clearTimeout(timer);
    if (left === 'late') throw new Error(`a process did not end within ${within} ms`);
    this.#children.delete(child);
  }

  killAll(): void {
    for (const child of this.#children) child.kill('SIGKILL');
  }
}

export function tell(child: ChildProcess, message: ChildMessage): void {
  child.send(message);
}

/** The next one that is wanted. @throws Error when it does not come, or the process ends */
export function reportOf(child: ChildProcess, wanted: (report: ChildReport) => boolean): Promise<ChildReport> {
  return new Promise((resolve, reject) => {
    const end = (outcome: () => void): void => {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onExit);
      outcome();
    };
    const timer = setTimeout(
      () => end(() => reject(new Error('a process did not come where it was told to'))),
      DEADLINE_MS,
    );
    const onExit = (code: number | null): void => end(() => reject(new Error(`a process ended with ${code}`)));
    const onMessage = (message: unknown): void => {
      if (wanted(message as ChildReport)) end(() => resolve(message as ChildReport));
    };
    child.once('exit', onExit);
    child.on('message', onMessage);
  });
}
