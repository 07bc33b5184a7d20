package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.ColumnWriter;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.schema.Column;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;

/** Columns of PostgreSQL, which may be SERIAL. */
final class PostgresqlColumnWriter extends ColumnWriter {

    PostgresqlColumnWriter(DdlCompiler ddl) {
        super(ddl);
    }

    @Override
    protected String typePart(Column column, Table table) {
        return isSerial(column, table)
                ? SerialColumn.typeName(column.type().on(dialect.name()))
                : super.typePart(column, table);
    }

    /** A column that is asked to count does so wherever it stands; a key may do it by itself. */
    static boolean isSerial(Column column, Table table) {
        return isAutoincrement(column, table) ? column.serverDefault().isEmpty() : SerialColumn.isAskedFor(column);
    }

    /** Identity columns are NOT NULL, unless they say otherwise. */
    @Override
    protected String nullabilityPart(Column column, Table table) {
        boolean isNullableIdentity =
                column.asIdentity().isPresent() && column.nullability().orElse(false);
        boolean isNullableSerial =
                isSerial(column, table) && column.nullability().orElse(false);
        return isNullableIdentity ? "NULL" : isNullableSerial ? "" : super.nullabilityPart(column, table);
    }

    /** A default is an expression that some operators stand in only within parentheses. */
    @Override
    public String defaultSql(ServerDefault value, SqlType type) {
        String sql = super.defaultSql(value, type);
        return RestrictedExpression.isOne(sql) ? sql : "(" + sql + ")";
    }
}
