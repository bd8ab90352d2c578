/** What is kept of jobs and files, and how long, on every database. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openMoleculeStore } from '../src/db/molecule-store.ts';
import { openDatabase } from '../src/db/open-database.ts';
import { Files } from '../src/files/files.ts';
import { LocalFileStore } from '../src/files/local-file-store.ts';
import { JobService } from '../src/jobs/job-service.ts';
import { removeExpired, startRetention } from '../src/jobs/retention.ts';
import { startWorker, type Worker } from '../src/jobs/worker.ts';
import { describeDatabases, eventually } from './databases.ts';
import { fakeEngine, WORDS } from './fake-engine.ts';

const US = { organisationId: 'us' };

describeDatabases('retention', (get) => {
  const folder = mkdtempSync(join(tmpdir(), 'smell-retention-'));
  const store = new LocalFileStore(folder);
  let jobs: JobService;
  let files: Files;
  let worker: Worker;

  beforeAll(async () => {
    const { database } = get();
    await database.db.insertInto('organisation').values({ id: 'us', name: 'us' }).execute();
    files = new Files({ database, store });
    jobs = await JobService.start({ words: WORDS, database, files });
    const kinds = ['generate-kept', 'describe'];
    worker = await startWorker({ database, engine: fakeEngine(), kinds, concurrency: 2, pollMs: 50 });
  });
  afterAll(async () => {
    await worker?.stop();
    jobs?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const upload = async (name = 'a.smi'): Promise<string> => {
    const bytes = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('CCO\nCCCO\n');
    };
    return (await files.add(US, bytes(), { name, mediaType: 'text/plain' })).id;
  };
  const ended = async (id: string): Promise<void> => {
    await eventually(async () => (await jobs.get(US, id)).endedAt !== null);
  };
  const age = async (table: 'job' | 'stored_file', id: string, days: number): Promise<void> => {
    const column = table === 'job' ? 'ended_at' : 'created_at';
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = now() - ${days}::int * interval '1 day'
      where id = ${id}`.execute(get().database.db);
  };
  const rowsOf = async (id: string): Promise<Record<string, number>> => {
    const { rows } = await sql<Record<string, number>>`select
      (select count(*)::int from job where id = ${id}) as job,
      (select count(*)::int from job_result where job_id = ${id}) as results,
      (select count(*)::int from job_event where job_id = ${id}) as events,
      (select count(*)::int from job_chunk where job_id = ${id}) as chunks,
      (select count(*)::int from idempotency_key where resource_id = ${id}) as keys`.execute(get().database.db);
    return rows[0]!;
  };
  const storedBytes = (): string[] =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((each) => each.isFile())
          .map(({ name }) => name)
      : [];
  const sweep = (days: number, batch = 7) => removeExpired({ database: get().database, files, days, batch });

  it('removes an ended job with all that is its own after its time, in small steps, and leaves the others', async () => {
    const old = await jobs.accept(
      US,
      'generate',
      { prompt: 'rose', count: 60, model: 'kept' },
      { idempotencyKey: 'old' },
    );
    const young = await jobs.accept(US, 'generate', { prompt: 'rose', count: 20, model: 'kept' });
    const open = await jobs.accept(US, 'generate', { prompt: 'rose', count: 20, model: 'nobody-has' });
    await ended(old.id);
    await ended(young.id);
    await age('job', old.id, 31);
    await age('job', young.id, 29);
    const { rows: before } = await sql`select 1 from searchable_molecule where job_id = ${old.id}`.execute(
      get().database.db,
    );
    expect(before.length).toBeGreaterThan(0);
    const kept = await rowsOf(young.id);
    const { items } = await jobs.results(US, old.id);
    const made = items[0]!.data as { readonly inchiKey: string; readonly smiles: string };
    expect(await sweep(0)).toEqual({ jobs: 0, files: 0 });
    expect((await rowsOf(old.id)).job).toBe(1);
    expect(await sweep(30)).toEqual({ jobs: 1, files: 0 });
    expect(await rowsOf(old.id)).toEqual({ job: 0, results: 0, events: 0, chunks: 0, keys: 0 });
    expect(await rowsOf(young.id)).toEqual(kept);
    await expect(jobs.get(US, old.id)).rejects.toMatchObject({ code: 'not-found' });
    expect((await jobs.list(US)).items.map(({ id }) => id)).toEqual([open.id, young.id]);
    // What it made is still there, and can be found.
    expect(await openMoleculeStore(get().database).get('us', made.inchiKey)).toMatchObject({
      smiles: made.smiles,
      data: { generate: made },
    });
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from searchable_molecule
      where organisation_id = 'us' and job_id is null`.execute(get().database.db);
    expect(rows[0]!.n).toBeGreaterThanOrEqual(before.length);
    // The key is free again, and makes a new job.
    const again = await jobs.accept(
      US,
      'generate',
      { prompt: 'rose', count: 1, model: 'kept' },
      { idempotencyKey: 'old' },
    );
    expect(again.id).not.toBe(old.id);
    await jobs.cancel(US, open.id);
  });

  it('leaves experiments, evaluations and trainings', async () => {
    const fileId = await upload();
    const job = await jobs.accept(US, 'describe', { fileId });
    await ended(job.id);
    await age('job', job.id, 400);
    for (const kind of ['experiment', 'evaluate', 'fine-tune', 'describe']) {
      await get().database.db.updateTable('job').set({ kind }).where('id', '=', job.id).execute();
      expect([kind, (await sweep(30)).jobs]).toEqual([kind, kind === 'describe' ? 1 : 0]);
    }
    // A file that a training was given does not stay for ever with it.
    const training = await jobs.accept(US, 'describe', { fileId });
    await ended(training.id);
    await get().database.db.updateTable('job').set({ kind: 'fine-tune' }).where('id', '=', training.id).execute();
    await age('job', training.id, 40);
    await age('stored_file', fileId, 40);
    expect(await sweep(30)).toEqual({ jobs: 0, files: 1 });
  });

  it('shows nothing of a job that it has begun to remove', async () => {
    const job = await jobs.accept(US, 'generate', { prompt: 'rose', count: 30, model: 'kept' });
    await ended(job.id);
    await get().database.db.updateTable('job').set({ expired: true }).where('id', '=', job.id).execute();
    const missing = { code: 'not-found', statusCode: 404 };
    await expect(jobs.get(US, job.id)).rejects.toMatchObject(missing);
    await expect(jobs.results(US, job.id)).rejects.toMatchObject(missing);
    await expect(jobs.events(US, job.id)).rejects.toMatchObject(missing);
    expect((await jobs.list(US)).items.map(({ id }) => id)).not.toContain(job.id);
    expect((await sweep(30)).jobs).toBe(1);
  });

  it('removes uploaded files with their bytes, but none that a job still names', async () => {
    const [used, unused, fresh] = [await upload(), await upload(), await upload()];
    const job = await jobs.accept(US, 'describe', { fileId: used });
    await ended(job.id);
    await age('stored_file', used, 40);
    await age('stored_file', unused, 40);
    expect(await sweep(30)).toEqual({ jobs: 0, files: 1 });
    expect((await files.list(US)).map(({ id }) => id).sort()).toEqual([used, fresh].sort());
    expect(storedBytes().some((name) => name.includes(unused))).toBe(false);
    expect(storedBytes().some((name) => name.includes(used))).toBe(true);
    await age('job', job.id, 31);
    expect(await sweep(30)).toEqual({ jobs: 1, files: 1 });
    expect((await files.list(US)).map(({ id }) => id)).toEqual([fresh]);
  });

  it('forgets Idempotency-Keys after a week, also where jobs are kept for ever', async () => {
    const job = await jobs.accept(
      US,
      'generate',
      { prompt: 'rose', count: 1, model: 'kept' },
      { idempotencyKey: 'week' },
    );
    await sql`update idempotency_key set created_at = now() - interval '8 days' where resource_id = ${job.id}`.execute(
      get().database.db,
    );
    await sweep(0);
    expect(await rowsOf(job.id)).toMatchObject({ job: 1, keys: 0 });
  });

  it('goes on by itself, and stops when it is told to', async () => {
    const job = await jobs.accept(US, 'generate', { prompt: 'rose', count: 3, model: 'kept' });
    await ended(job.id);
    await age('job', job.id, 3);
    const removed: number[] = [];
    const retention = startRetention({
      ...{ database: get().database, files, days: 2, firstMs: 5, everyMs: 5 },
      onRemoved: ({ jobs }) => removed.push(jobs),
    });
    await eventually(() => removed.some((count) => count > 0) && removed.length > 3);
    await retention.stop();
    const times = removed.length;
    await get().database.ping();
    expect(removed).toHaveLength(times);
  });
});

describeDatabases(
  'retention of several processes',
  (get) => {
    it('is one’s at a time: another finds the work taken and leaves it', async () => {
      const elsewhere = await openDatabase(get().target);
      const store = new LocalFileStore(mkdtempSync(join(tmpdir(), 'smell-retention-')));
      try {
        const files = new Files({ database: elsewhere, store });
        await get()
          .database.db.transaction()
          .execute(async (transaction) => {
            await sql`select pg_advisory_xact_lock(7305012)`.execute(transaction);
            await sql`insert into job (id, organisation_id, kind, worker_kind, state, request, total, chunk_size,
            distinct_results, ended_at) values ('aged', 'local', 'generate', 'q', 'completed', '{}', 1, 1, true,
            now() - interval '90 days')`.execute(get().database.db);
            expect(await removeExpired({ database: elsewhere, files, days: 30 })).toEqual({ jobs: 0, files: 0 });
          });
        expect(await removeExpired({ database: elsewhere, files, days: 30 })).toEqual({ jobs: 1, files: 0 });
      } finally {
        await elsewhere.close();
      }
    });
  },
  ['PostgreSQL'],
);
