package dev.alembic.batch;

import dev.alembic.reflect.TableSurroundings;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;

/** Says how a table is at present. Asked again after every change. */
public interface TableReader {

    /**
     * The table.
     *
     * @throws dev.alembic.error.AlembicException if there is none, or no way to look at it
     */
    Table table(TableName name);

    /** Whether there is a database to look at. */
    default boolean isLive() {
        return true;
    }

    /** What stands around the table; nothing if there is no way to look at it. */
    TableSurroundings surroundings(TableName name);
}
