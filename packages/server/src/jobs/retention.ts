/**
 * Removes what has had its time: jobs that have ended with all that belongs to them, uploaded files that no job uses, and
 * Idempotency-Keys. One process does so at a time, in small transactions, so that a job with a million results holds up nobody.
 *
 * A job first disappears for everybody, then its rows go in parts. What an organisation has saved in its library, and the molecules
 * that were made, are not part of a job and stay.
 */
import { sql, type Transaction } from 'kysely';
import { forgetOldKeys } from '../db/idempotency.ts';
import type { Database } from '../db/open-database.ts';
import type { Tables } from '../db/tables.ts';
import type { Files } from '../files/files.ts';

export interface RetentionOptions {
  readonly database: Database;
  readonly files: Pick<Files, 'removeBytes'>;
  /** Since the end of a job, or the upload of a file; 0 keeps both for ever. */
  readonly days: number;
  /** Rows of one transaction. */
  readonly batch?: number;
  readonly signal?: AbortSignal;
}

export interface Removed {
  readonly jobs: number;
  readonly files: number;
}

export interface Retention {
  /** Fulfilled when what is under way has come to its end. */
  stop(): Promise<void>;
}

const BATCH = 2_000;
/** Results of one transaction: each is written anew as a molecule, and the embedded database computes in this thread. */
const MOST_RESULTS = 50;
/** Their results are what they were for, and small: they stay. A file that one was given does not stay with it. */
const KEPT_KINDS = ['experiment', 'evaluate', 'fine-tune'];
const EVERY_MS = 3_600_000;
/** After the start, so that processes which are started together do not begin together; in ms. */
const FIRST_MS = 60_000;
/** Of the advisory lock; any number of our own. */
const LOCK = 7_305_012;

/** Goes on until nothing is left to remove, or another process is at it. */
export async function removeExpired(options: RetentionOptions): Promise<Removed> {
  const { database, days, batch = BATCH, signal } = options;
  await forgetOldKeys(database);
  let [jobs, files] = [0, 0];
  if (days === 0) return { jobs, files };
  while (!signal?.aborted) {
    const done = await alone(database, async (transaction) => {
      await hideJobs(transaction, days, batch);
      const removed = await removeJobRows(transaction, batch);
      if (removed) return removed;
      const gone = await removeFiles(transaction, options, batch);
      return gone > 0 ? { jobs: 0, files: gone } : undefined;
    });
    if (!done) break;
    jobs += done.jobs;
    files += done.files;
  }
  return { jobs, files };
}

export function startRetention({
  everyMs = EVERY_MS,
  firstMs = FIRST_MS,
  onRemoved = () => undefined,
  onTrouble = () => undefined,
  ...options
}: Omit<RetentionOptions, 'signal'> & {
  readonly everyMs?: number;
  readonly firstMs?: number;
  readonly onRemoved?: (removed: Removed) => void;
  readonly onTrouble?: (error: unknown) => void;
}): Retention {
  const stopped = new AbortController();
  let timer: NodeJS.Timeout;
  let underWay = Promise.resolve();
  const sweep = async (): Promise<void> => {
    try {
      onRemoved(await removeExpired({ ...options, signal: stopped.signal }));
    } catch (error) {
      onTrouble(error);
    }
    if (!stopped.signal.aborted) begin(everyMs);
  };
  const begin = (ms: number): void => {
    timer = setTimeout(() => {
      underWay = sweep();
    }, ms);
    timer.unref();
  };
  begin(firstMs);
  return {
    async stop() {
      stopped.abort();
      clearTimeout(timer);
      await underWay;
    },
  };
}

/** One transaction, unless another process has one under way. @returns undefined then */
async function alone<Result>(
  database: Database,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result | undefined> {
  return await database.db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${LOCK}::bigint) as mine`.execute(
      transaction,
    );
    return rows[0]!.mine ? await work(transaction) : undefined;
  });
}

async function hideJobs(transaction: Transaction<Tables>, days: number, batch: number): Promise<void> {
  await sql`update job set expired = true where id in (
    select id from job where ended_at < now() - ${days}::float8 * interval '1 day' and not expired
      and kind <> all(${[...KEPT_KINDS]}::text[])
    order by ended_at limit ${batch} for update skip locked)`.execute(transaction);
}

/** What hangs on jobs that nobody sees any more, a table after the other; the jobs themselves when nothing does. */
async function removeJobRows(transaction: Transaction<Tables>, batch: number): Promise<Removed | undefined> {
  const { rows } = await sql<{ id: string }>`select id from job where expired order by ended_at limit 100`.execute(
    transaction,
  );
  if (rows.length === 0) return undefined;
  const ids = rows.map(({ id }) => id);
  if (await removeResults(transaction, ids, Math.min(batch, MOST_RESULTS))) return { jobs: 0, files: 0 };
  for (const table of ['job_event', 'job_chunk', 'job_input'] as const) {
    const removed = await sql`delete from ${sql.table(table)} where ctid in (
      select ctid from ${sql.table(table)} where job_id = any(${ids}::text[]) limit ${batch})`.execute(transaction);
    if (Number(removed.numAffectedRows ?? 0) > 0) return { jobs: 0, files: 0 };
  }
  // The molecules stay findable; only where they came from is forgotten.
  const parted = await sql`update searchable_molecule set job_id = null where position in (
    select position from searchable_molecule where job_id = any(${ids}::text[]) limit ${batch})`.execute(transaction);
  if (Number(parted.numAffectedRows ?? 0) > 0) return { jobs: 0, files: 0 };
  await transaction.deleteFrom('idempotency_key').where('scope', '=', 'jobs').where('resource_id', 'in', ids).execute();
  await transaction.deleteFrom('job').where('id', 'in', ids).execute();
  return { jobs: ids.length, files: 0 };
}

/** Molecules that a job made stay with their organisation, as those of every other door do. @returns whether there were any */
async function removeResults(
  transaction: Transaction<Tables>,
  ids: readonly string[],
  batch: number,
): Promise<boolean> {
  const { rows } = await sql<{ at: string }>`select ctid::text as at from job_result
    where job_id = any(${ids}::text[]) limit ${batch}`.execute(transaction);
  if (rows.length === 0) return false;
  const places = rows.map(({ at }) => at);
  // What a newer job or another door said of one stands.
  await sql`insert into molecule (organisation_id, inchi_key, smiles, data)
    select distinct on (job.organisation_id, made.inchi_key)
      job.organisation_id, made.inchi_key, made.data ->> 'smiles', jsonb_build_object('generate', made.data::jsonb)
    from job_result made join job on job.id = made.job_id
    where made.ctid = any(${places}::tid[]) and job.kind = 'generate'
      and made.inchi_key is not null and made.data ->> 'smiles' is not null
    order by job.organisation_id, made.inchi_key, job.position desc
    on conflict (organisation_id, inchi_key) do update set data = excluded.data || molecule.data`.execute(transaction);
  await sql`delete from job_result where ctid = any(${places}::tid[])`.execute(transaction);
  return true;
}

/** Bytes first: when that is cut off, the record is still there to do it again. */
async function removeFiles(
  transaction: Transaction<Tables>,
  { files, days }: RetentionOptions,
  batch: number,
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select f.id from stored_file f
    where f.created_at < now() - ${days}::float8 * interval '1 day' and not exists (
      select 1 from job j where j.organisation_id = f.organisation_id and j.request ->> 'fileId' = f.id
        and (j.ended_at is null or j.ended_at > now() - ${days}::float8 * interval '1 day')
    ) order by f.created_at limit ${Math.min(100, batch)} for update of f skip locked`.execute(transaction);
  if (rows.length === 0) return 0;
  const ids = rows.map(({ id }) => id);
  for (const id of ids) await files.removeBytes(id);
  await transaction
    .deleteFrom('idempotency_key')
    .where('scope', '=', 'files')
    .where('resource_id', 'in', ids)
    .execute();
  await transaction.deleteFrom('stored_file').where('id', 'in', ids).execute();
  return ids.length;
}
