package dev.alembic.imports;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All that a database holds, as lines: its catalogue as the driver describes it, and its rows. */
public final class Contents {

    /** What describes a thing of the catalogue, rather than its place; generated names say nothing. */
    private static final Set<String> DESCRIBING = Set.of(
            "COLUMN_NAME",
            "TYPE_NAME",
            "COLUMN_SIZE",
            "DECIMAL_DIGITS",
            "NULLABLE",
            "COLUMN_DEF",
            "ORDINAL_POSITION",
            "IS_AUTOINCREMENT",
            "KEY_SEQ",
            "PKTABLE_NAME",
            "PKCOLUMN_NAME",
            "FKCOLUMN_NAME",
            "UPDATE_RULE",
            "DELETE_RULE",
            "NON_UNIQUE",
            "INDEX_NAME");

    private static final Pattern GENERATED = Pattern.compile("(PRIMARY_KEY|CONSTRAINT_INDEX)_\\w+");
    private static final String ROW = " row";
    private static final List<String> BOOKKEEPING = List.of(
            "alembic_version",
            "alembic_history",
            "alembic_journal",
            "flyway_schema_history",
            "databasechangelog",
            "databasechangeloglock",
            "sqlite_sequence",
            "sqlite_schema");

    private final Connection connection;
    private final List<String> lines = new ArrayList<>();

    private Contents(Connection connection) {
        this.connection = connection;
    }

    /** Reads them; tables in which tools keep their books don't count. */
    public static List<String> of(ScratchDatabase database) {
        try (Connection connection = database.getConnection()) {
            Contents contents = new Contents(connection);
            for (String table : contents.tables()) {
                contents.read(table);
            }
            return contents.lines;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What one database holds and the other doesn't. */
    public static List<String> differences(ScratchDatabase one, ScratchDatabase other) {
        List<String> first = of(one);
        List<String> second = of(other);
        List<String> differences = new ArrayList<>();
        first.stream().filter(line -> !second.contains(line)).forEach(line -> differences.add("- " + line));
        second.stream().filter(line -> !first.contains(line)).forEach(line -> differences.add("+ " + line));
        return differences;
    }

    private Set<String> tables() throws SQLException {
        Set<String> names = new TreeSet<>();
        DatabaseMetaData metaData = connection.getMetaData();
        try (ResultSet tables = metaData.getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
            while (tables.next()) {
                if (Stream.of("TABLE", "BASE TABLE", "VIEW").toList().contains(tables.getString("TABLE_TYPE"))) {
                    names.add(tables.getString("TABLE_NAME"));
                }
            }
        }
        names.removeIf(name -> BOOKKEEPING.contains(name.toLowerCase(Locale.ROOT)));
        return names;
    }

    private void read(String table) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        String catalog = connection.getCatalog();
        String schema = connection.getSchema();
        add(table + " column", metaData.getColumns(catalog, schema, table, "%"));
        add(table + " key", metaData.getPrimaryKeys(catalog, schema, table));
        add(table + " reference", metaData.getImportedKeys(catalog, schema, table));
        add(table + " index", metaData.getIndexInfo(catalog, schema, table, false, true));
        try (Statement statement = connection.createStatement()) {
            String quote = metaData.getIdentifierQuoteString();
            add(table + ROW, statement.executeQuery("SELECT * FROM " + quote + table + quote));
        }
    }

    private void add(String kind, ResultSet rows) throws SQLException {
        Set<String> sorted = new TreeSet<>();
        try (rows) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                StringBuilder line = new StringBuilder(kind);
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    String label = columns.getColumnLabel(column).toUpperCase(Locale.ROOT);
                    if (kind.endsWith(ROW) || DESCRIBING.contains(label)) {
                        String value = String.valueOf(rows.getString(column));
                        line.append(' ')
                                .append(label)
                                .append('=')
                                .append(GENERATED.matcher(value).replaceAll("*").replaceFirst("^NULL$", "null"));
                    }
                }
                sorted.add(line.toString());
            }
        }
        lines.addAll(sorted);
    }
}
