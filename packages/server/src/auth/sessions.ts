/**
 * Sessions of the studio: a cookie that scripts cannot read, of which we keep a digest. What changes something needs, besides, a token that
 * another site cannot have (CSRF); it is made of the session's secret and so need not be stored.
 */
import type { AuthContext } from './auth-context.ts';
import { equalInConstantTime, randomText } from './secrets.ts';

const LIFE_MS = 14 * 24 * 3_600_000;
/** A session nobody uses for so long ends. */
const IDLE_MS = 3 * 24 * 3_600_000;
/** `last_seen_at` is written no more often. */
const TOUCH_MS = 60_000;

export interface SessionInfo {
  readonly id: string;
  readonly userAgent: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
}

export class Sessions {
  readonly #context: AuthContext;

  constructor(context: AuthContext) {
    this.#context = context;
  }

  /** @returns what the cookie holds, `<id>.<secret>`, and for how long */
  async create(
    userId: string,
    userAgent: string,
  ): Promise<{ readonly cookie: string; readonly maxAgeSeconds: number }> {
    const { db, secrets, now } = this.#context;
    const id = randomText(16);
    const secret = randomText(50);
    const at = new Date(now());
    await db
      .insertInto('user_session')
      .values({
        id,
        user_id: userId,
        secret_digest: secrets.digest(secret, 'session'),
        user_agent: userAgent.slice(0, 200),
        created_at: at,
        last_seen_at: at,
        expires_at: new Date(now() + LIFE_MS),
      })
      .execute();
    return { cookie: `${id}.${secret}`, maxAgeSeconds: LIFE_MS / 1000 };
  }

  /** @returns null for one that is unknown, expired or removed */
  async find(cookie: string): Promise<{ readonly id: string; readonly userId: string } | null> {
    const { db, secrets, now } = this.#context;
    const [id = '', secret = ''] = cookie.split('.', 2);
    const row = await db.selectFrom('user_session').selectAll().where('id', '=', id).executeTakeFirst();
    const right = equalInConstantTime(row?.secret_digest ?? '', secrets.digest(secret, 'session'));
    if (!row || !right) return null;
    const idle = now() - row.last_seen_at.getTime();
    if (row.expires_at.getTime() <= now() || idle > IDLE_MS) return null;
    if (idle > TOUCH_MS) {
      await db
        .updateTable('user_session')
        .set({ last_seen_at: new Date(now()) })
        .where('id', '=', id)
        .execute();
    }
    return { id, userId: row.user_id };
  }

  csrfToken(cookie: string): string {
    return this.#context.secrets.digest(cookie, 'csrf');
  }

  csrfMatches(cookie: string, token: string): boolean {
    return equalInConstantTime(this.csrfToken(cookie), token);
  }

  async list(userId: string): Promise<SessionInfo[]> {
    const rows = await this.#context.db
      .selectFrom('user_session')
      .selectAll()
      .where('user_id', '=', userId)
      .where('expires_at', '>', new Date(this.#context.now()))
      .orderBy('last_seen_at', 'desc')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      userAgent: row.user_agent,
      createdAt: row.created_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
    }));
  }

  /** @returns false when the user has no such session */
  async remove(userId: string, id: string): Promise<boolean> {
    const { numDeletedRows } = await this.#context.db
      .deleteFrom('user_session')
      .where('id', '=', id)
      .where('user_id', '=', userId)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  }
}
