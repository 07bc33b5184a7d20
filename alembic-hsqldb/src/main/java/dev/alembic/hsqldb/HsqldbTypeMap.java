package dev.alembic.hsqldb;

import static dev.alembic.schema.Dsl.*;

import dev.alembic.dialect.StandardTypes;
import dev.alembic.schema.DateTimeType;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.FloatType;
import dev.alembic.schema.IntervalType;
import dev.alembic.schema.TextType;
import dev.alembic.schema.TimeType;
import dev.alembic.sql.TypeMap;

/** How the types of HSQLDB are written and read. It has none for JSON, which is kept as text. */
final class HsqldbTypeMap {

    static final TypeMap MAP = StandardTypes.MAP.toBuilder("hsqldb")
            .withoutCollations()
            .row(integer(), "INTEGER")
            .reads("int")
            .row(bool(), "BOOLEAN")
            .row(DateTimeType.class, t -> StandardTypes.zoned("TIMESTAMP", t.hasTimeZone()))
            .reads(
                    "timestamp",
                    args -> StandardTypes.precise(
                            args, 6, dateTime(), dateTime().withTimeZone()))
            .reads(dateTime().withTimeZone(), "timestamp with time zone")
            .row(TimeType.class, t -> StandardTypes.zoned("TIME", t.hasTimeZone()))
            .reads("time", args -> StandardTypes.precise(args, 0, time(), time().withTimeZone()))
            .reads(time().withTimeZone(), "time with time zone")
            .row(IntervalType.class, t -> "INTERVAL DAY TO SECOND")
            .reads(interval(), "interval day to second")
            .row(FloatType.class, t -> "DOUBLE")
            .row(doublePrecision(), "DOUBLE")
            .reads("double precision")
            .row(largeBinary(), "BLOB")
            .row(uuid(), "UUID")
            .row(TextType.class, t -> "CLOB")
            .reads(text(), "clob")
            .row(json(), "CLOB")
            .row(EnumType.class, t -> "VARCHAR(" + t.textLength() + ")")
            .literal("DATETIME", t -> "TIMESTAMP")
            .literal("TIMESTAMP", TypeMap::literal)
            .literal("TIME", TypeMap::literal)
            .build();

    private HsqldbTypeMap() {}
}
