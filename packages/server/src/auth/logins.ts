/** How a person proves who they are: password and one-time code, and the one-time links by which a password is set. */

import { Refusal } from '../config/refusal.ts';
import type { AuthContext } from './auth-context.ts';
import { Lockout } from './lockout.ts';
import { hashPassword, PASSWORD, passwordMatches } from './passwords.ts';
import { randomText } from './secrets.ts';
import { matchTotp, newTotpSecret, totpUrl } from './totp.ts';

const INVITE_LIFE_MS = 3 * 24 * 3_600_000;
const RESET_LIFE_MS = 3_600_000;
const RECOVERY_CODES = 10;

/** One answer for a wrong address, a wrong password and a wrong code. */
const WRONG = 'the address, the password or the code is wrong';

export class Logins {
  readonly #context: AuthContext;
  readonly #lockout: Lockout;

  constructor(context: AuthContext) {
    this.#context = context;
    this.#lockout = new Lockout(context);
  }

  /**
   * @param code one-time or recovery code; ignored for a user who has set up none
   * @returns the user's id
   * @throws Refusal `unauthenticated` with the same words whatever was wrong; `rate-limited` while the address is locked
   */
  async check(email: string, password: string, code = ''): Promise<string> {
    const { db, audit } = this.#context;
    const user = await db
      .selectFrom('app_user')
      .selectAll()
      .where((where) => where(where.fn('lower', ['email']), '=', email.toLowerCase()))
      .executeTakeFirst();
    const organisationId = user?.organisation_id ?? 'unknown';
    const actor = user?.id ?? null;
    await this.#demandAttempt(email, organisationId, actor);
    const passwordRight = await passwordMatches(user?.password_hash ?? null, password);
    if (!user || !passwordRight || !(await this.#codeMatches(user, code))) {
      await audit.record({ organisationId, actor, action: 'login-failed' });
      throw new Refusal('unauthenticated', WRONG);
    }
    await this.#lockout.clear(email);
    await audit.record({ organisationId, actor, action: 'login' });
    return user.id;
  }

  /** @throws Refusal `rate-limited` while the address is locked */
  async #demandAttempt(email: string, organisationId: string, actor: string | null): Promise<void> {
    const waitMs = await this.#lockout.attempt(email);
    if (waitMs <= 0) return;
    await this.#context.audit.record({ organisationId, actor, action: 'login-locked' });
    const seconds = Math.ceil(waitMs / 1000);
    throw new Refusal('rate-limited', `too many attempts; try again in ${seconds} seconds`, {
      'retry-after': String(seconds),
    });
  }

  /** @returns the token of the link, which cannot be had again; earlier links of the user no longer work */
  async createLink(userId: string, purpose: 'invite' | 'reset'): Promise<string> {
    const { db, secrets, now } = this.#context;
    const token = randomText(50);
    const life = purpose === 'invite' ? INVITE_LIFE_MS : RESET_LIFE_MS;
    await db.deleteFrom('one_time_link').where('user_id', '=', userId).execute();
    await db
      .insertInto('one_time_link')
      .values({
        digest: secrets.digest(token, 'link'),
        user_id: userId,
        purpose,
        expires_at: new Date(now() + life),
        used_at: null,
      })
      .execute();
    return token;
  }

  /** Whether a link would still work. */
  async linkIsGood(token: string): Promise<boolean> {
    const { db, secrets, now } = this.#context;
    const row = await db
      .selectFrom('one_time_link')
      .select('digest')
      .where('digest', '=', secrets.digest(token, 'link'))
      .where('used_at', 'is', null)
      .where('expires_at', '>', new Date(now()))
      .executeTakeFirst();
    return row !== undefined;
  }

  /**
   * Sets the password of the link's user and ends all their sessions.
   *
   * @returns the user's id
   * @throws Refusal `bad-request` for a password that is too short or too long, `not-found` for a link that is wrong, used or expired
   */
  async useLink(token: string, password: string): Promise<string> {
    const { db, secrets, audit, now } = this.#context;
    const checked = PASSWORD.safeParse(password);
    if (!checked.success) throw new Refusal('bad-request', `the password: ${checked.error.issues[0]!.message}`);
    const hash = await hashPassword(password);
    return await db.transaction().execute(async (transaction) => {
      const link = await transaction
        .updateTable('one_time_link')
        .set({ used_at: new Date(now()) })
        .where('digest', '=', secrets.digest(token, 'link'))
        .where('used_at', 'is', null)
        .where('expires_at', '>', new Date(now()))
        .returning(['user_id', 'purpose'])
        .executeTakeFirst();
      if (!link) throw new Refusal('not-found', 'this link was used already, or is too old');
      const { organisation_id: organisationId, email } = await transaction
        .updateTable('app_user')
        .set({ password_hash: hash })
        .where('id', '=', link.user_id)
        .returning(['organisation_id', 'email'])
        .executeTakeFirstOrThrow();
      await transaction.deleteFrom('user_session').where('user_id', '=', link.user_id).execute();
      await transaction.deleteFrom('oidc_artifact').where('account_id', '=', link.user_id).execute();
      await transaction
        .deleteFrom('login_failure')
        .where('subject_digest', '=', secrets.digest(email.toLowerCase(), 'login subject'))
        .execute();
      await audit.record(
        { organisationId, actor: link.user_id, action: 'password-set', detail: { by: link.purpose } },
        transaction,
      );
      return link.user_id;
    });
  }

  /**
   * A new password for a user who knows the present one; their other sessions end.
   *
   * @param keepSession id of the session that goes on
   * @throws Refusal `bad-request` for a wrong password or a new one that will not do; `rate-limited` while the address is locked
   */
  async changePassword(userId: string, present: string, next: string, keepSession: string): Promise<void> {
    const { db, audit } = this.#context;
    const checked = PASSWORD.safeParse(next);
    if (!checked.success) throw new Refusal('bad-request', `the password: ${checked.error.issues[0]!.message}`);
    const user = await db.selectFrom('app_user').selectAll().where('id', '=', userId).executeTakeFirstOrThrow();
    await this.#demandAttempt(user.email, user.organisation_id, userId);
    if (!(await passwordMatches(user.password_hash, present))) {
      await audit.record({ organisationId: user.organisation_id, actor: userId, action: 'login-failed' });
      throw new Refusal('bad-request', 'the present password is wrong');
    }
    await this.#lockout.clear(user.email);
    const hash = await hashPassword(next);
    await db.transaction().execute(async (transaction) => {
      await transaction.updateTable('app_user').set({ password_hash: hash }).where('id', '=', userId).execute();
      await transaction
        .deleteFrom('user_session')
        .where('user_id', '=', userId)
        .where('id', '!=', keepSession)
        .execute();
      await transaction.deleteFrom('oidc_artifact').where('account_id', '=', userId).execute();
      await audit.record(
        { organisationId: user.organisation_id, actor: userId, action: 'password-set', detail: { by: 'user' } },
        transaction,
      );
    });
  }

  /** First half of setting up one-time codes. @returns what the app's QR code holds */
  async startTotp(userId: string): Promise<{ readonly url: string }> {
    const { db, secrets } = this.#context;
    const secret = newTotpSecret();
    const sealed = secrets.seal(secret.toString('base64'), `totp ${userId}`);
    const row = await db
      .updateTable('app_user')
      .set({ totp_sealed: sealed, totp_last_step: null })
      .where('id', '=', userId)
      .where('totp_confirmed', '=', false)
      .returning('email')
      .executeTakeFirst();
    if (!row) throw new Refusal('conflict', 'one-time codes are on already; switch them off first');
    return { url: totpUrl(secret, row.email) };
  }

  /**
   * Second half: the first code shows that the app has it.
   *
   * @returns recovery codes, each good once, which cannot be had again
   * @throws Refusal `bad-request` for a wrong code
   */
  async confirmTotp(userId: string, code: string): Promise<string[]> {
    const { db, secrets, audit } = this.#context;
    const user = await db.selectFrom('app_user').selectAll().where('id', '=', userId).executeTakeFirstOrThrow();
    if (user.totp_confirmed || !(await this.#totpMatches(user, code)))
      throw new Refusal('bad-request', 'the code is wrong');
    const codes = Array.from({ length: RECOVERY_CODES }, () => randomText(12));
    await db.transaction().execute(async (transaction) => {
      await transaction.updateTable('app_user').set({ totp_confirmed: true }).where('id', '=', userId).execute();
      await transaction.deleteFrom('recovery_code').where('user_id', '=', userId).execute();
      await transaction
        .insertInto('recovery_code')
        .values(codes.map((each) => ({ user_id: userId, digest: secrets.digest(each, `recovery ${userId}`) })))
        .execute();
      await audit.record({ organisationId: user.organisation_id, actor: userId, action: 'totp-on' }, transaction);
    });
    return codes;
  }

  /**
   * Attempts count like those of signing in: whoever has a session of theirs alone must not guess the code.
   *
   * @throws Refusal `bad-request` for a wrong code; `rate-limited` while the address is locked
   */
  async stopTotp(userId: string, code: string): Promise<void> {
    const { db, audit } = this.#context;
    const user = await db.selectFrom('app_user').selectAll().where('id', '=', userId).executeTakeFirstOrThrow();
    await this.#demandAttempt(user.email, user.organisation_id, userId);
    if (!(await this.#codeMatches(user, code))) {
      await audit.record({ organisationId: user.organisation_id, actor: userId, action: 'login-failed' });
      throw new Refusal('bad-request', 'the code is wrong');
    }
    await this.#lockout.clear(user.email);
    await db.transaction().execute(async (transaction) => {
      await transaction
        .updateTable('app_user')
        .set({ totp_sealed: null, totp_confirmed: false, totp_last_step: null })
        .where('id', '=', userId)
        .execute();
      await transaction.deleteFrom('recovery_code').where('user_id', '=', userId).execute();
      await audit.record({ organisationId: user.organisation_id, actor: userId, action: 'totp-off' }, transaction);
    });
  }

  /** True for a user without one-time codes. */
  async #codeMatches(user: TotpUser & { readonly totp_confirmed: boolean }, code: string): Promise<boolean> {
    if (!user.totp_confirmed) return true;
    const given = code.replaceAll(/[\s-]/g, '').toLowerCase();
    if (await this.#totpMatches(user, given)) return true;
    const { numDeletedRows } = await this.#context.db
      .deleteFrom('recovery_code')
      .where('user_id', '=', user.id)
      .where('digest', '=', this.#context.secrets.digest(given, `recovery ${user.id}`))
      .executeTakeFirst();
    return numDeletedRows > 0n;
  }

  async #totpMatches(user: TotpUser, code: string): Promise<boolean> {
    const { db, secrets, now } = this.#context;
    if (user.totp_sealed === null) return false;
    const secret = Buffer.from(secrets.open(user.totp_sealed, `totp ${user.id}`), 'base64');
    const step = matchTotp(secret, code, now());
    if (step === null) return false;
    // Each step passes once, even for two requests at the same moment (RFC 6238, 5.2).
    const { numUpdatedRows } = await db
      .updateTable('app_user')
      .set({ totp_last_step: step })
      .where('id', '=', user.id)
      .where((where) => where.or([where('totp_last_step', 'is', null), where('totp_last_step', '<', step)]))
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }
}

interface TotpUser {
  readonly id: string;
  readonly totp_sealed: string | null;
}
