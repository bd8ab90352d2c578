/**
 * pg-boss on our own database: a queue for each worker kind, a message for each chunk that waits. It sends, fetches and deletes
 * within our transactions, so that a chunk and its message are never out of step; retries, leases and the order of
 * organisations are ours (see chunk-transitions.ts), and so its own maintenance stays off.
 */
import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import PgBoss from 'pg-boss';
import type { Database } from '../db/open-database.ts';
import type { Tables } from '../db/tables.ts';

export interface ChunkMessage {
  readonly jobId: string;
  readonly chunk: number;
}

export interface OutgoingMessage extends ChunkMessage {
  readonly id: string;
  /** The lower, the sooner. */
  readonly turn: number;
  /** Not before, in ms from now. */
  readonly delayMs?: number | undefined;
}

/** Longer than any chunk may take: our leases decide, not pg-boss. */
const EXPIRE_SECONDS = 23 * 3600;

export class JobQueue {
  readonly #boss: PgBoss;
  readonly #database: Database;
  readonly #known = new Map<string, Promise<void>>();

  private constructor(database: Database) {
    this.#database = database;
    this.#boss = new PgBoss({ db: adapter(database), schedule: false, supervise: false });
    // Its emitter would throw without anyone listening; what fails is thrown where it was called.
    this.#boss.on('error', () => undefined);
  }

  /** Brings pg-boss's own tables up to date. Several processes may do so at once. */
  static async start(database: Database): Promise<JobQueue> {
    const queue = new JobQueue(database);
    await queue.#boss.start();
    return queue;
  }

  /** Makes the queue where it is not there yet; to be called outside of a transaction. */
  ensure(name: string): Promise<void> {
    let made = this.#known.get(name);
    if (!made) {
      made = this.#boss.createQueue(name);
      this.#known.set(name, made);
      made.catch(() => this.#known.delete(name));
    }
    return made;
  }

  /** @throws when the queue is not there */
  async send(transaction: Transaction<Tables>, name: string, messages: readonly OutgoingMessage[]): Promise<void> {
    if (messages.length === 0) return;
    const rows = messages.map(({ id, jobId, chunk, turn, delayMs = 0 }) => ({
      id,
      name,
      data: { jobId, chunk },
      priority: -turn,
      expireInSeconds: EXPIRE_SECONDS,
      startAfter: String(delayMs / 1000),
    }));
    // pg-boss does not say how many it took, and takes none for a queue that it does not know.
    let taken = 0;
    const db: PgBoss.Db = {
      executeSql: async (text, values) => {
        const result = await this.#database.executeSql(text, values, transaction);
        taken += result.rowCount;
        return result;
      },
    };
    await this.#boss.insert(rows, { db });
    if (taken !== messages.length) throw new Error(`queue ${name} took ${taken} of ${messages.length} messages`);
  }

  /** Those whose turn it is, and that no other worker is taking. */
  async fetch(
    transaction: Transaction<Tables>,
    name: string,
    most: number,
  ): Promise<(ChunkMessage & { readonly id: string })[]> {
    const db = adapter(this.#database, transaction);
    const found = await this.#boss.fetch<ChunkMessage>(name, { batchSize: most, db });
    return found.map(({ id, data }) => ({ id, ...data }));
  }

  /** Done with, or not to be done: the history of a chunk is in our own tables. */
  async remove(transaction: Transaction<Tables>, name: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#boss.deleteJob(name, [...ids], { db: adapter(this.#database, transaction) });
  }
}

export const newMessageId = (): string => randomUUID();

function adapter(database: Database, transaction?: Transaction<Tables>): PgBoss.Db {
  return {
    executeSql: (text, values) => database.executeSql(text, values as unknown[] | undefined, transaction),
  };
}
