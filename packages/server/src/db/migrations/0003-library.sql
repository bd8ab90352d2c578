-- Uploads and exports; the bytes are in the file store.
create table stored_file (
  id text primary key,
  organisation_id text not null references organisation (id) on delete cascade,
  created_by text references app_user (id) on delete set null,
  name text not null,
  media_type text not null,
  size_bytes bigint not null,
  sha256 text not null,
  created_at timestamptz not null default now()
);
create index stored_file_of_organisation on stored_file (organisation_id, created_at desc);

-- Saved molecules, each once in an organisation, in any number of collections.
create table saved_molecule (
  id text primary key,
  position bigint generated always as identity unique,
  organisation_id text not null references organisation (id) on delete cascade,
  created_by text references app_user (id) on delete set null,
  smiles text not null,
  inchi_key text not null,
  name text not null default '',
  note text not null default '',
  tags text[] not null default '{}',
  -- As it was when saved: a candidate or a description.
  data json,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (organisation_id, inchi_key)
);
create index saved_molecule_tags on saved_molecule using gin (tags);
create index saved_molecule_text on saved_molecule
  using gin (to_tsvector('simple', name || ' ' || note));

create table collection (
  id text primary key,
  organisation_id text not null references organisation (id) on delete cascade,
  created_by text references app_user (id) on delete set null,
  name text not null,
  note text not null default '',
  created_at timestamptz not null default now(),
  unique (organisation_id, name)
);

create table collection_molecule (
  collection_id text not null references collection (id) on delete cascade,
  molecule_id text not null references saved_molecule (id) on delete cascade,
  added_at timestamptz not null default now(),
  primary key (collection_id, molecule_id)
);
create index collection_molecule_by_molecule on collection_molecule (molecule_id);
