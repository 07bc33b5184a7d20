package dev.alembic.internal.batch;

import dev.alembic.error.OfflineModeException;
import dev.alembic.reflect.TableDependents;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.Optional;

/** Has no database to look at: every table that is copied must be described by the user. */
public final class OfflineTableReader implements TableReader {

    @Override
    public Optional<Table> find(TableName name) {
        throw new OfflineModeException(("Table \"%s\" must be copied, but this run only prints SQL and can't read the"
                        + " table from a database. Describe it: op.batch(\"%s\", how ->"
                        + " how.copyFrom(table(…)), …).")
                .formatted(name, name.text()));
    }

    @Override
    public boolean isLive() {
        return false;
    }

    @Override
    public TableDependents dependents(TableName name) {
        return TableDependents.NONE;
    }
}
