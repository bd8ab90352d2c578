-- Who did what, by pseudonym. Rows are only ever added: no reference to other tables, so that they outlive what they speak of.
create table audit_event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  organisation_id text not null,
  actor text,
  action text not null,
  subject text,
  detail jsonb not null default '{}'
);
create index audit_event_organisation on audit_event (organisation_id, id);

create function audit_event_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only';
end $$;
create trigger audit_event_no_change before update or delete on audit_event
  for each row execute function audit_event_is_append_only();
create trigger audit_event_no_truncate before truncate on audit_event
  for each statement execute function audit_event_is_append_only();
