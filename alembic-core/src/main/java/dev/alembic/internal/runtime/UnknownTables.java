package dev.alembic.internal.runtime;

import dev.alembic.internal.batch.TableReader;
import dev.alembic.reflect.TableDependents;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.Optional;

/** There is no database to look at. */
final class UnknownTables implements TableReader {

    @Override
    public Optional<Table> find(TableName name) {
        return Optional.empty();
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
