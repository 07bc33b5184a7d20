package dev.alembic.internal.runtime;

import dev.alembic.error.DatabaseException;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import dev.alembic.sql.NameRules;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The schema in which a connection finds what is named without one. A model may name it all the
 * same: {@code public.tasks} and {@code tasks} are one table then.
 *
 * @param name absent: there is no such schema, or the database doesn't say
 */
public record DefaultSchema(Optional<String> name) {

    /** Asks a connection. */
    public static DefaultSchema of(Connection connection) {
        try {
            return new DefaultSchema(Optional.ofNullable(connection.getSchema())
                    .or(() -> catalog(connection))
                    .filter(schema -> !schema.isEmpty()));
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Where there are no schemas within a database, the database is the schema. */
    private static Optional<String> catalog(Connection connection) {
        try {
            return Optional.ofNullable(connection.getCatalog());
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static DatabaseException unreadable(SQLException e) {
        return new DatabaseException("The database doesn't say which schema is in use: " + e.getMessage(), e);
    }

    /** Whether both names mean one table (or sequence). */
    public boolean isSame(TableName one, TableName other) {
        return without(one).matches(without(other));
    }

    /** The name without the schema, if that is the default one by these rules. */
    public TableName without(TableName table, NameRules rules) {
        boolean isDefault = name.isPresent()
                && table.schema()
                        .map(rules::schema)
                        .equals(name.map(
                                stored -> rules.schema(Name.exactly(stored).quoted())));
        return isDefault ? new TableName(Optional.empty(), table.name()) : table;
    }

    /** The name without the schema, if that is the default one. */
    public TableName without(TableName table) {
        boolean isDefault = table.schemaText().isPresent() && table.schemaText().equals(name);
        return isDefault ? new TableName(Optional.empty(), table.name()) : table;
    }
}
