package dev.alembic.schema;

import static dev.alembic.schema.Dsl.bigInteger;
import static dev.alembic.schema.Dsl.bool;
import static dev.alembic.schema.Dsl.date;
import static dev.alembic.schema.Dsl.dateTime;
import static dev.alembic.schema.Dsl.doublePrecision;
import static dev.alembic.schema.Dsl.enumeration;
import static dev.alembic.schema.Dsl.floating;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.interval;
import static dev.alembic.schema.Dsl.json;
import static dev.alembic.schema.Dsl.largeBinary;
import static dev.alembic.schema.Dsl.numeric;
import static dev.alembic.schema.Dsl.smallInteger;
import static dev.alembic.schema.Dsl.string;
import static dev.alembic.schema.Dsl.text;
import static dev.alembic.schema.Dsl.time;
import static dev.alembic.schema.Dsl.type;
import static dev.alembic.schema.Dsl.unicode;
import static dev.alembic.schema.Dsl.unicodeText;
import static dev.alembic.schema.Dsl.uuid;

import dev.alembic.dialect.mysql.MysqlTypes;
import dev.alembic.dialect.postgresql.PostgresqlTypes;
import java.util.List;

/** Types of every kind. */
public final class TypeSamples {

    private TypeSamples() {}

    /** Types that every database has in some way. */
    public static List<SqlType> everywhere() {
        return List.of(
                integer(),
                bigInteger(),
                smallInteger(),
                numeric(),
                numeric(10, 2),
                floating(),
                doublePrecision(),
                string(50),
                unicode(50),
                text(),
                unicodeText(),
                bool(),
                date(),
                dateTime(),
                dateTime().withTimeZone(),
                time(),
                interval(),
                largeBinary(),
                json(),
                uuid(),
                enumeration("a", "bc").named("letters"),
                type("CHAR", 5),
                type("DECIMAL", 8, 3),
                string(20).withVariant("postgresql", text()));
    }

    /** Types that some databases have. */
    public static List<SqlType> somewhere() {
        return List.of(
                new UnknownType(),
                PostgresqlTypes.jsonb(),
                PostgresqlTypes.array(integer()),
                PostgresqlTypes.array(string(9)).withDimensions(2),
                PostgresqlTypes.interval("YEAR TO MONTH"),
                MysqlTypes.unsignedInteger(),
                MysqlTypes.set("a", "b"),
                MysqlTypes.tinyInt(1));
    }
}
