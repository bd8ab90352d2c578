-- Private models whose files are in a store that all processes share; without one they are folders of one machine and not here.
create table private_model (
  organisation_id text not null references organisation (id) on delete cascade,
  name text not null,
  -- Of the organisation, on every machine: a row is found by it where only the engine's name of a model is known.
  folder text not null,
  -- SHA-256 of config.json, which holds those of all other files.
  hash text not null,
  -- config.json and MODEL_CARD.md, to the byte.
  config text not null,
  card text,
  -- From the names of the other files to their ids in the store.
  files json not null,
  created_at timestamptz not null default now(),
  primary key (organisation_id, name),
  unique (folder, name)
);
