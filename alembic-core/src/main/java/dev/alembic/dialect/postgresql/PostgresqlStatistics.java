package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.TableStatistics;
import dev.alembic.schema.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Sizes of tables as they lie on disk (manual 9.27.7). */
record PostgresqlStatistics(Connection connection) implements TableStatistics {

    private static final String SIZE = "SELECT pg_table_size(c.oid), pg_indexes_size(c.oid) FROM pg_class c JOIN"
            + " pg_namespace n ON n.oid = c.relnamespace WHERE c.relname = ? AND (n.nspname = ? OR (? IS NULL AND"
            + " pg_table_is_visible(c.oid)))";

    @Override
    public Optional<TableSize> of(TableName table) {
        try (PreparedStatement statement = connection.prepareStatement(SIZE)) {
            statement.setString(1, table.text());
            statement.setString(2, table.schemaText().orElse(null));
            statement.setString(3, table.schemaText().orElse(null));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(new TableSize(row.getLong(1), row.getLong(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            return Optional.empty();
        }
    }
}
