package dev.alembic.dialect;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How tables, their columns, keys and indexes are defined, as far as JDBC tells. */
final class StandardDefinitions {

    private final Connection connection;

    StandardDefinitions(Connection connection) {
        this.connection = connection;
    }

    /** The definitions of the tables of these names. */
    String of(Set<String> names) throws SQLException {
        DatabaseMetaData catalogue = connection.getMetaData();
        @Nullable String place = connection.getCatalog();
        List<String> texts = new ArrayList<>();
        for (String name : spellings(names)) {
            List<String> columns = texts(catalogue.getColumns(place, null, name, null));
            if (!columns.isEmpty()) {
                texts.add(name);
                texts.addAll(columns);
                texts.addAll(texts(catalogue.getPrimaryKeys(place, null, name)));
                texts.addAll(texts(catalogue.getImportedKeys(place, null, name)));
                texts.addAll(indexes(catalogue, place, name));
            }
        }
        return String.join("\n", texts);
    }

    /** Views have none, and some drivers say so by a failure. */
    private static List<String> indexes(DatabaseMetaData catalogue, @Nullable String place, String table) {
        try {
            return texts(catalogue.getIndexInfo(place, null, table, false, true)).stream()
                    .map(text -> text.replaceAll("CARDINALITY=[^|]*\\|PAGES=[^|]*\\|", ""))
                    .toList();
        } catch (SQLException e) {
            return List.of();
        }
    }

    private static Set<String> spellings(Set<String> names) {
        Set<String> spellings = new TreeSet<>(names);
        names.forEach(name -> spellings.add(name.toUpperCase(Locale.ROOT)));
        return spellings;
    }

    private static List<String> texts(ResultSet answer) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = answer) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                StringBuilder text = new StringBuilder();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    text.append(columns.getColumnName(i).toUpperCase(Locale.ROOT))
                            .append('=')
                            .append(rows.getString(i))
                            .append('|');
                }
                texts.add(text.toString());
            }
        }
        Collections.sort(texts);
        return texts;
    }
}
