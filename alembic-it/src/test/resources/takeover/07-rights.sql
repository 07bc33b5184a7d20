create table notes (id integer not null primary key, owner_id integer not null, text varchar(200))

create table public_notes (id integer not null primary key, note_id integer not null, constraint fk_public foreign key (note_id) references notes (id))

-- on: postgresql
alter table notes enable row level security

alter table notes force row level security

create policy readers on notes for select to public using (owner_id > 0)

create policy writers on notes as restrictive for insert with check (owner_id > 0 and text <> 'no; no')

create policy published on notes for update using (exists (select from public_notes p where p.note_id = notes.id)) with check (true)

comment on policy readers on notes is 'everybody'

create rule kept as on delete to public_notes do instead nothing

create rule told as on update to notes do also notify notes

create rule off as on insert to notes do also notify notes

alter table notes disable rule off

grant select, insert on notes to public

grant update (text) on notes to public

grant select on public_notes to public

create function secret() returns integer language sql security definer set search_path to 'pg_catalog' as $$ select 1 $$

revoke all on function secret() from public

create domain open_text as text

revoke usage on domain open_text from public

create schema hidden

grant usage on schema hidden to public

create table hidden.things (id integer primary key)

comment on schema hidden is 'not for all'

-- on: mariadb
create definer = current_user sql security invoker view shown as select id, text from notes

-- on: sqlite, h2
create view shown as select id, text from notes

-- on: h2
create role readers

create role writers

grant readers to writers

grant select on notes to readers

grant insert, update on public_notes to writers

grant select on shown to readers
