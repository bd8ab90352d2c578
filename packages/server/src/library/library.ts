/** Molecules that an organisation keeps, each once: with names, notes and tags, in collections. */
import { randomUUID } from 'node:crypto';
import { type Selectable, sql, type Transaction } from 'kysely';
import type { Principal } from '../auth/principal.ts';
import { notFound, Refusal } from '../config/refusal.ts';
import { bodyHash, takeKey } from '../db/idempotency.ts';
import type { LibraryTables } from '../db/library-tables.ts';
import type { Database } from '../db/open-database.ts';
import type { Tables } from '../db/tables.ts';

export interface SavedMolecule {
  readonly id: string;
  readonly smiles: string;
  readonly inchiKey: string;
  readonly name: string;
  readonly note: string;
  readonly tags: readonly string[];
  /** As it was when saved: a candidate or a description. */
  readonly data: unknown;
  readonly collectionIds: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface Collection {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly molecules: number;
  readonly createdAt: string;
}

export interface NewMolecule {
  /** Canonical, as is `inchiKey`: who asks has them from the chemistry, not from the user. */
  readonly smiles: string;
  readonly inchiKey: string;
  readonly name?: string | undefined;
  readonly note?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly data?: unknown;
  readonly collectionIds?: readonly string[] | undefined;
}

export type MoleculeChange = Partial<Pick<SavedMolecule, 'name' | 'note' | 'tags'>>;

export interface MoleculeSearch {
  /** Words of name and note, a part of the name, a tag, or a structure. */
  readonly text?: string | undefined;
  readonly tag?: string | undefined;
  readonly collectionId?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number;
}

type Owner = Pick<Principal, 'organisationId' | 'userId'>;
type OwnerId = Pick<Principal, 'organisationId'>;
type MoleculeRow = Selectable<LibraryTables['saved_molecule']> & { readonly collections: string[] };

export class Library {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws Refusal `conflict` for a molecule that is there; `not-found` for a collection that is not */
  async save(
    { organisationId, userId }: Owner,
    molecule: NewMolecule,
    idempotencyKey?: string,
  ): Promise<SavedMolecule> {
    const id = randomUUID();
    const saved = await this.#once(
      { organisationId, scope: 'library', key: idempotencyKey, body: molecule, id },
      async (transaction) => {
        const { smiles, inchiKey, name = '', note = '', tags = [], data = null, collectionIds = [] } = molecule;
        const row = await transaction
          .insertInto('saved_molecule')
          .values({
            id,
            organisation_id: organisationId,
            created_by: userId ?? null,
            smiles,
            inchi_key: inchiKey,
            name,
            note,
            tags: [...new Set(tags)],
            data: data === null ? null : JSON.stringify(data),
          })
          .onConflict((conflict) => conflict.columns(['organisation_id', 'inchi_key']).doNothing())
          .returning('id')
          .executeTakeFirst();
        if (!row) throw new Refusal('conflict', 'this molecule is in the library already');
        for (const collectionId of collectionIds) await this.#put(transaction, organisationId, collectionId, id);
      },
    );
    return await this.get({ organisationId }, saved);
  }

  /** @throws Refusal `not-found` */
  async get({ organisationId }: OwnerId, id: string): Promise<SavedMolecule> {
    const row = await this.#molecules(organisationId).where('id', '=', id).executeTakeFirst();
    if (!row) throw notFound('molecule');
    return moleculeOf(row);
  }

  /** The newest first. @throws Refusal `not-found` for a collection or a page that is not there */
  async search(
    { organisationId }: OwnerId,
    { text, tag, collectionId, cursor, limit = 50 }: MoleculeSearch,
  ): Promise<{ readonly items: readonly SavedMolecule[]; readonly nextCursor: string | null }> {
    if (collectionId !== undefined) await this.collection({ organisationId }, collectionId);
    let query = this.#molecules(organisationId)
      .orderBy('position', 'desc')
      .limit(limit + 1);
    if (cursor !== undefined) query = query.where('position', '<', readPosition(cursor));
    if (tag !== undefined) query = query.where(sql<boolean>`tags @> array[${tag}]::text[]`);
    if (collectionId !== undefined) {
      query = query.where(
        sql<boolean>`exists (select 1 from collection_molecule c where c.molecule_id = saved_molecule.id and c.collection_id = ${collectionId})`,
      );
    }
    if (text !== undefined && text.trim() !== '') query = query.where(matches(text.trim()));
    const rows = await query.execute();
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map(moleculeOf),
      nextCursor: last ? Buffer.from(String(last.position)).toString('base64url') : null,
    };
  }

  /** @throws Refusal `not-found` */
  async change({ organisationId }: OwnerId, id: string, { name, note, tags }: MoleculeChange): Promise<SavedMolecule> {
    const changed = await this.#database.db
      .updateTable('saved_molecule')
      .set({
        updated_at: sql`now()`,
        ...(name === undefined ? {} : { name }),
        ...(note === undefined ? {} : { note }),
        ...(tags === undefined ? {} : { tags: [...new Set(tags)] }),
      })
      .where('id', '=', id)
      .where('organisation_id', '=', organisationId)
      .returning('id')
      .executeTakeFirst();
    if (!changed) throw notFound('molecule');
    return await this.get({ organisationId }, id);
  }

  /** @throws Refusal `not-found` */
  async remove({ organisationId }: OwnerId, id: string): Promise<void> {
    const removed = await this.#database.db
      .deleteFrom('saved_molecule')
      .where('id', '=', id)
      .where('organisation_id', '=', organisationId)
      .returning('id')
      .executeTakeFirst();
    if (!removed) throw notFound('molecule');
  }

  /** Every tag, with how many molecules have it. */
  async tags({ organisationId }: OwnerId): Promise<{ readonly tag: string; readonly molecules: number }[]> {
    const { rows } = await sql<{ tag: string; molecules: number }>`
      select tag, count(*)::int as molecules from saved_molecule, unnest(tags) as tag
      where organisation_id = ${organisationId} group by tag order by tag`.execute(this.#database.db);
    return rows;
  }

  /** @throws Refusal `conflict` for a name that is taken */
  async addCollection(
    { organisationId, userId }: Owner,
    { name, note = '' }: { readonly name: string; readonly note?: string },
    idempotencyKey?: string,
  ): Promise<Collection> {
    const id = randomUUID();
    const body = { name, note };
    const made = await this.#once(
      { organisationId, scope: 'collections', key: idempotencyKey, body, id },
      async (transaction) => {
        const row = await transaction
          .insertInto('collection')
          .values({ id, organisation_id: organisationId, created_by: userId ?? null, name, note })
          .onConflict((conflict) => conflict.columns(['organisation_id', 'name']).doNothing())
          .returning('id')
          .executeTakeFirst();
        if (!row) throw new Refusal('conflict', 'there is a collection of this name');
      },
    );
    return await this.collection({ organisationId }, made);
  }

  async collections({ organisationId }: OwnerId): Promise<Collection[]> {
    const rows = await this.#collections(organisationId).orderBy('name').execute();
    return rows.map(collectionOf);
  }

  /** @throws Refusal `not-found` */
  async collection({ organisationId }: OwnerId, id: string): Promise<Collection> {
    const row = await this.#collections(organisationId).where('id', '=', id).executeTakeFirst();
    if (!row) throw notFound('collection');
    return collectionOf(row);
  }

  /** Its molecules stay in the library. @throws Refusal `not-found` */
  async removeCollection({ organisationId }: OwnerId, id: string): Promise<void> {
    const removed = await this.#database.db
      .deleteFrom('collection')
      .where('id', '=', id)
      .where('organisation_id', '=', organisationId)
      .returning('id')
      .executeTakeFirst();
    if (!removed) throw notFound('collection');
  }

  /** Nothing happens where it is in it. @throws Refusal `not-found` for either of them */
  async put({ organisationId }: OwnerId, collectionId: string, moleculeId: string): Promise<void> {
    await this.#database.db
      .transaction()
      .execute((transaction) => this.#put(transaction, organisationId, collectionId, moleculeId));
  }

  /** Nothing happens where it is not in it. @throws Refusal `not-found` for a collection that is not there */
  async takeOut({ organisationId }: OwnerId, collectionId: string, moleculeId: string): Promise<void> {
    await this.collection({ organisationId }, collectionId);
    await this.get({ organisationId }, moleculeId);
    await this.#database.db
      .deleteFrom('collection_molecule')
      .where('collection_id', '=', collectionId)
      .where('molecule_id', '=', moleculeId)
      .execute();
  }

  async #put(
    transaction: Transaction<Tables>,
    organisationId: string,
    collectionId: string,
    moleculeId: string,
  ): Promise<void> {
    const { rows } = await sql<{ collection: boolean; molecule: boolean }>`select
      exists (select 1 from collection where id = ${collectionId} and organisation_id = ${organisationId}) as collection,
      exists (select 1 from saved_molecule where id = ${moleculeId} and organisation_id = ${organisationId}) as molecule`.execute(
      transaction,
    );
    if (!rows[0]!.collection) throw notFound('collection');
    if (!rows[0]!.molecule) throw notFound('molecule');
    await transaction
      .insertInto('collection_molecule')
      .values({ collection_id: collectionId, molecule_id: moleculeId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  /** @returns the id of what was made, now or under the same key before */
  async #once(
    {
      organisationId,
      scope,
      key,
      body,
      id,
    }: {
      readonly organisationId: string;
      readonly scope: string;
      readonly key: string | undefined;
      readonly body: unknown;
      readonly id: string;
    },
    make: (transaction: Transaction<Tables>) => Promise<void>,
  ): Promise<string> {
    return await this.#database.db.transaction().execute(async (transaction) => {
      if (key !== undefined) {
        const before = await takeKey(transaction, { organisationId, scope, key, bodyHash: bodyHash(body) }, id);
        if (before?.sameBody) return before.resourceId;
        if (before) {
          throw new Refusal('conflict', 'this Idempotency-Key came with another request before; give each its own');
        }
      }
      await make(transaction);
      return id;
    });
  }

  #molecules(organisationId: string) {
    return this.#database.db
      .selectFrom('saved_molecule')
      .selectAll()
      .select(
        sql<
          string[]
        >`array(select collection_id from collection_molecule c where c.molecule_id = saved_molecule.id order by 1)`.as(
          'collections',
        ),
      )
      .where('organisation_id', '=', organisationId);
  }

  #collections(organisationId: string) {
    return this.#database.db
      .selectFrom('collection')
      .selectAll()
      .select(
        sql<number>`(select count(*)::int from collection_molecule c where c.collection_id = collection.id)`.as(
          'molecules',
        ),
      )
      .where('organisation_id', '=', organisationId);
  }
}

function matches(text: string) {
  const part = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return sql<boolean>`(
    to_tsvector('simple', name || ' ' || note) @@ websearch_to_tsquery('simple', ${text})
    or name ilike ${part} or tags @> array[${text}]::text[] or smiles = ${text} or inchi_key = ${text.toUpperCase()}
  )`;
}

/** @throws Refusal `not-found` */
function readPosition(cursor: string): number {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!/^\d{1,15}$/.test(text)) throw notFound('page');
  return Number(text);
}

function moleculeOf(row: MoleculeRow): SavedMolecule {
  return {
    id: row.id,
    smiles: row.smiles,
    inchiKey: row.inchi_key,
    name: row.name,
    note: row.note,
    tags: row.tags,
    data: row.data,
    collectionIds: row.collections,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

function collectionOf(row: Selectable<LibraryTables['collection']> & { readonly molecules: number }): Collection {
  const { id, name, note, molecules, created_at } = row;
  return { id, name, note, molecules, createdAt: created_at.toISOString() };
}
