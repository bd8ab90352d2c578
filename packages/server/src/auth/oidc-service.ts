/**
 * Our own OpenID provider (RFC 6749, RFC 7636, RFC 7009, RFC 7662, RFC 9068): oidc-provider with our users, clients, keys and storage. Access
 * tokens are JWTs, and each has a row: a token whose row is gone is revoked, though its signature is good.
 */
import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import type { Provider } from 'oidc-provider';
import type { AuthContext } from './auth-context.ts';
import { html, page } from './html.ts';
import { loadOidcProvider } from './load-oidc-provider.ts';
import type { OauthClients } from './oauth-clients.ts';
import { type OidcPayload, OidcStore } from './oidc-store.ts';
import { SCOPES } from './principal.ts';
import { SIGNING_ALGORITHM, type SigningKeys } from './signing-keys.ts';
import type { Users } from './users.ts';

/** What tokens are for, as a client may name it (RFC 8707); there is one. */
export const RESOURCE = 'urn:smell:api';
/** Where the provider answers, below the public address. */
export const OIDC_PATH = '/oidc';
export const INTERACTION_PATH = '/auth/interaction';
const ACCESS_TOKEN_SECONDS = 600;
/** How old our picture of the signing keys may be. */
const KEYS_FRESH_MS = 30_000;
/** At most one look for an unknown key in so long. */
const UNKNOWN_KEY_MS = 1_000;

export interface OidcOptions {
  /** Address of the service as its users know it, without a slash at the end. */
  readonly publicUrl: string;
  readonly audience: string;
  readonly trustProxy: boolean;
  readonly corsOrigins: readonly string[];
}

interface Loaded {
  readonly at: number;
  readonly kids: string;
  readonly provider: Provider;
  readonly keySet: ReturnType<typeof createLocalJWKSet>;
}

export class OidcService {
  readonly issuer: string;
  readonly store: OidcStore;
  readonly #context: AuthContext;
  readonly #keys: SigningKeys;
  readonly #clients: OauthClients;
  readonly #users: Users;
  readonly #options: OidcOptions;
  #loaded: Promise<Loaded> | undefined;

  constructor(context: AuthContext, keys: SigningKeys, clients: OauthClients, users: Users, options: OidcOptions) {
    this.#context = context;
    this.#keys = keys;
    this.#clients = clients;
    this.#users = users;
    this.#options = options;
    this.issuer = `${options.publicUrl}${OIDC_PATH}`;
    this.store = new OidcStore(context, clients);
  }

  /** The provider with the keys of today. */
  async provider(): Promise<Provider> {
    return (await this.#load(KEYS_FRESH_MS)).provider;
  }

  /**
   * @param audience of the token; undefined to accept any of ours
   * @returns its claims when signature, issuer, audience and time are right; whether it was revoked is not asked here
   * @throws what jose throws
   */
  async verify(token: string, audience: string | undefined): Promise<JWTPayload> {
    const options = {
      issuer: this.issuer,
      ...(audience === undefined ? {} : { audience }),
      algorithms: [SIGNING_ALGORITHM],
      typ: 'at+jwt',
      currentDate: new Date(this.#context.now()),
    };
    const { keySet } = await this.#load(KEYS_FRESH_MS);
    try {
      return (await jwtVerify(token, keySet, options)).payload;
    } catch (error) {
      if ((error as { readonly code?: unknown }).code !== 'ERR_JWKS_NO_MATCHING_KEY') throw error;
      // Signed by a process that has seen a newer key.
      const again = await this.#load(UNKNOWN_KEY_MS);
      return (await jwtVerify(token, again.keySet, options)).payload;
    }
  }

  async #load(freshMs: number): Promise<Loaded> {
    const known = await this.#loaded?.catch(() => undefined);
    if (known && this.#context.now() - known.at < freshMs) return known;
    this.#loaded = this.#read(known);
    return await this.#loaded;
  }

  async #read(known: Loaded | undefined): Promise<Loaded> {
    const at = this.#context.now();
    const keys = await this.#keys.list();
    const kids = keys.map(({ kid }) => kid).join();
    if (known?.kids === kids) return { ...known, at };
    const keySet = createLocalJWKSet({ keys: keys.map(({ publicJwk }) => publicJwk) } as JSONWebKeySet);
    return { at, kids, keySet, provider: await this.#open(keys.map(({ privateJwk }) => privateJwk)) };
  }

  /** @param jwks the one that signs first */
  async #open(jwks: readonly object[]): Promise<Provider> {
    const { Provider } = await loadOidcProvider();
    const { publicUrl, audience, trustProxy, corsOrigins } = this.#options;
    const signing = (jwks[0] as { readonly kid: string }).kid;
    const provider = new Provider(this.issuer, {
      adapter: (model: string) => this.store.adapter(model),
      jwks: { keys: jwks },
      clientAuthMethods: ['client_secret_basic', 'none'],
      clientDefaults: { id_token_signed_response_alg: SIGNING_ALGORITHM },
      clientBasedCORS: (_context: unknown, origin: string) => corsOrigins.includes(origin),
      cookies: {
        names: { session: 'smell_op', interaction: 'smell_interaction', resume: 'smell_resume' },
        keys: [this.#context.secrets.digest('cookies', 'oidc cookies')],
        long: { httpOnly: true, sameSite: 'lax', signed: true },
        short: { httpOnly: true, sameSite: 'lax', signed: true },
      },
      responseTypes: ['code'],
      scopes: ['openid', 'offline_access'],
      claims: { openid: ['sub'], email: ['email'] },
      pkce: { required: () => true },
      issueRefreshToken: (_context: unknown, client: { grantTypeAllowed(type: string): boolean }) =>
        client.grantTypeAllowed('refresh_token'),
      rotateRefreshToken: true,
      expiresWithSession: () => false,
      findAccount: async (_context: unknown, id: string) => {
        const user = await this.#users.byId(id);
        if (!user?.active) return undefined;
        return { accountId: id, claims: async () => ({ sub: id, email: user.email }) };
      },
      interactions: {
        url: (_context: unknown, interaction: { readonly uid: string }) => `${INTERACTION_PATH}/${interaction.uid}`,
      },
      ttl: {
        AccessToken: ACCESS_TOKEN_SECONDS,
        ClientCredentials: ACCESS_TOKEN_SECONDS,
        AuthorizationCode: 60,
        IdToken: 3600,
        Interaction: 900,
        Session: 12 * 3600,
        Grant: 30 * 24 * 3600,
        RefreshToken: 30 * 24 * 3600,
      },
      features: {
        devInteractions: { enabled: false },
        dPoP: { enabled: false },
        pushedAuthorizationRequests: { enabled: false },
        rpInitiatedLogout: { enabled: false },
        clientCredentials: { enabled: true },
        revocation: { enabled: true, allowedPolicy: ownToken },
        introspection: { enabled: true, allowedPolicy: ownToken },
        resourceIndicators: {
          enabled: true,
          defaultResource: () => RESOURCE,
          useGrantedResource: () => true,
          getResourceServerInfo: async (
            _context: unknown,
            _resource: string,
            client: { readonly clientId: string },
          ) => ({
            scope: (await this.#clients.byId(client.clientId))?.scopes.join(' ') ?? '',
            audience,
            accessTokenFormat: 'jwt',
            accessTokenTTL: ACCESS_TOKEN_SECONDS,
            jwt: { sign: { alg: SIGNING_ALGORITHM, kid: signing } },
          }),
        },
      },
      formats: { customizers: { jwt: (_context: unknown, token: IssuedToken, jwt: Jwt) => this.#note(token, jwt) } },
      renderError: (context: { type: string; body: string }, out: Readonly<Record<string, string>>) => {
        context.type = 'html';
        context.body = page('This did not work', html`<p role="alert">${out.error_description ?? out.error ?? ''}</p>`);
      },
      discovery: { service_documentation: `${publicUrl}/docs`, scopes_supported: SCOPES },
    });
    provider.proxy = trustProxy;
    const clients = this.#clients;
    provider.Client.prototype.compareClientSecret = function compare(this: { readonly clientId: string }, secret) {
      return clients.secretMatches(this.clientId, secret);
    };
    return provider;
  }

  /** The row of an access token. It is the same as that of an opaque token, so that revocation and introspection work on it. */
  async #note(token: IssuedToken, { payload }: Jwt): Promise<void> {
    const members = token.constructor.IN_PAYLOAD.map((member) => [member, token[member]]);
    const stored = { ...Object.fromEntries(members), iat: payload.iat, exp: payload.exp } as OidcPayload;
    await this.store.upsert(token.kind, token.jti, stored, payload.exp - payload.iat);
  }
}

interface IssuedToken {
  readonly kind: string;
  readonly jti: string;
  readonly constructor: { readonly IN_PAYLOAD: readonly string[] };
  readonly [member: string]: unknown;
}

interface Jwt {
  readonly payload: { readonly iat: number; readonly exp: number };
}

/** A client sees and revokes its own tokens only; those of others look like none. */
function ownToken(_context: unknown, client: { readonly clientId: string }, token: { readonly clientId: string }) {
  return client.clientId === token.clientId;
}
