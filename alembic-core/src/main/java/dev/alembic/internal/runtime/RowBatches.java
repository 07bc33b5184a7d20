package dev.alembic.internal.runtime;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.RowLoader;
import dev.alembic.sql.Row;
import dev.alembic.sql.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Executes a statement for many rows, some at a time, so that the driver needn't hold all of them. */
final class RowBatches {

    private static final int SIZE = 1_000;

    private static final int LOADED_SIZE = 10_000;

    private RowBatches() {}

    /**
     * Answers how many rows there were.
     *
     * @param check looks, in between, whether the run is to end
     */
    static long execute(Connection connection, Dialect dialect, Sql sql, Runnable check) throws SQLException {
        Optional<RowLoader> loader = dialect.loader(connection, sql);
        if (loader.isEmpty()) {
            return execute(connection, dialect, sql);
        }
        List<Row> rows = sql.rows();
        for (int from = 0; from < rows.size(); from += LOADED_SIZE) {
            check.run();
            loader.get().load(rows.subList(from, Math.min(rows.size(), from + LOADED_SIZE)));
        }
        return rows.size();
    }

    private static long execute(Connection connection, Dialect dialect, Sql sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            int waiting = 0;
            for (Row row : sql.rows()) {
                bind(statement, dialect, row.values());
                statement.addBatch();
                waiting++;
                if (waiting == SIZE) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
            return sql.rows().size();
        }
    }

    private static void bind(PreparedStatement statement, Dialect dialect, List<?> values) throws SQLException {
        for (int index = 0; index < values.size(); index++) {
            dialect.bind(statement, index + 1, values.get(index));
        }
    }
}
