create table books (id integer not null primary key, title varchar(200) not null, price integer, author varchar(100))

create view titles as select id, title, price from books where title <> ''

create view a_cheap_one as select title, price from titles where price < 10

create view counted as select t.title, count(*) as number from titles t join a_cheap_one c on c.title = t.title group by t.title

-- on: postgresql
create materialized view summary as select c.title, c.number from counted c join titles t on t.title = c.title

create unique index ix_summary on summary (title)

create index "ix Summary" on summary (number desc)

comment on materialized view summary is 'What''s left; really'

comment on column summary.title is 'its title'

comment on index ix_summary is 'one each'

create materialized view empty_one as select 1 as one with no data

create view checked with (security_barrier = true) as select id, title from books where id > 0 with cascaded check option

alter view checked alter column title set default 'untitled'

create recursive view numbers (n) as values (1) union all select n + 1 from numbers where n < 5

grant select on titles to public

comment on view titles is 'All of them'

comment on column titles.price is 'in cents'

-- on: mariadb
create algorithm = merge sql security invoker view merged as select id from books where price > 1 with local check option

-- on: h2
comment on view titles is 'All of them; really'

create synonym volumes for books
