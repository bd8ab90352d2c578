/** Real processes, real SIGKILL; the long form is test/verify-jobs.ts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../src/db/open-database.ts';
import { JobService } from '../src/jobs/job-service.ts';
import { startWorker } from '../src/jobs/worker.ts';
import { eventually } from './databases.ts';
import { fakeEngine, WORDS } from './fake-engine.ts';
import { killInference } from './kill-inference.ts';
import { killJobs } from './kill-jobs.ts';
import { crashPostgres } from './kill-postgres.ts';
import { postgresBinaries, startPostgres, type TestPostgres } from './postgres.ts';

const missing = postgresBinaries() === undefined && process.env.CI !== 'true';

describe.skipIf(missing)('jobs on PostgreSQL', () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres?.stop());

  it('reach exactly one end, with their results once, when processes are killed in every phase', async () => {
    const report = await killJobs({ target: await postgres.createDatabase(), killsPerPhase: 1, freezes: 1, seed: 1 });
    expect(report.kills).toEqual({ accept: 1, enqueue: 1, running: 1, write: 1, finish: 1 });
    expect(report.jobs).toBeGreaterThanOrEqual(8);
    expect(report.takenOver).toBeGreaterThan(0);
  }, 120_000);

  it('do so too when PostgreSQL crashes under a process that stands in each phase', async () => {
    const report = await crashPostgres({ postgres, crashesPerPhase: 2, seed: 3 });
    expect(report.crashes).toEqual({ accept: 2, enqueue: 2, running: 2, write: 2, finish: 2 });
    expect(report.frozen).toBe(3);
    expect(report.takenOver).toBeGreaterThanOrEqual(3);
  }, 180_000);

  it.skipIf(process.platform !== 'linux')(
    'do so too when the process of the model is killed in each phase, and have the same molecules',
    async () => {
      const report = await killInference({ target: await postgres.createDatabase(), killsPerPhase: 1, seed: 4 });
      expect(report.kills).toEqual({ accept: 1, enqueue: 1, running: 1, write: 1, finish: 1 });
      expect(report.retries).toBeGreaterThan(0);
    },
    240_000,
  );

  it('would not, were it not for the fencing token: a worker that wakes up again writes over another', async () => {
    const target = await postgres.createDatabase();
    const unfenced = killJobs({ target, killsPerPhase: 0, freezes: 1, fencing: false, seed: 2 });
    await expect(unfenced).rejects.toThrow(
      /recorded twice|of a lost lease|with the ends|other results|goes on writing/,
    );
  }, 120_000);

  it('would not after a crash of PostgreSQL either: a worker that slept through it ends a job again', async () => {
    const crashing = { postgres, phases: ['running'], freezing: true, seed: 3 } as const;
    const unfenced = crashPostgres({ ...crashing, crashesPerPhase: 8, fencing: false });
    await expect(unfenced).rejects.toThrow(/recorded twice|of a lost lease|with the ends|other results/);
  }, 180_000);

  it('outlive a kill -9 of PostgreSQL itself', async () => {
    const database = await openDatabase(await postgres.createDatabase());
    const jobs = await JobService.start({ words: WORDS, database });
    const owner = { organisationId: 'local' };
    const request = { prompt: 'fresh rose', count: 4000, model: 'm' };
    const accepted = await jobs.accept(owner, 'generate', request);
    const worker = await startWorker({
      database,
      engine: fakeEngine({ workMs: 30 }),
      kinds: [accepted.workerKind],
      concurrency: 2,
      leaseMs: 2000,
      pollMs: 50,
      ledger: { backoffMs: 1, maxAttempts: 100 },
    });
    try {
      for (const done of [400, 1600]) {
        await eventually(async () => (await jobs.get(owner, accepted.id)).progress.done >= done);
        await postgres.crashAndRestart();
      }
      const job = await eventually(async () => {
        const found = await jobs.get(owner, accepted.id).catch(() => undefined);
        return found?.endedAt !== null && found;
      });
      expect(job).toMatchObject({ state: 'completed', progress: { done: 4000, total: 4000 } });
      const { rows } = await database.executeSql(
        'select count(*)::int as n, count(distinct inchi_key)::int as keys, max(number) as last from job_result',
      );
      expect(rows).toEqual([{ n: 4000, keys: 4000, last: 4000 }]);
    } finally {
      await worker.stop();
      jobs.close();
      await database.close();
    }
  }, 120_000);
});
