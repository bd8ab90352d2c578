/**
 * Wakes those who wait for news of a job: at once for what this process commits and for what others tell of
 * (job-notices.ts), and by one look a while into the database for all of them together, where other processes may write.
 */
import type { Database } from '../db/open-database.ts';
import { jobBus } from './job-bus.ts';
import { type JobNotices, lookEvery } from './job-notices.ts';

/** Where nobody tells what other processes do. */
const LOOK_EVERY_MS = 250;

interface Watch {
  readonly jobId: string;
  /** Number of the last event that the watcher has. */
  seen: number;
  news: boolean;
  wake: (() => void) | undefined;
}

export interface JobWatch {
  /** Until there may be an event after `seen`, or the signal is given. */
  next(seen: number, signal?: AbortSignal): Promise<void>;
  /** There is more than was read: `next` does not wait. */
  more(): void;
  close(): void;
}

export class JobFeed {
  readonly #database: Database;
  readonly #notices: JobNotices | undefined;
  readonly #watches = new Map<string, Set<Watch>>();
  #timer: NodeJS.Timeout | undefined;

  constructor(database: Database, notices?: JobNotices) {
    this.#database = database;
    this.#notices = notices;
    jobBus(database).on('job', this.#onJob);
  }

  watch(jobId: string): JobWatch {
    const watch: Watch = { jobId, seen: 0, news: true, wake: undefined };
    const others = this.#watches.get(jobId);
    if (others) others.add(watch);
    else this.#watches.set(jobId, new Set([watch]));
    this.#startLooking();
    return {
      next: (seen, signal) => this.#next(watch, seen, signal),
      more: () => rouse(watch),
      close: () => {
        const all = this.#watches.get(jobId);
        all?.delete(watch);
        if (all?.size === 0) this.#watches.delete(jobId);
        if (this.#watches.size === 0) this.#stopLooking();
        watch.wake?.();
      },
    };
  }

  close(): void {
    jobBus(this.#database).off('job', this.#onJob);
    this.#stopLooking();
    for (const watches of this.#watches.values()) for (const watch of watches) watch.wake?.();
    this.#watches.clear();
  }

  async #next(watch: Watch, seen: number, signal?: AbortSignal): Promise<void> {
    watch.seen = seen;
    if (!watch.news && !signal?.aborted) {
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          signal?.removeEventListener('abort', wake);
          watch.wake = undefined;
          resolve();
        };
        watch.wake = wake;
        signal?.addEventListener('abort', wake, { once: true });
      });
    }
    watch.news = false;
  }

  readonly #onJob = (jobId: string): void => {
    for (const watch of this.#watches.get(jobId) ?? []) rouse(watch);
  };

  /** PGlite has one process: what happens is told on the bus. */
  #startLooking(): void {
    if (this.#database.kind !== 'postgres' || this.#timer) return;
    const looked = async (): Promise<void> => {
      await this.#look();
      if (timer === this.#timer) again();
    };
    let timer: NodeJS.Timeout;
    const again = (): void => {
      timer = setTimeout(() => void looked(), lookEvery(this.#database, this.#notices, LOOK_EVERY_MS));
      timer.unref();
      this.#timer = timer;
    };
    again();
  }

  #stopLooking(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #look(): Promise<void> {
    try {
      const rows = await this.#database.db
        .selectFrom('job')
        .select(['id', 'last_event'])
        .where('id', 'in', [...this.#watches.keys()])
        .execute();
      for (const { id, last_event } of rows) {
        for (const watch of this.#watches.get(id) ?? []) if (last_event > watch.seen) rouse(watch);
      }
    } catch {
      // The database is away: whoever waits looks for himself, and reports it.
      for (const watches of this.#watches.values()) for (const watch of watches) rouse(watch);
    }
  }
}

function rouse(watch: Watch): void {
  watch.news = true;
  watch.wake?.();
}
