package dev.alembic.dialect.postgresql;

import static dev.alembic.schema.Dsl.type;

import dev.alembic.schema.LiteralType;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import java.util.Optional;

/** Types that only PostgreSQL has, for one static import beside that of the Dsl. */
public final class PostgresqlTypes {

    private PostgresqlTypes() {}

    /** Arrays: {@code array(integer())}. */
    public static ArrayType array(SqlType item) {
        return new ArrayType(item, 1);
    }

    /** Lengths of time of certain fields: {@code interval("YEAR TO MONTH")}. */
    public static IntervalFieldsType interval(String fields) {
        return new IntervalFieldsType(fields, Optional.empty());
    }

    /** Lengths of time of certain fields: {@code interval("DAY TO SECOND", 3)}. */
    public static IntervalFieldsType interval(String fields, int precision) {
        return new IntervalFieldsType(fields, Optional.of(precision));
    }

    /** TIMESTAMP of this many digits after the second's point. */
    public static LiteralType timestamp(int precision) {
        return type("TIMESTAMP", precision);
    }

    /** TIME of this many digits after the second's point. */
    public static LiteralType time(int precision) {
        return type("TIME", precision);
    }

    /** JSON in a binary form. */
    public static LiteralType jsonb() {
        return type("JSONB");
    }

    /** Keys and values. */
    public static LiteralType hstore() {
        return type("HSTORE");
    }

    /** Text that compares without regard to case. */
    public static LiteralType citext() {
        return type("CITEXT");
    }

    /** An address of a host or network. */
    public static LiteralType inet() {
        return type("INET");
    }

    /** An address of a network. */
    public static LiteralType cidr() {
        return type("CIDR");
    }

    /** A hardware address of 6 bytes. */
    public static LiteralType macaddr() {
        return type("MACADDR");
    }

    /** A hardware address of 8 bytes. */
    public static LiteralType macaddr8() {
        return type("MACADDR8");
    }

    /** An amount of money. */
    public static LiteralType money() {
        return type("MONEY");
    }

    /** A document to be searched. */
    public static LiteralType tsvector() {
        return type("TSVECTOR");
    }

    /** A search in documents. */
    public static LiteralType tsquery() {
        return type("TSQUERY");
    }

    /** An object of the catalogue. */
    public static LiteralType oid() {
        return type("OID");
    }

    /** A table of the catalogue. */
    public static LiteralType regclass() {
        return type("REGCLASS");
    }

    /** Bits, so many of them. */
    public static LiteralType bit(int length) {
        return type("BIT", length);
    }

    /** Bits, at most so many of them. */
    public static LiteralType varbit(int length) {
        return type("BIT VARYING", length);
    }

    /** Ranges of INTEGER. */
    public static LiteralType int4range() {
        return type("INT4RANGE");
    }

    /** Ranges of BIGINT. */
    public static LiteralType int8range() {
        return type("INT8RANGE");
    }

    /** Ranges of NUMERIC. */
    public static LiteralType numrange() {
        return type("NUMRANGE");
    }

    /** Ranges of DATE. */
    public static LiteralType daterange() {
        return type("DATERANGE");
    }

    /** Ranges of TIMESTAMP. */
    public static LiteralType tsrange() {
        return type("TSRANGE");
    }

    /** Ranges of TIMESTAMP WITH TIME ZONE. */
    public static LiteralType tstzrange() {
        return type("TSTZRANGE");
    }

    /** Several ranges of INTEGER. */
    public static LiteralType int4multirange() {
        return type("INT4MULTIRANGE");
    }

    /** Several ranges of TIMESTAMP WITH TIME ZONE. */
    public static LiteralType tstzmultirange() {
        return type("TSTZMULTIRANGE");
    }

    /** A domain, made by {@code op.execute("CREATE DOMAIN …")}. */
    public static DomainType domain(String name) {
        return new DomainType(TableName.of(name));
    }
}
