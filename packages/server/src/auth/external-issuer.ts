/** Tokens of an OpenID issuer other than ours (SMELL_ISSUER): its keys are found by discovery, its users among ours by `sub` or address. */
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { sql } from 'kysely';
import { z } from 'zod';
import { isLoopback } from '../config/config.ts';
import { Refusal } from '../config/refusal.ts';
import type { AuthContext } from './auth-context.ts';

/** Asymmetric ones only: a key of theirs must never be able to pass as a shared secret. */
const ALGORITHMS = ['ES256', 'ES384', 'RS256', 'PS256', 'EdDSA', 'Ed25519'];
const TIMEOUT_MS = 5_000;

const DISCOVERY = z.object({ issuer: z.string(), jwks_uri: z.url() });

export class ExternalIssuer {
  readonly issuer: string;
  readonly #audience: string;
  readonly #context: AuthContext;
  #keySet: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;

  constructor(context: AuthContext, issuer: string, audience: string) {
    this.#context = context;
    this.issuer = issuer;
    this.#audience = audience;
  }

  /** @throws what jose throws for a token that will not do; Refusal `not-ready` when the issuer gives no keys */
  async verify(token: string): Promise<JWTPayload> {
    const { payload } = await jwtVerify(token, await this.#keys(), {
      issuer: this.issuer,
      audience: this.#audience,
      algorithms: ALGORITHMS,
      requiredClaims: ['sub', 'exp'],
      currentDate: new Date(this.#context.now()),
    });
    return payload;
  }

  async #keys(): Promise<JWTVerifyGetKey> {
    this.#keySet ??= this.#discover();
    // Asked again after a failure.
    this.#keySet.catch(() => {
      this.#keySet = undefined;
    });
    const keySet = await this.#keySet.catch(away);
    return (header, token) =>
      keySet(header, token).catch((error: unknown) => {
        // None, or more than one, of the keys that it gives is the token's.
        if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
        return away();
      });
  }

  /**
   * The user a token speaks of: linked by `sub`, or invited by an address that the issuer has verified, which links them.
   *
   * @returns null for someone nobody has invited
   */
  async userId(payload: JWTPayload): Promise<string | null> {
    const { db } = this.#context;
    const subject = `${this.issuer} ${payload.sub}`;
    const linked = await db
      .selectFrom('app_user')
      .select('id')
      .where('external_subject', '=', subject)
      .executeTakeFirst();
    if (linked) return linked.id;
    if (typeof payload.email !== 'string' || payload.email_verified !== true) return null;
    const invited = await db
      .updateTable('app_user')
      .set({ external_subject: subject })
      .where(sql`lower(email)`, '=', payload.email.toLowerCase())
      .where('external_subject', 'is', null)
      .returning('id')
      .executeTakeFirst();
    return invited?.id ?? null;
  }

  /** @see https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig */
  async #discover(): Promise<ReturnType<typeof createRemoteJWKSet>> {
    const url = new URL(`${this.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
    if (!encrypted(url)) throw new Error('an external issuer must be reached by https');
    const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' });
    if (!answer.ok) throw new Error(`the issuer's discovery document: HTTP ${answer.status}`);
    const { issuer, jwks_uri } = DISCOVERY.parse(await answer.json());
    if (issuer !== this.issuer) throw new Error('the discovery document names another issuer');
    const keys = new URL(jwks_uri);
    if (!encrypted(keys)) throw new Error("the issuer's keys must be reached by https");
    return createRemoteJWKSet(keys, { timeoutDuration: TIMEOUT_MS });
  }
}

function away(): never {
  throw new Refusal('not-ready', 'the issuer of this token does not answer just now', { 'retry-after': '5' });
}

const encrypted = ({ protocol, hostname }: URL): boolean => protocol === 'https:' || isLoopback(hostname);
