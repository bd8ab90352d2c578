/**
 * Takes chunks from queues and does them. One process may run several; each has an id, a number of slots, and leases of its
 * own. It survives a database that is away for a while, and gives up what it cannot be sure to hold any more.
 */
import { randomUUID } from 'node:crypto';
import type { Span } from '@opentelemetry/api';
import { SmellError } from '@smell/core/errors';
import { sql } from 'kysely';
import type { Database } from '../db/open-database.ts';
import { contextOf, endFailed, inSpan } from '../telemetry/tracing.ts';
import { chunkKey } from './chunk-leases.ts';
import { jobBus, type Listener } from './job-bus.ts';
import { FinalFailure, type JobDefinition, type JobEngine } from './job-definition.ts';
import { JOB_DEFINITIONS } from './job-definitions.ts';
import type { OnHappening } from './job-happening.ts';
import { type ChunkFailure, type ClaimedChunk, JobLedger, type LedgerOptions, type Outcome } from './job-ledger.ts';
import { type JobNotices, joinNotices, leaveNotices, lookEvery } from './job-notices.ts';
import { JobQueue } from './job-queue.ts';

export interface WorkerOptions {
  readonly database: Database;
  readonly engine: JobEngine;
  /** Queues to serve: `generate-dit-smell`, `describe`. A function is asked at every look: models come while a worker runs. */
  readonly kinds: readonly string[] | (() => readonly string[]);
  /** Chunks done at once. */
  readonly concurrency: number;
  /** Given, the worker takes no more, finishes or gives back what it has, and ends. */
  readonly signal?: AbortSignal | undefined;
  readonly definitions?: readonly JobDefinition[];
  readonly id?: string;
  /** After so long without a heartbeat a worker counts as dead, in ms. */
  readonly leaseMs?: number;
  readonly heartbeatMs?: number;
  /** Between two looks into the queues; when left out 2 s where work is told of, 0.4 s where it is not. */
  readonly pollMs?: number;
  /** For chunks in work when the signal comes. */
  readonly graceMs?: number;
  readonly ledger?: Pick<LedgerOptions, 'maxAttempts' | 'backoffMs' | 'probe' | 'fencing'>;
  /** Told of what is counted. */
  readonly onHappening?: OnHappening;
  /** Told of what went wrong in the worker or by a defect in a chunk. The message of an error may quote what was asked or written. */
  readonly onTrouble?: (trouble: WorkerTrouble, error: unknown) => void;
}

export type WorkerTrouble =
  | 'queue-not-asked'
  | 'chunk-failed'
  | 'chunk-not-ended'
  | 'results-not-written'
  | 'lease-not-extended'
  | 'worker-not-signed-off';

export interface Worker {
  readonly id: string;
  /** Chunks in work. */
  readonly running: number;
  /** Drains; the same as giving the signal. */
  stop(): Promise<void>;
  /** Fulfilled when it has drained. */
  readonly ended: Promise<void>;
}

const LEASE_MS = 15_000;
const HEARTBEAT_MS = 400;
/** A lease is extended when less than this share of it is left. */
const EXTENDED_BELOW = 0.75;
const POLL_MS = 400;
const GRACE_MS = 20_000;
const DEFECT = 'something went wrong that should not have; it has been logged';
/** Between notes that the worker lives, in ms. */
const REGISTER_EVERY_MS = 4_000;
const LONGEST_PAUSE_MS = 5_000;
/** Between attempts to write results while the database is away, in ms. */
const WRITE_AGAIN_MS = 250;

interface Task {
  readonly chunk: ClaimedChunk;
  readonly controller: AbortController;
  /** By our own clock: after it, another may have the chunk. */
  heldUntil: number;
  isLost: boolean;
}

type Ending = 'lost' | 'drained';

export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const queue = await JobQueue.start(options.database);
  const worker = new RunningWorker(options, queue);
  await worker.lookAtKinds();
  await worker.register();
  worker.start();
  return worker;
}

class RunningWorker implements Worker {
  readonly id: string;
  readonly ended: Promise<void>;
  readonly #options: WorkerOptions;
  readonly #queue: JobQueue;
  readonly #ledger: JobLedger;
  /** Served now. */
  #kinds: readonly string[] = [];
  readonly #definitions: ReadonlyMap<string, JobDefinition>;
  readonly #tasks = new Map<Task, Promise<void>>();
  readonly #leaseMs: number;
  #finish!: () => void;
  readonly #listener: Listener;
  #stopping = false;
  #draining: Promise<void> | undefined;
  #notices: JobNotices | undefined;
  #wake: (() => void) | undefined;
  #awake = false;
  #loop: Promise<void> | undefined;
  #registeredAt = 0;
  #sweptAt = 0;

  constructor(options: WorkerOptions, queue: JobQueue) {
    this.#options = options;
    this.#queue = queue;
    this.id = options.id ?? randomUUID();
    this.#leaseMs = options.leaseMs ?? LEASE_MS;
    this.#ledger = new JobLedger({
      ...options.ledger,
      database: options.database,
      queue,
      onHappening: options.onHappening,
    });
    this.#definitions = new Map(
      [...JOB_DEFINITIONS, ...(options.definitions ?? [])].map((definition) => [definition.kind, definition]),
    );
    const isIdle = (): boolean => this.#wake !== undefined && !this.#awake && this.#tasks.size < options.concurrency;
    const kinds = (): readonly string[] => this.#kinds;
    this.#listener = {
      get kinds() {
        return kinds();
      },
      get isIdle() {
        return isIdle();
      },
      rouse: () => this.#rouse(),
    };
    this.ended = new Promise((resolve) => {
      this.#finish = resolve;
    });
  }

  get running(): number {
    return this.#tasks.size;
  }

  start(): void {
    const { database, signal } = this.#options;
    this.#notices = joinNotices(database);
    const bus = jobBus(database).on('job', this.#onJob);
    bus.add(this.#listener);
    const beating = this.#beat();
    this.#loop = this.#take().then(() => beating);
    if (signal?.aborted) void this.stop();
    else signal?.addEventListener('abort', () => void this.stop(), { once: true });
  }

  stop(): Promise<void> {
    this.#draining ??= this.#drain();
    return this.#draining;
  }

  async #drain(): Promise<void> {
    const { database, graceMs = GRACE_MS } = this.#options;
    this.#stopping = true;
    this.#rouse();
    jobBus(database).remove(this.#listener);
    const overtime = setTimeout(() => {
      for (const { controller } of this.#tasks.keys()) controller.abort('drained' satisfies Ending);
    }, graceMs);
    // What was being taken when the signal came is in work before the loop ends.
    await this.#loop;
    await Promise.all(this.#tasks.values());
    clearTimeout(overtime);
    jobBus(database).off('job', this.#onJob);
    leaveNotices(database);
    await database.db
      .deleteFrom('job_worker')
      .where('id', '=', this.id)
      .execute()
      .catch((error) => this.#trouble('worker-not-signed-off', error));
    this.#finish();
  }

  /** @returns whether there are others than before */
  async lookAtKinds(): Promise<boolean> {
    const { kinds } = this.#options;
    const served = typeof kinds === 'function' ? kinds() : kinds;
    if (served.join() === this.#kinds.join()) return false;
    for (const kind of served) if (!this.#kinds.includes(kind)) await this.#queue.ensure(kind);
    this.#kinds = served;
    return true;
  }

  /** Notes that this worker lives, and what it serves. */
  async register(): Promise<void> {
    const { database, concurrency } = this.#options;
    const worker_kinds = [...this.#kinds];
    await database.db
      .insertInto('job_worker')
      .values({ id: this.id, worker_kinds, slots: concurrency })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ seen_at: sql`now()`, worker_kinds }))
      .execute();
    this.#registeredAt = Date.now();
  }

  async #take(): Promise<void> {
    const { database, concurrency } = this.#options;
    const pollMs = (): number => this.#options.pollMs ?? lookEvery(database, this.#notices, POLL_MS);
    let next = 0;
    let pause = pollMs();
    while (!this.#stopping) {
      let taken = 0;
      try {
        if (await this.lookAtKinds()) await this.register();
        const kinds = this.#kinds;
        // The queues take turns at being asked first.
        for (let i = 0; i < kinds.length && !this.#stopping; i++) {
          const free = concurrency - this.#tasks.size;
          if (free <= 0) break;
          const kind = kinds[(next + i) % kinds.length]!;
          // A worker with free slots leaves some of a short queue to the others.
          const most = Math.max(1, Math.ceil(free / 2));
          const began = Date.now();
          const chunks = await this.#ledger.claim(kind, { workerId: this.id, most, leaseMs: this.#leaseMs });
          for (const chunk of chunks) this.#begin(chunk, began + this.#leaseMs);
          taken += chunks.length;
        }
        next += 1;
        pause = pollMs();
      } catch (error) {
        this.#trouble('queue-not-asked', error);
        pause = Math.min(LONGEST_PAUSE_MS, 2 * pause);
      }
      if (taken === 0 || this.#tasks.size >= concurrency) await this.#sleep(pause);
    }
  }

  #begin(chunk: ClaimedChunk, heldUntil: number): void {
    const task = { chunk, controller: new AbortController(), heldUntil, isLost: false };
    const work = this.#traced(task)
      .catch((error) => this.#trouble('chunk-not-ended', error))
      .finally(() => {
        this.#tasks.delete(task);
        this.#rouse();
      });
    this.#tasks.set(task, work);
  }

  /** As a part of the request that asked for the job. */
  #traced(task: Task): Promise<void> {
    const { jobId, kind, chunk, attempts, workerKind, traceparent } = task.chunk;
    const fields = {
      'smell.job.id': jobId,
      'smell.job.kind': kind,
      'smell.chunk': chunk,
      'smell.attempts': attempts,
      'smell.queue': workerKind,
      'smell.worker': this.id,
    };
    return inSpan('job', fields, (span) => this.#work(task, span), contextOf(traceparent));
  }

  async #work(task: Task, span: Span): Promise<void> {
    const { chunk, controller } = task;
    const { signal } = controller;
    const report = async (data: Readonly<Record<string, unknown>>): Promise<void> => {
      if (!signal.aborted) await this.#ledger.progress(chunk, data);
    };
    const merged = (): Promise<readonly unknown[]> => this.#ledger.merged(chunk.jobId);
    let results: readonly unknown[];
    try {
      await this.#ledger.start(chunk);
      const definition = this.#definitions.get(chunk.kind);
      if (!definition) throw new SmellError('runtime-failed', `this worker does not know jobs of kind ${chunk.kind}`);
      results = await unlessAborted(definition.run(this.#options.engine, chunk, signal, report, merged), signal);
      await this.#options.ledger?.probe?.('running', chunk.jobId);
    } catch (error) {
      if (signal.aborted) {
        // A lost chunk is another's, or nobody's any more.
        if ((signal.reason as Ending) === 'drained') await this.#write(task, () => this.#ledger.giveBack(chunk));
        return;
      }
      endFailed(span, error);
      const failure = failureOf(error);
      if (failure.retry) this.#trouble('chunk-failed', error);
      await this.#write(task, () => this.#ledger.fail(chunk, failure));
      return;
    }
    await this.#write(task, () => this.#ledger.complete(chunk, results, !this.#stopping));
  }

  /** Tried until the lease may be another's: what was written twice counts once. */
  async #write(task: Task, write: () => Promise<Outcome>): Promise<void> {
    for (;;) {
      try {
        if ((await write()) === 'stale') this.#lost(task);
        return;
      } catch (error) {
        if (Date.now() + WRITE_AGAIN_MS > task.heldUntil || !isAway(error)) throw error;
        this.#trouble('results-not-written', error);
        await new Promise((resolve) => setTimeout(resolve, WRITE_AGAIN_MS));
      }
    }
  }

  /** Leases, the note that we live, and the chunks of those who do not. */
  async #beat(): Promise<void> {
    const { heartbeatMs = HEARTBEAT_MS } = this.#options;
    while (!this.#stopping || this.#tasks.size > 0) {
      try {
        await this.#extend();
        if (Date.now() - this.#registeredAt > REGISTER_EVERY_MS) await this.register();
        if (Date.now() - this.#sweptAt > this.#leaseMs / 3) {
          this.#sweptAt = Date.now();
          await this.#ledger.expire();
        }
      } catch (error) {
        this.#trouble('lease-not-extended', error);
      }
      for (const task of this.#tasks.keys()) {
        if (Date.now() > task.heldUntil) this.#lost(task);
      }
      await new Promise((resolve) => setTimeout(resolve, heartbeatMs));
      // The loop that takes chunks ends first, so that none begins without a heart.
    }
  }

  async #extend(): Promise<void> {
    const tasks = [...this.#tasks.keys()];
    if (tasks.length === 0) return;
    const began = Date.now();
    const chunks = tasks.map(({ chunk }) => chunk);
    // Whether they are still ours is asked often, since a job may be cancelled; to write it down each time would be most of what a
    // hundred workers ask of a database.
    const extending = tasks.some(({ heldUntil }) => heldUntil - began < EXTENDED_BELOW * this.#leaseMs);
    const held = extending ? await this.#ledger.heartbeat(chunks, this.#leaseMs) : await this.#ledger.held(chunks);
    for (const task of tasks) {
      if (held.has(chunkKey(task.chunk))) {
        if (extending) task.heldUntil = began + this.#leaseMs;
      } else if (this.#tasks.has(task)) this.#lost(task);
    }
  }

  /** Counted once for each task. */
  #lost(task: Task): void {
    if (!task.isLost) this.#options.onHappening?.({ what: 'lease-lost', kind: task.chunk.kind });
    task.isLost = true;
    task.controller.abort('lost' satisfies Ending);
  }

  /** A job of ours may have been cancelled. */
  readonly #onJob = (jobId: string): void => {
    if (![...this.#tasks.keys()].some(({ chunk }) => chunk.jobId === jobId)) return;
    this.#extend().catch((error) => this.#trouble('lease-not-extended', error));
  };

  #rouse(): void {
    this.#awake = true;
    this.#wake?.();
  }

  async #sleep(ms: number): Promise<void> {
    if (!this.#awake) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.#wake = undefined;
    }
    this.#awake = false;
  }

  #trouble(trouble: WorkerTrouble, error: unknown): void {
    this.#options.onTrouble?.(trouble, error);
  }
}

/** So that a chunk ends at once also where an engine does not listen. */
async function unlessAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  work.catch(() => undefined);
  let stop = (): void => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(new SmellError('cancelled', 'the chunk was taken away'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** What the user did wrong is wrong the next time too. */
function failureOf(error: unknown): ChunkFailure {
  if (error instanceof SmellError) {
    return { code: error.code, message: error.message, retry: isRetriable(error) };
  }
  // What it says is for the log alone: it may quote anything.
  return { code: 'runtime-failed', message: DEFECT, retry: true };
}

/** A wrong request stays one; so does what its definition says is final. */
export function isRetriable(error: SmellError): boolean {
  return error.exitCode === 1 && !(error instanceof FinalFailure);
}

/** The connection is at fault (PostgreSQL error classes 08, 53 and 57; system errors), not what was written. */
function isAway(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  if (code === undefined) return /connection|terminated|timeout/i.test(message ?? '');
  return /^(08|53|57)/.test(code) || /^E[A-Z]+$/.test(code);
}
