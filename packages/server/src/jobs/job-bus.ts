/** What happens to jobs, told at once in this process; `job-notices.ts` carries it between processes. */
import { EventEmitter } from 'node:events';
import type { Database } from '../db/open-database.ts';

/** Something was committed about a job. */
export interface JobNews {
  readonly jobId: string;
  readonly workerKind?: string;
  /** Chunks that now wait in the queue of `workerKind` besides. */
  readonly waiting?: number;
  /** They may not be taken before, in ms from now. */
  readonly delayMs?: number;
}

/** A worker of this process. */
export interface Listener {
  readonly kinds: readonly string[];
  /** It has nothing to do, and sleeps. */
  readonly isIdle: boolean;
  rouse(): void;
}

interface Happenings {
  job: [jobId: string];
  /** Of this process, for others. */
  news: [news: JobNews];
}

export class JobBus extends EventEmitter<Happenings> {
  readonly #listeners = new Set<Listener>();

  constructor() {
    super();
    this.setMaxListeners(0);
  }

  add(listener: Listener): void {
    this.#listeners.add(listener);
  }

  remove(listener: Listener): void {
    this.#listeners.delete(listener);
  }

  /** Something was committed here. */
  tell(news: JobNews): void {
    const { jobId, workerKind, waiting = 0, delayMs = 0 } = news;
    this.emit('job', jobId);
    this.emit('news', { ...news, ...(delayMs > 0 ? { waiting: 0 } : {}) });
    if (workerKind === undefined || waiting === 0) return;
    if (delayMs === 0) this.work(workerKind, waiting);
    else setTimeout(() => this.tell({ jobId, workerKind, waiting }), delayMs).unref();
  }

  /** Wakes as many idle workers as there are chunks: a hundred that all ask for one would be most of a database's work. */
  work(workerKind: string, chunks: number): void {
    const fit = [...this.#listeners].filter(({ kinds }) => kinds.includes(workerKind));
    const idle = fit.filter(({ isIdle }) => isIdle);
    if (idle.length < chunks) for (const each of fit) each.rouse();
    else {
      const start = Math.floor(Math.random() * idle.length);
      for (let i = 0; i < chunks; i++) idle[(start + i) % idle.length]!.rouse();
    }
  }
}

const buses = new WeakMap<Database, JobBus>();

/** One for each open database. */
export function jobBus(database: Database): JobBus {
  let bus = buses.get(database);
  if (!bus) {
    bus = new JobBus();
    buses.set(database, bus);
  }
  return bus;
}
