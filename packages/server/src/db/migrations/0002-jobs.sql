-- Jobs. The queue itself is pg-boss's (schema pgboss): a message there is one queued chunk here, and both change in one
-- transaction.

create table job (
  id text primary key,
  -- In the order of acceptance, for pages.
  position bigint generated always as identity unique,
  organisation_id text not null references organisation (id) on delete cascade,
  created_by text references app_user (id) on delete set null,
  kind text not null,
  worker_kind text not null,
  state text not null check (state in ('accepted', 'running', 'completed', 'failed', 'cancelled')),
  request json not null,
  priority int not null default 0,
  -- Results wanted, and how many of them a chunk makes.
  total int not null check (total > 0),
  chunk_size int not null check (chunk_size > 0),
  -- Of results with the same InChIKey only the first counts, and chunks go on until `total` are there.
  distinct_results boolean not null,
  -- Chunks handed to the queue, chunks merged in their order, results merged, chunks since the last that brought anything new.
  released_chunks int not null default 0,
  merged_chunks int not null default 0,
  done int not null default 0,
  barren_chunks int not null default 0,
  last_event int not null default 0,
  error_code text,
  error_message text,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at timestamptz
);
create index job_of_organisation on job (organisation_id, position desc);
create index job_open on job (worker_kind, organisation_id, priority desc, position) where state in ('accepted', 'running');

-- A job's history; ids rise by one.
create table job_event (
  job_id text not null references job (id) on delete cascade,
  id int not null,
  at timestamptz not null default now(),
  type text not null,
  data json not null,
  primary key (job_id, id)
);

-- What a chunk works on, where it is not the same for all chunks of the job.
create table job_input (
  job_id text not null references job (id) on delete cascade,
  chunk int not null,
  rows json not null,
  primary key (job_id, chunk)
);

create table job_chunk (
  job_id text not null references job (id) on delete cascade,
  chunk int not null,
  worker_kind text not null,
  organisation_id text not null,
  -- queued -> leased -> done -> merged; dropped when the job ended without it.
  state text not null check (state in ('queued', 'leased', 'done', 'merged', 'dropped')),
  units int not null,
  -- Its place in the round of organisations.
  turn bigint not null,
  message_id uuid not null,
  -- Times that it was begun and ended badly.
  attempts int not null default 0,
  -- The fencing token: rises with every worker that takes it, and only the last of them may write.
  lease int not null default 0,
  worker_id text,
  lease_expires_at timestamptz,
  -- Results until they are merged.
  output json,
  error text,
  started_at timestamptz,
  finished_at timestamptz,
  primary key (job_id, chunk)
);
create index job_chunk_queued on job_chunk (worker_kind, turn) where state = 'queued';
create index job_chunk_open on job_chunk (worker_kind, organisation_id) where state in ('queued', 'leased');
create index job_chunk_leased on job_chunk (lease_expires_at) where state = 'leased';
create index job_chunk_recent on job_chunk (worker_kind, finished_at desc) where state in ('done', 'merged');
create unique index job_chunk_message on job_chunk (message_id);

-- Merged results, in their order.
create table job_result (
  job_id text not null references job (id) on delete cascade,
  number int not null,
  chunk int not null,
  position int not null,
  -- Under which token they were written.
  lease int not null,
  inchi_key text,
  data json not null,
  primary key (job_id, number),
  unique (job_id, chunk, position)
);
create unique index job_result_distinct on job_result (job_id, inchi_key) where inchi_key is not null;

-- One row for each organisation in each queue: its last turn, and the lock under which its jobs there change.
create table job_lane (
  worker_kind text not null,
  organisation_id text not null references organisation (id) on delete cascade,
  turn bigint not null default 0,
  primary key (worker_kind, organisation_id)
);

-- Workers that run, or ran until lately.
create table job_worker (
  id text primary key,
  worker_kinds text[] not null,
  slots int not null,
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now()
);

-- What a POST with an Idempotency-Key made, and of which body.
create table idempotency_key (
  organisation_id text not null references organisation (id) on delete cascade,
  scope text not null,
  key text not null,
  body_hash text not null,
  resource_id text not null,
  created_at timestamptz not null default now(),
  primary key (organisation_id, scope, key)
);
create index idempotency_key_age on idempotency_key (created_at);
