/** Molecules that an organisation keeps, each once: with names, notes and tags, in collections. What is removed can be had back for a day. */
import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import { notFound, Refusal } from '../config/refusal.ts';
import { madeAlready } from '../db/idempotency.ts';
import type { Database } from '../db/open-database.ts';
import type { Tables } from '../db/tables.ts';
import type { IdentifiedStructure } from '../engine/kept-structures.ts';
import {
  type Collection,
  collectionOf,
  collectionsOf,
  MOST_COLLECTIONS,
  MOST_MOLECULES,
  moleculeOf,
  moleculesOf,
  type Owner,
  type OwnerId,
  REMOVED_HOURS,
  type SavedMolecule,
} from './saved-molecule.ts';

export interface NewMolecule {
  /** From the chemistry, not from the user. */
  readonly structure: IdentifiedStructure;
  readonly name?: string | undefined;
  readonly note?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly data?: unknown;
  readonly collectionIds?: readonly string[] | undefined;
}

export type MoleculeChange = Partial<Pick<SavedMolecule, 'name' | 'note' | 'tags'>>;

/** One change of many molecules. */
export type BatchChange =
  | { readonly action: 'remove' | 'restore' }
  | { readonly action: 'tag' | 'untag'; readonly tags: readonly string[] }
  /** `from`: the collection that they leave. */
  | { readonly action: 'put'; readonly collectionId: string; readonly from?: string | undefined }
  | { readonly action: 'take-out'; readonly collectionId: string };

/** Rows of one statement. */
const ROWS = 100;

export class Library {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws Refusal `conflict` for a molecule that is there, or a full library; `not-found` for a collection that is not */
  async save(owner: Owner, molecule: NewMolecule, idempotencyKey?: string): Promise<SavedMolecule> {
    const { organisationId } = owner;
    const id = randomUUID();
    const { structure, ...rest } = molecule;
    const body = { ...rest, smiles: structure.smiles };
    const saved = await this.#once(
      { organisationId, scope: 'library', key: idempotencyKey, body, id },
      async (transaction) => {
        await this.#room(transaction, organisationId, 1);
        const made = await insertMolecules(transaction, owner, [{ ...molecule, id }]);
        if (made.length === 0) {
          throw new Refusal('conflict', 'this molecule is in the library already');
        }
        for (const collectionId of molecule.collectionIds ?? []) {
          await this.#put(transaction, organisationId, collectionId, id);
        }
      },
    );
    return await this.get({ organisationId }, saved);
  }

  /**
   * Many at once, each once; those that are there stay as they are, and are put into the collection as well.
   *
   * @returns how many were new, and how many were there already or came twice
   * @throws Refusal as `save`
   */
  async saveAll(
    owner: Owner,
    molecules: readonly NewMolecule[],
    { collectionId }: { readonly collectionId?: string | undefined } = {},
  ): Promise<{ readonly saved: number; readonly known: number }> {
    const { organisationId } = owner;
    await this.#database.db.transaction().execute(async (transaction) => {
      await this.#room(transaction, organisationId, molecules.length);
      if (collectionId !== undefined) await this.#collection(transaction, organisationId, collectionId);
    });
    let saved = 0;
    for (let first = 0; first < molecules.length; first += ROWS) {
      // The embedded database computes in this thread.
      await nextTurn();
      const part = molecules.slice(first, first + ROWS);
      saved += await this.#database.db.transaction().execute(async (transaction) => {
        const made = await insertMolecules(transaction, owner, part);
        if (collectionId !== undefined) {
          const keys = part.map(({ structure }) => structure.inchiKey);
          await sql`insert into collection_molecule (collection_id, molecule_id)
            select k.id, m.id from saved_molecule m join collection k on k.id = ${collectionId}
            where m.organisation_id = ${organisationId} and k.organisation_id = ${organisationId}
              and m.inchi_key in (${sql.join(keys)}) and m.deleted_at is null
            on conflict do nothing`.execute(transaction);
        }
        return made.length;
      });
    }
    return { saved, known: molecules.length - saved };
  }

  /** @throws Refusal `not-found` */
  async get({ organisationId }: OwnerId, id: string): Promise<SavedMolecule> {
    const row = await moleculesOf(this.#database, organisationId)
      .select('data')
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) throw notFound('molecule');
    return moleculeOf(row);
  }

  /** @throws Refusal `not-found` unless all of them are there */
  async demand({ organisationId }: OwnerId, ids: readonly string[]): Promise<void> {
    const wanted = [...new Set(ids)];
    const rows = await moleculesOf(this.#database, organisationId).where('id', 'in', wanted).execute();
    if (rows.length < wanted.length) throw notFound('molecule');
  }

  /** Which of them are kept, by their InChIKeys. */
  async kept(
    { organisationId }: OwnerId,
    inchiKeys: readonly string[],
  ): Promise<Pick<SavedMolecule, 'id' | 'inchiKey' | 'collectionIds'>[]> {
    if (inchiKeys.length === 0) return [];
    const rows = await moleculesOf(this.#database, organisationId).where('inchi_key', 'in', inchiKeys).execute();
    return rows.map(({ id, inchi_key, collections }) => ({ id, inchiKey: inchi_key, collectionIds: collections }));
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
      .where('deleted_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!changed) throw notFound('molecule');
    return await this.get({ organisationId }, id);
  }

  /**
   * All of them or none.
   *
   * @returns those for which something is now otherwise: what would have to be taken back
   * @throws Refusal `not-found` for one that is not there, or a collection that is not
   */
  async changeAll({ organisationId }: OwnerId, ids: readonly string[], change: BatchChange): Promise<string[]> {
    if (change.action === 'remove') await this.forgetRemoved();
    return await this.#database.db.transaction().execute(async (transaction) => {
      const { rows: found } = await sql<{ id: string }>`select id from saved_molecule
        where organisation_id = ${organisationId} and id in (${sql.join(ids)})
          and deleted_at is ${change.action === 'restore' ? sql`not null` : sql`null`}
        for update`.execute(transaction);
      if (found.length < new Set(ids).size) throw notFound('molecule');
      if (change.action === 'restore') await this.#room(transaction, organisationId, found.length);
      const collections =
        'collectionId' in change ? [change.collectionId, 'from' in change ? change.from : undefined] : [];
      for (const id of collections) if (id !== undefined) await this.#collection(transaction, organisationId, id);
      const { rows } = await changeSql(change, ids).execute(transaction);
      return rows.map(({ id }) => id);
    });
  }

  /** @throws Refusal `not-found` */
  async remove(owner: OwnerId, id: string): Promise<void> {
    await this.changeAll(owner, [id], { action: 'remove' });
  }

  /** Every tag, with how many molecules have it. */
  async tags({ organisationId }: OwnerId): Promise<{ readonly tag: string; readonly molecules: number }[]> {
    const { rows } = await sql<{ tag: string; molecules: number }>`
      select tag, count(*)::int as molecules from saved_molecule, unnest(tags) as tag
      where organisation_id = ${organisationId} and deleted_at is null
      group by tag order by tag`.execute(this.#database.db);
    return rows;
  }

  /** @throws Refusal `conflict` for a name that is taken, or when there are enough */
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
        await this.#freeName(transaction, organisationId, name);
        const { rows } = await sql<{ count: number }>`select count(*)::int as count from collection
          where organisation_id = ${organisationId}`.execute(transaction);
        if (rows[0]!.count >= MOST_COLLECTIONS) {
          throw new Refusal('conflict', `there are ${MOST_COLLECTIONS} collections, which is the most; remove some`);
        }
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
    const rows = await collectionsOf(this.#database, organisationId).orderBy('name').execute();
    return rows.map(collectionOf);
  }

  /** @throws Refusal `not-found` */
  async collection({ organisationId }: OwnerId, id: string): Promise<Collection> {
    const row = await collectionsOf(this.#database, organisationId).where('id', '=', id).executeTakeFirst();
    if (!row) throw notFound('collection');
    return collectionOf(row);
  }

  /** @throws Refusal `not-found`; `conflict` for a name that is taken */
  async changeCollection(
    { organisationId }: OwnerId,
    id: string,
    { name, note }: { readonly name?: string | undefined; readonly note?: string | undefined },
  ): Promise<Collection> {
    await this.#database.db.transaction().execute(async (transaction) => {
      await this.#collection(transaction, organisationId, id);
      if (name !== undefined) {
        await this.#freeName(transaction, organisationId, name);
        const { rows } = await sql`select 1 from collection
          where organisation_id = ${organisationId} and name = ${name} and id <> ${id}`.execute(transaction);
        if (rows.length > 0) throw new Refusal('conflict', 'there is a collection of this name');
      }
      if (name === undefined && note === undefined) return;
      await transaction
        .updateTable('collection')
        .set({ ...(name === undefined ? {} : { name }), ...(note === undefined ? {} : { note }) })
        .where('id', '=', id)
        .execute();
    });
    return await this.collection({ organisationId }, id);
  }

  /** Its molecules stay in the library. @throws Refusal `not-found` */
  async removeCollection({ organisationId }: OwnerId, id: string): Promise<void> {
    await this.forgetRemoved();
    await this.#markCollection(organisationId, id, 'remove');
  }

  /** @throws Refusal `not-found` for what was not removed, or too long ago */
  async restoreCollection({ organisationId }: OwnerId, id: string): Promise<Collection> {
    await this.#markCollection(organisationId, id, 'restore');
    return await this.collection({ organisationId }, id);
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

  /** Deletes for good what was removed long enough ago, whoever's it is. */
  async forgetRemoved(): Promise<void> {
    for (const table of ['saved_molecule', 'collection'] as const) {
      await sql`delete from ${sql.table(table)} where deleted_at < now() - ${REMOVED_HOURS}::int * interval '1 hour'`.execute(
        this.#database.db,
      );
    }
  }

  async #markCollection(organisationId: string, id: string, action: 'remove' | 'restore'): Promise<void> {
    const removing = action === 'remove';
    const { rows } = await sql`update collection set deleted_at = ${removing ? sql`now()` : sql`null`}
      where id = ${id} and organisation_id = ${organisationId} and deleted_at is ${removing ? sql`null` : sql`not null`}
      returning id`.execute(this.#database.db);
    if (rows.length === 0) throw notFound('collection');
  }

  /** A name that only a removed collection has is free. */
  async #freeName(transaction: Transaction<Tables>, organisationId: string, name: string): Promise<void> {
    await transaction
      .deleteFrom('collection')
      .where('organisation_id', '=', organisationId)
      .where('name', '=', name)
      .where('deleted_at', 'is not', null)
      .execute();
  }

  /** @throws Refusal `conflict` */
  async #room(transaction: Transaction<Tables>, organisationId: string, wanted: number): Promise<void> {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from saved_molecule
      where organisation_id = ${organisationId} and deleted_at is null`.execute(transaction);
    if (rows[0]!.count + wanted > MOST_MOLECULES) {
      throw new Refusal(
        'conflict',
        `the library has room for ${MOST_MOLECULES} molecules and holds ${rows[0]!.count}; remove some`,
      );
    }
  }

  /** @throws Refusal `not-found` */
  async #collection(transaction: Transaction<Tables>, organisationId: string, id: string): Promise<void> {
    const { rows } = await sql`select 1 from collection
      where id = ${id} and organisation_id = ${organisationId} and deleted_at is null`.execute(transaction);
    if (rows.length === 0) throw notFound('collection');
  }

  async #put(
    transaction: Transaction<Tables>,
    organisationId: string,
    collectionId: string,
    moleculeId: string,
  ): Promise<void> {
    await this.#collection(transaction, organisationId, collectionId);
    const { rows } = await sql`select 1 from saved_molecule
      where id = ${moleculeId} and organisation_id = ${organisationId} and deleted_at is null`.execute(transaction);
    if (rows.length === 0) throw notFound('molecule');
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
      const before = await madeAlready(transaction, { organisationId, scope, key, request: body }, id);
      if (before !== undefined) return before;
      await make(transaction);
      return id;
    });
  }
}

/** One that was removed makes room for the new. @returns ids of those that were not there */
async function insertMolecules(
  transaction: Transaction<Tables>,
  { organisationId, userId }: Owner,
  molecules: readonly (NewMolecule & { readonly id?: string })[],
): Promise<string[]> {
  // A statement may not meet a key twice: the first counts.
  const byKey = new Map([...molecules].reverse().map((molecule) => [molecule.structure.inchiKey, molecule]));
  await transaction
    .deleteFrom('saved_molecule')
    .where('organisation_id', '=', organisationId)
    .where('inchi_key', 'in', [...byKey.keys()])
    .where('deleted_at', 'is not', null)
    .execute();
  const rows = await transaction
    .insertInto('saved_molecule')
    .values(
      [...byKey.values()]
        .reverse()
        .map(({ id = randomUUID(), structure, name = '', note = '', tags = [], data = null }) => ({
          id,
          organisation_id: organisationId,
          created_by: userId ?? null,
          smiles: structure.smiles,
          inchi_key: structure.inchiKey,
          formula: structure.formula,
          atom_pairs: Buffer.from(structure.atomPairs),
          name,
          note,
          tags: [...new Set(tags)],
          data: data === null ? null : JSON.stringify(data),
        })),
    )
    .onConflict((conflict) => conflict.columns(['organisation_id', 'inchi_key']).doNothing())
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** What the change does, to molecules that are known to be there, and the ids of those it changed. */
function changeSql(change: BatchChange, ids: readonly string[]) {
  const these = sql`id in (${sql.join(ids)})`;
  switch (change.action) {
    case 'remove':
      return sql<{ id: string }>`update saved_molecule set deleted_at = now() where ${these} returning id`;
    case 'restore':
      return sql<{ id: string }>`update saved_molecule set deleted_at = null where ${these} returning id`;
    case 'tag': {
      const tags = sql`array[${sql.join(change.tags)}]::text[]`;
      return sql<{ id: string }>`update saved_molecule set updated_at = now(),
        tags = tags || array(select t from unnest(${tags}) as t where not t = any(saved_molecule.tags))
        where ${these} and not tags @> ${tags} returning id`;
    }
    case 'untag': {
      const tags = sql`array[${sql.join(change.tags)}]::text[]`;
      return sql<{ id: string }>`update saved_molecule set updated_at = now(),
        tags = array(select t from unnest(saved_molecule.tags) with ordinality as u(t, place)
          where not t = any(${tags}) order by place)
        where ${these} and tags && ${tags} returning id`;
    }
    case 'put': {
      const gone = sql`gone as (delete from collection_molecule
        where collection_id = ${change.from ?? ''} and molecule_id in (${sql.join(ids)}))`;
      const put = sql<{ id: string }>`insert into collection_molecule (collection_id, molecule_id)
        select ${change.collectionId}::text, id from saved_molecule where ${these}
        on conflict do nothing returning molecule_id as id`;
      return change.from === undefined || change.from === change.collectionId
        ? put
        : sql<{ id: string }>`with ${gone} ${put}`;
    }
    case 'take-out':
      return sql<{ id: string }>`delete from collection_molecule
        where collection_id = ${change.collectionId} and molecule_id in (${sql.join(ids)}) returning molecule_id as id`;
  }
}
