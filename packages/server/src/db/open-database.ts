/**
 * One database for all of the service: PostgreSQL by URL, else PGlite in a folder or in memory. Both speak the same SQL, and
 * the rest of the service does not know which it is.
 *
 * PGlite does not sync to disk: what is committed outlives a killed process, not lost power.
 */
import { mkdirSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { SmellError } from '@smell/core/errors';
import { CompiledQuery, Kysely, type Logger, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { lockFolder } from './lock-folder.ts';
import { migrate } from './migrate.ts';
import { PGliteDialect } from './pglite-dialect.ts';
import type { Tables } from './tables.ts';

export type DatabaseTarget =
  | {
      readonly kind: 'postgres';
      readonly url: string;
      readonly poolSize: number;
      readonly statementTimeoutMs: number;
      readonly connectTimeoutMs: number;
    }
  | { readonly kind: 'embedded'; readonly folder: string }
  | { readonly kind: 'memory' };

export interface Database {
  readonly kind: DatabaseTarget['kind'];
  readonly db: Kysely<Tables>;
  /** SQL as it stands, within a transaction where one is given: what pg-boss runs on. */
  executeSql(
    text: string,
    values?: readonly unknown[],
    transaction?: Transaction<Tables>,
  ): Promise<{ readonly rows: Record<string, unknown>[]; readonly rowCount: number }>;
  /** Several statements without parameters, as a migration is. */
  script(text: string): Promise<void>;
  /** @throws when the database does not answer */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens it and brings its tables up to date.
 *
 * @param log told of every query, with its time
 * @throws SmellError `runtime-failed` when it cannot be reached, or when another process has the embedded one open
 */
export async function openDatabase(target: DatabaseTarget, log: Logger = () => undefined): Promise<Database> {
  const database = target.kind === 'postgres' ? openPostgres(target, log) : await openPglite(target, log);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw new SmellError('runtime-failed', `the database could not be made ready: ${(error as Error).message}`, {
      cause: error,
    });
  }
  return database;
}

type PostgresTarget = Extract<DatabaseTarget, { kind: 'postgres' }>;

function openPostgres({ url, poolSize, statementTimeoutMs, connectTimeoutMs }: PostgresTarget, log: Logger): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: statementTimeoutMs,
    connectionTimeoutMillis: connectTimeoutMs,
    application_name: 'smell',
  });
  // A connection that is lost while idle is replaced when next asked for.
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), log });
  return {
    kind: 'postgres',
    db,
    executeSql: (text, values, transaction) => execute(transaction ?? db, text, values),
    async script(text) {
      await pool.query(text);
    },
    async ping() {
      await pool.query('select 1');
    },
    close: () => db.destroy(),
  };
}

async function openPglite(target: Exclude<DatabaseTarget, PostgresTarget>, log: Logger): Promise<Database> {
  const folder = target.kind === 'embedded' ? target.folder : undefined;
  let unlock = (): void => undefined;
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    unlock = lockFolder(folder);
  }
  let pglite: PGlite;
  try {
    pglite = await PGlite.create(folder === undefined ? 'memory://' : folder);
  } catch (error) {
    unlock();
    throw new SmellError('runtime-failed', `the embedded database does not open: ${(error as Error).message}`, {
      cause: error,
    });
  }
  const db = new Kysely<Tables>({ dialect: new PGliteDialect(pglite), log });
  return {
    kind: target.kind,
    db,
    executeSql: (text, values, transaction) => execute(transaction ?? db, text, values, pglite),
    async script(text) {
      await db.connection().execute(() => pglite.exec(text));
    },
    async ping() {
      await db.executeQuery(CompiledQuery.raw('select 1'));
    },
    async close() {
      await db.destroy();
      await pglite.close();
      unlock();
    },
  };
}

/** @param pglite where statements without values may be several at once, as pg-boss writes them */
async function execute(
  db: Kysely<Tables>,
  text: string,
  values: readonly unknown[] = [],
  pglite?: PGlite,
): Promise<{ rows: Record<string, unknown>[]; rowCount: number }> {
  if (pglite && values.length === 0) {
    const run = () => pglite.exec(text);
    const results = await (db.isTransaction ? run() : db.connection().execute(run));
    const last = results.at(-1);
    return { rows: (last?.rows ?? []) as Record<string, unknown>[], rowCount: last?.affectedRows ?? 0 };
  }
  const { rows, numAffectedRows } = await db.executeQuery<Record<string, unknown>>(
    CompiledQuery.raw(text, [...values]),
  );
  return { rows, rowCount: Number(numAffectedRows ?? rows.length) };
}
