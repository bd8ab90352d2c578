-- What an organisation has asked, by day of UTC: what it has made is counted in searchable_molecule and job.
create table usage_day (
  organisation_id text not null references organisation (id) on delete cascade,
  day date not null,
  requests bigint not null,
  primary key (organisation_id, day)
);

create index searchable_molecule_day on searchable_molecule (organisation_id, created_at);
create index job_day on job (organisation_id, created_at);
