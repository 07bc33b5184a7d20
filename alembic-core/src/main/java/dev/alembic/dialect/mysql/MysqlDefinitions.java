package dev.alembic.dialect.mysql;

import dev.alembic.dialect.StatementWords;
import dev.alembic.reflect.Catalog;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How the tables, views, triggers, routines and events that a statement names are defined. */
final class MysqlDefinitions {

    private static final String TABLES = """
            SELECT table_schema AS place, table_name AS name FROM information_schema.tables
            WHERE (table_schema = DATABASE() OR table_schema IN (%s)) AND table_name IN (%s)
            ORDER BY 1, 2
            """;

    /** What else there is, by the words of statements that are about it. */
    private static final Map<String, String> OTHERS =
            Map.of("TRIGGER", """
            SELECT CONCAT_WS('|', trigger_schema, trigger_name, event_object_table, action_timing,
                event_manipulation, action_order, action_statement) AS name
            FROM information_schema.triggers WHERE trigger_name IN (%s) ORDER BY 1
            """, "PROCEDURE", """
            SELECT CONCAT_WS('|', routine_schema, routine_name, routine_type, routine_definition, last_altered) AS name
            FROM information_schema.routines WHERE routine_name IN (%s) ORDER BY 1
            """, "EVENT", """
            SELECT CONCAT_WS('|', event_schema, event_name, status, event_definition, last_altered) AS name
            FROM information_schema.events WHERE event_name IN (%s) ORDER BY 1
            """, "DATABASE", """
            SELECT CONCAT_WS('|', schema_name, default_character_set_name, default_collation_name) AS name
            FROM information_schema.schemata WHERE schema_name IN (%s) ORDER BY 1
            """);

    private static final Map<String, String> SYNONYMS =
            Map.of("FUNCTION", "PROCEDURE", "PACKAGE", "PROCEDURE", "SCHEMA", "DATABASE");

    private final Connection connection;
    private final Catalog catalog;

    MysqlDefinitions(Connection connection) {
        this.connection = connection;
        this.catalog = new Catalog(connection);
    }

    String of(String sql) throws SQLException {
        Set<String> names = StatementWords.names(sql);
        if (names.isEmpty()) {
            return "";
        }
        List<String> definitions = new ArrayList<>(tables(names));
        for (String query : others(names)) {
            definitions.addAll(catalog.list(query.formatted(marks(names)), row -> row.text("name"), names.toArray()));
        }
        return String.join("\n", definitions);
    }

    private static Set<String> others(Set<String> names) {
        return names.stream()
                .map(name -> name.toUpperCase(Locale.ROOT))
                .map(word -> SYNONYMS.getOrDefault(word, word))
                .filter(OTHERS::containsKey)
                .map(OTHERS::get)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> tables(Set<String> names) throws SQLException {
        List<Object> parameters = new ArrayList<>(names);
        parameters.addAll(names);
        List<String> found = catalog.list(
                TABLES.formatted(marks(names), marks(names)),
                row -> quoted(row.text("place")) + "." + quoted(row.text("name")),
                parameters.toArray());
        List<String> definitions = new ArrayList<>();
        for (String table : found) {
            definitions.add(table + ": " + definition(table));
        }
        return definitions;
    }

    private static String marks(Collection<String> names) {
        return String.join(", ", Collections.nCopies(names.size(), "?"));
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /** The counter is the rows' business. */
    private String definition(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW CREATE TABLE " + table)) {
            return row.next() ? String.valueOf(row.getString(2)).replaceAll(" AUTO_INCREMENT=\\d+", "") : "";
        }
    }
}
