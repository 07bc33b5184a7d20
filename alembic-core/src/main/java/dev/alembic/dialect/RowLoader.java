package dev.alembic.dialect;

import dev.alembic.sql.Row;
import java.sql.SQLException;
import java.util.List;

/** A faster way for many rows than a statement with parameters that is executed for each. */
@FunctionalInterface
public interface RowLoader {

    /**
     * Writes some rows.
     *
     * @throws SQLException if the database refuses them
     */
    void load(List<Row> rows) throws SQLException;
}
