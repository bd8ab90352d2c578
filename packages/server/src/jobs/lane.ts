/**
 * The lock under which jobs change: one for each organisation in each queue. Whoever holds it may change the jobs, chunks
 * and turns of that organisation there; taking a chunk is the one step that does without, so workers never wait for it.
 * Rows are locked in the order lane, messages, chunks: nothing waits in a circle.
 */
import { sql, type Transaction } from 'kysely';
import type { Database } from '../db/open-database.ts';
import type { Tables } from '../db/tables.ts';

export interface Lane {
  /** Name of the queue. */
  readonly workerKind: string;
  readonly organisationId: string;
}

/** deadlock_detected, serialization_failure (PostgreSQL, appendix A) */
const TRY_AGAIN = new Set(['40P01', '40001']);
const TRIES = 4;
/** Between two statements of whoever holds a lane. */
const FROZEN_MS = '4000';

/** A transaction that holds the lane. */
export function inLane<Result>(
  database: Database,
  { workerKind, organisationId }: Lane,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  return inTransaction(database, async (transaction) => {
    await transaction
      .insertInto('job_lane')
      .values({ worker_kind: workerKind, organisation_id: organisationId, turn: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    // A process that freezes while it holds the lane loses it to the others, who wait longer than that.
    const frozen =
      database.kind === 'postgres'
        ? sql`set_config('idle_in_transaction_session_timeout', ${FROZEN_MS}, true)`
        : sql`1`;
    await sql`select ${frozen} from job_lane
      where worker_kind = ${workerKind} and organisation_id = ${organisationId} for update`.execute(transaction);
    return await work(transaction);
  });
}

/** Tried again when the database broke it off for the sake of another. */
export async function inTransaction<Result>(
  database: Database,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.db.transaction().execute(work);
    } catch (error) {
      if (attempt >= TRIES || !TRY_AGAIN.has((error as { code?: string }).code ?? '')) throw error;
    }
  }
}
