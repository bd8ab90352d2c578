-- Formulas that an organisation keeps. A change is a new version; one that is deleted can be had back for a while.
create table accord (
  id text primary key,
  position bigint generated always as identity unique,
  organisation_id text not null references organisation (id) on delete cascade,
  created_by text references app_user (id) on delete set null,
  -- Of the latest version, to be listed without reading it.
  name text not null,
  lines int not null,
  latest int not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz
);
create index accord_of_organisation on accord (organisation_id, position desc) where deleted_at is null;

create table accord_version (
  accord_id text not null references accord (id) on delete cascade,
  number int not null check (number > 0),
  created_by text references app_user (id) on delete set null,
  data json not null,
  -- The version that this one brought back.
  restored_from int,
  created_at timestamptz not null default now(),
  primary key (accord_id, number)
);
