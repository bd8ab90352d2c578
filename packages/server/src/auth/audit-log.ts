/**
 * Who did what, as rows that are only ever added (the database refuses anything else). Users, keys and clients appear by pseudonym: whoever
 * has the secret key can tell which user a pseudonym is, and nobody else.
 */
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { Secrets } from './secrets.ts';

export const AUDIT_ACTIONS = [
  'login',
  'login-failed',
  'login-locked',
  'logout',
  'password-set',
  'totp-on',
  'totp-off',
  'user-invited',
  'user-reset',
  'user-role',
  'user-deleted',
  'session-removed',
  'key-created',
  'key-rotated',
  'key-removed',
  'client-created',
  'client-removed',
  'signing-key-rotated',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export interface AuditEntry {
  readonly organisationId: string;
  /** User id of who did it; null for the system or for someone unknown. */
  readonly actor: string | null;
  readonly action: AuditAction;
  /** Id of the user, key, session or client it was done to. */
  readonly subject?: string;
  /** Words of our own only, such as a role: never what a user typed. */
  readonly detail?: Readonly<Record<string, string>>;
}

export interface AuditEvent {
  readonly id: string;
  readonly at: string;
  readonly actor: string | null;
  readonly action: string;
  readonly subject: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

export class AuditLog {
  readonly #db: Kysely<Tables>;
  readonly #secrets: Secrets;
  readonly #now: () => number;

  constructor(db: Kysely<Tables>, secrets: Secrets, now: () => number) {
    this.#db = db;
    this.#secrets = secrets;
    this.#now = now;
  }

  /** @param db the transaction it belongs to */
  async record(entry: AuditEntry, db: Kysely<Tables> = this.#db): Promise<void> {
    const { organisationId, actor, action, subject, detail = {} } = entry;
    await db
      .insertInto('audit_event')
      .values({
        at: new Date(this.#now()),
        organisation_id: organisationId,
        actor: actor === null ? null : this.#secrets.pseudonym(actor),
        action,
        subject: subject === undefined ? null : this.#secrets.pseudonym(subject),
        detail: JSON.stringify(detail),
      })
      .execute();
  }

  /** Newest first. @param before id of the last event of the page before */
  async page(organisationId: string, limit: number, before?: string): Promise<AuditEvent[]> {
    let query = this.#db
      .selectFrom('audit_event')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .orderBy('id', 'desc')
      .limit(limit);
    if (before !== undefined) query = query.where('id', '<', before);
    const rows = await query.execute();
    return rows.map(({ id, at, actor, action, subject, detail }) => ({
      id: String(id),
      at: at.toISOString(),
      actor,
      action,
      subject,
      detail,
    }));
  }
}
