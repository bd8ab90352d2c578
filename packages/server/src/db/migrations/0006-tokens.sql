-- Our own OpenID provider: its clients, its signing keys, and whatever else it must remember, sealed.
create table oauth_client (
  id text primary key,
  organisation_id text not null references organisation (id) on delete cascade,
  name text not null,
  kind text not null check (kind in ('service', 'app')),
  secret_digest text,
  redirect_uris text[] not null,
  scopes text[] not null,
  created_at timestamptz not null
);
create index oauth_client_organisation on oauth_client (organisation_id);

create table signing_key (
  kid text primary key,
  public_jwk jsonb not null,
  private_sealed text not null,
  created_at timestamptz not null,
  -- Published from the start, used from here on: by then whoever caches our keys has seen it.
  signs_from timestamptz not null
);

-- Codes, grants, refresh tokens, sessions of the provider, and a row for each access token, without which it is revoked.
create table oidc_artifact (
  model text not null,
  digest text not null,
  sealed text not null,
  grant_digest text,
  uid_digest text,
  account_id text,
  client_id text,
  consumed_at timestamptz,
  expires_at timestamptz not null,
  primary key (model, digest)
);
create index oidc_artifact_grant on oidc_artifact (grant_digest) where grant_digest is not null;
create index oidc_artifact_uid on oidc_artifact (uid_digest) where uid_digest is not null;
create index oidc_artifact_account on oidc_artifact (account_id) where account_id is not null;
create index oidc_artifact_client on oidc_artifact (client_id) where client_id is not null;
create index oidc_artifact_expiry on oidc_artifact (expires_at);
