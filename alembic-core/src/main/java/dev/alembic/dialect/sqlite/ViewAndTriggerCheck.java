package dev.alembic.dialect.sqlite;

import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.sql.Identifiers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks whether views and triggers can be compiled, which SQLite itself finds out on their next use
 * only. Nothing is executed.
 */
final class ViewAndTriggerCheck {

    private static final Identifiers IDENTIFIERS = SqliteDialect.IDENTIFIERS;
    private static final Pattern EVENT = Pattern.compile("(?is)\\b(DELETE|INSERT|UPDATE)\\b.*?\\bON\\b");

    private static final String READERS = "SELECT type, name, tbl_name, sql FROM main.sqlite_master"
            + " WHERE type IN ('view', 'trigger') ORDER BY rowid";
    private static final String COLUMNS = "SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0 ORDER BY cid";

    private final Connection connection;
    private final Catalog catalog;

    ViewAndTriggerCheck(Connection connection) {
        this.connection = connection;
        this.catalog = new Catalog(connection);
    }

    /** Views and triggers that can't be compiled, and why. */
    Map<String, String> broken() {
        Map<String, String> broken = new LinkedHashMap<>();
        for (Reader reader : catalog.list(READERS, Reader::of)) {
            problem(reader).ifPresent(problem -> broken.put(reader.title(), problem));
        }
        return broken;
    }

    private Optional<String> problem(Reader reader) {
        try (PreparedStatement statement = connection.prepareStatement(use(reader))) {
            statement.clearParameters();
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** A statement that uses the view, or fires the trigger. */
    private String use(Reader reader) {
        String table = IDENTIFIERS.quote(reader.table());
        return switch (reader.event()) {
            case "delete" -> "DELETE FROM " + table;
            case "insert" -> "INSERT INTO " + table + " DEFAULT VALUES";
            case "update" -> "UPDATE " + table + " SET " + assignments(reader.table());
            default -> "SELECT * FROM " + table;
        };
    }

    private String assignments(String table) {
        List<String> columns = catalog.list(COLUMNS, row -> row.text("name"), table);
        return columns.stream()
                .map(IDENTIFIERS::quote)
                .map(column -> column + " = " + column)
                .collect(Collectors.joining(", "));
    }

    /** A view or a trigger. */
    private record Reader(String type, String name, String table, String sql) {

        static Reader of(CatalogRow row) {
            return new Reader(row.text("type"), row.text("name"), row.text("tbl_name"), row.text("sql"));
        }

        String title() {
            return (type.equals("view") ? "View \"" : "Trigger \"") + name + "\"";
        }

        /** What fires the trigger; empty for a view. */
        String event() {
            Matcher matcher = EVENT.matcher(sql);
            return type.equals("trigger") && matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
        }
    }
}
