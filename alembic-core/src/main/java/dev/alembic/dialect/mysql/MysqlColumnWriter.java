package dev.alembic.dialect.mysql;

import dev.alembic.dialect.ColumnPart;
import dev.alembic.dialect.ColumnWriter;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.Dialect;
import dev.alembic.schema.Autoincrement;
import dev.alembic.schema.Column;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import java.util.List;

/** Columns of MySQL and MariaDB. */
final class MysqlColumnWriter extends ColumnWriter {

    MysqlColumnWriter(DdlCompiler ddl) {
        super(ddl);
    }

    private static final List<ColumnPart> PARTS = List.of(
            ColumnPart.TYPE,
            ColumnPart.COMPUTED,
            ColumnPart.NULLABILITY,
            ColumnPart.COMMENT,
            ColumnPart.AUTOINCREMENT,
            ColumnPart.DEFAULT);

    @Override
    protected List<ColumnPart> parts() {
        return PARTS;
    }

    /**
     * Without a word, the first TIMESTAMP of a table would be NOT NULL (manual 5.1.8). What counts
     * always is, and rows without a value get a number.
     */
    @Override
    protected String nullabilityPart(Column column, Table table) {
        String allowed = MysqlType.nameOf(column.type().on(dialect.name())).equals("TIMESTAMP") ? "NULL" : "";
        return write(isNullable(column, table) && !saysAutoIncrement(column, table) ? allowed : "NOT NULL")
                .when(isInvisible(column, dialect), "INVISIBLE")
                .toString();
    }

    /** Not among the columns of SELECT * (MariaDB 10.3, MySQL 8.0.23). */
    static boolean isInvisible(Column column, Dialect dialect) {
        return column.options().flag(dialect.name(), "invisible");
    }

    @Override
    protected String autoincrementPart(Column column, Table table) {
        return saysAutoIncrement(column, table) ? "AUTO_INCREMENT" : "";
    }

    private static boolean saysAutoIncrement(Column column, Table table) {
        boolean hasDefault =
                column.serverDefault().isPresent() && column.asIdentity().isEmpty();
        boolean isAsked = column.autoincrement() == Autoincrement.ON;
        return (isAsked || isAutoincrement(column, table)) && !hasDefault;
    }

    @Override
    protected String columnDefault(ServerDefault value, SqlType type) {
        return SimpleDefault.inColumn(defaultSql(value, type));
    }
}
