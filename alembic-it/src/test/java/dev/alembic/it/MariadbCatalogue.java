package dev.alembic.it;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** All that MariaDB says to make a database again. */
final class MariadbCatalogue {

    private static final String OBJECTS = """
            SELECT IF(TABLE_TYPE = 'VIEW', 'VIEW', 'TABLE'), TABLE_NAME FROM information_schema.TABLES
            WHERE TABLE_SCHEMA = DATABASE()
            UNION ALL SELECT 'TRIGGER', TRIGGER_NAME FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()
            UNION ALL SELECT ROUTINE_TYPE, ROUTINE_NAME FROM information_schema.ROUTINES
            WHERE ROUTINE_SCHEMA = DATABASE()
            UNION ALL SELECT 'EVENT', EVENT_NAME FROM information_schema.EVENTS WHERE EVENT_SCHEMA = DATABASE()
            """;

    private static final Pattern KEY = Pattern.compile("^\\s*(UNIQUE |FULLTEXT |SPATIAL )?KEY ");

    private final Connection connection;

    private MariadbCatalogue(Connection connection) {
        this.connection = connection;
    }

    static List<String> lines(Connection connection) throws SQLException {
        return new MariadbCatalogue(connection).all();
    }

    private List<String> all() throws SQLException {
        List<String> lines = new ArrayList<>();
        for (String object : rows(OBJECTS)) {
            String[] parts = object.split(" \\| ", 2);
            String show = "SHOW CREATE %s `%s`".formatted(parts[0], parts[1].replace("`", "``"));
            for (String shown : rows(show)) {
                lines.add(plain(parts[0], shown));
            }
        }
        return lines;
    }

    /**
     * Without the name of the database, when a trigger was made, what drivers add to a session, and the
     * order of keys.
     */
    private String plain(String kind, String shown) throws SQLException {
        String plain = shown.replace("`" + connection.getCatalog() + "`", "``").replace("IGNORE_SPACE,", "");
        return switch (kind) {
            case "TRIGGER" -> plain.replaceFirst(" \\| \\d{4}-[\\d .:-]+$", "");
            case "TABLE" -> withSortedKeys(plain);
            default -> plain;
        };
    }

    private static String withSortedKeys(String create) {
        List<String> lines = new ArrayList<>(
                create.lines().map(line -> line.replaceFirst(",$", "")).toList());
        List<String> keys = new ArrayList<>(
                lines.stream().filter(line -> KEY.matcher(line).find()).sorted().toList());
        lines.replaceAll(line -> KEY.matcher(line).find() ? keys.remove(0) : line);
        return String.join("\n", lines);
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                StringJoiner line = new StringJoiner(" | ");
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    line.add(String.valueOf(rows.getString(column)));
                }
                lines.add(line.toString());
            }
        }
        return lines;
    }
}
