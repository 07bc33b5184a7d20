package dev.alembic.internal.runtime;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.DatabaseException;
import dev.alembic.internal.batch.TableReader;
import dev.alembic.reflect.TableDependents;
import dev.alembic.schema.Column;
import dev.alembic.schema.Name;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.ObjectKind;
import dev.alembic.schema.ObjectName;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.sql.NameRules;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads single tables from a live database. */
final class LiveTableReader implements TableReader {

    private final Connection connection;
    private final Dialect dialect;
    private @Nullable NameRules rules;

    LiveTableReader(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Inspectors leave out the schema that is in use; names may say it. */
    @Override
    public Optional<Table> find(TableName name) {
        NameRules known = rules();
        TableName inspected =
                name.schema().isPresent() ? DefaultSchema.of(connection).without(name, known) : name;
        return dialect.inspector(connection).inspect(only(inspected, known)).tables().stream()
                .filter(table -> known.areSame(table.name(), inspected))
                .findFirst()
                .map(table -> inspected.equals(name)
                        ? table
                        : table.named(name.sibling(table.name().name())));
    }

    private NameRules rules() {
        if (rules == null) {
            rules = dialect.nameRules(connection);
        }
        return rules;
    }

    @Override
    public List<Column> enumerated(TableName name) {
        return dialect.enumerated(connection, name);
    }

    /** A table that isn't there is what the operation itself complains of. */
    @Override
    public boolean hasRows(TableName name, Optional<Name> nullColumn) {
        if (find(name).isEmpty()) {
            return false;
        }
        String condition = nullColumn
                .map(column ->
                        " WHERE %s IS NULL".formatted(dialect.identifiers().quote(column)))
                .orElse("");
        String query = "SELECT 1 FROM %s%s".formatted(dialect.identifiers().quote(name), condition);
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(1);
            try (ResultSet rows = statement.executeQuery(query)) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new DatabaseException("Can't look for rows in table \"%s\": %s".formatted(name, e.getMessage()), e);
        }
    }

    @Override
    public TableDependents dependents(TableName name) {
        return dialect.dependents(connection, name);
    }

    private static ObjectFilter only(TableName table, NameRules rules) {
        return new ObjectFilter() {
            @Override
            public boolean includesName(ObjectName object) {
                Optional<String> schema = object.kind() == ObjectKind.SCHEMA ? object.name() : object.schema();
                boolean isInSchema = isMeant(schema, table.schema());
                return object.kind() == ObjectKind.TABLE
                        ? isInSchema && isMeant(object.name(), Optional.of(table.name()))
                        : isInSchema;
            }

            /** Texts don't say any more whether they were quoted; who asked looks again. */
            private boolean isMeant(Optional<String> found, Optional<Name> wanted) {
                return found.equals(wanted.map(Name::text))
                        || found.map(text -> rules.schema(Name.exactly(text))).equals(wanted.map(rules::schema));
            }
        };
    }
}
