package dev.alembic.dialect.mysql;

import dev.alembic.dialect.TableStatistics;
import dev.alembic.schema.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Sizes of tables as InnoDB estimates them (manual, information_schema.TABLES). */
record MysqlStatistics(Connection connection) implements TableStatistics {

    private static final String SIZE = "SELECT data_length, index_length FROM information_schema.tables WHERE"
            + " table_schema = coalesce(?, database()) AND table_name = ?";

    @Override
    public Optional<TableSize> of(TableName table) {
        try (PreparedStatement statement = connection.prepareStatement(SIZE)) {
            statement.setString(1, table.schemaText().orElse(null));
            statement.setString(2, table.text());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(new TableSize(row.getLong(1), row.getLong(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            return Optional.empty();
        }
    }
}
