package dev.alembic.internal.runtime;

import dev.alembic.dialect.Dialect;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.sql.Connection;
import java.util.Optional;

/** Single tables of a live database. */
public final class LiveTables {

    private LiveTables() {}

    /** The table of this name; absent if there is none. */
    public static Optional<Table> find(Connection connection, Dialect dialect, TableName name) {
        return new LiveTableReader(connection, dialect).find(name);
    }
}
