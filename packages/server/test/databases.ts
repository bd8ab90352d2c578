/** One suite, every database: PGlite in memory, PGlite in a folder, PostgreSQL. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { type Database, type DatabaseTarget, openDatabase } from '../src/db/open-database.ts';
import { postgresBinaries, startPostgres, type TestPostgres } from './postgres.ts';

export const DATABASE_KINDS = ['PGlite in memory', 'PGlite in a folder', 'PostgreSQL'] as const;
export type DatabaseKind = (typeof DATABASE_KINDS)[number];

export interface TestDatabase {
  readonly kind: DatabaseKind;
  /** Migrated, shared by the tests of the suite. */
  readonly database: Database;
  /** Where it is. */
  readonly target: DatabaseTarget;
  /** Another, empty one, not opened yet. */
  newTarget(): Promise<DatabaseTarget>;
  readonly postgres: TestPostgres | undefined;
}

/** Skipped by name where PostgreSQL is not installed, but never on CI. */
export function describeDatabases(
  title: string,
  body: (get: () => TestDatabase) => void,
  kinds: readonly DatabaseKind[] = DATABASE_KINDS,
): void {
  for (const kind of kinds) {
    const missing = kind === 'PostgreSQL' && postgresBinaries() === undefined && process.env.CI !== 'true';
    describe.skipIf(missing)(`${title} on ${kind}`, () => {
      const folders: string[] = [];
      let postgres: TestPostgres | undefined;
      let current: TestDatabase | undefined;
      const newTarget = async (): Promise<DatabaseTarget> => {
        if (kind === 'PGlite in memory') return { kind: 'memory' };
        if (postgres) return await postgres.createDatabase();
        const folder = mkdtempSync(join(tmpdir(), 'smell-pglite-'));
        folders.push(folder);
        return { kind: 'embedded', folder: join(folder, 'database') };
      };
      beforeAll(async () => {
        if (kind === 'PostgreSQL') postgres = await startPostgres();
        const target = await newTarget();
        current = { kind, target, database: await openDatabase(target), newTarget, postgres };
      });
      afterAll(async () => {
        await current?.database.close();
        await postgres?.stop();
        for (const folder of folders) rmSync(folder, { recursive: true, force: true });
      });
      body(() => current!);
    });
  }
}

/** Polls until `found` gives something. @throws after the deadline */
export async function eventually<Found>(
  found: () => Promise<Found | undefined | false> | Found | undefined | false,
  deadlineMs = 40_000,
): Promise<Found> {
  const end = Date.now() + deadlineMs;
  for (;;) {
    const result = await found();
    if (result !== undefined && result !== false) return result;
    if (Date.now() > end) throw new Error(`not within ${deadlineMs} ms: ${found}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
