/**
 * Accords that an organisation keeps. A change is a new version and nothing is overwritten: to restore a version makes its content the
 * latest again. What is deleted stays for `KEPT_DELETED_DAYS`, so that it can be had back.
 */
import { randomUUID } from 'node:crypto';
import { type Selectable, sql, type Transaction } from 'kysely';
import type { Principal } from '../auth/principal.ts';
import { notFound, Refusal } from '../config/refusal.ts';
import type { AccordTables } from '../db/accord-tables.ts';
import { madeAlready } from '../db/idempotency.ts';
import type { Database } from '../db/open-database.ts';
import type { Tables } from '../db/tables.ts';

/** What this room reads of a formula; the rest is the caller's. */
export interface KeptFormula {
  readonly name: string;
  readonly lines: readonly unknown[];
}

export interface AccordEntry {
  readonly id: string;
  readonly name: string;
  readonly lines: number;
  /** Number of the latest version, from 1. */
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface AccordVersionEntry {
  readonly number: number;
  /** The version that this one brought back; null for one that was written. */
  readonly restoredFrom: number | null;
  readonly createdBy: string | null;
  readonly createdAt: string;
}

export interface SavedAccord extends AccordEntry {
  /** As it was saved. */
  readonly accord: unknown;
}

export interface AccordVersion extends AccordVersionEntry {
  readonly accord: unknown;
}

type Owner = Pick<Principal, 'organisationId' | 'userId'>;
type OwnerId = Pick<Principal, 'organisationId'>;

export const KEPT_DELETED_DAYS = 30;
/** Of an accord; who needs more begins another one. */
export const MOST_VERSIONS = 1000;

export class Accords {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws Refusal `conflict` for an Idempotency-Key that came with another formula */
  async save({ organisationId, userId }: Owner, accord: KeptFormula, idempotencyKey?: string): Promise<SavedAccord> {
    const id = randomUUID();
    const made = await this.#database.db.transaction().execute(async (transaction) => {
      const request = { organisationId, scope: 'accords', key: idempotencyKey, request: accord };
      const before = await madeAlready(transaction, request, id);
      if (before !== undefined) return before;
      const { name, lines } = accord;
      await transaction
        .insertInto('accord')
        .values({
          id,
          organisation_id: organisationId,
          created_by: userId ?? null,
          name,
          lines: lines.length,
          latest: 1,
        })
        .execute();
      await addVersion(transaction, { id, number: 1, userId, accord, restoredFrom: null });
      return id;
    });
    return await this.get({ organisationId }, made);
  }

  /** The newest first. @throws Refusal `not-found` for a page that is not there */
  async list(
    { organisationId }: OwnerId,
    { text, cursor, limit = 50 }: { text?: string | undefined; cursor?: string | undefined; limit?: number },
  ): Promise<{ readonly items: readonly AccordEntry[]; readonly nextCursor: string | null }> {
    let query = this.#present(organisationId)
      .orderBy('position', 'desc')
      .limit(limit + 1);
    if (cursor !== undefined) query = query.where('position', '<', readPosition(cursor));
    if (text !== undefined && text.trim() !== '') {
      query = query.where('name', 'ilike', `%${text.trim().replaceAll(/[\\%_]/g, '\\$&')}%`);
    }
    const rows = await query.execute();
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map(entryOf),
      nextCursor: last ? Buffer.from(String(last.position)).toString('base64url') : null,
    };
  }

  /** With its latest version. @throws Refusal `not-found` */
  async get({ organisationId }: OwnerId, id: string): Promise<SavedAccord> {
    const row = await this.#present(organisationId).where('id', '=', id).executeTakeFirst();
    if (!row) throw notFound('accord');
    const { data } = await this.#database.db
      .selectFrom('accord_version')
      .select('data')
      .where('accord_id', '=', id)
      .where('number', '=', row.latest)
      .executeTakeFirstOrThrow();
    return { ...entryOf(row), accord: data };
  }

  /** The newest first. @throws Refusal `not-found` */
  async versions(
    { organisationId }: OwnerId,
    id: string,
    { before, limit = 50 }: { readonly before?: number | undefined; readonly limit?: number } = {},
  ): Promise<{ readonly items: readonly AccordVersionEntry[]; readonly next: number | null }> {
    const row = await this.#present(organisationId).where('id', '=', id).executeTakeFirst();
    if (!row) throw notFound('accord');
    let query = this.#database.db
      .selectFrom('accord_version')
      .select(['number', 'restored_from', 'created_by', 'created_at'])
      .where('accord_id', '=', id)
      .orderBy('number', 'desc')
      .limit(limit + 1);
    if (before !== undefined) query = query.where('number', '<', before);
    const rows = await query.execute();
    const items = rows.slice(0, limit);
    return { items: items.map(versionEntryOf), next: rows.length > limit ? items.at(-1)!.number : null };
  }

  /** @throws Refusal `not-found` */
  async version({ organisationId }: OwnerId, id: string, number: number): Promise<AccordVersion> {
    return await this.#version(this.#database.db, organisationId, id, number);
  }

  /**
   * @param after the version that was changed: where another was saved meanwhile, nothing is
   * @throws Refusal `not-found`; `conflict` where `after` is not the latest, or there are as many versions as may be, or for an
   *   Idempotency-Key that came with another request
   */
  async saveVersion(
    owner: Owner,
    id: string,
    { accord, after }: { readonly accord: KeptFormula; readonly after: number },
    idempotencyKey?: string,
  ): Promise<SavedAccord> {
    await this.#database.db.transaction().execute(async (transaction) => {
      if (await this.#appended(transaction, owner, { id, accord, after }, idempotencyKey)) return;
      await this.#append(transaction, owner, id, { accord, after, restoredFrom: null });
    });
    return await this.get(owner, id);
  }

  /** Makes the content of a version the latest again. @throws Refusal as `saveVersion` */
  async restore(owner: Owner, id: string, number: number, idempotencyKey?: string): Promise<SavedAccord> {
    await this.#database.db.transaction().execute(async (transaction) => {
      if (await this.#appended(transaction, owner, { id, restored: number }, idempotencyKey)) return;
      const { accord } = await this.#version(transaction, owner.organisationId, id, number);
      await this.#append(transaction, owner, id, { accord: accord as KeptFormula, restoredFrom: number });
    });
    return await this.get(owner, id);
  }

  /** Whether the same request did so before. */
  async #appended(
    transaction: Transaction<Tables>,
    { organisationId }: Owner,
    request: { readonly id: string; readonly [field: string]: unknown },
    key: string | undefined,
  ): Promise<boolean> {
    const kept = { organisationId, scope: 'accord-versions', key, request };
    return (await madeAlready(transaction, kept, request.id)) !== undefined;
  }

  /** It can be had back. @throws Refusal `not-found` */
  async remove({ organisationId }: OwnerId, id: string): Promise<void> {
    const removed = await this.#database.db
      .updateTable('accord')
      .set({ deleted_at: sql`now()` })
      .where('id', '=', id)
      .where('organisation_id', '=', organisationId)
      .where('deleted_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!removed) throw notFound('accord');
    await this.#database.db
      .deleteFrom('accord')
      .where('organisation_id', '=', organisationId)
      .where('deleted_at', '<', sql<Date>`now() - ${KEPT_DELETED_DAYS}::int * interval '1 day'`)
      .execute();
  }

  /** Brings back what was deleted; nothing happens where it is there. @throws Refusal `not-found` */
  async bringBack({ organisationId }: OwnerId, id: string): Promise<SavedAccord> {
    await this.#database.db
      .updateTable('accord')
      .set({ deleted_at: null })
      .where('id', '=', id)
      .where('organisation_id', '=', organisationId)
      .execute();
    return await this.get({ organisationId }, id);
  }

  async #append(
    transaction: Transaction<Tables>,
    { organisationId, userId }: Owner,
    id: string,
    {
      accord,
      after,
      restoredFrom,
    }: { readonly accord: KeptFormula; readonly after?: number; readonly restoredFrom: number | null },
  ): Promise<void> {
    const row = await transaction
      .selectFrom('accord')
      .select('latest')
      .where('id', '=', id)
      .where('organisation_id', '=', organisationId)
      .where('deleted_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw notFound('accord');
    if (after !== undefined && row.latest !== after) {
      throw new Refusal(
        'conflict',
        `version ${row.latest} was saved meanwhile, and this changes version ${after}: read the latest, then decide`,
      );
    }
    if (row.latest >= MOST_VERSIONS) {
      throw new Refusal('conflict', `an accord keeps ${MOST_VERSIONS} versions; save it as another one`);
    }
    const number = row.latest + 1;
    await addVersion(transaction, { id, number, userId, accord, restoredFrom });
    await transaction
      .updateTable('accord')
      .set({ name: accord.name, lines: accord.lines.length, latest: number, updated_at: sql`now()` })
      .where('id', '=', id)
      .execute();
  }

  async #version(
    db: Pick<Database['db'], 'selectFrom'>,
    organisationId: string,
    id: string,
    number: number,
  ): Promise<AccordVersion> {
    const row = await db
      .selectFrom('accord_version')
      .innerJoin('accord', 'accord.id', 'accord_version.accord_id')
      .selectAll('accord_version')
      .where('accord.id', '=', id)
      .where('accord.organisation_id', '=', organisationId)
      .where('accord.deleted_at', 'is', null)
      .where('accord_version.number', '=', number)
      .executeTakeFirst();
    if (!row) throw notFound('version of an accord');
    return { ...versionEntryOf(row), accord: row.data };
  }

  #present(organisationId: string) {
    return this.#database.db
      .selectFrom('accord')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .where('deleted_at', 'is', null);
  }
}

async function addVersion(
  transaction: Transaction<Tables>,
  {
    id,
    number,
    userId,
    accord,
    restoredFrom,
  }: {
    readonly id: string;
    readonly number: number;
    readonly userId: string | undefined;
    readonly accord: KeptFormula;
    readonly restoredFrom: number | null;
  },
): Promise<void> {
  await transaction
    .insertInto('accord_version')
    .values({
      accord_id: id,
      number,
      created_by: userId ?? null,
      data: JSON.stringify(accord),
      restored_from: restoredFrom,
    })
    .execute();
}

/** @throws Refusal `not-found` */
function readPosition(cursor: string): number {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!/^\d{1,15}$/.test(text)) throw notFound('page');
  return Number(text);
}

function entryOf(row: Selectable<AccordTables['accord']>): AccordEntry {
  const { id, name, lines, latest, created_at, updated_at } = row;
  return {
    id,
    name,
    lines,
    version: latest,
    createdAt: created_at.toISOString(),
    updatedAt: updated_at.toISOString(),
  };
}

function versionEntryOf(
  row: Pick<Selectable<AccordTables['accord_version']>, 'number' | 'restored_from' | 'created_by' | 'created_at'>,
): AccordVersionEntry {
  const { number, restored_from, created_by, created_at } = row;
  return { number, restoredFrom: restored_from, createdBy: created_by, createdAt: created_at.toISOString() };
}
