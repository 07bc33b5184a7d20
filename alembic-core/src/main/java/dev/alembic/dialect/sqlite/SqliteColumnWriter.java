package dev.alembic.dialect.sqlite;

import dev.alembic.dialect.ColumnPart;
import dev.alembic.dialect.ColumnWriter;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.schema.Column;
import dev.alembic.schema.Options;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import java.util.List;
import java.util.regex.Pattern;

/** Columns of SQLite. */
final class SqliteColumnWriter extends ColumnWriter {

    SqliteColumnWriter(DdlCompiler ddl) {
        super(ddl);
    }

    /** A default that stands without parentheses: a literal, or one word. */
    private static final Pattern SIMPLE_DEFAULT = Pattern.compile("\\s*['\"(].*|\\w*", Pattern.DOTALL);

    private static final List<ColumnPart> PARTS = List.of(
            ColumnPart.TYPE, ColumnPart.DEFAULT, ColumnPart.NULLABILITY, ColumnPart.AUTOINCREMENT, ColumnPart.COMPUTED);

    @Override
    protected List<ColumnPart> parts() {
        return PARTS;
    }

    /** A type that was read from a database is written as it was declared there. */
    @Override
    protected String typePart(Column column, Table table) {
        Options options = column.options();
        String type = options.text(dialect.name(), "type")
                .map(declared -> declared + dialect.types().collation(column.type()))
                .orElseGet(() -> super.typePart(column, table));
        return write(type)
                .words(options.text(dialect.name(), "collate").map(name -> "COLLATE " + quote(name)))
                .toString();
    }

    @Override
    protected String columnDefault(ServerDefault value, SqlType type) {
        String sql = defaultSql(value, type);
        return SIMPLE_DEFAULT.matcher(sql).matches() ? sql : "(" + sql + ")";
    }

    @Override
    protected String nullabilityPart(Column column, Table table) {
        return isNullable(column, table) ? "" : "NOT NULL" + InlineKey.onConflict(column.options(), "_not_null");
    }

    @Override
    protected String autoincrementPart(Column column, Table table) {
        return InlineKey.isAutoincrement(column, table)
                ? new InlineKey(dialect, settings.naming()).sql(column, table) + " AUTOINCREMENT"
                : "";
    }
}
