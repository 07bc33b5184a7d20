package dev.alembic.testkit.conformance;

import dev.alembic.dialect.Dialect;
import dev.alembic.internal.batch.TableReader;
import dev.alembic.reflect.TableDependents;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.sql.Connection;
import java.util.Optional;

/** Asks a database what a table is like that is to be changed. */
record LiveTables(Dialect dialect, Connection connection) implements TableReader {

    @Override
    public Optional<Table> find(TableName name) {
        return dialect.inspector(connection).inspect(ObjectFilter.ALL).tables().stream()
                .filter(table -> table.name().matches(name))
                .findFirst();
    }

    @Override
    public TableDependents dependents(TableName name) {
        return dialect.dependents(connection, name);
    }
}
