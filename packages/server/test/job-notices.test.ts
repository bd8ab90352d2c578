/** News of jobs between processes: faster than looking into the database, and never needed for a job to reach its end. */
import { afterEach, expect, it } from 'vitest';
import { type Database, openDatabase } from '../src/db/open-database.ts';
import { JobNotices, joinNotices, leaveNotices, lookEvery } from '../src/jobs/job-notices.ts';
import { JobService } from '../src/jobs/job-service.ts';
import { startWorker } from '../src/jobs/worker.ts';
import { describeDatabases, eventually } from './databases.ts';
import { fakeEngine, WORDS } from './fake-engine.ts';
import { startTcpProxy } from './tcp-proxy.ts';

const US = { organisationId: 'local' };
/** So long that nothing in a test comes by looking. */
const NEVER_MS = 600_000;

describeDatabases(
  'news of jobs between processes',
  (get) => {
    const opened: Database[] = [];
    afterEach(async () => {
      for (const database of opened.splice(0)) await database.close();
    });
    /** Two openings share nothing in memory, as two processes do not. */
    const elsewhere = async (port?: number): Promise<Database> => {
      const { target } = get();
      if (target.kind !== 'postgres') throw new Error('for PostgreSQL alone');
      const url = new URL(target.url);
      if (port !== undefined) url.port = String(port);
      const database = await openDatabase({ ...target, url: url.href });
      opened.push(database);
      return database;
    };

    it('start a part on a worker that sleeps, one whose time to look never comes', async () => {
      const database = await elsewhere();
      const kinds = ['generate-told'];
      const worker = await startWorker({ database, engine: fakeEngine(), kinds, concurrency: 1, pollMs: NEVER_MS });
      const jobs = await JobService.start({ words: WORDS, database: get().database });
      const notices = joinNotices(database)!;
      try {
        await eventually(() => notices.listening);
        for (let i = 0; i < 3; i++) {
          const job = await jobs.accept(US, 'generate', { prompt: 'rose', count: 5, model: 'told' });
          await eventually(async () => (await jobs.get(US, job.id)).state === 'completed');
        }
      } finally {
        leaveNotices(database);
        await worker.stop();
        jobs.close();
      }
    });

    it('tell a reader of what another process writes, a failed part when its pause is over', async () => {
      const database = await elsewhere();
      let failures = 0;
      const worker = await startWorker({
        database,
        engine: fakeEngine({
          onCall: () => {
            if (++failures === 1) throw new Error('once');
          },
        }),
        kinds: ['generate-read'],
        concurrency: 1,
        pollMs: NEVER_MS,
        ledger: { backoffMs: 50 },
      });
      const jobs = await JobService.start({ words: WORDS, database: get().database });
      const [here, there] = [joinNotices(get().database)!, joinNotices(database)!];
      try {
        await eventually(() => here.listening && there.listening);
        const job = await jobs.accept(US, 'generate', { prompt: 'rose', count: 5, model: 'read' });
        const types: string[] = [];
        for await (const { type } of await jobs.events(US, job.id)) types.push(type);
        expect(types).toEqual(['accepted', 'started', 'retry', 'chunk', 'completed']);
      } finally {
        leaveNotices(database);
        leaveNotices(get().database);
        await worker.stop();
        jobs.close();
      }
    });

    it('come back after a connection was cut, and until then everybody looks more often', async () => {
      const { target } = get();
      const proxy = await startTcpProxy(Number(new URL((target as { url: string }).url).port));
      const database = await elsewhere(proxy.port);
      const notices = joinNotices(database)!;
      try {
        await eventually(() => notices.listening);
        expect(lookEvery(database, notices, 400)).toBeGreaterThan(400);
        proxy.refusing = true;
        proxy.cut();
        await eventually(() => !notices.listening);
        expect(lookEvery(database, notices, 400)).toBe(400);
        proxy.refusing = false;
        await eventually(() => notices.listening);
      } finally {
        leaveNotices(database);
        await database.close();
        opened.splice(0);
        await proxy.close();
      }
    });

    it('are not relied on where a pooler swallows them', async () => {
      const database = await elsewhere();
      // As behind a pooler that gives every statement any connection: what listens is not what is asked.
      const notices = new JobNotices(database, () => {
        const client = database.newClient!();
        const query = client.query.bind(client) as (text: string) => Promise<unknown>;
        return Object.assign(client, {
          query: (text: string) => query(text.startsWith('listen') ? 'select 1' : text),
        }) as typeof client;
      });
      const tried = await eventually(async () => {
        const { rows } = await database.executeSql(
          `select 1 from pg_stat_activity where application_name = 'smell listening' and datname = current_database()
             and query = 'select 1'`,
        );
        return rows.length > 0;
      });
      expect(tried).toBe(true);
      expect(notices.listening).toBe(false);
      expect(lookEvery(database, notices, 250)).toBe(250);
      notices.stop();
    });
  },
  ['PostgreSQL'],
);
