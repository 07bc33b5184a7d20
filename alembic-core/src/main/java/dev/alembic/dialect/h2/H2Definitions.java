package dev.alembic.dialect.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How everything that has one of some names is defined, and what is on the tables among it. */
final class H2Definitions {

    /** Views of the catalogue, and the columns that hold the names. */
    private static final List<View> VIEWS = List.of(
            new View("TABLES", "TABLE_NAME"),
            new View("COLUMNS", "TABLE_NAME"),
            new View("INDEXES", "TABLE_NAME", "INDEX_NAME"),
            new View("INDEX_COLUMNS", "TABLE_NAME", "INDEX_NAME"),
            new View("TABLE_CONSTRAINTS", "TABLE_NAME", "CONSTRAINT_NAME"),
            new View("CHECK_CONSTRAINTS", "CONSTRAINT_NAME"),
            new View("REFERENTIAL_CONSTRAINTS", "CONSTRAINT_NAME"),
            new View("KEY_COLUMN_USAGE", "TABLE_NAME", "CONSTRAINT_NAME"),
            new View("VIEWS", "TABLE_NAME"),
            new View("TRIGGERS", "EVENT_OBJECT_TABLE", "TRIGGER_NAME"),
            new View("ROUTINES", "ROUTINE_NAME"),
            new View("SEQUENCES", "SEQUENCE_NAME"),
            new View("DOMAINS", "DOMAIN_NAME"),
            new View("DOMAIN_CONSTRAINTS", "DOMAIN_NAME", "CONSTRAINT_NAME"),
            new View("CONSTANTS", "CONSTANT_NAME"),
            new View("SYNONYMS", "SYNONYM_NAME"),
            new View("SCHEMATA", "SCHEMA_NAME"));

    /** What changes with rows, and not by a definition. */
    private static final Set<String> OF_ROWS =
            Set.of("LAST_MODIFICATION", "ROW_COUNT_ESTIMATE", "IDENTITY_BASE", "SELECTIVITY", "BASE_VALUE");

    private final Connection connection;

    H2Definitions(Connection connection) {
        this.connection = connection;
    }

    private record View(String name, List<String> columns) {

        View(String name, String... columns) {
            this(name, List.of(columns));
        }

        String query(int names) {
            String marks = String.join(", ", Collections.nCopies(names, "?"));
            List<String> conditions = columns.stream()
                    .map(column -> "UPPER(" + column + ") IN (" + marks + ")")
                    .toList();
            return "SELECT * FROM INFORMATION_SCHEMA." + name + " WHERE " + String.join(" OR ", conditions);
        }
    }

    String of(Set<String> names) throws SQLException {
        List<String> wanted =
                names.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
        List<String> definitions = new ArrayList<>();
        for (View view : VIEWS) {
            definitions.addAll(rows(view, wanted));
        }
        return String.join("\n", definitions);
    }

    private List<String> rows(View view, List<String> names) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(view.query(names.size()))) {
            for (int i = 0; i < names.size() * view.columns().size(); i++) {
                query.setString(i + 1, names.get(i % names.size()));
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    texts.add(view.name() + ": " + text(rows));
                }
            }
        }
        Collections.sort(texts);
        return texts;
    }

    private static String text(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (!OF_ROWS.contains(columns.getColumnName(i))) {
                values.add(String.valueOf(row.getString(i)));
            }
        }
        return String.join("|", values);
    }
}
