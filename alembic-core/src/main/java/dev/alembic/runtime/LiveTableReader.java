package dev.alembic.runtime;

import dev.alembic.batch.TableReader;
import dev.alembic.dialect.Dialect;
import dev.alembic.reflect.TableSurroundings;
import dev.alembic.schema.Column;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.ObjectKind;
import dev.alembic.schema.ObjectName;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/** Reads single tables from a live database. */
final class LiveTableReader implements TableReader {

    private final Connection connection;
    private final Dialect dialect;

    LiveTableReader(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Inspectors leave out the schema that is in use; names may say it. */
    @Override
    public Optional<Table> find(TableName name) {
        TableName inspected =
                name.schema().isPresent() ? DefaultSchema.of(connection).without(name) : name;
        return dialect.inspector(connection).inspect(only(inspected)).tables().stream()
                .filter(table -> table.name().matches(inspected))
                .findFirst()
                .map(table -> inspected.equals(name) ? table : table.named(name));
    }

    @Override
    public List<Column> enumerated(TableName name) {
        return dialect.enumerated(connection, name);
    }

    @Override
    public TableSurroundings surroundings(TableName name) {
        return dialect.surroundings(connection, name);
    }

    private static ObjectFilter only(TableName table) {
        return new ObjectFilter() {
            @Override
            public boolean includesName(ObjectName object) {
                Optional<String> schema = object.kind() == ObjectKind.SCHEMA ? object.name() : object.schema();
                boolean isInSchema = schema.equals(table.schemaText());
                return object.kind() == ObjectKind.TABLE
                        ? isInSchema && object.name().equals(Optional.of(table.text()))
                        : isInSchema;
            }
        };
    }
}
