package dev.alembic.hibernate.snippet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.ColumnDefault;

/** Columns as people define them who know their database. */
public final class DatabaseWords {

    private DatabaseWords() {}

    /** Those of a database, by the name of its dialect. */
    public static Class<?>[] entities(String dialect) {
        return switch (dialect) {
            case "postgresql" -> new Class<?>[] {Postgresql.class, PostgresqlDefaults.class};
            case "mariadb" -> new Class<?>[] {Mariadb.class, MariadbDefaults.class};
            case "h2" -> new Class<?>[] {H2.class, H2Defaults.class};
            default -> new Class<?>[] {Sqlite.class, SqliteDefaults.class};
        };
    }

    /** Types of PostgreSQL. */
    @Entity(name = "PostgresqlWords")
    public static class Postgresql {
        @Id
        @Column(columnDefinition = "uuid")
        UUID id;

        @Column(columnDefinition = "timestamptz")
        Instant a;

        @Column(columnDefinition = "timestamp(3) without time zone")
        LocalDateTime b;

        @Column(columnDefinition = "bpchar(3)")
        String c;

        @Column(columnDefinition = "varchar")
        String d;

        @Column(columnDefinition = "tsvector")
        String e;

        @Column(columnDefinition = "numeric(12,2)[]")
        String f;

        @Column(columnDefinition = "int4range")
        String g;

        @Column(columnDefinition = "tstzrange")
        String h;

        @Column(columnDefinition = "bit(8)")
        String i;

        @Column(columnDefinition = "bit varying(20)")
        String j;

        @Column(columnDefinition = "money")
        String k;

        @Column(columnDefinition = "inet")
        String l;

        @Column(columnDefinition = "cidr")
        String m;

        @Column(columnDefinition = "macaddr")
        String n;

        @Column(columnDefinition = "interval")
        String o;

        @Column(columnDefinition = "interval day to second(3)")
        String p;

        @Column(columnDefinition = "point")
        String q;

        @Column(columnDefinition = "xml")
        String r;

        @Column(columnDefinition = "jsonpath")
        String s;

        @Column(columnDefinition = "time(0) with time zone")
        String t;

        @Column(columnDefinition = "float4")
        float u;

        @Column(columnDefinition = "decimal")
        BigDecimal v;

        @Column(columnDefinition = "varchar(20) collate \"C\"")
        String w;

        @Collate("C")
        @Column(length = 30)
        String x;

        @Column(columnDefinition = "name")
        String y;

        @Column(columnDefinition = "oid")
        Long z;
    }

    /** Defaults of PostgreSQL. */
    @Entity(name = "PostgresqlDefaultWords")
    public static class PostgresqlDefaults {
        @Id
        @ColumnDefault("gen_random_uuid()")
        UUID id;

        @Column(columnDefinition = "jsonb not null default '{}'")
        String a;

        @Column(columnDefinition = "text[] not null default '{}'")
        String b;

        @Column(columnDefinition = "timestamptz not null default now()")
        Instant c;

        @Column(columnDefinition = "timestamp default (now() at time zone 'utc')")
        LocalDateTime d;

        @Column(columnDefinition = "date default current_date + 7")
        LocalDate e;

        @Column(columnDefinition = "varchar(10) default 'a'::character varying not null")
        String f;

        @Column(columnDefinition = "interval default '1 day'")
        String g;

        @Column(columnDefinition = "boolean default 't'")
        Boolean h;

        @Column(columnDefinition = "numeric(5,2) default 1 check (i >= 0)")
        BigDecimal i;

        @Column(columnDefinition = "text default upper('abc')")
        String j;

        @Column(columnDefinition = "int default -1")
        int k;

        @Column(columnDefinition = "bytea default '\\x00'")
        byte[] l;

        @Column(columnDefinition = "inet default '127.0.0.1'")
        String m;
    }

    /** Types of MariaDB. */
    @Entity(name = "MariadbWords")
    public static class Mariadb {
        @Id
        @Column(columnDefinition = "bigint unsigned")
        Long id;

        @Column(columnDefinition = "int(11)")
        int a;

        @Column(columnDefinition = "tinyint(1)")
        boolean b;

        @Column(columnDefinition = "mediumtext")
        String c;

        @Column(columnDefinition = "enum('a','b''c','d,e')")
        String d;

        @Column(columnDefinition = "set('x','y')")
        String e;

        @Column(columnDefinition = "year")
        Integer f;

        @Column(columnDefinition = "bit(8)")
        String g;

        @Column(columnDefinition = "double(10,2)")
        double h;

        @Column(columnDefinition = "decimal(10)")
        BigDecimal i;

        @Column(columnDefinition = "json")
        String j;

        @Column(columnDefinition = "char(36) character set ascii collate ascii_bin")
        String k;

        @Column(columnDefinition = "inet6")
        String l;

        @Column(columnDefinition = "uuid")
        String m;

        @Column(columnDefinition = "datetime(3)")
        LocalDateTime n;

        @Column(columnDefinition = "timestamp null")
        Instant o;

        @Column(columnDefinition = "varbinary(100)")
        byte[] p;

        @Column(columnDefinition = "longblob")
        byte[] q;

        @Column(columnDefinition = "smallint unsigned zerofill")
        Integer r;

        @Column(columnDefinition = "integer unsigned")
        Long s;

        @Column(columnDefinition = "bool")
        Boolean t;

        @Column(columnDefinition = "numeric(8,3) unsigned")
        BigDecimal u;

        @Collate("utf8mb4_bin")
        @Column(length = 20)
        String v;

        @Column(columnDefinition = "point")
        String w;
    }

    /** Defaults of MariaDB. */
    @Entity(name = "MariadbDefaultWords")
    public static class MariadbDefaults {
        @Id
        Long id;

        @Column(columnDefinition = "datetime(6) default current_timestamp(6) on update current_timestamp(6)")
        LocalDateTime a;

        @Column(columnDefinition = "timestamp not null default current_timestamp")
        Instant b;

        @Column(columnDefinition = "varchar(10) not null default ''")
        String c;

        @Column(columnDefinition = "tinyint(1) not null default 1")
        boolean d;

        @Column(columnDefinition = "decimal(6,2) default 0")
        BigDecimal e;

        @Column(columnDefinition = "char(36) default (uuid())")
        String f;

        @Column(columnDefinition = "int default (1 + 2)")
        Integer g;

        @Column(columnDefinition = "text default 'long'")
        String h;

        @Column(columnDefinition = "date default curdate()")
        LocalDate i;

        @Column(columnDefinition = "bit(1) default b'1'")
        Boolean j;

        @Column(columnDefinition = "enum('on','off') not null default 'on'")
        String k;

        @Column(columnDefinition = "varchar(20) comment 'said; so'")
        String l;

        @Column(columnDefinition = "int check (m > 0)")
        Integer m;

        @Column(columnDefinition = "json default '{}'")
        String n;
    }

    /** Types of H2. */
    @Entity(name = "H2Words")
    public static class H2 {
        @Id
        @Column(columnDefinition = "uuid")
        UUID id;

        @Column(columnDefinition = "varchar_ignorecase(20)")
        String a;

        @Column(columnDefinition = "int array")
        String b;

        @Column(columnDefinition = "enum('a','b')")
        String c;

        @Column(columnDefinition = "timestamp(3) with time zone")
        Instant d;

        @Column(columnDefinition = "binary(16)")
        byte[] e;

        @Column(columnDefinition = "clob(1000)")
        String f;

        @Column(columnDefinition = "json")
        String g;

        @Column(columnDefinition = "decfloat(20)")
        BigDecimal h;

        @Column(columnDefinition = "interval day to second")
        String i;

        @Column(columnDefinition = "timestamp(0)")
        LocalDateTime j;

        @Column(columnDefinition = "dec(10,2)")
        BigDecimal k;

        @Column(columnDefinition = "character varying(30)")
        String l;

        @Column(columnDefinition = "int4")
        int m;

        @Column(columnDefinition = "float8")
        double n;

        @Column(columnDefinition = "bytea")
        byte[] o;

        @Column(columnDefinition = "bool")
        Boolean p;

        @Column(columnDefinition = "character(5)")
        String q;

        @Column(columnDefinition = "time(3)")
        String r;

        @Column(columnDefinition = "varchar(20) array[3]")
        String s;

        @Column(columnDefinition = "geometry(point, 4326)")
        String t;
    }

    /** Defaults of H2. */
    @Entity(name = "H2DefaultWords")
    public static class H2Defaults {
        @Id
        @Column(columnDefinition = "uuid default random_uuid()")
        UUID id;

        @Column(columnDefinition = "timestamp default now() not null")
        LocalDateTime a;

        @Column(columnDefinition = "varchar(10) default 'a' not null")
        String b;

        @Column(columnDefinition = "boolean default true")
        Boolean c;

        @Column(columnDefinition = "date default current_date")
        LocalDate d;

        @Column(columnDefinition = "int default 1 + 2")
        Integer e;

        @Column(columnDefinition = "int array default array[1, 2]")
        String f;

        @Column(columnDefinition = "numeric(5,2) default 1 check (g >= 0)")
        BigDecimal g;

        @Column(columnDefinition = "enum('on','off') default 'on' not null")
        String h;

        @Column(columnDefinition = "timestamp default timestamp '2000-01-01 00:00:00'")
        LocalDateTime i;
    }

    /** Types of SQLite. */
    @Entity(name = "SqliteWords")
    public static class Sqlite {
        @Id
        Long id;

        @Column(columnDefinition = "text collate nocase")
        String a;

        @Column(columnDefinition = "timestamp(0)")
        LocalDateTime b;

        @Column(columnDefinition = "boolean")
        Boolean c;

        @Column(columnDefinition = "json")
        String d;

        @Column(columnDefinition = "nvarchar(20)")
        String e;

        @Column(columnDefinition = "decimal(10,5)")
        BigDecimal f;

        @Column(columnDefinition = "unsigned big int")
        Long g;

        @Column(columnDefinition = "double precision")
        Double h;

        @Column(columnDefinition = "int8")
        Long i;

        @Collate("nocase")
        @Column(length = 20)
        String j;
    }

    /** Defaults of SQLite. */
    @Entity(name = "SqliteDefaultWords")
    public static class SqliteDefaults {
        @Id
        Long id;

        @Column(columnDefinition = "text not null default ''")
        String a;

        @Column(columnDefinition = "datetime default current_timestamp")
        LocalDateTime b;

        @Column(columnDefinition = "text default (datetime('now'))")
        String c;

        @Column(columnDefinition = "integer default -1")
        Integer d;

        @Column(columnDefinition = "real default 1.5")
        Double e;

        @Column(columnDefinition = "text default (lower(hex(randomblob(16))))")
        String f;

        @Column(columnDefinition = "int check (g > 0) default 1")
        Integer g;

        @Column(columnDefinition = "blob default x'00'")
        byte[] h;
    }
}
