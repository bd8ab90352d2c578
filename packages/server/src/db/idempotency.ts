/** Remembers what a POST with an Idempotency-Key made, so that a repetition of it makes nothing new. */
import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { Refusal } from '../config/refusal.ts';
import type { Database } from './open-database.ts';
import type { Tables } from './tables.ts';

/** Of a key, in days; a repetition after that is a new request. */
export const KEY_LIFE_DAYS = 7;

export interface IdempotencyKey {
  readonly organisationId: string;
  /** What kind of thing it makes: `jobs`, `files` and the like. */
  readonly scope: string;
  readonly key: string;
  /** See `bodyHash`. */
  readonly bodyHash: string;
}

export interface MadeBefore {
  readonly resourceId: string;
  readonly sameBody: boolean;
}

/** The same for the same content, whatever the order of its fields. */
export function bodyHash(body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(body)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, each]) => [name, sorted(each)]);
}

/**
 * Within the transaction that makes the thing: takes the key, waiting for another that is just taking it.
 *
 * @returns what was made under it before; undefined when the key is now ours
 */
export async function takeKey(
  transaction: Transaction<Tables>,
  { organisationId, scope, key, bodyHash }: IdempotencyKey,
  resourceId: string,
): Promise<MadeBefore | undefined> {
  const taken = await transaction
    .insertInto('idempotency_key')
    .values({ organisation_id: organisationId, scope, key, body_hash: bodyHash, resource_id: resourceId })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  return taken ? undefined : await madeBefore(transaction, { organisationId, scope, key, bodyHash });
}

export interface KeptRequest {
  readonly organisationId: string;
  /** As of `IdempotencyKey`. */
  readonly scope: string;
  /** Without one, every request is new. */
  readonly key: string | undefined;
  readonly request: unknown;
}

/**
 * As `takeKey`, where another request under the same key is refused.
 *
 * @returns id of what the same request made before; undefined when what is made now is new
 * @throws Refusal `conflict` for a key that came with another request
 */
export async function madeAlready(
  transaction: Transaction<Tables>,
  { organisationId, scope, key, request }: KeptRequest,
  resourceId: string,
): Promise<string | undefined> {
  if (key === undefined) return undefined;
  const before = await takeKey(transaction, { organisationId, scope, key, bodyHash: bodyHash(request) }, resourceId);
  if (before && !before.sameBody) {
    throw new Refusal('conflict', 'this Idempotency-Key came with another request before; give each its own');
  }
  return before?.resourceId;
}

/**
 * As `madeAlready`, for what comes with a secret that is shown once.
 *
 * @throws Refusal `conflict` when it was made before
 */
export async function refuseSecondSecret(
  transaction: Transaction<Tables>,
  request: KeptRequest,
  resourceId: string,
): Promise<void> {
  const before = await madeAlready(transaction, request, resourceId);
  if (before === undefined) return;
  throw new Refusal(
    'conflict',
    `made before under this Idempotency-Key, as ${before}; its secret is shown once: remove it and make another under a new key`,
  );
}

export async function madeBefore(
  db: Pick<Database['db'], 'selectFrom'>,
  { organisationId, scope, key, bodyHash }: IdempotencyKey,
): Promise<MadeBefore | undefined> {
  const row = await db
    .selectFrom('idempotency_key')
    .select(['body_hash', 'resource_id'])
    .where('organisation_id', '=', organisationId)
    .where('scope', '=', scope)
    .where('key', '=', key)
    .executeTakeFirst();
  return row && { resourceId: row.resource_id, sameBody: row.body_hash === bodyHash };
}

export async function forgetOldKeys(database: Database): Promise<void> {
  await sql`delete from idempotency_key where created_at < now() - ${KEY_LIFE_DAYS}::int * interval '1 day'`.execute(
    database.db,
  );
}
