package dev.alembic.it;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Writes down a schema as the driver describes it, so that two can be compared. */
final class SchemaText {

    /** What names a place or counts, rather than describes. */
    private static final Set<String> IGNORED =
            Set.of("TABLE_CAT", "TABLE_SCHEM", "PKTABLE_CAT", "FKTABLE_CAT", "INDEX_QUALIFIER", "CARDINALITY", "PAGES");

    private final DatabaseMetaData metaData;
    private final String catalog;
    private final String schema;

    private SchemaText(Connection connection) throws SQLException {
        this.metaData = connection.getMetaData();
        this.catalog = connection.getCatalog();
        this.schema = connection.getSchema();
    }

    static List<String> of(Connection connection) throws SQLException {
        SchemaText text = new SchemaText(connection);
        List<String> lines = new ArrayList<>();
        for (String table : text.tables()) {
            lines.addAll(text.table(table));
        }
        return lines;
    }

    private Set<String> tables() throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet tables = metaData.getTables(catalog, schema, "%", new String[] {"TABLE", "VIEW"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        names.removeIf(name -> name.equalsIgnoreCase("alembic_history")); // scripts don't write it
        return names;
    }

    private List<String> table(String name) throws SQLException {
        List<String> lines = new ArrayList<>();
        lines.addAll(sorted("column", metaData.getColumns(catalog, schema, name, "%")));
        lines.addAll(sorted("key", metaData.getPrimaryKeys(catalog, schema, name)));
        lines.addAll(sorted("reference", metaData.getImportedKeys(catalog, schema, name)));
        lines.addAll(sorted("index", metaData.getIndexInfo(catalog, schema, name, false, true)));
        return lines;
    }

    private static Set<String> sorted(String kind, ResultSet rows) throws SQLException {
        Set<String> lines = new TreeSet<>();
        try (rows) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                StringBuilder line = new StringBuilder(kind);
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    String label = columns.getColumnLabel(column).toUpperCase(Locale.ROOT);
                    if (!IGNORED.contains(label)) {
                        line.append(' ').append(label).append('=').append(rows.getString(column));
                    }
                }
                lines.add(line.toString());
            }
        }
        return lines;
    }
}
