package dev.alembic.internal.proof;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.DatabaseException;
import dev.alembic.schema.Column;
import dev.alembic.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table, as texts.
 *
 * @param table whose they are
 * @param rows values by the names of their columns
 */
public record TableRows(Table table, List<Map<String, String>> rows) {

    private static final String NULL = "NULL";

    /** Copies the list. */
    public TableRows {
        rows = List.copyOf(rows);
    }

    /**
     * Reads them.
     *
     * @throws DatabaseException if they can't be read
     */
    public static TableRows read(Connection connection, Dialect dialect, Table table) {
        String name = dialect.identifiers().quote(table.name());
        String columns = table.columns().stream()
                .map(column -> dialect.identifiers().quote(column.name()))
                .collect(Collectors.joining(", "));
        if (columns.isEmpty()) {
            return new TableRows(table, List.of());
        }
        List<Map<String, String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT %s FROM %s".formatted(columns, name))) {
            while (answer.next()) {
                rows.add(row(answer, table));
            }
        } catch (SQLException e) {
            throw new DatabaseException("The rows of %s can't be read: %s".formatted(name, e.getMessage()), e);
        }
        return new TableRows(table, rows);
    }

    private static Map<String, String> row(ResultSet answer, Table table) throws SQLException {
        Map<String, String> row = new LinkedHashMap<>();
        int place = 1;
        for (Column column : table.columns()) {
            row.put(column.name().text(), text(answer.getObject(place), answer, place));
            place++;
        }
        return row;
    }

    private static String text(@Nullable Object value, ResultSet answer, int column) throws SQLException {
        if (value == null) {
            return NULL;
        } else if (value instanceof byte[] bytes) {
            return "x'" + HexFormat.of().formatHex(bytes) + "'";
        }
        String text = answer.getString(column);
        return value instanceof Number || value instanceof Boolean ? text : "'" + text + "'";
    }
}
