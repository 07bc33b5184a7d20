package dev.alembic.junit;

import dev.alembic.dialect.Dialects;
import dev.alembic.error.DatabaseException;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads rows so that they can be compared and shown. */
final class Rows {

    private Rows() {}

    /** The rows of a query. */
    static List<Map<String, @Nullable Object>> of(Connection connection, String query) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new DatabaseException("The database refuses \"%s\": %s".formatted(query, e.getMessage()), e);
        }
    }

    private static Map<String, @Nullable Object> row(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int number = 1; number <= columns.getColumnCount(); number++) {
            row.put(columns.getColumnLabel(number).toLowerCase(Locale.ROOT), value(result, number));
        }
        return row;
    }

    private static @Nullable Object value(ResultSet result, int number) throws SQLException {
        Object value = result.getObject(number);
        if (value instanceof byte[] bytes) {
            return "\\x" + HexFormat.of().formatHex(bytes);
        }
        boolean isPlain = value == null || value instanceof Number || value instanceof Boolean;
        return isPlain || value.getClass().getName().startsWith("java.time.") ? value : result.getString(number);
    }

    /** All rows of all tables of a schema as texts, by the names of the tables; sorted. */
    static Map<String, List<String>> all(Connection connection, MetaData schema) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (Table table : schema.tables()) {
            String name = Dialects.load().of(connection).identifiers().quote(table.name());
            rows.put(
                    table.name().toString(),
                    of(connection, "SELECT * FROM " + name).stream()
                            .map(String::valueOf)
                            .sorted()
                            .toList());
        }
        return rows;
    }
}
