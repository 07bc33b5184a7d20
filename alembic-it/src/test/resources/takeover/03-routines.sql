create table tasks (id integer not null primary key, title varchar(200) not null, done integer default 0 not null)

create table log (id integer not null primary key, what varchar(300))

-- on: sqlite
create trigger tasks_insert after insert on tasks begin insert into log (what) values ('a;b' || new.title); select 1; end

create trigger "tasks ""update""" before update of title on tasks for each row when new.title = '' begin select raise(abort, 'no; title'); end

create virtual table searched using fts5 (title, tokenize = 'porter')

create trigger tasks_searched after insert on tasks begin insert into searched (rowid, title) values (new.id, new.title); end

create view open_tasks as select * from tasks where done = 0

create trigger open_tasks_insert instead of insert on open_tasks begin insert into tasks (id, title) values (new.id, new.title); end

-- on: mariadb
create function twice(n integer) returns integer deterministic return n * 2

create procedure tidy(in lowest integer, out gone integer) begin delete from log where id < lowest; set gone = row_count(); select 'a;b'; end

create trigger tasks_first before insert on tasks for each row begin set new.title = trim(new.title); set @touched = 'a;b'; end

create trigger log_after after delete on log for each row set @gone = old.id

create view doubled as select id, twice(done) as done from tasks

create event nightly on schedule every 1 day disable comment 'at night' do delete from log

-- on: h2
create alias twice as 'int twice(int n) { return n * 2; }'

create trigger audit before insert on tasks for each row as 'org.h2.api.Trigger create() { return (c, o, n) -> {}; }'

create view doubled as select id, twice(done) as done from tasks

comment on trigger audit is 'nothing; much'

comment on alias twice is 'as much again'

-- on: postgresql
create function touch() returns trigger language plpgsql as $body$ begin new.title := trim(new.title); return new; end; $body$

create function shown(t tasks) returns text language sql stable as $$ select (t).title || ';' $$

create function open_one(given integer default 1) returns setof tasks language sql begin atomic select * from tasks where id = given; end

create view late_view as select id, shown(t) as shown from tasks t

create function of_view() returns void language plpgsql as $$ declare one late_view%rowtype; begin perform 1; end $$

create procedure tidy(lowest integer) language sql as $$ delete from log where id < lowest $$

create function join_texts(state text, one text) returns text language sql immutable as $$ select concat_ws(', ', state, one) $$

create aggregate list_of(text) (sfunc = join_texts, stype = text, initcond = 'so: ')

create aggregate how_many(*) (sfunc = int8inc, stype = int8, initcond = 0, parallel = safe)

comment on aggregate list_of(text) is 'with commas'

create view listed as select list_of(title::text) as titles, how_many(*) as number from tasks

create trigger tasks_touch before insert or update of title on tasks for each row when (new.title <> '') execute function touch()

create trigger tasks_off after delete on tasks for each statement execute function touch()

alter table tasks disable trigger tasks_off

create trigger tasks_always before update on tasks for each row execute function touch()

alter table tasks enable always trigger tasks_always

create constraint trigger tasks_later after insert on tasks deferrable initially deferred for each row execute function touch()

comment on trigger tasks_touch on tasks is 'trims'

revoke execute on function touch() from public

create function lowered(text) returns text language sql immutable as $$ select lower($1) $$

create function deeply_lowered(text) returns text language sql immutable as $$ select trim(public.lowered($1)) $$

create index ix_tasks_normal on tasks (deeply_lowered(title))
