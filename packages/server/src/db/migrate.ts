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

/**
 * Several processes may do this at once: one does the work, the others wait for it.
 *
 * @throws Error naming the migration that failed, of which nothing stays
 */
export async function migrate(
  database: Pick<Database, 'script' | 'executeSql'>,
  migrations: readonly Migration[] = readMigrations(),
): Promise<void> {
  await database.script(
    alone(
      'create table if not exists migration (number int primary key, name text not null, ran_at timestamptz not null default now())',
    ),
  );
  for (const { number, name, sql } of migrations) {
    if (await hasRun(database, number)) continue;
    try {
      await database.script(
        alone(`insert into migration (number, name) values (${number}, '${name}');
               ${sql}`),
      );
    } catch (error) {
      // The second of two processes waited for the lock, found the number taken, and its whole script was undone.
      if (!(await hasRun(database, number))) {
        throw new Error(`migration ${name}: ${(error as Error).message}`, { cause: error });
      }
    }
  }
}

/** In one transaction, however long it takes, while no other process is in here. */
function alone(sql: string): string {
  return `begin; set local statement_timeout = 0; select pg_advisory_xact_lock(${LOCK}); ${sql}; commit;`;
}

async function hasRun(database: Pick<Database, 'executeSql'>, number: number): Promise<boolean> {
  const { rows } = await database.executeSql('select 1 from migration where number = $1', [number]);
  return rows.length > 0;
}
