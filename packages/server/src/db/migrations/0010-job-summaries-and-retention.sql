-- The last chunk of such a job begins when all others are merged, and what it makes is also kept here: an evaluation's figures.
alter table job add column with_summary boolean not null default false;
alter table job add column summary json;

-- Nobody sees it any more; what it left is removed in parts, and the row last.
alter table job add column expired boolean not null default false;
create index job_ended on job (ended_at) where ended_at is not null;
create index idempotency_key_resource on idempotency_key (resource_id);
