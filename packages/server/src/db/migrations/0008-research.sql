-- Statistics of experiments, computed once when all cells are there; a cell is a result of the experiment's job.
create table experiment_statistics (
  job_id text primary key references job (id) on delete cascade,
  data json not null,
  created_at timestamptz not null default now()
);

-- Every molecule that an organisation has made or asked about, for search: one narrow row, whatever it came from. There may be
-- two rows for one molecule when two writers came at the same time; readers take the first.
create table searchable_molecule (
  position bigint generated always as identity primary key,
  -- The transaction that wrote it: what is below the oldest one under way never changes.
  written_by xid8 not null default pg_current_xact_id(),
  organisation_id text not null references organisation (id) on delete cascade,
  inchi_key text not null,
  smiles text not null,
  -- Null for one that came through a door of its own rather than a job.
  job_id text references job (id) on delete set null,
  -- Counted atom pairs, as research/packed-fingerprint.ts packs them; null until somebody searched.
  fingerprint bytea,
  created_at timestamptz not null default now()
);
create index searchable_molecule_order on searchable_molecule (organisation_id, written_by, position);
create index searchable_molecule_export on searchable_molecule (organisation_id, position);
create index searchable_molecule_key on searchable_molecule (organisation_id, inchi_key);
create index searchable_molecule_job on searchable_molecule (job_id) where job_id is not null;

create function note_molecules() returns trigger language plpgsql as $$
begin
  insert into searchable_molecule (organisation_id, inchi_key, smiles)
  select f.organisation_id, f.inchi_key, f.smiles from fresh f
  where not exists (
    select 1 from searchable_molecule s where s.organisation_id = f.organisation_id and s.inchi_key = f.inchi_key
  );
  return null;
end $$;
create trigger note_molecules after insert on molecule
  referencing new table as fresh for each statement execute function note_molecules();

create function note_job_results() returns trigger language plpgsql as $$
begin
  insert into searchable_molecule (organisation_id, inchi_key, smiles, job_id)
  select j.organisation_id, f.inchi_key, f.data ->> 'smiles', j.id from fresh f join job j on j.id = f.job_id
  where f.inchi_key is not null and f.data ->> 'smiles' is not null and not exists (
    select 1 from searchable_molecule s where s.organisation_id = j.organisation_id and s.inchi_key = f.inchi_key
  );
  return null;
end $$;
create trigger note_job_results after insert on job_result
  referencing new table as fresh for each statement execute function note_job_results();

insert into searchable_molecule (organisation_id, inchi_key, smiles, created_at)
  select organisation_id, inchi_key, smiles, created_at from molecule;
insert into searchable_molecule (organisation_id, inchi_key, smiles, job_id)
  select distinct on (j.organisation_id, r.inchi_key) j.organisation_id, r.inchi_key, r.data ->> 'smiles', j.id
  from job_result r join job j on j.id = r.job_id
  where r.inchi_key is not null and r.data ->> 'smiles' is not null and not exists (
    select 1 from searchable_molecule s where s.organisation_id = j.organisation_id and s.inchi_key = r.inchi_key
  )
  order by j.organisation_id, r.inchi_key, r.number;
