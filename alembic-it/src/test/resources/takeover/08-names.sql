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

alter table a_name_that_is_exactly_as_long_as_the_longest_one_of_postgres_1 add short_one integer not null, add "die_längste_von_allen_die_es_überhaupt_gibt_ist_das_hier" integer not null, add named_one integer constraint a_name_of_its_own_that_ends_with_not_null not null

create table a_long_name_that_will_soon_be_another_one_altogether (id integer primary key, a_column_with_a_name_of_some_length integer not null)

alter table a_long_name_that_will_soon_be_another_one_altogether rename to a_long_name_that_has_become_another_one_altogether
