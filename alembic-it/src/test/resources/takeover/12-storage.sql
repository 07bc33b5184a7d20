-- on: postgresql
create unlogged table caches (id integer, note text storage external compression pglz, big text storage main, u integer, constraint pk primary key (id) with (fillfactor = 50)) with (toast.autovacuum_enabled = false, fillfactor = 70)

alter table caches alter column u set statistics 200, alter column u set (n_distinct = 5)

create unique index ix_u on caches (u)

alter table caches alter column u set not null

create table replicated (id integer not null, name text not null)

create unique index ix_identity on replicated (name)

alter table replicated replica identity using index ix_identity

create index ix_ordered on replicated (id) with (fillfactor = 60)

alter table replicated cluster on ix_ordered

comment on index ix_ordered is 'the order'

create table logged (id integer primary key, name text)

alter table logged replica identity full

create type of_rows as (id integer, name text)

create table typed of of_rows (primary key (id))

create statistics st_logged on id, name from logged

-- on: mariadb
create table caches (id integer not null primary key, note text) engine = aria row_format = page comment = 'It''s; kept'

create table said_so (id integer not null primary key) engine = aria transactional = 1

create table packed (id integer not null primary key, note varchar(20) character set utf8mb3) engine = innodb row_format = compressed default charset = latin1 collate = latin1_bin stats_persistent = 1

create table squeezed (id integer not null primary key, note text compressed, hidden integer invisible default 1)

-- on: sqlite
create table strict_one (id integer primary key, name text not null, data blob, any_one any) strict

create table without_one (a text, b integer, primary key (a, b)) without rowid

create table both_ (id text primary key, n real) strict, without rowid

-- on: h2
create cached table caches (id integer not null primary key, note varchar(20) default 'x' default on null, hidden integer invisible, at timestamp default current_timestamp on update current_timestamp)

comment on column caches.note is 'kept'

create index ix_note on caches (note)

comment on index ix_note is 'quick'

alter table caches add constraint ck_note check (note <> '')

comment on constraint ck_note is 'something'
