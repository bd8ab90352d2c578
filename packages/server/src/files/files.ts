/** Files of organisations: the bytes in the store, names and owners in the database. */
import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Selectable } from 'kysely';
import type { Principal } from '../auth/principal.ts';
import { notFound, Refusal } from '../config/refusal.ts';
import { takeKey } from '../db/idempotency.ts';
import type { LibraryTables } from '../db/library-tables.ts';
import type { Database } from '../db/open-database.ts';
import type { FileStore } from './file-store.ts';

export interface FileRecord {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly createdAt: string;
}

export interface NewFile {
  readonly name: string;
  readonly mediaType: string;
  readonly idempotencyKey?: string | undefined;
}

type Owner = Pick<Principal, 'organisationId' | 'userId'>;

export const UPLOAD_LIMIT_BYTES = 64 * 1024 * 1024;
const SCOPE = 'files';

export class Files {
  readonly #database: Database;
  readonly #store: FileStore;
  readonly #limitBytes: number;

  constructor({
    database,
    store,
    limitBytes = UPLOAD_LIMIT_BYTES,
  }: {
    readonly database: Database;
    readonly store: FileStore;
    readonly limitBytes?: number;
  }) {
    this.#database = database;
    this.#store = store;
    this.#limitBytes = limitBytes;
  }

  /**
   * The record appears after the bytes are there.
   *
   * @throws Refusal `too-large`; `conflict` for a key that came with other bytes before
   */
  async add({ organisationId, userId }: Owner, bytes: AsyncIterable<Uint8Array>, file: NewFile): Promise<FileRecord> {
    const id = randomUUID();
    const { sha256, sizeBytes } = await this.#store.put(bytes, { id, limitBytes: this.#limitBytes });
    try {
      const made = await this.#database.db.transaction().execute(async (transaction) => {
        if (file.idempotencyKey !== undefined) {
          const key = { organisationId, scope: SCOPE, key: file.idempotencyKey, bodyHash: `${sha256} ${file.name}` };
          const before = await takeKey(transaction, key, id);
          if (before && !before.sameBody) {
            throw new Refusal('conflict', 'this Idempotency-Key came with another file before; give each its own');
          }
          if (before) return before.resourceId;
        }
        await transaction
          .insertInto('stored_file')
          .values({
            id,
            organisation_id: organisationId,
            created_by: userId ?? null,
            name: file.name,
            media_type: file.mediaType,
            size_bytes: sizeBytes,
            sha256,
          })
          .execute();
        return id;
      });
      if (made !== id) await this.#store.delete(id);
      return await this.get({ organisationId }, made);
    } catch (error) {
      await this.#store.delete(id);
      throw error;
    }
  }

  /** @throws Refusal `not-found` */
  async get({ organisationId }: Pick<Principal, 'organisationId'>, id: string): Promise<FileRecord> {
    const row = await this.#database.db
      .selectFrom('stored_file')
      .selectAll()
      .where('id', '=', id)
      .where('organisation_id', '=', organisationId)
      .executeTakeFirst();
    if (!row) throw notFound('file');
    return recordOf(row);
  }

  /** The newest first. */
  async list({ organisationId }: Pick<Principal, 'organisationId'>): Promise<FileRecord[]> {
    const rows = await this.#database.db
      .selectFrom('stored_file')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .limit(1000)
      .execute();
    return rows.map(recordOf);
  }

  /** @throws Refusal `not-found` */
  async open(owner: Pick<Principal, 'organisationId'>, id: string): Promise<{ file: FileRecord; bytes: Readable }> {
    const file = await this.get(owner, id);
    return { file, bytes: await this.#store.get(id) };
  }

  /** @throws Refusal `not-found` */
  async openText(
    owner: Pick<Principal, 'organisationId'>,
    id: string,
  ): Promise<{ readonly name: string; readonly text: AsyncIterable<string> }> {
    const { file, bytes } = await this.open(owner, id);
    return { name: file.name, text: bytes.setEncoding('utf8') };
  }

  /** Bytes alone, of a file whose record goes next: what is cut off between the two is done again. */
  async removeBytes(id: string): Promise<void> {
    await this.#store.delete(id);
  }

  /** @throws Refusal `not-found` */
  async remove({ organisationId }: Pick<Principal, 'organisationId'>, id: string): Promise<void> {
    const removed = await this.#database.db
      .deleteFrom('stored_file')
      .where('id', '=', id)
      .where('organisation_id', '=', organisationId)
      .returning('id')
      .executeTakeFirst();
    if (!removed) throw notFound('file');
    await this.#store.delete(id);
  }
}

function recordOf(row: Selectable<LibraryTables['stored_file']>): FileRecord {
  return {
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    sizeBytes: Number(row.size_bytes),
    sha256: row.sha256,
    createdAt: row.created_at.toISOString(),
  };
}
