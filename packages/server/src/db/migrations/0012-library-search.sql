-- What a search by structure compares, and what was removed: it can be had back for a day.
alter table saved_molecule
  add column formula text not null default '',
  -- Counted atom pairs: keys of 4 bytes, then their counts of 2, little endian. Null until it is first looked for.
  add column atom_pairs bytea,
  add column deleted_at timestamptz;
alter table collection add column deleted_at timestamptz;
create index saved_molecule_deleted on saved_molecule (deleted_at) where deleted_at is not null;
