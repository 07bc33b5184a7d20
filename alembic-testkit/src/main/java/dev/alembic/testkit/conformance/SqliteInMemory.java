package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alembic.error.AlembicException;
import dev.alembic.sql.Sql;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A SQLite database in memory, for one case. */
final class SqliteInMemory implements AutoCloseable {

    private static final String SCHEMA = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL";

    private final Connection connection;

    SqliteInMemory() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    }

    Connection connection() {
        return connection;
    }

    /** Executes the statements which make the database of a case. */
    void setUp(JsonNode statements) throws SQLException {
        CaseDatabase.setUp(connection, statements);
    }

    /** Executes a statement; what the database refuses counts as our refusal. */
    void execute(Sql sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql.text());
        } catch (SQLException e) {
            throw new AlembicException(sql.text() + ": " + e.getMessage(), e);
        }
    }

    /** Where rows and definitions are not as recorded. */
    List<Difference> compare(JsonNode result) throws SQLException {
        List<Difference> differences = new ArrayList<>();
        if (result.has("schema")) {
            differences.addAll(compareSchema(result.path("schema")));
        }
        for (Map.Entry<String, JsonNode> table : result.path("tables").properties()) {
            if (table.getValue().has("rows")) {
                differences.addAll(compareRows(table.getKey(), table.getValue().path("rows")));
            }
        }
        return differences;
    }

    private List<Difference> compareSchema(JsonNode schema) throws SQLException {
        Map<String, String> theirs = new TreeMap<>();
        for (JsonNode one : schema) {
            theirs.put(
                    one.path("type").asText() + " " + one.path("name").asText(),
                    SqlNormal.form(one.path("sql").asText()));
        }
        Map<String, String> ours = schema();
        Set<String> names = new TreeSet<>(theirs.keySet());
        names.addAll(ours.keySet());
        return names.stream()
                .filter(name -> !isAlike(theirs.get(name), ours.get(name)))
                .map(name -> Difference.of(
                        name, theirs.getOrDefault(name, "(nothing)"), ours.getOrDefault(name, "(nothing)")))
                .toList();
    }

    private static boolean isAlike(@Nullable String theirs, @Nullable String ours) {
        return theirs != null && ours != null && SqlNormal.unordered(theirs).equals(SqlNormal.unordered(ours));
    }

    private List<Difference> compareRows(String table, JsonNode rows) throws SQLException {
        List<String> theirs = sorted(
                Json.items(rows).stream().map(row -> Json.texts(row).toString()).toList());
        List<String> ours = sorted(rows(table));
        return theirs.equals(ours)
                ? List.of()
                : List.of(Difference.of("rows of " + table, theirs.toString(), ours.toString()));
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream().sorted().toList();
    }

    private Map<String, String> schema() throws SQLException {
        Map<String, String> objects = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SCHEMA)) {
            while (rows.next()) {
                objects.put(rows.getString(1) + " " + rows.getString(2), SqlNormal.form(rows.getString(3)));
            }
        }
        return objects;
    }

    private List<String> rows(String table) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(Objects.toString(rows.getObject(i), "null"));
                }
                all.add(row.toString());
            }
        }
        return all;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
