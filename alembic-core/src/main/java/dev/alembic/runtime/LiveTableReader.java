package dev.alembic.runtime;

import dev.alembic.batch.TableReader;
import dev.alembic.dialect.Dialect;
import dev.alembic.error.AlembicException;
import dev.alembic.reflect.TableSurroundings;
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

    @Override
    public Table table(TableName name) {
        List<Table> tables = dialect.inspector(connection).inspect(only(name)).tables();
        return tables.stream()
                .filter(table -> table.name().matches(name))
                .findFirst()
                .orElseThrow(() -> new AlembicException(missing(name)));
    }

    private static String missing(TableName name) {
        return "There is no table \"%s\" in the database. Is the name right, with capitals and schema?"
                .formatted(name);
    }

    @Override
    public TableSurroundings surroundings(TableName name) {
        return dialect.surroundings(connection, name);
    }

    private static ObjectFilter only(TableName table) {
        return new ObjectFilter() {
            @Override
            public boolean includesName(ObjectName object) {
                Optional<String> schema =
                        object.kind() == ObjectKind.SCHEMA ? object.name() : object.schema();
                boolean isInSchema = schema.equals(table.schemaText());
                return object.kind() == ObjectKind.TABLE
                        ? isInSchema && object.name().equals(Optional.of(table.text()))
                        : isInSchema;
            }
        };
    }
}
