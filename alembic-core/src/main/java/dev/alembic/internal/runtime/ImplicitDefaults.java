package dev.alembic.internal.runtime;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.internal.batch.TableReader;
import dev.alembic.op.AddColumn;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.Operation;
import dev.alembic.schema.Autoincrement;
import dev.alembic.schema.Column;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns where a new column forbids NULL and has no default, and the rows there are get a value that
 * nobody said. Other databases refuse that; MySQL and MariaDB put in 0, an empty text or the like,
 * also when the sql_mode is strict.
 */
final class ImplicitDefaults {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.runtime.migration");

    private final boolean areThere;
    private final TableReader reader;

    ImplicitDefaults(Dialect dialect, TableReader reader) {
        this.areThere = dialect.features().contains(Feature.IMPLICIT_DEFAULTS);
        this.reader = reader;
    }

    /** Looks at an operation that is about to run. */
    void before(Operation op) {
        if (op instanceof BatchAlter batch) {
            batch.operations().forEach(this::before);
        } else if (areThere && op instanceof AddColumn add && isFilled(add) && reader.hasRows(add.table())) {
            LOG.warn(
                    "Column \"{}.{}\" forbids NULL and has no default: the rows there are get 0, an empty text or"
                            + " the like. Give it a server default; or add it without NOT NULL, fill it, and say NOT"
                            + " NULL then.",
                    add.table(),
                    add.column().name());
        }
    }

    private static boolean isFilled(AddColumn add) {
        Column column = add.column();
        boolean counts = column.autoincrement() == Autoincrement.ON
                || ((add.inlinePrimaryKey() || column.isPrimaryKey())
                        && column.type().isInteger());
        return !column.isNullable() && column.serverDefault().isEmpty() && !counts;
    }
}
