package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.Dialect;
import dev.alembic.schema.BooleanType;
import dev.alembic.schema.Column;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.Options;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.StringType;
import dev.alembic.schema.TextType;

/**
 * Where PostgreSQL doesn't convert values by itself when a column gets another type, because there
 * is no assignment cast (manual, CREATE CAST): from texts to anything else, between booleans and
 * numbers, between enumerations.
 */
final class TypeConversion {

    private final Dialect dialect;

    TypeConversion(Dialect dialect) {
        this.dialect = dialect;
    }

    Options using(Column live, Column model) {
        SqlType from = live.type().on("postgresql");
        SqlType to = model.type().on("postgresql");
        String column = dialect.identifiers().quote(model.name());
        String target = dialect.types().toSql(to);
        if (isText(from) && !isText(to)) {
            return using(column + "::" + target);
        } else if (from instanceof EnumType && to instanceof EnumType) {
            return using(column + "::text::" + target);
        } else if (from instanceof BooleanType != to instanceof BooleanType && !isText(to)) {
            return using(column + "::integer" + (target.equals("INTEGER") ? "" : "::" + target));
        }
        return Options.NONE;
    }

    private static Options using(String expression) {
        return Options.of("postgresql_using", expression);
    }

    private static boolean isText(SqlType type) {
        boolean isTextByName =
                type instanceof LiteralType literal
                        && (literal.name().endsWith("CHAR")
                                || literal.name().equals("TEXT")
                                || literal.name().equals("CITEXT"));
        return type instanceof StringType
                || type instanceof TextType
                || (type instanceof EnumType enumeration && !enumeration.isNative())
                || isTextByName;
    }
}
