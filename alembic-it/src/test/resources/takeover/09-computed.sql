-- on: postgresql, mariadb
create table boxes (id integer not null primary key, width integer not null, height integer not null, area integer generated always as (width * height) stored, name varchar(100), parent_id integer, constraint fk_parent foreign key (parent_id) references boxes (id) on delete set null)

-- on: sqlite
create table boxes (id integer not null primary key, width integer not null, height integer not null, area integer generated always as (width * height) stored, half integer as (width / 2) virtual, name varchar(100), parent_id integer, constraint fk_parent foreign key (parent_id) references boxes (id) on delete set null)

create index ix_lower on boxes (lower(name))

create index ix_some on boxes (width) where height > 10

create index ix_nocase on boxes (name collate nocase desc)

-- on: h2
create table boxes (id integer not null primary key, width integer not null, height integer not null, area integer generated always as (width * height), name varchar(100), parent_id integer, constraint fk_parent foreign key (parent_id) references boxes (id) on delete set null)

-- on: mariadb
alter table boxes add half integer as (width div 2) virtual, add key ix_prefix (name(10)), add fulltext key ix_text (name), add key ix_desc (width desc, height)

-- on: postgresql
create index ix_lower on boxes (lower(name), (width + height) desc nulls last)

create index ix_some on boxes (width) where height > 10 and name is not null

create unique index ix_covering on boxes (name text_pattern_ops) include (width, height)

create index ix_c on boxes (name collate "C")

create index ix_brin on boxes using brin (id) with (pages_per_range = 16)

create index ix_hash on boxes using hash (name)

alter table boxes add constraint uq_nulls unique nulls not distinct (parent_id, name)

alter table boxes add constraint uq_later unique (width, name) deferrable initially deferred

alter table boxes add column half integer generated always as (width / 2) virtual

create statistics st_sizes (dependencies, ndistinct) on width, height from boxes

-- on: postgresql, mariadb, sqlite, h2
create view areas as select id, area from boxes
