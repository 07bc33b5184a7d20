create table customers (id integer not null primary key, email varchar(200) not null, name varchar(100), constraint uq_customers_email unique (email))

create table products (id integer not null primary key, code varchar(20) not null, price numeric(10, 2) default 1.5 not null, stock integer default 0, constraint uq_products_code unique (code), constraint ck_price check (price > 0))

create table orders (id integer not null primary key, customer_id integer not null, placed timestamp default current_timestamp not null, state varchar(10) default 'new' not null, constraint fk_orders_customer foreign key (customer_id) references customers (id) on delete cascade, constraint ck_state check (state <> 'it''s; not'))

create table order_lines (order_id integer not null, line integer not null, product_id integer not null, amount integer default 1 not null, primary key (order_id, line), constraint fk_lines_order foreign key (order_id) references orders (id) on delete cascade on update cascade, constraint fk_lines_product foreign key (product_id) references products (id))

create table refunds (order_id integer not null, line integer not null, reason varchar(200), constraint fk_refunds_line foreign key (order_id, line) references order_lines (order_id, line))

create index ix_orders_placed on orders (placed)

create unique index ix_products_price on products (price, code)

create index ix_orders_state on orders (state, placed desc)

-- on: postgresql, h2
comment on table customers is 'Who buys'

comment on column customers.email is 'It''s where we write'

-- on: mariadb
alter table customers comment 'Who buys', modify email varchar(200) not null comment 'It''s where we write'
