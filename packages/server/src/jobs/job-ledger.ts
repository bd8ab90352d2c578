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
import type { Job, JobKind } from './job.ts';
import { jobBus } from './job-bus.ts';
import { addEvents, type NewEvent } from './job-events.ts';
import type { JobProbe } from './job-probe.ts';
import { type JobQueue, newMessageId } from './job-queue.ts';
import { type JobRow, jobOf } from './job-row.ts';
import { inLane, inTransaction, type Lane } from './lane.ts';
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
}

export type ChunkKey = Pick<ClaimedChunk, 'jobId' | 'chunk' | 'lease'>;

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
/** Rows of chunk inputs in one statement. */
const INPUTS_AT_ONCE = 50;

export class JobLedger {
  readonly #database: Database;
  readonly #queue: JobQueue;
  readonly #maxAttempts: number;
  readonly #backoffMs: number;
  readonly #probe: JobProbe;
  readonly #fencing: boolean;

  constructor(options: LedgerOptions) {
    this.#database = options.database;
    this.#queue = options.queue;
    this.#maxAttempts = options.maxAttempts ?? DEFAULT_ATTEMPTS;
    this.#backoffMs = options.backoffMs ?? DEFAULT_BACKOFF_MS;
    this.#probe = options.probe ?? (() => undefined);
    this.#fencing = options.fencing ?? true;
  }

  /**
   * Job, first event and first chunks in the queue, or nothing of them.
   *
   * @param before runs first in the same transaction; a job that it returns is the answer instead of a new one
   */
  async accept(
    job: NewJob,
    before: (transaction: Transaction<Tables>) => Promise<Job | undefined> = async () => undefined,
  ): Promise<Job> {
    await this.#queue.ensure(job.workerKind);
    const accepted = await this.#inLane(job, async (transaction) => {
      const earlier = await before(transaction);
      if (earlier) return earlier;
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
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      await this.#probe('accept', job.id);
      await this.#addInputs(transaction, job);
      await addEvents(transaction, job.id, [{ type: 'accepted', data: { total: job.total } }]);
      await releaseChunks(transaction, this.#queue, job);
      await this.#probe('enqueue', job.id);
      return jobOf(row);
    });
    this.#tell(accepted.id, job.workerKind);
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
          j.kind, j.request, j.chunk_size, j.state as job_state,
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

  /** Results of a chunk, once: merged where it is its turn, and the job ended where they are the last. */
  async complete(chunk: ClaimedChunk, results: readonly unknown[]): Promise<Outcome> {
    const output = JSON.stringify(results);
    const outcome = await this.#inLane(chunk, async (transaction): Promise<Outcome> => {
      const held = await this.#held(transaction, chunk);
      if (!held) return 'stale';
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
      if (end) {
        const note = end === 'complete' ? {} : { reason: end };
        await this.#finish(transaction, job, 'completed', {
          type: 'completed',
          data: { done, total: job.total, ...note },
        });
      } else await releaseChunks(transaction, this.#queue, chunk);
      return 'recorded';
    });
    this.#tell(chunk.jobId, chunk.workerKind);
    return outcome;
  }

  /** Another attempt after a while, or the end of the job where there is none left. */
  async fail(chunk: ClaimedChunk, failure: ChunkFailure): Promise<Outcome> {
    return await this.#changeHeld(chunk, (transaction) => this.#failed(transaction, chunk, failure));
  }

  /** How far a long chunk has come. */
  async progress(chunk: ClaimedChunk, data: Readonly<Record<string, unknown>>): Promise<Outcome> {
    return await this.#changeHeld(chunk, (transaction) =>
      addEvents(transaction, chunk.jobId, [{ type: 'progress', data: { chunk: chunk.chunk, ...data } }]),
    );
  }

  /** As if it had not been taken: by a worker that stops. */
  async giveBack(chunk: ClaimedChunk): Promise<Outcome> {
    return await this.#changeHeld(chunk, async (transaction) => {
      await this.#requeue(transaction, chunk, { attempts: chunk.attempts, delayMs: 0, error: null });
      await addEvents(transaction, chunk.jobId, [
        { type: 'retry', data: { chunk: chunk.chunk, cause: 'the worker stopped and gave it back' } },
      ]);
    });
  }

  /** Chunks whose workers did not extend their leases, taken for dead. @returns how many were taken back */
  async expire(): Promise<number> {
    const { rows } = await sql<ExpiredRow>`
      select job_id, chunk, lease, attempts, worker_kind, organisation_id from job_chunk
      where state = 'leased' and lease_expires_at < now() order by lease_expires_at limit 200`.execute(
      this.#database.db,
    );
    let taken = 0;
    for (const row of rows) {
      const lane = { workerKind: row.worker_kind, organisationId: row.organisation_id };
      const chunk = { ...lane, jobId: row.job_id, chunk: row.chunk, lease: row.lease, attempts: row.attempts };
      const outcome = await this.#inLane(lane, async (transaction): Promise<Outcome> => {
        const held = await this.#held(transaction, chunk);
        if (!held || held.alive) return 'stale';
        const failure = { code: 'worker-lost', message: 'the worker stopped answering', retry: true };
        await this.#failed(transaction, chunk, failure);
        return 'recorded';
      });
      if (outcome === 'recorded') {
        taken += 1;
        this.#tell(row.job_id, row.worker_kind);
      }
    }
    return taken;
  }

  /** @returns the job as it is then: one that has ended stays as it is */
  async cancel(job: Job): Promise<Job> {
    const cancelled = await this.#inLane(job, async (transaction) => {
      const row = await this.#job(transaction, job.id);
      if (row.ended_at !== null) return jobOf(row);
      await this.#finish(transaction, row, 'cancelled', {
        type: 'cancelled',
        data: { done: row.done, total: row.total },
      });
      return jobOf(await this.#job(transaction, job.id));
    });
    this.#tell(job.id, job.workerKind);
    return cancelled;
  }

  async #changeHeld(chunk: ClaimedChunk, work: (transaction: Transaction<Tables>) => Promise<void>): Promise<Outcome> {
    const outcome = await this.#inLane(chunk, async (transaction): Promise<Outcome> => {
      if (!(await this.#held(transaction, chunk))) return 'stale';
      await work(transaction);
      return 'recorded';
    });
    this.#tell(chunk.jobId, chunk.workerKind);
    return outcome;
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
  ): Promise<void> {
    const attempts = chunk.attempts + 1;
    if (!retry || attempts >= this.#maxAttempts) {
      const job = await this.#job(transaction, chunk.jobId);
      const times = attempts === 1 ? '' : ` ${attempts} times`;
      const reason = retry ? `part ${chunk.chunk + 1} failed${times}, at last: ${message}` : message;
      await this.#finish(
        transaction,
        job,
        'failed',
        { type: 'failed', data: { code, message: reason, chunk: chunk.chunk } },
        { code, message: reason },
      );
      return;
    }
    const delayMs = Math.min(LONGEST_BACKOFF_MS, this.#backoffMs * 2 ** (attempts - 1));
    await this.#requeue(transaction, chunk, { attempts, delayMs, error: message });
    await addEvents(transaction, chunk.jobId, [
      { type: 'retry', data: { chunk: chunk.chunk, attempt: attempts + 1, delayMs, code, cause: message } },
    ]);
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

  /** The one place where a job ends. What it still had in the queue or in work is dropped. */
  async #finish(
    transaction: Transaction<Tables>,
    job: JobRow,
    state: 'completed' | 'failed' | 'cancelled',
    event: NewEvent,
    error?: { readonly code: string; readonly message: string },
  ): Promise<void> {
    await transaction
      .updateTable('job')
      .set({ state, ended_at: sql`now()`, error_code: error?.code ?? null, error_message: error?.message ?? null })
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
    await releaseChunks(transaction, this.#queue, {
      workerKind: job.worker_kind,
      organisationId: job.organisation_id,
    });
  }

  async #job(transaction: Transaction<Tables>, jobId: string): Promise<JobRow> {
    return await transaction.selectFrom('job').selectAll().where('id', '=', jobId).executeTakeFirstOrThrow();
  }

  async #addInputs(transaction: Transaction<Tables>, { id, inputs = [] }: NewJob): Promise<void> {
    for (let first = 0; first < inputs.length; first += INPUTS_AT_ONCE) {
      const rows = inputs
        .slice(first, first + INPUTS_AT_ONCE)
        .map((each, i) => ({ job_id: id, chunk: first + i, rows: JSON.stringify(each) }));
      await transaction.insertInto('job_input').values(rows).execute();
    }
  }

  #inLane<Result>(
    { workerKind, organisationId }: Lane,
    work: (transaction: Transaction<Tables>) => Promise<Result>,
  ): Promise<Result> {
    return inLane(this.#database, { workerKind, organisationId }, work);
  }

  /** After the commit. */
  #tell(jobId: string, workerKind?: string): void {
    const bus = jobBus(this.#database);
    bus.emit('job', jobId);
    if (workerKind !== undefined) bus.emit('work', workerKind);
  }
}

interface HeldRow {
  readonly job_id: string;
  readonly chunk: number;
  readonly lease: number;
}

const leases = (chunks: readonly ChunkKey[]) =>
  sql`select * from unnest(${chunks.map(({ jobId }) => jobId)}::text[],
    ${chunks.map(({ chunk }) => chunk)}::int[], ${chunks.map(({ lease }) => lease)}::int[])`;

const keysOf = (rows: readonly HeldRow[]): Set<string> =>
  new Set(rows.map(({ job_id, chunk, lease }) => chunkKey({ jobId: job_id, chunk, lease })));

export function chunkKey({ jobId, chunk, lease }: ChunkKey): string {
  return `${jobId}/${chunk}/${lease}`;
}

interface ClaimRow {
  readonly job_id: string;
  readonly chunk: number;
  readonly lease: number;
  readonly units: number;
  readonly attempts: number;
  readonly turn: string | number;
  readonly organisation_id: string;
  readonly message_id: string;
  readonly kind: JobKind;
  readonly request: unknown;
  readonly chunk_size: number;
  readonly job_state: string;
  readonly input: unknown;
}

interface ExpiredRow {
  readonly job_id: string;
  readonly chunk: number;
  readonly lease: number;
  readonly attempts: number;
  readonly worker_kind: string;
  readonly organisation_id: string;
}
