-- on: postgresql
create type shade as enum ('light', 'dark', 'it''s "both"')

create type unused as enum ('a', 'b')

create domain price as numeric(8, 2) default 1 not null constraint positive check (value > 0)

create domain code as varchar(10) collate "C" check (value ~ '^[a-z]+$')

create type point_of_sale as (city text, prices price[])

comment on column point_of_sale.city is 'where'

comment on type shade is 'of grey; or so'

comment on type unused is 'as yet'

create function is_positive(n numeric) returns boolean language sql immutable as $$ select n > 0 $$

create domain amount as numeric check (is_positive(value))

create type basket as (total amount, codes code[])

create type span as range (subtype = float8, subtype_diff = float8mi)

create type texts as range (subtype = text, collation = "C", multirange_type_name = many_texts)

create extension citext

create extension btree_gist

create extension hstore

create collation ignoring (provider = icu, locale = 'und-u-ks-level2', deterministic = false)

create table things (id uuid default gen_random_uuid() primary key, shade shade default 'dark', price price, sold_in point_of_sale, last basket, held span, words many_texts, tags text[] default '{}'::text[], matrix integer[][], data jsonb default '{"a": 1}'::jsonb not null, more json, mail citext, pairs hstore, at timestamptz(3) default now(), took interval day to second, bits bit(8), many_bits bit varying(10), address inet, net cidr, mac macaddr, raw bytea default '\x00ff', money_ money, xml_ xml, place point, vector tsvector, name "char", one char(5), big numeric, real_ real default 1.5, double_ double precision, small smallint, yes boolean default true not null, ignoring_ text collate ignoring)

create schema other

create collation other.ignoring (provider = icu, locale = 'und-u-ks-level2', deterministic = false)

create collation other."as-well" (provider = icu, locale = 'de')

create table sorted (id integer primary key, name text collate other.ignoring, names varchar(20)[] collate other."as-well")

create index ix_sorted on sorted (name collate other."as-well")

create index ix_things_data on things using gin (data jsonb_path_ops)

create table other_things (id code primary key, held span, exclude using gist (held with &&))

comment on domain price is 'in euros'

create cast (basket as text) with inout as assignment

create function same_shade(shade, shade) returns boolean language sql immutable as $$ select $1::text = $2::text $$

create operator =~= (leftarg = shade, rightarg = shade, function = same_shade, commutator = =~=)

create text search dictionary plain (template = simple, stopwords = english)

create text search configuration plain (parser = default)

alter text search configuration plain add mapping for asciiword, word with plain, simple

create index ix_things_search on things using gin (to_tsvector('plain'::regconfig, data::text))

-- on: mariadb
create table things (id uuid default uuid() primary key, shade enum('light', 'dark', 'it''s both') default 'dark', colours set('r', 'g', 'b') default 'r,g', data json default '{"a": 1}', checked longtext check (json_valid(checked)), at datetime(3) default current_timestamp(3) on update current_timestamp(3), day date default '2020-01-01', took time, year_ year, tiny tinyint(1) default 1, tiniest tinyint(2), small smallint unsigned, narrow integer(5), wide bigint(3), short_ smallint(4) unsigned, zeros integer(6) zerofill, medium mediumint, big bigint unsigned, price decimal(10, 2) default 1.50, real_ float, double_ double, bits bit(8) default b'101', one char(5), words text, many mediumtext, most longtext, raw varbinary(10), blob_ blob, place point, address inet6, name varchar(20) character set latin1 collate latin1_general_ci)

-- on: sqlite
create table things (id integer primary key autoincrement, a text default 'it''s', b blob, c real default 1.5, d numeric(10, 2), e boolean default true, f date, g datetime default current_timestamp, h varchar(20) collate nocase, i bigint, j, k double precision default (1 + 2))

-- on: h2
create domain price as numeric(8, 2) default 1 check (value > 0)

alter domain price add constraint less check (value < 1000000)

comment on domain price is 'in euros'

create constant most value 7

create table things (id uuid default random_uuid() primary key, shade enum('light', 'dark') default 'dark', price price, tags varchar(20) array, data json, made timestamp(3) with time zone default current_timestamp, took interval day to second, raw varbinary(10), blob_ blob, words clob, one char(5), big bigint, tiny tinyint, real_ real, double_ double precision, dec decfloat(20), yes boolean default true not null, born date, noon time(0), name varchar_ignorecase(20), place geometry(point, 4326), places geometry, spots geometry(point) array)
