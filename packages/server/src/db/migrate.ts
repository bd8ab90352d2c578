/**
 * Brings the tables up to date: numbered SQL files, each run once, in one transaction with the note that it ran. New columns and
 * tables come first and old ones go in a later release, so that two releases can run side by side (expand, then contract).
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from './open-database.ts';

const FOLDER = new URL('./migrations/', import.meta.url);
const FILE = /^(\d{4})-[a-z0-9-]+\.sql$/;
/** Of the advisory lock that keeps two starting processes apart; any number of our own. */
const LOCK = 7_305_011;

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

export function readMigrations(folder: URL = FOLDER): Migration[] {
  return readdirSync(folder)
    .filter((name) => FILE.test(name))
    .sort()
    .map((name, i) => {
      const number = Number(FILE.exec(name)![1]);
      if (number !== i + 1) throw new Error(`migration ${name} should be number ${i + 1}`);
      return { number, name, sql: readFileSync(new URL(name, folder), 'utf8') };
    });
}

export async function migrate(
  database: Pick<Database, 'script' | 'executeSql'>,
  migrations: readonly Migration[] = readMigrations(),
): Promise<void> {
  await database.script(
    'create table if not exists migration (number int primary key, name text not null, ran_at timestamptz not null default now())',
  );
  for (const { number, name, sql } of migrations) {
    const { rows } = await database.executeSql('select 1 from migration where number = $1', [number]);
    if (rows.length > 0) continue;
    // The second of two processes waits for the lock, finds the number taken, and its whole script is undone.
    try {
      await database.script(
        `begin;
         select pg_advisory_xact_lock(${LOCK});
         insert into migration (number, name) values (${number}, '${name}');
         ${sql};
         commit;`,
      );
    } catch (error) {
      await database.script('rollback').catch(() => undefined);
      const again = await database.executeSql('select 1 from migration where number = $1', [number]);
      if (again.rows.length === 0) throw new Error(`migration ${name}: ${(error as Error).message}`, { cause: error });
    }
  }
}
