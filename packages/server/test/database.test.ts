/** What the rest of the service may rely on, whichever database it is. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { LOCK_FILE, lockFolder } from '../src/db/lock-folder.ts';
import { migrate, readMigrations } from '../src/db/migrate.ts';
import { openDatabase } from '../src/db/open-database.ts';
import { ended, message, startChild } from './child.ts';
import { describeDatabases } from './databases.ts';
import { startTcpProxy } from './tcp-proxy.ts';

interface Opened {
  readonly open: boolean;
  readonly message?: string;
}

describeDatabases('a database', (get) => {
  it('has run every migration once, in order', async () => {
    const { database } = get();
    const ran = await database.executeSql('select number, name from migration order by number');
    expect(ran.rows).toEqual(readMigrations().map(({ number, name }) => ({ number, name })));
    await migrate(database);
    const again = await database.executeSql('select count(*)::int as n from migration');
    expect(again.rows).toEqual([{ n: ran.rows.length }]);
  });

  it('keeps nothing of a migration that fails, and goes on working', async () => {
    const { database } = get();
    const broken = { number: 9001, name: '9001-broken.sql', sql: 'create table half (a int); select nothing_at_all()' };
    await expect(migrate(database, [broken])).rejects.toThrow(/migration 9001-broken\.sql: .*nothing_at_all/);
    const { rows } = await database.executeSql(
      "select to_regclass('half') as half, (select count(*)::int from migration where number = 9001) as noted",
    );
    expect(rows).toEqual([{ half: null, noted: 0 }]);
    await migrate(database, [{ ...broken, sql: 'create table half (a int)' }]);
    await database.executeSql('drop table half; delete from migration where number = 9001');
    await database.ping();
  });

  it('leaves no connection within a transaction when a script fails', async () => {
    const { database } = get();
    for (let i = 0; i < 15; i++) {
      await expect(database.executeSql('begin; select 1 / 0; commit')).rejects.toThrow(/division by zero/);
    }
    const answers = await Promise.all(Array.from({ length: 15 }, () => database.executeSql('select 1 as one')));
    expect(answers.every(({ rows }) => rows[0]!.one === 1)).toBe(true);
  });

  it('lets nothing of another slip into a transaction', async () => {
    const { database } = get();
    const { db } = database;
    await database.script('create table account (name text primary key, amount int not null)');
    await database.script("insert into account values ('a', 0)");
    // Each reads, waits for the others to have their chance, and writes what it read plus one.
    await Promise.all(
      Array.from({ length: 20 }, () =>
        db.transaction().execute(async (transaction) => {
          const { rows } = await sql<{
            amount: number;
          }>`select amount from account where name = 'a' for update`.execute(transaction);
          await new Promise((resolve) => setImmediate(resolve));
          await sql`update account set amount = ${rows[0]!.amount + 1} where name = 'a'`.execute(transaction);
        }),
      ),
    );
    const { rows } = await database.executeSql('select amount from account');
    expect(rows).toEqual([{ amount: 20 }]);
  });

  it('undoes a transaction that fails, also statements given as text, and others do not see it before', async () => {
    const { database } = get();
    await database.script('create table note (text text)');
    const failing = database.db.transaction().execute(async (transaction) => {
      await database.executeSql('insert into note values ($1)', ['one'], transaction);
      await database.executeSql("insert into note values ('two'); insert into note values ('three')", [], transaction);
      throw new Error('changed my mind');
    });
    const seen = database.executeSql('select count(*)::int as n from note');
    await expect(failing).rejects.toThrow('changed my mind');
    expect((await seen).rows).toEqual([{ n: 0 }]);
    expect((await database.executeSql('select count(*)::int as n from note')).rows).toEqual([{ n: 0 }]);
  });

  it('never takes a transaction for committed in which a statement failed unheard', async () => {
    const { database } = get();
    await database.script('create table silent (a int)');
    const swallowing = database.db.transaction().execute(async (transaction) => {
      await database.executeSql('insert into silent values ($1)', [1], transaction);
      await database.executeSql('select 1 / $1::int', [0], transaction).catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow();
    expect((await database.executeSql('select count(*)::int as n from silent')).rows).toEqual([{ n: 0 }]);
  });
});

describeDatabases(
  'a database on disk',
  (get) => {
    it('keeps what was committed when its process is killed', async () => {
      const target = await get().newTarget();
      const child = startChild('./hold-database.ts', [JSON.stringify(target)]);
      expect(await message<Opened>(child)).toEqual({ open: true });
      child.kill('SIGKILL');
      await ended(child);
      const database = await openDatabase(target);
      const { rows } = await database.executeSql('select count(*)::int as n from migration');
      expect(rows).toEqual([{ n: readMigrations().length }]);
      await database.close();
    });
  },
  ['PGlite in a folder', 'PostgreSQL'],
);

describeDatabases(
  'two processes that start at once',
  (get) => {
    it('migrate it once, and neither fails', async () => {
      const target = JSON.stringify(await get().newTarget());
      const children = Array.from({ length: 4 }, () => startChild('./hold-database.ts', [target, 'once']));
      expect(await Promise.all(children.map((child) => message<Opened>(child)))).toEqual(Array(4).fill({ open: true }));
      await Promise.all(children.map(ended));
    });
  },
  ['PostgreSQL'],
);

describeDatabases(
  'a network that swallows what it is given',
  (get) => {
    it('holds up a query for a while, and the connection is not used again', async () => {
      const { target } = get();
      if (target.kind !== 'postgres') throw new Error('for PostgreSQL alone');
      const url = new URL(target.url);
      const proxy = await startTcpProxy(Number(url.port));
      url.port = String(proxy.port);
      const database = await openDatabase({ ...target, url: url.href, poolSize: 1, statementTimeoutMs: 500 });
      try {
        proxy.silent = true;
        await expect(database.ping()).rejects.toThrow('timeout');
        proxy.silent = false;
        await database.ping();
      } finally {
        await database.close();
        await proxy.close();
      }
    });
  },
  ['PostgreSQL'],
);

describe('an embedded database of which a killed process left a half', () => {
  it('is made again, and what is whole is not', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'smell-half-')), 'database');
    mkdirSync(folder);
    writeFileSync(join(folder, 'smell.unfinished'), '');
    writeFileSync(join(folder, 'PG_VERSION'), '18');
    mkdirSync(join(folder, 'base'));
    const target = { kind: 'embedded', folder } as const;
    const made = await openDatabase(target);
    await made.script('create table kept (word text)');
    await made.close();
    const opened = await openDatabase(target);
    expect((await opened.executeSql('select count(*)::int as n from kept')).rows).toEqual([{ n: 0 }]);
    await opened.close();
    rmSync(join(folder, '..'), { recursive: true });
  });
});

describe('the lock of a folder', () => {
  const inFolder = async (work: (folder: string) => Promise<void> | void): Promise<void> => {
    const folder = mkdtempSync(join(tmpdir(), 'smell-lock-'));
    try {
      await work(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  it('names the process that has the database open, and outlives a kill -9 of it', async () => {
    await inFolder(async (root) => {
      const folder = join(root, 'database');
      const target = { kind: 'embedded', folder } as const;
      const child = startChild('./hold-database.ts', [JSON.stringify(target)]);
      expect(await message<Opened>(child)).toEqual({ open: true });
      await expect(openDatabase(target)).rejects.toMatchObject({
        code: 'runtime-failed',
        message: expect.stringContaining(`is open in process ${child.pid};`),
      });
      child.kill('SIGKILL');
      await ended(child);
      expect(readFileSync(join(folder, LOCK_FILE), 'utf8')).toContain(String(child.pid));
      const database = await openDatabase(target);
      await database.ping();
      await database.close();
    });
  });

  it('keeps a second opening within one process out too', async () => {
    await inFolder((folder) => {
      const unlock = lockFolder(folder);
      expect(() => lockFolder(folder)).toThrow(`is open in process ${process.pid};`);
      unlock();
      unlock();
      lockFolder(folder)();
    });
  });

  it('is not fooled by a process number that was given out again', async () => {
    await inFolder((folder) => {
      // The parent lives, but did not start then.
      writeFileSync(join(folder, LOCK_FILE), `${process.ppid} 1`);
      lockFolder(folder)();
      writeFileSync(join(folder, LOCK_FILE), `${process.ppid}`);
      expect(() => lockFolder(folder)).toThrow(`is open in process ${process.ppid};`);
      writeFileSync(join(folder, LOCK_FILE), 'rubbish');
      lockFolder(folder)();
    });
  });
});
