/** Users of organisations: made by invitation, with one of three roles, and gone with everything that proves them. */
import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import { Refusal } from '../config/refusal.ts';
import { madeAlready } from '../db/idempotency.ts';
import type { Tables } from '../db/tables.ts';
import type { AuthContext } from './auth-context.ts';
import type { Role } from './principal.ts';
import { randomText } from './secrets.ts';

export interface User {
  readonly id: string;
  readonly organisationId: string;
  readonly email: string;
  readonly role: Role;
  readonly createdAt: string;
  /** Whether a password was ever set: an invitation was taken. */
  readonly active: boolean;
  readonly totp: boolean;
}

export class Users {
  readonly #context: AuthContext;

  constructor(context: AuthContext) {
    this.#context = context;
  }

  /** @returns the new organisation's id */
  async createOrganisation(name: string): Promise<string> {
    const id = randomText(16);
    await this.#context.db.insertInto('organisation').values({ id, name }).execute();
    return id;
  }

  /** Null when there is none. */
  async organisationName(id: string): Promise<string | null> {
    const row = await this.#context.db
      .selectFrom('organisation')
      .select('name')
      .where('id', '=', id)
      .executeTakeFirst();
    return row?.name ?? null;
  }

  /**
   * A user without a password; a one-time link lets them set it.
   *
   * @returns under an Idempotency-Key of the same request before, the user that it made
   * @throws Refusal `conflict` when the address is taken, or that user has a password by now or is gone
   */
  async create(
    organisationId: string,
    email: string,
    role: Role,
    actor: string | null,
    idempotencyKey?: string,
  ): Promise<User> {
    const { db, audit } = this.#context;
    const id = randomText(16);
    return await db.transaction().execute(async (transaction) => {
      const kept = { organisationId, scope: 'users', key: idempotencyKey, request: { email, role } };
      const before = await madeAlready(transaction, kept, id);
      if (before !== undefined) return await invited(transaction, before);
      const made = await transaction
        .insertInto('app_user')
        .values({ id, organisation_id: organisationId, email, role })
        .onConflict((conflict) => conflict.expression(sql`lower(email)`).doNothing())
        .returningAll()
        .executeTakeFirst();
      if (!made) throw new Refusal('conflict', 'this address already has an account');
      await audit.record({ organisationId, actor, action: 'user-invited', subject: id, detail: { role } }, transaction);
      return asUser(made);
    });
  }

  async byId(id: string): Promise<User | null> {
    const row = await this.#context.db.selectFrom('app_user').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? asUser(row) : null;
  }

  async list(organisationId: string): Promise<User[]> {
    const rows = await this.#context.db
      .selectFrom('app_user')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .orderBy('created_at')
      .execute();
    return rows.map(asUser);
  }

  /**
   * @returns false when the organisation has no such user
   * @throws Refusal `conflict` when nobody would be left to administer
   */
  async setRole(organisationId: string, id: string, role: Role, actor: string | null): Promise<boolean> {
    return await this.#context.db.transaction().execute(async (transaction) => {
      const user = await this.#locked(transaction, organisationId, id);
      if (!user) return false;
      if (user.role === 'admin' && role !== 'admin') await this.#keepAnAdmin(transaction, organisationId, id);
      await transaction.updateTable('app_user').set({ role }).where('id', '=', id).execute();
      await this.#context.audit.record(
        { organisationId, actor, action: 'user-role', subject: id, detail: { role } },
        transaction,
      );
      return true;
    });
  }

  /**
   * Deletes the user with their keys, sessions, links and tokens, in one transaction. A process that has just let them in may do so for as long
   * as it remembers (see Authenticator).
   *
   * @returns false when the organisation has no such user
   * @throws Refusal `conflict` when nobody would be left to administer
   */
  async remove(organisationId: string, id: string, actor: string | null): Promise<boolean> {
    return await this.#context.db.transaction().execute(async (transaction) => {
      const user = await this.#locked(transaction, organisationId, id);
      if (!user) return false;
      if (user.role === 'admin') await this.#keepAnAdmin(transaction, organisationId, id);
      await transaction.deleteFrom('oidc_artifact').where('account_id', '=', id).execute();
      // Keys, sessions, links and recovery codes go with the row they refer to.
      await transaction.deleteFrom('app_user').where('id', '=', id).execute();
      await this.#context.audit.record({ organisationId, actor, action: 'user-deleted', subject: id }, transaction);
      return true;
    });
  }

  /** The organisation's row is locked, so that two changes of its users follow one another. */
  async #locked(transaction: Transaction<Tables>, organisationId: string, id: string) {
    await transaction.selectFrom('organisation').select('id').where('id', '=', organisationId).forUpdate().execute();
    return await transaction
      .selectFrom('app_user')
      .selectAll()
      .where('id', '=', id)
      .where('organisation_id', '=', organisationId)
      .executeTakeFirst();
  }

  async #keepAnAdmin(transaction: Transaction<Tables>, organisationId: string, besides: string): Promise<void> {
    const other = await transaction
      .selectFrom('app_user')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .where('role', '=', 'admin')
      .where('id', '!=', besides)
      .executeTakeFirst();
    if (!other) throw new Refusal('conflict', 'the organisation needs an administrator; make someone else one first');
  }
}

/** @throws Refusal `conflict` */
async function invited(transaction: Transaction<Tables>, id: string): Promise<User> {
  const row = await transaction.selectFrom('app_user').selectAll().where('id', '=', id).executeTakeFirst();
  if (row?.password_hash !== null) {
    throw new Refusal('conflict', 'who was invited under this Idempotency-Key has an account by now, or is gone');
  }
  return asUser(row);
}

interface UserRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly email: string;
  readonly role: Role;
  readonly created_at: Date;
  readonly password_hash: string | null;
  readonly totp_confirmed: boolean;
}

const asUser = (row: UserRow): User => ({
  id: row.id,
  organisationId: row.organisation_id,
  email: row.email,
  role: row.role,
  createdAt: row.created_at.toISOString(),
  active: row.password_hash !== null,
  totp: row.totp_confirmed,
});
