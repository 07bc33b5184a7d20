create table shared_things (id integer not null primary key, name varchar(20))

-- on: postgresql, h2
create schema sales

create schema stock

create table stock.items (id integer not null primary key, name varchar(20) not null)

create table sales.orders (id integer not null primary key, item_id integer, thing_id integer, constraint fk_item foreign key (item_id) references stock.items (id), constraint fk_thing foreign key (thing_id) references public.shared_things (id))

create index ix_orders_item on sales.orders (item_id)

create view sales.ordered as select o.id, i.name from sales.orders o join stock.items i on i.id = o.item_id

create view everything as select name from sales.ordered

create sequence stock.numbers start with 5

-- on: postgresql
create type sales.state as enum ('open', 'closed')

alter table sales.orders add state sales.state default 'open'

create function sales.total() returns bigint language sql as $$ select count(*) from sales.orders $$

create schema only_code

create function only_code.one() returns integer language sql as $$ select 1 $$

create materialized view stock.counted as select count(*) as number from stock.items

create trigger touched before update on sales.orders for each row execute function suppress_redundant_updates_trigger()

create view twice as select sales.total() * 2 as total

-- on: mariadb, sqlite
create view everything as select name from shared_things
