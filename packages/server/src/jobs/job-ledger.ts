/**
 * Every step in the life of a job, each one transaction.
 *
 * A chunk is queued, leased to a worker, done, merged. A lease has a number, the fencing token: it rises each time a
 * worker takes the chunk, and results, failures and returns count only under the number that holds it. So a worker that was
 * taken for dead and wakes up again changes nothing.
 */
import { sql, type Transaction } from 'kysely';
import type { Database } from '../db/open-database.ts';
import type { Tables } from '../db/tables.ts';
import { inSpan, traceparent } from '../telemetry/tracing.ts';
import { type ChunkKey, type HeldRow, keysOf, leases } from './chunk-leases.ts';
import type { Job, JobKind } from './job.ts';
import { jobBus } from './job-bus.ts';
import { addEvents, type NewEvent } from './job-events.ts';
import type { OnHappening } from './job-happening.ts';
import { addInputs } from './job-inputs.ts';
import type { JobProbe } from './job-probe.ts';
import { type JobQueue, newMessageId } from './job-queue.ts';
import { type JobRow, jobOf } from './job-row.ts';
import { inLane, inTransaction, type Lane } from './lane.ts';
import type { ClaimRow, Completed, ExpiredRow, Failed, Waiting } from './ledger-rows.ts';
import { mergeChunks } from './merge-chunks.ts';
import { releaseChunks } from './release-chunks.ts';

export interface LedgerOptions {
  readonly database: Database;
  readonly queue: JobQueue;
  /** Times that a chunk may end badly before its job is set aside as failed. */
  readonly maxAttempts?: number;
  /** Wait before the second attempt, in ms; doubled for each after it. */
  readonly backoffMs?: number;
  readonly probe?: JobProbe | undefined;
  /** Told of what is counted. */
  readonly onHappening?: OnHappening | undefined;
  /** Off only where a test shows what it is for. */
  readonly fencing?: boolean;
}

export interface NewJob extends Lane {
  readonly id: string;
  readonly createdBy: string | null;
  readonly kind: JobKind;
  readonly request: unknown;
  readonly priority: number;
  readonly total: number;
  readonly chunkSize: number;
  readonly distinct: boolean;
  /** One for each chunk, where they differ. */
  readonly inputs?: readonly unknown[] | undefined;
  readonly withSummary?: boolean | undefined;
}

/** A chunk as its worker has it. */
export interface ClaimedChunk extends Lane {
  readonly jobId: string;
  readonly kind: JobKind;
  readonly chunk: number;
  /** The fencing token. */
  readonly lease: number;
  readonly units: number;
  /** Place of its first unit among those of the job. */
  readonly first: number;
  readonly attempts: number;
  readonly request: unknown;
  readonly input: unknown;
  readonly jobStarted: boolean;
  /** Of whoever asked for the job. */
  readonly traceparent?: string | undefined;
}

/** `stale`: the lease was lost, and nothing was changed. */
export type Outcome = 'recorded' | 'stale';

export interface ChunkFailure {
  readonly code: string;
  readonly message: string;
  /** Whether another attempt may do better. */
  readonly retry: boolean;
}

export const DEFAULT_ATTEMPTS = 4;
const DEFAULT_BACKOFF_MS = 1000;
const LONGEST_BACKOFF_MS = 5 * 60_000;

export class JobLedger {
  readonly #database: Database;
  readonly #queue: JobQueue;
  readonly #maxAttempts: number;
  readonly #backoffMs: number;
  readonly #probe: JobProbe;
  readonly #fencing: boolean;
  readonly #count: OnHappening;

  constructor(options: LedgerOptions) {
    this.#database = options.database;
    this.#queue = options.queue;
    this.#maxAttempts = options.maxAttempts ?? DEFAULT_ATTEMPTS;
    this.#backoffMs = options.backoffMs ?? DEFAULT_BACKOFF_MS;
    this.#probe = options.probe ?? (() => undefined);
    this.#fencing = options.fencing ?? true;
    this.#count = options.onHappening ?? (() => undefined);
  }

  /**
   * Job, first event and first chunks in the queue, or nothing of them.
   *
   * @param before runs first in the same transaction; a job that it returns is the answer instead of a new one
   */
  accept(
    job: NewJob,
    before: (transaction: Transaction<Tables>) => Promise<Job | undefined> = async () => undefined,
  ): Promise<Job> {
    const fields = { 'smell.job.id': job.id, 'smell.job.kind': job.kind, 'smell.queue': job.workerKind };
    return inSpan('queue', fields, () => this.#accept(job, before));
  }

  async #accept(job: NewJob, before: (transaction: Transaction<Tables>) => Promise<Job | undefined>): Promise<Job> {
    await this.#queue.ensure(job.workerKind);
    const { accepted, released } = await this.#inLane(job, async (transaction) => {
      const earlier = await before(transaction);
      if (earlier) return { accepted: earlier, released: 0 };
      const row = await transaction
        .insertInto('job')
        .values({
          id: job.id,
          organisation_id: job.organisationId,
          created_by: job.createdBy,
          kind: job.kind,
          worker_kind: job.workerKind,
          state: 'accepted',
          request: JSON.stringify(job.request),
          priority: job.priority,
          total: job.total,
          chunk_size: job.chunkSize,
          distinct_results: job.distinct,
          with_summary: job.withSummary ?? false,
          traceparent: traceparent() ?? null,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      await this.#probe('accept', job.id);
      await addInputs(transaction, job.id, job.inputs ?? []);
      await addEvents(transaction, job.id, [{ type: 'accepted', data: { total: job.total } }]);
      const released = await releaseChunks(transaction, this.#queue, job);
      await this.#probe('enqueue', job.id);
      return { accepted: jobOf(row), released };
    });
    if (accepted.id === job.id) this.#count({ what: 'accepted', kind: job.kind });
    this.#tell(accepted.id, { workerKind: job.workerKind, waiting: released });
    return accepted;
  }

  /** @returns those chunks that are now this worker's, at most `most`, in the order of their turns */
  async claim(
    workerKind: string,
    { workerId, most, leaseMs }: { readonly workerId: string; readonly most: number; readonly leaseMs: number },
  ): Promise<ClaimedChunk[]> {
    return await inTransaction(this.#database, async (transaction) => {
      const messages = await this.#queue.fetch(transaction, workerKind, most);
      if (messages.length === 0) return [];
      const { rows } = await sql<ClaimRow>`
        update job_chunk c set state = 'leased', lease = c.lease + 1, worker_id = ${workerId}, started_at = now(),
          lease_expires_at = now() + ${leaseMs}::int * interval '1 millisecond'
        from job j
        where c.message_id = any(${messages.map(({ id }) => id)}::uuid[]) and c.state = 'queued' and j.id = c.job_id
        returning c.job_id, c.chunk, c.lease, c.units, c.attempts, c.turn, c.organisation_id, c.message_id,
          j.kind, j.request, j.chunk_size, j.state as job_state, j.traceparent,
          (select i.rows from job_input i where i.job_id = c.job_id and i.chunk = c.chunk) as input`.execute(
        transaction,
      );
      const taken = new Set(rows.map(({ message_id }) => message_id));
      const orphans = messages.filter(({ id }) => !taken.has(id)).map(({ id }) => id);
      await this.#queue.remove(transaction, workerKind, orphans);
      return rows
        .sort((a, b) => Number(a.turn) - Number(b.turn))
        .map((row) => ({
          workerKind,
          organisationId: row.organisation_id,
          jobId: row.job_id,
          kind: row.kind,
          chunk: row.chunk,
          lease: row.lease,
          units: row.units,
          first: row.chunk * row.chunk_size,
          attempts: row.attempts,
          request: row.request,
          input: row.input,
          jobStarted: row.job_state !== 'accepted',
          traceparent: row.traceparent ?? undefined,
        }));
    });
  }

  /** The first chunk of the job is in work. */
  async start(chunk: ClaimedChunk): Promise<void> {
    if (chunk.jobStarted) return;
    await this.#inLane(chunk, (transaction) => this.#start(transaction, chunk.jobId));
    this.#tell(chunk.jobId);
  }

  /** Extends the leases that are still held. @returns those, by `chunkKey` */
  async heartbeat(chunks: readonly ChunkKey[], leaseMs: number): Promise<Set<string>> {
    const keys = leases(chunks);
    // A row that is just being written by another transaction is left out, rather than waited for.
    const extended = await sql<HeldRow>`
      update job_chunk set lease_expires_at = now() + ${leaseMs}::int * interval '1 millisecond'
      where (job_id, chunk) in (
        select job_id, chunk from job_chunk
        where (job_id, chunk, lease) in (${keys}) and state = 'leased' for update skip locked
      ) returning job_id, chunk, lease`.execute(this.#database.db);
    if (extended.rows.length === chunks.length) return keysOf(extended.rows);
    return await this.held(chunks);
  }

  /** Those leases that are still held, by `chunkKey`; none is extended, and nothing is written. */
  async held(chunks: readonly ChunkKey[]): Promise<Set<string>> {
    const { rows } = await sql<HeldRow>`
      select job_id, chunk, lease from job_chunk
      where (job_id, chunk, lease) in (${leases(chunks)}) and state = 'leased'`.execute(this.#database.db);
    return keysOf(rows);
  }

  /**
   * Results of a chunk, once: merged where it is its turn, and the job ended where they are the last.
   *
   * @param takesNext whoever did it asks for another at once: of those that now wait, one is his, and nobody is woken for it
   */
  async complete(chunk: ClaimedChunk, results: readonly unknown[], takesNext = false): Promise<Outcome> {
    const output = JSON.stringify(results);
    const { outcome, released, ended } = await this.#inLane(chunk, async (transaction): Promise<Completed> => {
      const held = await this.#held(transaction, chunk);
      if (!held) return { outcome: 'stale', released: 0, ended: false };
      await transaction
        .updateTable('job_chunk')
        .set({ state: 'done', output, lease_expires_at: null, finished_at: sql`now()` })
        .where('job_id', '=', chunk.jobId)
        .where('chunk', '=', chunk.chunk)
        .execute();
      await this.#probe('write', chunk.jobId);
      await this.#queue.remove(transaction, chunk.workerKind, [held.message_id]);
      await this.#start(transaction, chunk.jobId);
      const job = await this.#job(transaction, chunk.jobId);
      const { done, end } = await mergeChunks(transaction, job);
      await addEvents(transaction, chunk.jobId, [
        { type: 'chunk', data: { chunk: chunk.chunk, results: results.length, done, total: job.total } },
      ]);
      if (!end) {
        const released = await releaseChunks(transaction, this.#queue, chunk);
        return { outcome: 'recorded', released, ended: false };
      }
      const note = end === 'complete' ? {} : { reason: end };
      const event = { type: 'completed', data: { done, total: job.total, ...note } } as const;
      const summary = job.with_summary ? results.at(-1) : undefined;
      const released = await this.#finish(transaction, job, 'completed', event, { summary });
      return { outcome: 'recorded', released, ended: true };
    });
    if (ended) this.#count({ what: 'ended', kind: chunk.kind, state: 'completed' });
    const waiting = Math.max(0, released - (takesNext ? 1 : 0));
    this.#tell(chunk.jobId, { workerKind: chunk.workerKind, waiting });
    return outcome;
  }

  /** Results of a job that are merged, in their order. */
  async merged(jobId: string): Promise<unknown[]> {
    const rows = await this.#database.db
      .selectFrom('job_result')
      .select('data')
      .where('job_id', '=', jobId)
      .orderBy('number')
      .execute();
    return rows.map(({ data }) => data);
  }

  /** Another attempt after a while, or the end of the job where there is none left. */
  async fail(chunk: ClaimedChunk, failure: ChunkFailure): Promise<Outcome> {
    const failed = { ended: false } as Failed;
    const outcome = await this.#changeHeld(chunk, async (transaction) => {
      Object.assign(failed, await this.#failed(transaction, chunk, failure));
      return failed;
    });
    if (outcome === 'recorded') this.#countFailed(chunk.kind, failed);
    return outcome;
  }

  /** How far a long chunk has come. */
  async progress(chunk: ClaimedChunk, data: Readonly<Record<string, unknown>>): Promise<Outcome> {
    return await this.#changeHeld(chunk, async (transaction) => {
      await addEvents(transaction, chunk.jobId, [{ type: 'progress', data: { chunk: chunk.chunk, ...data } }]);
      return {};
    });
  }

  /** As if it had not been taken: by a worker that stops. */
  async giveBack(chunk: ClaimedChunk): Promise<Outcome> {
    return await this.#changeHeld(chunk, async (transaction) => {
      await this.#requeue(transaction, chunk, { attempts: chunk.attempts, delayMs: 0, error: null });
      await addEvents(transaction, chunk.jobId, [
        { type: 'retry', data: { chunk: chunk.chunk, cause: 'the worker stopped and gave it back' } },
      ]);
      return { waiting: 1 };
    });
  }

  /** Chunks whose workers did not extend their leases, taken for dead. @returns how many were taken back */
  async expire(): Promise<number> {
    const { rows } = await sql<ExpiredRow>`
      select job_id, chunk, lease, attempts, worker_kind, organisation_id,
        (select kind from job where id = job_id) as kind from job_chunk
      where state = 'leased' and lease_expires_at < now() order by lease_expires_at limit 200`.execute(
      this.#database.db,
    );
    let taken = 0;
    for (const row of rows) {
      const lane = { workerKind: row.worker_kind, organisationId: row.organisation_id };
      const chunk = { ...lane, jobId: row.job_id, chunk: row.chunk, lease: row.lease, attempts: row.attempts };
      const failed = await this.#inLane(lane, async (transaction): Promise<Failed | undefined> => {
        const held = await this.#held(transaction, chunk);
        if (!held || held.alive) return undefined;
        const failure = { code: 'worker-lost', message: 'the worker stopped answering', retry: true };
        return await this.#failed(transaction, chunk, failure);
      });
      if (failed) {
        taken += 1;
        this.#count({ what: 'taken-over', kind: row.kind });
        this.#countFailed(row.kind, failed);
        this.#tell(row.job_id, { workerKind: row.worker_kind, ...failed });
      }
    }
    return taken;
  }

  /** @returns the job as it is then: one that has ended stays as it is */
  async cancel(job: Job): Promise<Job> {
    const { cancelled, released, isNew } = await this.#inLane(job, async (transaction) => {
      const row = await this.#job(transaction, job.id);
      if (row.ended_at !== null) return { cancelled: jobOf(row), released: 0, isNew: false };
      const event = { type: 'cancelled', data: { done: row.done, total: row.total } } as const;
      const released = await this.#finish(transaction, row, 'cancelled', event);
      return { cancelled: jobOf(await this.#job(transaction, job.id)), released, isNew: true };
    });
    if (isNew) this.#count({ what: 'ended', kind: job.kind, state: 'cancelled' });
    this.#tell(job.id, { workerKind: job.workerKind, waiting: released });
    return cancelled;
  }

  async #changeHeld(
    chunk: ClaimedChunk,
    work: (transaction: Transaction<Tables>) => Promise<Waiting>,
  ): Promise<Outcome> {
    const waiting = await this.#inLane(chunk, async (transaction): Promise<Waiting | undefined> => {
      if (!(await this.#held(transaction, chunk))) return undefined;
      return await work(transaction);
    });
    this.#tell(chunk.jobId, { workerKind: chunk.workerKind, ...waiting });
    return waiting ? 'recorded' : 'stale';
  }

  /** The fence: undefined when another has, or had, this chunk since. */
  async #held(
    transaction: Transaction<Tables>,
    { jobId, chunk, lease }: ChunkKey,
  ): Promise<{ readonly message_id: string; readonly alive: boolean } | undefined> {
    return await transaction
      .selectFrom('job_chunk')
      .select(['message_id', sql<boolean>`coalesce(lease_expires_at >= now(), false)`.as('alive')])
      .where('job_id', '=', jobId)
      .where('chunk', '=', chunk)
      .$if(this.#fencing, (query) => query.where('lease', '=', lease).where('state', '=', 'leased'))
      .forUpdate()
      .executeTakeFirst();
  }

  async #failed(
    transaction: Transaction<Tables>,
    chunk: Lane & ChunkKey & { readonly attempts: number },
    { code, message, retry }: ChunkFailure,
  ): Promise<Failed> {
    const attempts = chunk.attempts + 1;
    if (!retry || attempts >= this.#maxAttempts) {
      const job = await this.#job(transaction, chunk.jobId);
      const times = attempts === 1 ? '' : ` ${attempts} times`;
      const reason = retry ? `part ${chunk.chunk + 1} failed${times}, at last: ${message}` : message;
      const event = { type: 'failed', data: { code, message: reason, chunk: chunk.chunk } } as const;
      const waiting = await this.#finish(transaction, job, 'failed', event, { error: { code, message: reason } });
      return { ended: true, waiting };
    }
    const delayMs = Math.min(LONGEST_BACKOFF_MS, this.#backoffMs * 2 ** (attempts - 1));
    await this.#requeue(transaction, chunk, { attempts, delayMs, error: message });
    await addEvents(transaction, chunk.jobId, [
      { type: 'retry', data: { chunk: chunk.chunk, attempt: attempts + 1, delayMs, code, cause: message } },
    ]);
    return { ended: false, waiting: 1, delayMs };
  }

  #countFailed(kind: JobKind, { ended }: Failed): void {
    this.#count(ended ? { what: 'ended', kind, state: 'failed' } : { what: 'retried', kind });
  }

  /** Keeps its turn. */
  async #requeue(
    transaction: Transaction<Tables>,
    { workerKind, jobId, chunk }: Lane & ChunkKey,
    {
      attempts,
      delayMs,
      error,
    }: { readonly attempts: number; readonly delayMs: number; readonly error: string | null },
  ): Promise<void> {
    const { message_id, turn } = await transaction
      .selectFrom('job_chunk')
      .select(['message_id', 'turn'])
      .where('job_id', '=', jobId)
      .where('chunk', '=', chunk)
      .executeTakeFirstOrThrow();
    await this.#queue.remove(transaction, workerKind, [message_id]);
    const id = newMessageId();
    await transaction
      .updateTable('job_chunk')
      .set({ state: 'queued', message_id: id, attempts, error, worker_id: null, lease_expires_at: null })
      .where('job_id', '=', jobId)
      .where('chunk', '=', chunk)
      .execute();
    await this.#queue.send(transaction, workerKind, [{ id, jobId, chunk, turn: Number(turn), delayMs }]);
  }

  async #start(transaction: Transaction<Tables>, jobId: string): Promise<void> {
    const started = await transaction
      .updateTable('job')
      .set({ state: 'running', started_at: sql`now()` })
      .where('id', '=', jobId)
      .where('state', '=', 'accepted')
      .returning('id')
      .executeTakeFirst();
    if (started) await addEvents(transaction, jobId, [{ type: 'started', data: {} }]);
  }

  /**
   * The one place where a job ends. What it still had in the queue or in work is dropped.
   *
   * @returns chunks of others that now wait in addition
   */
  async #finish(
    transaction: Transaction<Tables>,
    job: JobRow,
    state: 'completed' | 'failed' | 'cancelled',
    event: NewEvent,
    {
      error,
      summary,
    }: { readonly error?: { readonly code: string; readonly message: string }; summary?: unknown } = {},
  ): Promise<number> {
    await transaction
      .updateTable('job')
      .set({
        state,
        ended_at: sql`now()`,
        error_code: error?.code ?? null,
        error_message: error?.message ?? null,
        ...(summary === undefined ? {} : { summary: JSON.stringify(summary) }),
      })
      .where('id', '=', job.id)
      .execute();
    await addEvents(transaction, job.id, [event]);
    const open = await transaction
      .selectFrom('job_chunk')
      .select('message_id')
      .where('job_id', '=', job.id)
      .where('state', 'in', ['queued', 'leased'])
      .execute();
    await this.#queue.remove(
      transaction,
      job.worker_kind,
      open.map(({ message_id }) => message_id),
    );
    await transaction
      .updateTable('job_chunk')
      .set({ state: 'dropped', output: null, lease_expires_at: null })
      .where('job_id', '=', job.id)
      .where('state', 'in', ['queued', 'leased', 'done'])
      .execute();
    await transaction.deleteFrom('job_input').where('job_id', '=', job.id).execute();
    await this.#probe('finish', job.id);
    return await releaseChunks(transaction, this.#queue, {
      workerKind: job.worker_kind,
      organisationId: job.organisation_id,
    });
  }

  async #job(transaction: Transaction<Tables>, jobId: string): Promise<JobRow> {
    return await transaction.selectFrom('job').selectAll().where('id', '=', jobId).executeTakeFirstOrThrow();
  }

  #inLane<Result>(
    { workerKind, organisationId }: Lane,
    work: (transaction: Transaction<Tables>) => Promise<Result>,
  ): Promise<Result> {
    return inLane(this.#database, { workerKind, organisationId }, work);
  }

  /** After the commit. */
  #tell(jobId: string, news: { readonly workerKind?: string } & Waiting = {}): void {
    jobBus(this.#database).tell({ jobId, ...news });
  }
}
