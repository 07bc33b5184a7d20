package dev.alembic.internal.batch;

import dev.alembic.error.AlembicException;
import dev.alembic.reflect.TableDependents;
import dev.alembic.schema.Column;
import dev.alembic.schema.Name;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Optional;

/** Says how a table is at present. Asked again after every change. */
public interface TableReader {

    /**
     * The table; absent if there is none.
     *
     * @throws AlembicException if there is no way to look at it
     */
    Optional<Table> find(TableName name);

    /**
     * The table.
     *
     * @throws AlembicException if there is none, or no way to look at it
     */
    default Table table(TableName name) {
        return find(name)
                .orElseThrow(() -> new AlembicException(
                        ("There is no table \"%s\" in the database. Is the name" + " right, with capitals and schema?")
                                .formatted(name)));
    }

    /** Whether there is a database to look at. */
    default boolean isLive() {
        return true;
    }

    /** The columns of the table whose type is an enumeration that has a name; none if it can't be seen. */
    default List<Column> enumerated(TableName name) {
        return List.of();
    }

    /** Whether the table has rows, or any where a column is NULL; not, if it can't be seen. */
    default boolean hasRows(TableName name, Optional<Name> nullColumn) {
        return false;
    }

    /** What depends on the table; nothing if there is no way to look at it. */
    TableDependents dependents(TableName name);
}
