package dev.alembic.internal.runtime;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.internal.batch.TableReader;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.Operation;
import dev.alembic.schema.Autoincrement;
import dev.alembic.schema.Column;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlSink;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns where a column forbids NULL and rows get a value that nobody said. Other databases refuse
 * that; MySQL and MariaDB put in 0, an empty text or the like: into a new column without a default
 * always, in the place of NULL when the sql_mode isn't strict.
 */
final class ImplicitDefaults {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.runtime.migration");

    private static final String NEW = "Column \"{}.{}\" forbids NULL and has no default: the rows there are get 0, an"
            + " empty text or the like. Give it a server default; or add it without NOT NULL, fill it, and say NOT NULL"
            + " then.";

    private static final String NULLS = "Column \"{}.{}\" forbids NULL now, and rows hold NULL: they get 0, an empty"
            + " text or the like, unless the sql_mode is strict. Fill them before.";

    private final boolean areThere;
    private final TableReader reader;

    ImplicitDefaults(Dialect dialect, TableReader reader) {
        this.areThere = dialect.features().contains(Feature.IMPLICIT_DEFAULTS);
        this.reader = reader;
    }

    /** A sink that looks at an operation right before its statements are made, unless it was done already. */
    SqlSink watching(SqlSink sink) {
        return areThere ? new Watched(sink) : sink;
    }

    private final class Watched implements SqlSink {

        private final SqlSink sink;

        Watched(SqlSink sink) {
            this.sink = sink;
        }

        @Override
        public void accept(Sql sql) {
            sink.accept(sql);
        }

        @Override
        public void acceptAll(Operation source, Supplier<List<Sql>> statements) {
            sink.acceptAll(source, () -> {
                before(source);
                return statements.get();
            });
        }
    }

    private void before(Operation op) {
        if (op instanceof BatchAlter batch) {
            batch.operations().forEach(this::before);
        } else if (op instanceof AddColumn add && isFilled(add)) {
            warn(add.table(), add.column().name(), Optional.empty());
        } else if (op instanceof AlterColumn alter && forbidsNull(alter)) {
            warn(alter.table(), alter.column(), Optional.of(alter.column()));
        }
    }

    private void warn(TableName table, Name column, Optional<Name> nullColumn) {
        if (reader.hasRows(table, nullColumn)) {
            LOG.warn(nullColumn.isPresent() ? NULLS : NEW, table, column);
        }
    }

    private static boolean forbidsNull(AlterColumn alter) {
        return alter.change(ColumnChange.Nullability.class)
                .filter(change -> !change.isNullable())
                .isPresent();
    }

    private static boolean isFilled(AddColumn add) {
        Column column = add.column();
        boolean counts = column.autoincrement() == Autoincrement.ON
                || ((add.inlinePrimaryKey() || column.isPrimaryKey())
                        && column.type().isInteger());
        return !column.isNullable() && column.serverDefault().isEmpty() && !counts;
    }
}
