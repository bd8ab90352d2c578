/**
 * Carries news of jobs between processes by LISTEN and NOTIFY of PostgreSQL, so that a worker starts and a reader is told within some
 * tens of milliseconds. It is an acceleration only: every promise is kept by what is in the tables, and whoever waits also looks
 * there, seldom while this works and often while it does not (a pooler between us and the database may swallow notices).
 *
 * Sent after the commit, gathered for a moment: notices within transactions would make all commits wait for one another.
 */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { z } from 'zod';
import type { Database } from '../db/open-database.ts';
import { type JobNews, jobBus } from './job-bus.ts';

const CHANNEL = 'smell_jobs';
const GATHER_MS = 5;
/** Of one notice; PostgreSQL takes less than 8,000 bytes. */
const MOST_JOBS = 100;
/** Whether notices come through is tried so often, and a trial may take so long, in ms. */
const TRY_EVERY_MS = 5_000;
const TRIAL_MS = 2_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

const noticeSchema = z.object({
  from: z.string(),
  trial: z.number().optional(),
  jobs: z.array(z.string()).default([]),
  /** Queue to chunks that wait besides. */
  work: z.record(z.string(), z.number()).default({}),
});

export class JobNotices {
  readonly #database: Database;
  readonly #connect: () => pg.Client;
  readonly #id = randomUUID();
  readonly #jobs = new Set<string>();
  readonly #work = new Map<string, number>();
  readonly #stopped = new AbortController();
  #gathering: NodeJS.Timeout | undefined;
  #trial = 0;
  #answered: (() => void) | undefined;
  #listening = false;

  constructor(database: Database, connect: () => pg.Client) {
    this.#database = database;
    this.#connect = connect;
    jobBus(database).on('news', this.#onNews);
    void this.#keepListening();
  }

  /** Notices of others come through. */
  get listening(): boolean {
    return this.#listening;
  }

  stop(): void {
    jobBus(this.#database).off('news', this.#onNews);
    clearTimeout(this.#gathering);
    this.#stopped.abort();
  }

  readonly #onNews = ({ jobId, workerKind, waiting = 0 }: JobNews): void => {
    this.#jobs.add(jobId);
    if (workerKind !== undefined && waiting > 0)
      this.#work.set(workerKind, (this.#work.get(workerKind) ?? 0) + waiting);
    this.#gathering ??= setTimeout(() => void this.#send(), GATHER_MS);
  };

  async #send(): Promise<void> {
    this.#gathering = undefined;
    const jobs = [...this.#jobs];
    const work = Object.fromEntries(this.#work);
    this.#jobs.clear();
    this.#work.clear();
    for (let first = 0; first < jobs.length; first += MOST_JOBS) {
      const part = { from: this.#id, jobs: jobs.slice(first, first + MOST_JOBS), work: first === 0 ? work : {} };
      await this.#notify(part);
    }
  }

  async #notify(notice: z.input<typeof noticeSchema>): Promise<void> {
    // One that is lost is made up for by those who look for themselves.
    await this.#database
      .executeSql('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(notice)])
      .catch(() => undefined);
  }

  async #keepListening(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    while (!this.#stopped.signal.aborted) {
      const client = this.#connect();
      const lost = new Promise<void>((resolve) => {
        client.on('error', () => resolve());
        client.on('end', () => resolve());
        this.#stopped.signal.addEventListener('abort', () => resolve(), { once: true });
      });
      client.on('notification', ({ payload }) => this.#onNotice(payload));
      try {
        await client.connect();
        await client.query(`listen ${CHANNEL}`);
        while (!this.#stopped.signal.aborted && (await this.#comesThrough(lost))) {
          this.#listening = true;
          pause = FIRST_PAUSE_MS;
          if (await within(lost, TRY_EVERY_MS)) break;
        }
      } catch {
        // Not there, or not for us: whoever waits looks for himself, as often as without notices.
      }
      this.#listening = false;
      await client.end().catch(() => undefined);
      if (this.#stopped.signal.aborted) return;
      const stopped = new Promise<void>((resolve) => {
        this.#stopped.signal.addEventListener('abort', () => resolve(), { once: true });
      });
      await within(stopped, pause);
      pause = Math.min(LONGEST_PAUSE_MS, 2 * pause);
    }
  }

  /** A notice sent over another connection, as those of other processes are, arrives at ours. */
  async #comesThrough(lost: Promise<void>): Promise<boolean> {
    const trial = ++this.#trial;
    const answered = new Promise<true>((resolve) => {
      this.#answered = () => resolve(true);
    });
    await this.#notify({ from: this.#id, trial });
    const came = await Promise.race([answered, lost.then(() => false), after(TRIAL_MS).then(() => false)]);
    this.#answered = undefined;
    return came;
  }

  #onNotice(payload = ''): void {
    const read = noticeSchema.safeParse(parsed(payload));
    if (!read.success) return;
    const { from, trial, jobs, work } = read.data;
    if (from === this.#id) {
      if (trial === this.#trial) this.#answered?.();
      return;
    }
    const bus = jobBus(this.#database);
    for (const jobId of jobs) bus.emit('job', jobId);
    for (const [kind, chunks] of Object.entries(work)) bus.work(kind, chunks);
  }
}

interface Joined {
  readonly notices: JobNotices;
  users: number;
}
const joined = new WeakMap<Database, Joined>();

/** One for each open database, as long as anybody uses it. Undefined for an embedded one, which has no other process. */
export function joinNotices(database: Database): JobNotices | undefined {
  const { newClient } = database;
  if (!newClient) return undefined;
  let found = joined.get(database);
  if (!found) {
    found = { notices: new JobNotices(database, newClient), users: 0 };
    joined.set(database, found);
  }
  found.users += 1;
  return found.notices;
}

export function leaveNotices(database: Database): void {
  const found = joined.get(database);
  if (!found || --found.users > 0) return;
  joined.delete(database);
  found.notices.stop();
}

/** Between two looks into the tables, in ms: seldom where whatever happens is told. */
export function lookEvery(database: Database, notices: JobNotices | undefined, untoldMs: number): number {
  return database.kind !== 'postgres' || notices?.listening ? SELDOM_MS : untoldMs;
}
const SELDOM_MS = 2_000;

async function after(ms: number): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}

/** @returns whether it happened within the time */
async function within(happening: Promise<void>, ms: number): Promise<boolean> {
  return await Promise.race([happening.then(() => true), after(ms).then(() => false)]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
