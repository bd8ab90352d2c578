/** Programs of an organisation that get tokens: a `service` for itself by its secret, an `app` for its users by their consent (with PKCE). */
import { refuseSecondSecret } from '../db/idempotency.ts';
import type { AuthContext } from './auth-context.ts';
import type { Scope } from './principal.ts';
import { equalInConstantTime, randomText } from './secrets.ts';

export interface OauthClient {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly kind: 'service' | 'app';
  readonly redirectUris: readonly string[];
  readonly scopes: readonly Scope[];
  readonly createdAt: string;
}

export interface NewOauthClient {
  readonly organisationId: string;
  readonly name: string;
  readonly kind: 'service' | 'app';
  readonly redirectUris: readonly string[];
  readonly scopes: readonly Scope[];
}

export class OauthClients {
  readonly #context: AuthContext;

  constructor(context: AuthContext) {
    this.#context = context;
  }

  /**
   * @returns with the secret of a service, which cannot be had again
   * @throws Refusal `conflict` for an Idempotency-Key that was used before
   */
  async create(
    client: NewOauthClient,
    actor: string | null,
    idempotencyKey?: string,
  ): Promise<{ readonly client: OauthClient; readonly secret: string | null }> {
    const { db, secrets, audit, now } = this.#context;
    const id = randomText(16);
    const secret = client.kind === 'service' ? randomText(50) : null;
    const row = {
      id,
      organisation_id: client.organisationId,
      name: client.name,
      kind: client.kind,
      secret_digest: secret === null ? null : secrets.digest(secret, 'client'),
      redirect_uris: [...client.redirectUris],
      scopes: [...client.scopes],
      created_at: new Date(now()),
    };
    const { organisationId } = client;
    await db.transaction().execute(async (transaction) => {
      const kept = { organisationId, scope: 'clients', key: idempotencyKey, request: client };
      await refuseSecondSecret(transaction, kept, id);
      await transaction.insertInto('oauth_client').values(row).execute();
      await audit.record({ organisationId, actor, action: 'client-created', subject: id }, transaction);
    });
    return { client: asClient(row), secret };
  }

  async byId(id: string): Promise<OauthClient | null> {
    const row = await this.#context.db.selectFrom('oauth_client').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? asClient(row) : null;
  }

  async list(organisationId: string): Promise<OauthClient[]> {
    const rows = await this.#context.db
      .selectFrom('oauth_client')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .orderBy('created_at')
      .execute();
    return rows.map(asClient);
  }

  /** With its tokens. @returns false when the organisation has no such client */
  async remove(organisationId: string, id: string, actor: string | null): Promise<boolean> {
    const { db, audit } = this.#context;
    return await db.transaction().execute(async (transaction) => {
      const { numDeletedRows } = await transaction
        .deleteFrom('oauth_client')
        .where('id', '=', id)
        .where('organisation_id', '=', organisationId)
        .executeTakeFirst();
      if (numDeletedRows === 0n) return false;
      await transaction.deleteFrom('oidc_artifact').where('client_id', '=', id).execute();
      await audit.record({ organisationId, actor, action: 'client-removed', subject: id }, transaction);
      return true;
    });
  }

  async secretMatches(id: string, secret: string): Promise<boolean> {
    const { db, secrets } = this.#context;
    const row = await db.selectFrom('oauth_client').select('secret_digest').where('id', '=', id).executeTakeFirst();
    return equalInConstantTime(row?.secret_digest ?? '', secrets.digest(secret, 'client'));
  }
}

interface ClientRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly name: string;
  readonly kind: 'service' | 'app';
  readonly redirect_uris: string[];
  readonly scopes: string[];
  readonly created_at: Date;
}

const asClient = (row: ClientRow): OauthClient => ({
  id: row.id,
  organisationId: row.organisation_id,
  name: row.name,
  kind: row.kind,
  redirectUris: row.redirect_uris,
  scopes: row.scopes as Scope[],
  createdAt: row.created_at.toISOString(),
});
