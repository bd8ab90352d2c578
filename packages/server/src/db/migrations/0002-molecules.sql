-- Molecules that an organisation has made or asked about, whatever it was: data holds what each door said last, by its name.
create table molecule (
  organisation_id text not null references organisation (id) on delete cascade,
  inchi_key text not null,
  smiles text not null,
  data jsonb not null,
  created_at timestamptz not null default now(),
  primary key (organisation_id, inchi_key)
);
