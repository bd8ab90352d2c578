-- Who may do what. Ids are made by the application, so that they can be written before the row is.
create table organisation (
  id text primary key,
  name text not null,
  created_at timestamptz not null default now()
);

create table app_user (
  id text primary key,
  organisation_id text not null references organisation (id) on delete cascade,
  email text not null,
  role text not null check (role in ('viewer', 'member', 'admin')),
  created_at timestamptz not null default now()
);
create unique index app_user_email on app_user (lower(email));

-- The one organisation and user of a service without accounts.
insert into organisation (id, name) values ('local', 'Local');
insert into app_user (id, organisation_id, email, role) values ('local', 'local', 'local@localhost', 'admin');
