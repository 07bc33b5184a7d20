package dev.alembic.dialect.sqlite;

import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.TableWriter;
import dev.alembic.op.RenameTable;
import dev.alembic.schema.Column;
import dev.alembic.schema.Options;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Tables of SQLite. */
final class SqliteTableWriter extends TableWriter {

    SqliteTableWriter(DdlCompiler ddl) {
        super(ddl);
    }

    /** Comments that stood in the definition of the table are kept in front of columns. */
    @Override
    protected String columnInTable(Column column, Table table) {
        boolean isFirst = table.columns().get(0).name().matches(column.name());
        String notes = (isFirst ? note(table.options()) : "") + note(column.options());
        return notes + super.columnInTable(column, table) + inlineKey(column, table);
    }

    private String note(Options options) {
        return options.text(dialect.name(), "note").map(text -> text + "\n    ").orElse("");
    }

    private String inlineKey(Column column, Table table) {
        return InlineKey.isInline(table) && table.isInPrimaryKey(column) && !InlineKey.isAutoincrement(column, table)
                ? " " + new InlineKey(dialect, settings.naming()).sql(column, table)
                : "";
    }

    /** The primary key comes last where SQLite couldn't rename its column otherwise. */
    @Override
    protected List<String> constraintsInTable(Table table) {
        List<String> clauses = super.constraintsInTable(table);
        if (RepeatedKey.of(table).isPresent()) {
            Collections.rotate(clauses, -1);
        }
        return clauses;
    }

    /** The primary key stands with the column where AUTOINCREMENT does. */
    @Override
    protected Optional<String> primaryKeyClause(PrimaryKeyConstraint key, Table table) {
        boolean isWithColumn = InlineKey.isInline(table) || InlineKey.isAutoincrement(table);
        return isWithColumn ? Optional.empty() : super.primaryKeyClause(key, table);
    }

    @Override
    protected String tableSuffix(Table table) {
        List<String> options = new ArrayList<>();
        boolean isWithoutRowid = table.options()
                .get(dialect.name(), "with_rowid")
                .filter(Boolean.FALSE::equals)
                .isPresent();
        if (isWithoutRowid) {
            options.add("WITHOUT ROWID");
        }
        if (table.options().flag(dialect.name(), "strict")) {
            options.add("STRICT");
        }
        return options.isEmpty() ? "" : " " + String.join(", ", options);
    }

    @Override
    protected boolean isTakenByItself(RenameTable op) {
        return op.newName().text().equalsIgnoreCase(op.table().text());
    }
}
