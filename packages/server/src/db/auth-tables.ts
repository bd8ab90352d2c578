/** The tables of accounts, tokens and the audit log as Kysely sees them. */
import type { ColumnType, Generated } from 'kysely';

export interface AuthTables {
  recovery_code: { user_id: string; digest: string };
  one_time_link: OneTimeLinkTable;
  login_failure: LoginFailureTable;
  user_session: UserSessionTable;
  api_key: ApiKeyTable;
  oauth_client: OauthClientTable;
  signing_key: SigningKeyTable;
  oidc_artifact: OidcArtifactTable;
  audit_event: AuditEventTable;
}

/** Columns of app_user that accounts add. */
export interface AccountColumns {
  password_hash: Generated<string | null>;
  totp_sealed: Generated<string | null>;
  totp_confirmed: Generated<boolean>;
  totp_last_step: ColumnType<string | number | null, number | null | undefined, number | null>;
  external_subject: Generated<string | null>;
}

export interface OneTimeLinkTable {
  digest: string;
  user_id: string;
  purpose: 'invite' | 'reset';
  expires_at: Date;
  used_at: Date | null;
}

export interface LoginFailureTable {
  subject_digest: string;
  count: number;
  locked_until: Date | null;
  last_at: Date;
}

export interface UserSessionTable {
  id: string;
  user_id: string;
  secret_digest: string;
  user_agent: string;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
}

export interface ApiKeyTable {
  id: string;
  organisation_id: string;
  user_id: string;
  name: string;
  secret_digest: string;
  scopes: string[];
  created_at: Date;
  expires_at: Date | null;
  last_used_at: Date | null;
}

export interface OauthClientTable {
  id: string;
  organisation_id: string;
  name: string;
  kind: 'service' | 'app';
  secret_digest: string | null;
  redirect_uris: string[];
  scopes: string[];
  created_at: Date;
}

export interface SigningKeyTable {
  kid: string;
  public_jwk: ColumnType<Record<string, unknown>, string, string>;
  private_sealed: string;
  created_at: Date;
  signs_from: Date;
}

export interface OidcArtifactTable {
  model: string;
  digest: string;
  sealed: string;
  grant_digest: string | null;
  uid_digest: string | null;
  account_id: string | null;
  client_id: string | null;
  consumed_at: Date | null;
  expires_at: Date;
}

export interface AuditEventTable {
  /** A number; PostgreSQL gives a bigint as text. */
  id: Generated<string>;
  at: Date;
  organisation_id: string;
  actor: string | null;
  action: string;
  subject: string | null;
  detail: ColumnType<Record<string, unknown>, string, never>;
}
