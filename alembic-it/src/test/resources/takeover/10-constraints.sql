-- on: postgresql
create extension btree_gist

create table rooms (id integer primary key, kind varchar(10) not null)

create table bookings (room_id integer not null, during tsrange not null, guest text, constraint no_overlap exclude using gist (room_id with =, during with &&) where (guest <> ''), constraint fk_room foreign key (room_id) references rooms (id) deferrable initially deferred)

create table periods (id int4range, at tsrange, constraint pk_periods primary key (id, at without overlaps))

create table uses (id int4range, at tsrange, constraint fk_uses foreign key (id, period at) references periods (id, period at))

alter table bookings add constraint ck_guest check (guest <> 'nobody') not valid

alter table bookings add constraint fk_again foreign key (room_id) references rooms (id) match full not valid

alter table rooms add constraint ck_kind check (kind <> '') no inherit

comment on constraint ck_kind on rooms is 'two of them'

comment on constraint ck_guest on bookings is 'not yet'

create table chicken (id integer primary key, egg_id integer)

create table egg (id integer primary key, chicken_id integer not null constraint egg_has_one_not_null check (chicken_id > 0) references chicken (id))

alter table chicken add constraint fk_egg foreign key (egg_id) references egg (id)

create table old_name (id integer primary key, was integer not null, given integer constraint is_given not null)

alter table old_name rename column was to is_now

alter table old_name rename to new_name

-- on: mariadb
create table rooms (id integer not null primary key, kind varchar(10) not null, constraint ck_kind check (kind in ('single', 'double')))

create table bookings (room_id integer not null, starts date not null, ends date not null, period for during (starts, ends), unique uq_during (room_id, during without overlaps), foreign key (room_id) references rooms (id))

create table stays (room_id integer not null, starts date not null, ends date not null, period for during (starts, ends), primary key (room_id, during without overlaps))

create table histories (id integer not null primary key, note varchar(20)) with system versioning

create table noted (id integer, name varchar(20), key ix_name (name) comment 'why', key ix_ignored (id) ignored)

create table chicken (id integer not null primary key, egg_id integer)

create table egg (id integer not null primary key, chicken_id integer, constraint fk_chicken foreign key (chicken_id) references chicken (id) on delete set null)

alter table chicken add constraint fk_egg foreign key (egg_id) references egg (id) on delete no action on update cascade

-- on: sqlite
create table chicken (id integer not null primary key, egg_id integer references egg (id) deferrable initially deferred)

create table egg (id integer not null primary key, chicken_id integer not null unique references chicken (id) on delete set default on update cascade, check (chicken_id > 0), constraint named check (id <> chicken_id))

create table pairs (a integer, b integer, primary key (a, b), unique (b, a))

-- on: h2
create table chicken (id integer not null primary key, egg_id integer)

create table egg (id integer not null primary key, chicken_id integer not null, constraint uq_egg unique (chicken_id), constraint fk_chicken foreign key (chicken_id) references chicken (id) on delete cascade, constraint ck_egg check (id <> chicken_id))

alter table chicken add constraint fk_egg foreign key (egg_id) references egg (id)
