/**
 * One database for all of the service: PostgreSQL by URL, else PGlite in a folder or in memory. Both speak the same SQL, and
 * the rest of the service does not know which it is.
 *
 * PGlite does not sync to disk: what is committed outlives a killed process, not lost power.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { SmellError } from '@smell/core/errors';
import { CompiledQuery, Kysely, type Logger, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { certificateTrouble, type TlsOptions } from '../config/verified-tls.ts';
import { LOCK_FILE, lockFolder } from './lock-folder.ts';
import { migrate } from './migrate.ts';
import { PGliteDialect } from './pglite-dialect.ts';
import type { Tables } from './tables.ts';

export type DatabaseTarget =
  | {
      readonly kind: 'postgres';
      readonly url: string;
      /** False for none; what the address says when left out. */
      readonly tls?: TlsOptions | false;
      readonly poolSize: number;
      readonly statementTimeoutMs: number;
      readonly connectTimeoutMs: number;
    }
  | { readonly kind: 'embedded'; readonly folder: string }
  | { readonly kind: 'memory' };

export interface SqlResult {
  readonly rows: Record<string, unknown>[];
  readonly rowCount: number;
}

export interface Database {
  readonly kind: DatabaseTarget['kind'];
  readonly db: Kysely<Tables>;
  /** SQL as it stands, within a transaction where one is given: what pg-boss runs on. */
  executeSql(text: string, values?: readonly unknown[], transaction?: Transaction<Tables>): Promise<SqlResult>;
  /** Several statements without parameters, as a migration is. When one fails, a transaction that they began is undone. */
  script(text: string): Promise<void>;
  /** A connection of its own, not connected yet: for what must stay on one (PostgreSQL alone). */
  readonly newClient?: (() => pg.Client) | undefined;
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
    throw new SmellError('runtime-failed', `the database could not be made ready: ${troubleOf(error)}`, {
      cause: error,
    });
  }
  return database;
}

/** With the setting to look at, where the connection is at fault. */
function troubleOf(error: unknown): string {
  const { message } = error as Error;
  const certificate = certificateTrouble(error, { address: 'DATABASE_URL', caFile: 'SMELL_DATABASE_CA_FILE' });
  if (certificate !== undefined) return certificate;
  if (!/does not support SSL/.test(message)) return message;
  return `${message}; give it a certificate, or say sslmode=disable in DATABASE_URL where the network is trusted`;
}

/** For an answer to come over the network after the database itself would have given up; a network may swallow it without a word. */
const ANSWER_MS = 3_000;
/** A connection that was silent for so long is asked whether it lives. */
const SILENT_MS = 10_000;

type PostgresTarget = Extract<DatabaseTarget, { kind: 'postgres' }>;

function openPostgres(
  { url, tls, poolSize, statementTimeoutMs, connectTimeoutMs }: PostgresTarget,
  log: Logger,
): Database {
  // Each connection its own copy: the driver writes into what it is given.
  const where = () => ({
    connectionString: url,
    ...(tls === undefined ? {} : { ssl: tls && { ...tls } }),
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: SILENT_MS,
  });
  const pool = new pg.Pool({
    ...where(),
    max: poolSize,
    statement_timeout: statementTimeoutMs,
    query_timeout: statementTimeoutMs + ANSWER_MS,
    idle_in_transaction_session_timeout: statementTimeoutMs,
    application_name: 'smell',
  });
  // A connection that is lost while idle is replaced when next asked for. One that is lost within a transaction, between two
  // statements, fails at the next of them; without a listener it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  // Given back while it still waits for an answer that was given up: whoever had it next would wait in vain too.
  pool.on('release', (_error, client) => {
    if (isWaiting(client)) void client.end().catch(() => undefined);
  });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), log });
  return {
    kind: 'postgres',
    db,
    async executeSql(text, values = [], transaction) {
      if (values.length > 0 || transaction) return await execute(transaction ?? db, text, values);
      return await onOwnConnection(pool, text);
    },
    async script(text) {
      await onOwnConnection(pool, text);
    },
    newClient: () => new pg.Client({ ...where(), application_name: 'smell listening' }),
    async ping() {
      await pool.query('select 1');
    },
    close: () => db.destroy(),
  };
}

/** The driver has no public name for it. */
function isWaiting(client: pg.PoolClient): boolean {
  return (client as unknown as { _getActiveQuery(): unknown })._getActiveQuery() !== null;
}

/** The usual 128 MB of shared buffers would be a fifth of all that the service takes; its folder is in the system's cache anyway. */
const SMALL_BUFFERS = ['-c', 'shared_buffers=16MB', '-c', 'wal_buffers=1MB'];

/** Perhaps several statements, with their own begin and commit. A connection that they leave within a transaction is not reused as it is. */
async function onOwnConnection(pool: pg.Pool, text: string): Promise<SqlResult> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const results = (await client.query(text)) as pg.QueryResult | pg.QueryResult[];
    const last = Array.isArray(results) ? results.at(-1) : results;
    return { rows: last?.rows ?? [], rowCount: last?.rowCount ?? 0 };
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Made by scripts/prepare-database.mjs; a database is made from nothing where it is missing, which takes seconds and much memory. */
const NEW_DATABASE = fileURLToPath(new URL('../../../../.cache/new-database.tar', import.meta.url));
/** There while a database is being made: what a killed process left is not opened, it is made again. */
const UNFINISHED = 'smell.unfinished';

async function openFolder(folder: string): Promise<PGlite> {
  const mark = join(folder, UNFINISHED);
  if (existsSync(mark)) {
    for (const name of readdirSync(folder)) {
      if (name !== LOCK_FILE && name !== UNFINISHED) rmSync(join(folder, name), { recursive: true });
    }
  } else if (existsSync(join(folder, 'PG_VERSION'))) return await createPglite(folder, false);
  writeFileSync(mark, '');
  const pglite = await createPglite(folder, true);
  rmSync(mark);
  return pglite;
}

async function createPglite(dataDir: string, isNew: boolean): Promise<PGlite> {
  return await PGlite.create({
    dataDir,
    startParams: [...PGlite.defaultStartParams, ...SMALL_BUFFERS],
    ...(isNew && existsSync(NEW_DATABASE) ? { loadDataDir: new Blob([readFileSync(NEW_DATABASE)]) } : {}),
  });
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
    pglite = folder === undefined ? await createPglite('memory://', true) : await openFolder(folder);
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
    async executeSql(text, values = [], transaction) {
      if (values.length > 0) return await execute(transaction ?? db, text, values);
      if (transaction) return await several(pglite, text);
      return await db.connection().execute(() => severalOrNone(pglite, text));
    },
    async script(text) {
      await db.connection().execute(() => severalOrNone(pglite, text));
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

/** Statements without values may be several at once, as pg-boss writes them. */
async function several(pglite: PGlite, text: string): Promise<SqlResult> {
  const last = (await pglite.exec(text)).at(-1);
  return { rows: (last?.rows ?? []) as Record<string, unknown>[], rowCount: last?.affectedRows ?? 0 };
}

/** Ends the transaction that a failed script began, before the connection goes to the next. */
async function severalOrNone(pglite: PGlite, text: string): Promise<SqlResult> {
  try {
    return await several(pglite, text);
  } catch (error) {
    await pglite.exec('rollback');
    throw error;
  }
}

async function execute(db: Kysely<Tables>, text: string, values: readonly unknown[]): Promise<SqlResult> {
  const { rows, numAffectedRows } = await db.executeQuery<Record<string, unknown>>(
    CompiledQuery.raw(text, [...values]),
  );
  return { rows, rowCount: Number(numAffectedRows ?? rows.length) };
}
