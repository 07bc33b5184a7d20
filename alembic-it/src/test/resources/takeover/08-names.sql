create table "select" (id integer not null primary key, "from" integer, "Group By" varchar(20) default 'a''b"c', "ünïcode" varchar(20), constraint "The Check" check ("from" > 0), constraint "uq of it" unique ("Group By"))

create index "Its Index" on "select" ("from", "ünïcode")

create table "Mixed Case" (id integer not null primary key, "select" integer, constraint "fk of mixed" foreign key ("select") references "select" (id))

create table a_name_that_is_exactly_as_long_as_the_longest_one_of_postgres_1 (id integer not null primary key, another_name_that_is_very_long_indeed_and_goes_on_and_on integer not null)

create view "a view's name" as select "Group By", "ünïcode" from "select"

create view "Order" as select "Group By" from "a view's name"

-- on: postgresql
create function "Odd Function"("In" text) returns text language sql immutable as $$ select "In" $$

comment on column "select"."Group By" is 'quoted "name"'

create type "Odd Type" as enum ('A b', 'c"d')

create table "Odd""Table" (id integer primary key, "Odd""Column" "Odd Type" default 'A b')

create table "UPPER" ("ID" serial primary key)

grant select on "Mixed Case" to public
