package dev.alembic.hsqldb;

import dev.alembic.dialect.ColumnWriter;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.Identity;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import java.util.regex.Pattern;

/** Columns of HSQLDB. */
final class HsqldbColumnWriter extends ColumnWriter {

    /** A literal, or a word such as CURRENT_TIMESTAMP. */
    private static final Pattern DEFAULT =
            Pattern.compile("(?:[A-Za-z]+ *)?'(?:[^']|'')*'.*|[-+]?[\\w.]+(?:\\(\\d*\\))?", Pattern.DOTALL);

    HsqldbColumnWriter(DdlCompiler ddl) {
        super(ddl);
    }

    /** A column that generates its values is an identity column. */
    @Override
    protected String typePart(Column column, Table table) {
        boolean isAutoincrement =
                isAutoincrement(column, table) && column.serverDefault().isEmpty();
        String type = super.typePart(column, table);
        return isAutoincrement ? type + " " + identitySql(Identity.BY_DEFAULT) : type;
    }

    @Override
    public String defaultSql(ServerDefault value, SqlType type) {
        String sql = super.defaultSql(value, type);
        if (!DEFAULT.matcher(sql).matches()) {
            throw refuse(
                    "HSQLDB takes a literal or CURRENT_TIMESTAMP and the like as a default, not %s.".formatted(sql));
        }
        return sql;
    }

    /** HSQLDB computes on writing and has no word for it. */
    @Override
    public String computedPart(Computed computed) {
        return "GENERATED ALWAYS AS (" + expressions.write(computed.expression()) + ")";
    }
}
