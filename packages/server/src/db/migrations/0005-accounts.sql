-- Accounts: what proves who someone is. Secrets are here as digests or sealed (AES-256-GCM); the key is not in the database.
-- Users and organisations are in 0001.
alter table app_user add column password_hash text;
-- One-time codes (RFC 6238): the sealed secret, whether it was confirmed, and the last step that was used, so that none works twice.
alter table app_user add column totp_sealed text;
alter table app_user add column totp_confirmed boolean not null default false;
alter table app_user add column totp_last_step bigint;
-- `sub` at an external issuer, linked at the first token.
alter table app_user add column external_subject text unique;

create table recovery_code (
  user_id text not null references app_user (id) on delete cascade,
  digest text not null,
  primary key (user_id, digest)
);

create table one_time_link (
  digest text primary key,
  user_id text not null references app_user (id) on delete cascade,
  purpose text not null check (purpose in ('invite', 'reset')),
  expires_at timestamptz not null,
  used_at timestamptz
);

-- By digest of what was typed as the address, known or not, so that a lock tells nobody which addresses exist.
create table login_failure (
  subject_digest text primary key,
  count int not null,
  locked_until timestamptz,
  last_at timestamptz not null
);

create table user_session (
  id text primary key,
  user_id text not null references app_user (id) on delete cascade,
  secret_digest text not null,
  user_agent text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index user_session_user on user_session (user_id);

create table api_key (
  id text primary key,
  organisation_id text not null references organisation (id) on delete cascade,
  user_id text not null references app_user (id) on delete cascade,
  name text not null,
  secret_digest text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz
);
create index api_key_organisation on api_key (organisation_id, user_id);
