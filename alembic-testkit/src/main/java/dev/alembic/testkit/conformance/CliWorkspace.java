package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The environment of one transcript: a folder with revision files, and a SQLite database. */
final class CliWorkspace {

    private static final Map<String, String> URLS = Map.of(
            "postgresql", "postgresql://localhost/test",
            "mysql", "mysql://localhost/test",
            "mariadb", "mariadb://localhost/test",
            "mssql", "jdbc:sqlserver://localhost",
            "oracle", "jdbc:oracle:thin:@//localhost/test");

    private final Path directory;
    private final JsonNode node;

    CliWorkspace(Path directory, JsonNode node) {
        this.directory = directory;
        this.node = node;
    }

    Path directory() {
        return directory;
    }

    /** Writes files and prepares the database as the case says. */
    void prepare() throws IOException, SQLException {
        Files.createDirectories(versions());
        for (String template : List.of("script.java.mustache", "script.sql.mustache")) {
            try (var in = CliWorkspace.class.getResourceAsStream("/dev/alembic/internal/script/" + template)) {
                Files.copy(in, directory.resolve("migrations").resolve(template));
            }
        }
        for (JsonNode revision : node.path("revisions")) {
            write(revision);
        }
        Files.writeString(directory.resolve("alembic.ini"), config());
        if (!node.path("current").isEmpty()) {
            fillDatabase();
        }
    }

    private Path versions() {
        return directory.resolve("migrations/versions");
    }

    private String config() {
        StringBuilder ini = new StringBuilder("[alembic]\nscript_location = %(here)s/migrations\n");
        String dialect = node.path("dialect").asText("sqlite");
        ini.append("url = ")
                .append(URLS.getOrDefault(dialect, "jdbc:sqlite:%(here)s/test.db"))
                .append('\n');
        Map<String, String> options = new TreeMap<>();
        node.path("config")
                .properties()
                .forEach(e -> options.put(e.getKey(), e.getValue().asText()));
        if (options.containsKey("version_locations")) {
            options.putIfAbsent("path_separator", ":");
        }
        options.forEach((key, value) -> ini.append("%s = %s%n".formatted(key, value.replace("<dir>", "%(here)s"))));
        return ini.toString();
    }

    private void write(JsonNode revision) throws IOException {
        Path folder = revision.has("location")
                ? directory.resolve(revision.get("location").asText())
                : versions();
        Files.createDirectories(folder);
        RevisionSource source = new RevisionSource(revision);
        Files.writeString(folder.resolve(source.className() + ".java"), source.text());
    }

    private void fillDatabase() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (JsonNode revision : applied()) {
                for (JsonNode sql : revision.path("upgrade_sql")) {
                    statement.execute(sql.asText());
                }
            }
            statement.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
                    + " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))");
            for (JsonNode row : node.path("current")) {
                statement.execute("INSERT INTO alembic_version (version_num) VALUES ('%s')".formatted(row.asText()));
            }
            connection.commit();
        }
    }

    /** The revisions in {@code current} and below, parents first. */
    private List<JsonNode> applied() {
        Map<String, JsonNode> byName = new TreeMap<>();
        for (JsonNode revision : node.path("revisions")) {
            byName.put(revision.path("id").asText(), revision);
            revision.path("branch_labels").forEach(label -> byName.put(label.asText(), revision));
        }
        List<JsonNode> order = new ArrayList<>();
        Set<JsonNode> seen = new HashSet<>();
        node.path("current").forEach(row -> visit(row.asText(), byName, seen, order));
        return order;
    }

    private static void visit(String name, Map<String, JsonNode> byName, Set<JsonNode> seen, List<JsonNode> order) {
        JsonNode revision = byName.get(name);
        if (revision == null || !seen.add(revision)) {
            return;
        }
        revision.path("down_revisions").forEach(p -> visit(p.asText(), byName, seen, order));
        revision.path("depends_on").forEach(p -> visit(p.asText(), byName, seen, order));
        order.add(revision);
    }

    /** The rows of the version table, sorted; none if there is no table. */
    List<String> heads() {
        return hasTable("alembic_version") ? query("SELECT version_num FROM alembic_version ORDER BY 1") : List.of();
    }

    boolean hasTable(String name) {
        return allTables().contains(name);
    }

    /** The other tables, sorted; but for the history, which Python's Alembic doesn't have. */
    List<String> tables() {
        return allTables().stream()
                .filter(name -> !name.equals("alembic_version") && !name.equals("alembic_history"))
                .toList();
    }

    private List<String> allTables() {
        return Files.exists(directory.resolve("test.db"))
                ? query("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")
                : List.of();
    }

    private List<String> query(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("test.db"));
    }
}
