create table makers (id integer not null primary key, name varchar(100))

-- on: postgresql
create table sales (id bigint not null, day date not null, maker_id integer references makers, amount numeric(10, 2) default 0, constraint ck_amount check (amount >= 0), primary key (id, day)) partition by range (day)

create index ix_sales_maker on sales (maker_id)

create table sales_2020 partition of sales for values from ('2020-01-01') to ('2021-01-01')

create table sales_2021 partition of sales for values from ('2021-01-01') to ('2022-01-01') partition by range (id)

create table sales_2021_one partition of sales_2021 for values from (1) to (100) with (fillfactor = 70)

create table sales_2021_rest partition of sales_2021 default

create table sales_rest (amount numeric(10, 2) default 0, note text, day date not null, maker_id integer, id bigint not null, constraint ck_amount check (amount >= 0))

alter table sales_rest drop column note

alter table sales attach partition sales_rest default

alter table sales_2020 alter column amount set default 20

alter table sales_2020 add constraint fk_alone foreign key (id) references makers

create index ix_alone on sales_2020 (amount) where amount > 0

comment on table sales_2020 is 'long ago'

create view all_sales as select * from sales

create view of_2020 as select * from sales_2020

create function noted() returns trigger language plpgsql as $$ begin return new; end $$

create trigger sales_noted before insert on sales for each row execute function noted()

create trigger alone_noted after insert on sales_2020 for each row execute function noted()

create table hashed (id integer primary key, name text) partition by hash (id)

create table hashed_0 partition of hashed for values with (modulus 2, remainder 0)

create table hashed_1 partition of hashed for values with (modulus 2, remainder 1)

create table by_expression (id integer, name text) partition by list (lower(name))

create table people (id integer primary key, name text not null check (name <> ''))

create table staff (salary numeric, check (salary > 0)) inherits (people)

grant select on sales_2020 to public

-- on: mariadb
create table sales (id bigint not null, day date not null, amount decimal(10, 2) default 0, primary key (id, day)) partition by range (year(day)) (partition p2020 values less than (2021), partition p2021 values less than (2022), partition rest values less than maxvalue)

create table hashed (id integer not null primary key, name varchar(20)) partition by hash (id) partitions 4

create table listed (id integer not null, kind integer not null, primary key (id, kind)) partition by list columns (kind) (partition p0 values in (0, 1), partition p1 values in (2))

create view all_sales as select * from sales

-- on: sqlite, h2
create table sales (id bigint not null, sold_on date not null, primary key (id, sold_on))

create view all_sales as select * from sales
