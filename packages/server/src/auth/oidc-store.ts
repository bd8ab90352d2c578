/**
 * Where oidc-provider keeps its codes, grants, sessions and tokens: one table for all its models. What finds a row is a digest and what it
 * holds is sealed, so that a copy of the database lets nobody in.
 */
import type { AuthContext } from './auth-context.ts';
import { loadOidcProvider } from './load-oidc-provider.ts';
import type { OauthClients } from './oauth-clients.ts';

/** What oidc-provider stores; every model has its own members. */
export interface OidcPayload {
  readonly [member: string]: unknown;
  readonly accountId?: string;
  readonly clientId?: string;
  readonly grantId?: string;
  readonly uid?: string;
}

export class OidcStore {
  readonly #context: AuthContext;
  readonly #clients: OauthClients;

  constructor(context: AuthContext, clients: OauthClients) {
    this.#context = context;
    this.#clients = clients;
  }

  /** What oidc-provider asks for by the name of a model. */
  adapter(model: string): OidcAdapter {
    return new OidcAdapter(this, model);
  }

  async upsert(model: string, id: string, payload: OidcPayload, lifeSeconds: number): Promise<void> {
    const { db, secrets, now } = this.#context;
    const digest = this.digest(model, id);
    const row = {
      sealed: secrets.seal(JSON.stringify(payload), `${model} ${digest}`),
      grant_digest: payload.grantId === undefined ? null : this.digest('Grant', payload.grantId),
      uid_digest: payload.uid === undefined ? null : this.digest('uid', payload.uid),
      account_id: payload.accountId ?? null,
      client_id: payload.clientId ?? null,
      expires_at: new Date(now() + lifeSeconds * 1000),
    };
    await db
      .insertInto('oidc_artifact')
      .values({ model, digest, consumed_at: null, ...row })
      .onConflict((conflict) => conflict.columns(['model', 'digest']).doUpdateSet(row))
      .execute();
  }

  async find(model: string, id: string): Promise<OidcPayload | undefined> {
    if (model === 'Client') return await this.#client(id);
    return await this.#open(model, 'digest', this.digest(model, id));
  }

  async findByUid(model: string, uid: string): Promise<OidcPayload | undefined> {
    return await this.#open(model, 'uid_digest', this.digest('uid', uid));
  }

  /**
   * Marks a code or refresh token as used. A later use is seen by oidc-provider, which then revokes the whole grant; of two at the same
   * moment the second is refused here.
   *
   * @throws `invalid_grant`
   */
  async consume(model: string, id: string): Promise<void> {
    const { numUpdatedRows } = await this.#context.db
      .updateTable('oidc_artifact')
      .set({ consumed_at: new Date(this.#context.now()) })
      .where('model', '=', model)
      .where('digest', '=', this.digest(model, id))
      .where('consumed_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) return;
    const { errors } = await loadOidcProvider();
    throw new errors.InvalidGrant('used already');
  }

  async destroy(model: string, id: string): Promise<void> {
    const digest = this.digest(model, id);
    await this.#context.db
      .deleteFrom('oidc_artifact')
      .where((where) =>
        // A grant takes its tokens along.
        where.or([
          where.and([where('model', '=', model), where('digest', '=', digest)]),
          ...(model === 'Grant' ? [where('grant_digest', '=', digest)] : []),
        ]),
      )
      .execute();
  }

  async revokeByGrant(grantId: string): Promise<void> {
    await this.#context.db
      .deleteFrom('oidc_artifact')
      .where('grant_digest', '=', this.digest('Grant', grantId))
      .execute();
  }

  /** Whose an access token is, by its id (`jti`); null once it was revoked. */
  async tokenOwner(tokenId: string): Promise<{ readonly userId: string | null; readonly clientId: string } | null> {
    const { db, now } = this.#context;
    const row = await db
      .selectFrom('oidc_artifact')
      .select(['account_id', 'client_id'])
      .where('expires_at', '>', new Date(now()))
      .where((where) =>
        where.or(
          ['AccessToken', 'ClientCredentials'].map((model) =>
            where.and([where('model', '=', model), where('digest', '=', this.digest(model, tokenId))]),
          ),
        ),
      )
      .executeTakeFirst();
    return row && row.client_id !== null ? { userId: row.account_id, clientId: row.client_id } : null;
  }

  digest(model: string, id: string): string {
    return this.#context.secrets.digest(id, `oidc ${model}`);
  }

  async #open(model: string, column: 'digest' | 'uid_digest', digest: string): Promise<OidcPayload | undefined> {
    const { db, secrets, now } = this.#context;
    const row = await db
      .selectFrom('oidc_artifact')
      .select(['digest', 'sealed', 'consumed_at'])
      .where('model', '=', model)
      .where(column, '=', digest)
      .where('expires_at', '>', new Date(now()))
      .executeTakeFirst();
    if (!row) return undefined;
    const payload = JSON.parse(secrets.open(row.sealed, `${model} ${row.digest}`)) as OidcPayload;
    return row.consumed_at === null ? payload : { ...payload, consumed: Math.floor(row.consumed_at.getTime() / 1000) };
  }

  /** @see https://openid.net/specs/openid-connect-registration-1_0.html#ClientMetadata */
  async #client(id: string): Promise<OidcPayload | undefined> {
    const client = await this.#clients.byId(id);
    if (!client) return undefined;
    const common = { client_id: client.id, client_name: client.name };
    if (client.kind === 'app') {
      return {
        ...common,
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: client.redirectUris,
        token_endpoint_auth_method: 'none',
        application_type: client.redirectUris.every((uri) => uri.startsWith('https:')) ? 'web' : 'native',
      };
    }
    return {
      ...common,
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      token_endpoint_auth_method: 'client_secret_basic',
      // Not the secret: that is compared by its digest (see openProvider).
      client_secret: `kept as a digest: ${client.id}`,
    };
  }
}

/** @see https://github.com/panva/node-oidc-provider/blob/main/example/my_adapter.js */
class OidcAdapter {
  readonly #store: OidcStore;
  readonly #model: string;

  constructor(store: OidcStore, model: string) {
    this.#store = store;
    this.#model = model;
  }

  upsert = (id: string, payload: OidcPayload, lifeSeconds: number) =>
    this.#store.upsert(this.#model, id, payload, lifeSeconds);
  find = (id: string) => this.#store.find(this.#model, id);
  findByUid = (uid: string) => this.#store.findByUid(this.#model, uid);
  /** Only the device flow asks, which is off. */
  findByUserCode = async () => undefined;
  consume = (id: string) => this.#store.consume(this.#model, id);
  destroy = (id: string) => this.#store.destroy(this.#model, id);
  revokeByGrantId = (grantId: string) => this.#store.revokeByGrant(grantId);
}
