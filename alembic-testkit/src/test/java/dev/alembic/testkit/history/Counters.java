package dev.alembic.testkit.history;

import dev.alembic.schema.Column;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.Table;
import dev.alembic.sql.Identifiers;
import dev.alembic.testkit.law.LawCases;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where sequences and counting columns are. */
final class Counters {

    private final HistoryDatabase database;
    private final Identifiers identifiers;

    Counters(HistoryDatabase database) {
        this.database = database;
        this.identifiers = database.dialect().identifiers();
    }

    /** The next number of each, by {@code table.column} or the sequence's name. */
    Map<String, String> of(MetaData live) throws SQLException {
        return switch (database.dialect().name()) {
            case "postgresql" -> postgresql(live);
            case "h2" -> h2();
            case "mariadb" -> mariadb(live);
            default -> sqlite(live);
        };
    }

    private Map<String, String> postgresql(MetaData live) throws SQLException {
        Map<String, String> counters = new TreeMap<>();
        for (Sequence sequence : live.sequences()) {
            counters.put(sequence.name().name().text(), next(identifiers.quote(sequence.name())));
        }
        for (Table table : live.tables()) {
            for (Column column : RandomRows.keyColumns(table)) {
                String owned = "SELECT pg_get_serial_sequence(%s, %s)"
                        .formatted(
                                literal(identifiers.quote(table.name())),
                                literal(column.name().text()));
                for (String sequence : database.query(owned)) {
                    if (!sequence.equals("null")) {
                        counters.put(table.name().name() + "." + column.name(), next(sequence));
                    }
                }
            }
        }
        return counters;
    }

    private String next(String sequence) throws SQLException {
        return database.query("SELECT CASE WHEN is_called THEN last_value + seqincrement ELSE last_value END"
                        + " FROM %s, pg_sequence WHERE seqrelid = %s::regclass".formatted(sequence, literal(sequence)))
                .get(0);
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private Map<String, String> h2() throws SQLException {
        Map<String, String> counters = new TreeMap<>();
        put(
                counters,
                "SELECT LOWER(table_name || '.' || column_name), identity_base FROM information_schema.columns"
                        + " WHERE is_identity = 'YES'");
        put(counters, "SELECT LOWER(sequence_name), base_value FROM information_schema.sequences");
        return counters;
    }

    private void put(Map<String, String> counters, String query) throws SQLException {
        for (List<String> row : database.rows(query)) {
            counters.put(row.get(0), row.get(1));
        }
    }

    private Map<String, String> mariadb(MetaData live) throws SQLException {
        Map<String, String> counters = new TreeMap<>();
        for (Sequence sequence : live.sequences()) {
            String name = identifiers.quote(sequence.name());
            counters.put(
                    sequence.name().name().text(),
                    database.query("SELECT next_not_cached_value FROM " + name).get(0));
        }
        mariadb(counters, "DATABASE()");
        mariadb(counters, literal(LawCases.OTHER_SCHEMA));
        return counters;
    }

    /** Both views are told the schema: otherwise the server opens every table it has. */
    private void mariadb(Map<String, String> counters, String schema) throws SQLException {
        put(
                counters,
                "SELECT CONCAT(t.table_name, '.', c.column_name), t.auto_increment FROM information_schema.tables t"
                        + " JOIN information_schema.columns c ON c.table_name = t.table_name"
                        + " WHERE t.table_schema = %1$s AND c.table_schema = %1$s".formatted(schema)
                        + " AND c.extra LIKE '%auto_increment%' AND t.auto_increment IS NOT NULL");
    }

    /** Only AUTOINCREMENT remembers. */
    private Map<String, String> sqlite(MetaData live) throws SQLException {
        Map<String, String> counters = new TreeMap<>();
        boolean isCounting = database.query("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_sequence'")
                        .size()
                == 1;
        for (Table table : isCounting ? live.tables() : List.<Table>of()) {
            Name key = RandomRows.keyColumns(table).get(0).name();
            for (String seq : database.query("SELECT seq FROM sqlite_sequence WHERE name = "
                    + literal(table.name().text()))) {
                counters.put(table.name().name() + "." + key, seq);
            }
        }
        return counters;
    }
}
