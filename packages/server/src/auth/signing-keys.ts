/**
 * Keys that sign our tokens (ES256, RFC 7518), sealed in the database. A new key is published at once and signs a minute later, when whoever
 * caches our keys has seen it; an old one stays published for a day, longer than any token lives.
 */
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import type { AuthContext } from './auth-context.ts';

export const SIGNING_ALGORITHM = 'ES256';
const PUBLISHED_BEFORE_MS = 60_000;
const PUBLISHED_AFTER_MS = 24 * 3_600_000;

export interface SigningKey {
  readonly kid: string;
  readonly publicJwk: JWK;
  readonly privateJwk: JWK;
  readonly signsFrom: Date;
}

export class SigningKeys {
  readonly #context: AuthContext;

  constructor(context: AuthContext) {
    this.#context = context;
  }

  /** All that are published, the one that signs first; the first key is made when there is none. */
  async list(): Promise<readonly [SigningKey, ...SigningKey[]]> {
    const { db, secrets, now } = this.#context;
    const rows = await db.selectFrom('signing_key').selectAll().orderBy('signs_from', 'desc').orderBy('kid').execute();
    const keys = rows.map((row) => ({
      kid: row.kid,
      publicJwk: row.public_jwk as JWK,
      privateJwk: JSON.parse(secrets.open(row.private_sealed, `signing key ${row.kid}`)) as JWK,
      signsFrom: row.signs_from,
    }));
    const signing = keys.find(({ signsFrom }) => signsFrom.getTime() <= now());
    if (!signing) {
      await this.#make(0);
      return await this.list();
    }
    return [signing, ...keys.filter((key) => key !== signing)];
  }

  /** @returns the new key's id */
  async rotate(actor: string | null): Promise<string> {
    const [signing] = await this.list();
    const { db, audit, now } = this.#context;
    // What was replaced longer ago than a day signs nothing that is still good.
    if (signing.signsFrom.getTime() < now() - PUBLISHED_AFTER_MS) {
      await db.deleteFrom('signing_key').where('signs_from', '<', signing.signsFrom).execute();
    }
    const kid = await this.#make(PUBLISHED_BEFORE_MS);
    await audit.record({ organisationId: 'system', actor, action: 'signing-key-rotated', subject: kid });
    return kid;
  }

  async #make(delayMs: number): Promise<string> {
    const { db, secrets, now } = this.#context;
    const { publicKey, privateKey } = await generateKeyPair(SIGNING_ALGORITHM, { extractable: true });
    const bare = await exportJWK(publicKey);
    const kid = await calculateJwkThumbprint(bare);
    const common = { kid, alg: SIGNING_ALGORITHM, use: 'sig' };
    await db
      .insertInto('signing_key')
      .values({
        kid,
        public_jwk: JSON.stringify({ ...bare, ...common }),
        private_sealed: secrets.seal(
          JSON.stringify({ ...(await exportJWK(privateKey)), ...common }),
          `signing key ${kid}`,
        ),
        created_at: new Date(now()),
        signs_from: new Date(now() + delayMs),
      })
      .execute();
    return kid;
  }
}
