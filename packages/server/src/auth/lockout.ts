/**
 * Slows down guessing: after FREE wrong passwords in a row an address is locked, twice as long each time. An attempt counts before it is
 * checked, so that many at once are counted too, and a right one clears the count.
 */
import type { AuthContext } from './auth-context.ts';

/** Wrong attempts in a row without a wait. */
const FREE = 5;
const FIRST_LOCK_MS = 30_000;
const LONGEST_LOCK_MS = 3_600_000;
/** After which old failures are forgotten. */
const FORGET_MS = 24 * 3_600_000;

export class Lockout {
  readonly #context: AuthContext;

  constructor(context: AuthContext) {
    this.#context = context;
  }

  /**
   * Counts an attempt.
   *
   * @returns ms to wait, when it must not even be checked; 0 to go on
   */
  async attempt(email: string): Promise<number> {
    const { db, now } = this.#context;
    const subject = this.#subject(email);
    return await db.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('login_failure')
        .values({ subject_digest: subject, count: 0, locked_until: null, last_at: new Date(now()) })
        .onConflict((conflict) => conflict.column('subject_digest').doNothing())
        .execute();
      // Locked, so that attempts at once are counted one after the other.
      const row = await transaction
        .selectFrom('login_failure')
        .selectAll()
        .where('subject_digest', '=', subject)
        .forUpdate()
        .executeTakeFirstOrThrow();
      const waitMs = (row.locked_until?.getTime() ?? 0) - now();
      if (waitMs > 0) return waitMs;
      const count = (row.last_at.getTime() < now() - FORGET_MS ? 0 : row.count) + 1;
      await transaction
        .updateTable('login_failure')
        .set({ count, locked_until: lockedUntil(count, now()), last_at: new Date(now()) })
        .where('subject_digest', '=', subject)
        .execute();
      return 0;
    });
  }

  async clear(email: string): Promise<void> {
    await this.#context.db.deleteFrom('login_failure').where('subject_digest', '=', this.#subject(email)).execute();
  }

  #subject(email: string): string {
    return this.#context.secrets.digest(email.toLowerCase(), 'login subject');
  }
}

/** The attempt that sets the lock is itself still checked. */
function lockedUntil(count: number, nowMs: number): Date | null {
  if (count < FREE) return null;
  return new Date(nowMs + Math.min(LONGEST_LOCK_MS, FIRST_LOCK_MS * 2 ** (count - FREE)));
}
