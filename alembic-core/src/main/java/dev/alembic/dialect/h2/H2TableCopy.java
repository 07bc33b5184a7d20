package dev.alembic.dialect.h2;

import dev.alembic.reflect.Catalog;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * A copy of a table that H2 makes to change it. H2 commits between making the copy, dropping the
 * table and giving the copy its name (H2 2.3, AlterTableAlterColumn), so that the end of the process
 * can leave a copy beside the table, or in its place.
 *
 * @param name its name, {@code T_COPY_1_2}
 * @param table the name of the table
 * @param isAlone whether the table is gone
 */
record H2TableCopy(String schema, String name, String table, boolean isAlone) {

    private static final String COPIES = """
            SELECT C.TABLE_SCHEMA AS PLACE, C.TABLE_NAME AS NAME, T.TABLE_NAME AS ORIGINAL
            FROM INFORMATION_SCHEMA.TABLES C LEFT JOIN INFORMATION_SCHEMA.TABLES T ON T.TABLE_SCHEMA = C.TABLE_SCHEMA
            AND T.TABLE_NAME = REGEXP_REPLACE(C.TABLE_NAME, '_COPY_[0-9]+_[0-9]+$', '')
            WHERE C.TABLE_TYPE = 'BASE TABLE' AND REGEXP_LIKE(C.TABLE_NAME, '_COPY_[0-9]+_[0-9]+$')
            """;

    private static final String CHILDREN = """
            SELECT 'INDEX' AS KIND, INDEX_NAME AS NAME FROM INFORMATION_SCHEMA.INDEXES
            WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? AND INDEX_TYPE_NAME <> 'PRIMARY KEY'
            UNION ALL
            SELECT 'CONSTRAINT', CONSTRAINT_NAME FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS
            WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?
            ORDER BY 1, 2
            """;

    /** All copies that are left. */
    static List<H2TableCopy> left(Connection connection) {
        return new Catalog(connection).list(COPIES, row -> {
            String name = row.text("name");
            Optional<String> original = row.optional("original");
            String table = name.replaceFirst("_COPY_\\d+_\\d+$", "");
            return new H2TableCopy(row.text("place"), name, table, original.isEmpty());
        });
    }

    /** Lets the copy take the place of the table, or go. */
    void settle(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!isAlone) {
                statement.execute("DROP TABLE " + quoted(name));
                return;
            }
            statement.execute("ALTER TABLE %s RENAME TO %s".formatted(quoted(name), identifier(table)));
            for (String rename : renames(connection)) {
                statement.execute(rename);
            }
            for (String view : views(connection)) {
                statement.execute("ALTER VIEW %s RECOMPILE".formatted(view));
            }
        }
    }

    /** Its constraints and indexes begin with its name as long as it is one. */
    private List<String> renames(Connection connection) {
        String prefix = name + "_";
        return new Catalog(connection)
                        .list(
                                CHILDREN,
                                row -> List.of(row.text("kind"), row.text("name")),
                                schema,
                                table,
                                schema,
                                table)
                        .stream()
                        .filter(child -> child.get(1).startsWith(prefix))
                        .map(child ->
                                rename(child.get(0), child.get(1), child.get(1).substring(prefix.length())))
                        .toList();
    }

    private String rename(String kind, String from, String to) {
        return kind.equals("INDEX")
                ? "ALTER INDEX %s RENAME TO %s".formatted(quoted(from), identifier(to))
                : "ALTER TABLE %s RENAME CONSTRAINT %s TO %s"
                        .formatted(quoted(table), identifier(from), identifier(to));
    }

    private static List<String> views(Connection connection) {
        return new Catalog(connection)
                .list(
                        "SELECT TABLE_SCHEMA AS PLACE, TABLE_NAME AS NAME FROM INFORMATION_SCHEMA.VIEWS"
                                + " WHERE STATUS = 'INVALID'",
                        row -> identifier(row.text("place")) + "." + identifier(row.text("name")));
    }

    private String quoted(String object) {
        return identifier(schema) + "." + identifier(object);
    }

    private static String identifier(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
