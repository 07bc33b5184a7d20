package dev.alembic.dialect.sqlserver;

import static dev.alembic.schema.Dsl.bool;
import static dev.alembic.schema.Dsl.doublePrecision;
import static dev.alembic.schema.Dsl.json;
import static dev.alembic.schema.Dsl.largeBinary;
import static dev.alembic.schema.Dsl.type;
import static dev.alembic.schema.Dsl.uuid;

import dev.alembic.dialect.StandardTypes;
import dev.alembic.schema.DateTimeType;
import dev.alembic.schema.Dsl;
import dev.alembic.schema.FloatType;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.StringType;
import dev.alembic.schema.TextType;
import dev.alembic.sql.TypeArgs;
import dev.alembic.sql.TypeMap;
import java.util.Optional;

/** How the types of SQL Server (2012 and later) are written and read. */
final class SqlserverTypeMap {

    static final TypeMap MAP = StandardTypes.MAP.toBuilder("mssql")
            .collations(TypeMap::plain)
            .row(bool(), "BIT")
            .row(DateTimeType.class, t -> t.hasTimeZone() ? "DATETIMEOFFSET" : "DATETIME")
            .row(FloatType.class, t -> StandardTypes.sized("FLOAT", t.precision()))
            .reads("float", args -> new FloatType(args.number(0)))
            .row(doublePrecision(), "DOUBLE PRECISION")
            .row(largeBinary(), "VARBINARY(max)")
            .reads("image")
            .row(json(), "NVARCHAR(max)")
            .row(uuid(), "UNIQUEIDENTIFIER")
            .row(StringType.class, t -> limited(t.isUnicode() ? "NVARCHAR" : "VARCHAR", t.length()))
            .reads("varchar", args -> text(args, false))
            .reads("nvarchar", args -> text(args, true))
            .row(TextType.class, t -> t.isUnicode() ? "NVARCHAR(max)" : "VARCHAR(max)")
            .reads("varbinary", SqlserverTypeMap::binary)
            .literal("VARCHAR", t -> limited("VARCHAR", first(t)))
            .literal("NVARCHAR", t -> limited("NVARCHAR", first(t)))
            .literal("VARBINARY", t -> limited("VARBINARY", first(t)))
            .literal("FLOAT", TypeMap::literal)
            .literal("TIME", t -> StandardTypes.sized("TIME", first(t)))
            .literal("JSON", t -> "NVARCHAR(max)")
            .build();

    private SqlserverTypeMap() {}

    private static Optional<Integer> first(LiteralType type) {
        return type.arguments().stream().findFirst();
    }

    private static String limited(String name, Optional<Integer> length) {
        return length.map(n -> name + "(" + n + ")").orElse(name + "(max)");
    }

    private static SqlType text(TypeArgs args, boolean isUnicode) {
        return new StringType(args.number(0), Optional.empty(), isUnicode);
    }

    private static SqlType binary(TypeArgs args) {
        return args.number(0).<SqlType>map(n -> type("VARBINARY", n)).orElseGet(Dsl::largeBinary);
    }
}
