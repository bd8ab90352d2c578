/** Pages of a long table in the order of an index. */
import { sql } from 'kysely';
import type { Database } from '../db/open-database.ts';

/**
 * The embedded database gathers no statistics by itself. Without them the planner takes the rest of the table for a few rows, and
 * reads and sorts all of it for every page; so it is told to do neither.
 */
export async function readByIndex(
  database: Database,
  text: string,
  values: readonly unknown[],
): Promise<Record<string, unknown>[]> {
  return await database.db.transaction().execute(async (transaction) => {
    await sql`select set_config('enable_sort', 'off', true), set_config('enable_bitmapscan', 'off', true)`.execute(
      transaction,
    );
    return (await database.executeSql(text, values, transaction)).rows;
  });
}
