/**
 * API keys, `smell_<id>_<secret>`: the id finds the row, the digest of the secret proves the key, and the secret is shown once. A key belongs to
 * a user and goes with them; it may do what it was made for, and no more than the user may.
 */
import type { Transaction } from 'kysely';
import { refuseSecondSecret } from '../db/idempotency.ts';
import type { Tables } from '../db/tables.ts';
import type { AuthContext } from './auth-context.ts';
import type { Scope } from './principal.ts';
import { equalInConstantTime, randomText } from './secrets.ts';

const FORM = /^smell_([a-z0-9]{12})_([a-z0-9]{40})$/;
const TOUCH_MS = 60_000;

export interface ApiKeyInfo {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly expiresAt: string | null;
  /** To the minute. */
  readonly lastUsedAt: string | null;
}

export interface NewApiKey {
  readonly organisationId: string;
  readonly userId: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt?: Date | null;
}

export interface NewKey {
  readonly id: string;
  readonly key: string;
}

/** What makes a repetition of a request known. */
interface Once {
  readonly idempotencyKey?: string | undefined;
  readonly request?: unknown;
}

export interface FoundApiKey {
  readonly id: string;
  readonly organisationId: string;
  readonly userId: string;
  readonly scopes: readonly Scope[];
}

export class ApiKeys {
  readonly #context: AuthContext;

  constructor(context: AuthContext) {
    this.#context = context;
  }

  static looksLikeOne(text: string): boolean {
    return text.startsWith('smell_');
  }

  /**
   * @returns the key itself, which cannot be had again
   * @throws Refusal `conflict` for an Idempotency-Key that was used before
   */
  async create(key: NewApiKey, once: Once = {}): Promise<NewKey> {
    return await this.#context.db
      .transaction()
      .execute((transaction) => this.#insert(transaction, key, { scope: 'keys', ...once }));
  }

  async #insert(
    transaction: Transaction<Tables>,
    key: NewApiKey,
    { scope, idempotencyKey, request }: Once & { readonly scope: string },
  ): Promise<NewKey> {
    const { secrets, audit, now } = this.#context;
    const id = randomText(12);
    const secret = randomText(40);
    const { organisationId, userId } = key;
    // Of the user: two of an organisation may hit upon the same key.
    const kept = { organisationId, scope: `${scope} ${userId}`, key: idempotencyKey, request };
    await refuseSecondSecret(transaction, kept, id);
    await transaction
      .insertInto('api_key')
      .values({
        id,
        organisation_id: organisationId,
        user_id: userId,
        name: key.name,
        secret_digest: secrets.digest(secret, 'api key'),
        scopes: [...key.scopes],
        created_at: new Date(now()),
        expires_at: key.expiresAt ?? null,
        last_used_at: null,
      })
      .execute();
    await audit.record({ organisationId, actor: userId, action: 'key-created', subject: id }, transaction);
    return { id, key: `smell_${id}_${secret}` };
  }

  /** @returns null for one that is malformed, unknown, expired or removed, all in the same time */
  async find(text: string): Promise<FoundApiKey | null> {
    const { db, secrets, now } = this.#context;
    const [, id = '', secret = ''] = FORM.exec(text) ?? [];
    const row = await db.selectFrom('api_key').selectAll().where('id', '=', id).executeTakeFirst();
    const right = equalInConstantTime(
      row?.secret_digest ?? secrets.digest('', 'no key'),
      secrets.digest(secret, 'api key'),
    );
    if (!row || !right || (row.expires_at !== null && row.expires_at.getTime() <= now())) return null;
    if (row.last_used_at === null || now() - row.last_used_at.getTime() > TOUCH_MS) {
      await db
        .updateTable('api_key')
        .set({ last_used_at: new Date(now()) })
        .where('id', '=', id)
        .execute();
    }
    return { id, organisationId: row.organisation_id, userId: row.user_id, scopes: row.scopes as Scope[] };
  }

  /** Of one user, or of the whole organisation. */
  async list(organisationId: string, userId?: string): Promise<ApiKeyInfo[]> {
    let query = this.#context.db
      .selectFrom('api_key')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .orderBy('created_at');
    if (userId !== undefined) query = query.where('user_id', '=', userId);
    return (await query.execute()).map((row) => ({
      id: row.id,
      userId: row.user_id,
      name: row.name,
      scopes: row.scopes,
      createdAt: row.created_at.toISOString(),
      expiresAt: row.expires_at?.toISOString() ?? null,
      lastUsedAt: row.last_used_at?.toISOString() ?? null,
    }));
  }

  /**
   * A new key with the same name, scopes and end; the old one goes on for a while, so that it can be replaced where it is used.
   *
   * @returns null when there is no such key
   * @throws Refusal `conflict` for an Idempotency-Key that was used before
   */
  async rotate(
    owner: { readonly organisationId: string; readonly userId?: string },
    id: string,
    graceSeconds: number,
    idempotencyKey?: string,
  ): Promise<NewKey | null> {
    const { db, audit, now } = this.#context;
    const old = await this.#owned(owner, id);
    if (!old) return null;
    return await db.transaction().execute(async (transaction) => {
      const key = {
        organisationId: old.organisation_id,
        userId: old.user_id,
        name: old.name,
        scopes: old.scopes as Scope[],
        expiresAt: old.expires_at,
      };
      const once = { scope: 'key-rotations', idempotencyKey, request: { id, graceSeconds } };
      const made = await this.#insert(transaction, key, once);
      const end = new Date(now() + graceSeconds * 1000);
      if (old.expires_at === null || end < old.expires_at) {
        await transaction.updateTable('api_key').set({ expires_at: end }).where('id', '=', id).execute();
      }
      const actor = owner.userId ?? null;
      await audit.record(
        { organisationId: old.organisation_id, actor, action: 'key-rotated', subject: id },
        transaction,
      );
      return made;
    });
  }

  /** @returns false when there is no such key */
  async remove(
    owner: { readonly organisationId: string; readonly userId?: string },
    id: string,
    actor: string | null,
  ): Promise<boolean> {
    const { db, audit } = this.#context;
    const key = await this.#owned(owner, id);
    if (!key) return false;
    await db.deleteFrom('api_key').where('id', '=', id).execute();
    await audit.record({ organisationId: owner.organisationId, actor, action: 'key-removed', subject: id });
    return true;
  }

  #owned({ organisationId, userId }: { readonly organisationId: string; readonly userId?: string }, id: string) {
    let query = this.#context.db
      .selectFrom('api_key')
      .selectAll()
      .where('id', '=', id)
      .where('organisation_id', '=', organisationId);
    if (userId !== undefined) query = query.where('user_id', '=', userId);
    return query.executeTakeFirst();
  }
}
