/**
 * Turns what a request carries into a principal: an API key, an access token or a session cookie. What was found is remembered for
 * REMEMBERED_MS, so that most requests cost one digest and no query; a key, token, session or user that is removed works no longer than that.
 */
import { decodeJwt, errors } from 'jose';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../config/refusal.ts';
import { ApiKeys } from './api-keys.ts';
import type { AuthContext } from './auth-context.ts';
import type { ExternalIssuer } from './external-issuer.ts';
import type { OauthClients } from './oauth-clients.ts';
import type { OidcService } from './oidc-service.ts';
import { demandOwnOrigin } from './own-origin.ts';
import { type Principal, ROLE_SCOPES, SCOPES, type Scope } from './principal.ts';
import type { Sessions } from './sessions.ts';
import type { Users } from './users.ts';

const REMEMBERED_MS = 15_000;
const REMEMBERED = 10_000;
export const CSRF_HEADER = 'x-csrf-token';
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The part of a request that says who asks. */
export interface Credentials {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface AuthenticatorParts {
  readonly context: AuthContext;
  readonly keys: ApiKeys;
  readonly sessions: Sessions;
  readonly users: Users;
  readonly clients: OauthClients;
  readonly audience: string;
  readonly oidc: OidcService;
  readonly external: ExternalIssuer | null;
  readonly sessionCookie: string;
  readonly publicUrl: string;
}

export class Authenticator {
  readonly #parts: AuthenticatorParts;
  readonly #remembered = new LRUCache<string, { readonly principal: Principal; readonly until: number }>({
    max: REMEMBERED,
  });

  constructor(parts: AuthenticatorParts) {
    this.#parts = parts;
  }

  /**
   * @throws Refusal `unauthenticated` when nothing proves who asks; `forbidden` when a session changes something without its CSRF token,
   *   `foreign-origin` when it does so from the page of another site. A database that does not answer is none of these: its error goes on.
   */
  async authenticate({ method, headers }: Credentials): Promise<Principal> {
    const bearer = bearerOf(headers);
    if (bearer !== undefined) {
      return await this.#remember(`bearer ${bearer}`, () =>
        ApiKeys.looksLikeOne(bearer) ? this.#byKey(bearer) : this.#byToken(bearer),
      );
    }
    const cookie = cookieOf(headers, this.#parts.sessionCookie);
    if (cookie === undefined) throw new Refusal('unauthenticated', 'give an API key or a token, or sign in');
    const principal = await this.#remember(`cookie ${cookie}`, () => this.#bySession(cookie));
    if (SAFE_METHODS.has(method)) return principal;
    demandOwnOrigin(headers, this.#parts.publicUrl);
    if (!this.#parts.sessions.csrfMatches(cookie, String(headers[CSRF_HEADER] ?? ''))) {
      throw new Refusal(
        'forbidden',
        `a session needs its token in ${CSRF_HEADER} to change something; GET /v1/session has it`,
      );
    }
    return principal;
  }

  /** Of this process, after it has removed something. */
  forget(): void {
    this.#remembered.clear();
  }

  async #remember(credential: string, find: () => Promise<Principal | null>): Promise<Principal> {
    const { secrets, now } = this.#parts.context;
    const key = secrets.digest(credential, 'remembered');
    const known = this.#remembered.get(key);
    if (known && known.until > now()) return known.principal;
    this.#remembered.delete(key);
    const until = now() + REMEMBERED_MS;
    const principal = await find();
    if (!principal) throw new Refusal('unauthenticated', 'the key, token or session is unknown, expired or revoked');
    this.#remembered.set(key, { principal, until });
    return principal;
  }

  async #byKey(key: string): Promise<Principal | null> {
    const found = await this.#parts.keys.find(key);
    return found && (await this.#ofUser(found.userId, 'api-key', found.id, found.scopes));
  }

  async #bySession(cookie: string): Promise<Principal | null> {
    const found = await this.#parts.sessions.find(cookie);
    return found && (await this.#ofUser(found.userId, 'session', found.id, SCOPES));
  }

  async #byToken(token: string): Promise<Principal | null> {
    const { oidc, external } = this.#parts;
    try {
      const { iss } = decodeJwt(token);
      if (external && iss === external.issuer) return await this.#byExternalToken(token, external);
      return external || iss !== oidc.issuer ? null : await this.#byOwnToken(token);
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }

  async #byOwnToken(token: string): Promise<Principal | null> {
    const { oidc, clients, audience } = this.#parts;
    const { jti, scope } = await oidc.verify(token, audience);
    const owner = jti === undefined ? null : await oidc.store.tokenOwner(jti);
    const client = owner && (await clients.byId(owner.clientId));
    if (!owner || !client) return null;
    const asked = scopesOf(scope).filter((each) => client.scopes.includes(each));
    if (owner.userId !== null) return await this.#ofUser(owner.userId, 'token', client.id, asked);
    return {
      organisationId: client.organisationId,
      role: asked.includes('admin') ? 'admin' : 'member',
      scopes: asked,
      method: 'token',
      credentialId: client.id,
    };
  }

  async #byExternalToken(token: string, external: ExternalIssuer): Promise<Principal | null> {
    const payload = await external.verify(token);
    const userId = await external.userId(payload);
    const asked = scopesOf(payload.scope);
    // An issuer that knows nothing of our scopes says who it is, and the role says what they may do.
    return userId === null
      ? null
      : await this.#ofUser(userId, 'token', `external ${userId}`, asked.length > 0 ? asked : SCOPES);
  }

  /** @param scopes at most; the role may allow fewer */
  async #ofUser(
    userId: string,
    method: Principal['method'],
    credentialId: string,
    scopes: readonly Scope[],
  ): Promise<Principal | null> {
    const user = await this.#parts.users.byId(userId);
    if (!user) return null;
    return {
      organisationId: user.organisationId,
      userId,
      role: user.role,
      scopes: scopes.filter((scope) => ROLE_SCOPES[user.role].includes(scope)),
      method,
      credentialId,
    };
  }
}

/** @throws Refusal `forbidden` */
export function demandScope(principal: Principal, scope: Scope): void {
  if (!principal.scopes.includes(scope)) throw new Refusal('forbidden', `this needs the scope ${scope}`);
}

function bearerOf(headers: Credentials['headers']): string | undefined {
  const { authorization, 'x-api-key': key } = headers;
  if (typeof key === 'string') return key;
  return typeof authorization === 'string' ? /^Bearer +(\S+)$/i.exec(authorization)?.[1] : undefined;
}

/** @see https://www.rfc-editor.org/rfc/rfc6265#section-5.4 */
export function cookieOf(headers: Credentials['headers'], name: string): string | undefined {
  const text = headers.cookie;
  if (typeof text !== 'string') return undefined;
  for (const each of text.split(';')) {
    const at = each.indexOf('=');
    if (each.slice(0, at).trim() === name) return each.slice(at + 1).trim();
  }
  return undefined;
}

const scopesOf = (scope: unknown): Scope[] =>
  typeof scope === 'string' ? SCOPES.filter((each) => scope.split(' ').includes(each)) : [];
