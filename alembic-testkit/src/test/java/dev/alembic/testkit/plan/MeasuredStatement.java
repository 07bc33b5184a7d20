package dev.alembic.testkit.plan;

import dev.alembic.plan.StatementFacts;
import dev.alembic.plan.TableFact;
import dev.alembic.plan.TableWork;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Runs a statement in a transaction of PostgreSQL and sees what it has locked, read and written. */
final class MeasuredStatement {

    private static final List<String> LADDER = List.of(
            "ACCESS SHARE",
            "ROW SHARE",
            "ROW EXCLUSIVE",
            "SHARE UPDATE EXCLUSIVE",
            "SHARE",
            "SHARE ROW EXCLUSIVE",
            "EXCLUSIVE",
            "ACCESS EXCLUSIVE");

    private static final String TABLES = "FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname"
            + " = 'public' AND c.relkind IN ('r', 'p', 'm')";

    private static final String FILES = "SELECT c.oid, c.relfilenode " + TABLES;

    private static final String FILES_AFTER = "SELECT oid, relfilenode FROM pg_class";

    private static final String NAMES = "SELECT c.oid, c.relname " + TABLES;

    private static final String SCANS =
            "SELECT relid, coalesce(seq_scan, 0) + coalesce(idx_scan, 0) FROM pg_stat_xact_user_tables";

    private static final String INDEXES = "SELECT c.oid, x.relfilenode FROM pg_index i JOIN pg_class x ON x.oid ="
            + " i.indexrelid JOIN pg_class c ON c.oid = i.indrelid";

    private static final String LOCKS = "SELECT relation, mode FROM pg_locks WHERE pid = pg_backend_pid() AND granted"
            + " AND relation IS NOT NULL";

    private final Connection connection;

    MeasuredStatement(Connection connection) {
        this.connection = connection;
    }

    /** What was found on each table, and what was said, in lines that are equal if all is well. */
    record Comparison(List<String> found, List<String> said) {}

    /** Runs the statement and rolls it back. */
    Comparison compare(String sql, StatementFacts facts) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            Map<String, Set<String>> files = read(FILES);
            Map<String, Set<String>> names = read(NAMES);
            Map<String, Set<String>> indexes = read(INDEXES);
            Map<String, Set<String>> scansBefore = read(SCANS);
            statement.execute(sql);
            Map<String, Set<String>> scans = read(SCANS);
            Map<String, Set<String>> locks = read(LOCKS);
            Map<String, Set<String>> filesAfter = read(FILES_AFTER);
            Map<String, Set<String>> indexesAfter = read(INDEXES);
            List<String> found = new ArrayList<>();
            List<String> said = new ArrayList<>();
            for (String table : files.keySet()) {
                boolean isGone = !filesAfter.containsKey(table);
                boolean hasNewFile = !isGone && !files.get(table).equals(filesAfter.get(table));
                Set<String> newIndexes = new TreeSet<>(indexesAfter.getOrDefault(table, Set.of()));
                newIndexes.removeAll(indexes.getOrDefault(table, Set.of()));
                Set<String> before = scansBefore.getOrDefault(table, Set.of("0"));
                boolean isRead = !scans.getOrDefault(table, before).equals(before);
                String work = hasNewFile ? "new file" : isRead ? newIndexes.isEmpty() ? "scan" : "index" : "nothing";
                String lock = strongest(locks.getOrDefault(table, Set.of()));
                String name =
                        names.getOrDefault(table, Set.of(table)).iterator().next();
                TableFact fact = facts.tables().stream()
                        .filter(one -> one.table().text().equals(name))
                        .findFirst()
                        .orElse(null);
                boolean isFree = fact != null && fact.work() == TableWork.ROWS;
                found.add("%s: %s, %s".formatted(name, lock, isFree ? "rows" : work));
                said.add("%s: %s".formatted(name, fact == null ? "none, nothing" : words(fact)));
            }
            return new Comparison(found, said);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static String words(TableFact fact) {
        String work = switch (fact.work()) {
            case CATALOGUE -> "nothing";
            case EMPTIED, REWRITE -> "new file";
            case ROWS -> "rows";
            case SCAN -> "scan";
            case INDEX -> "index";
            case UNKNOWN -> "unknown";
        };
        return fact.lock().name() + ", " + work;
    }

    private static String strongest(Set<String> modes) {
        return modes.stream()
                .map(mode -> mode.replaceFirst("Lock$", "")
                        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                        .toUpperCase(Locale.ROOT))
                .max((a, b) -> Integer.compare(LADDER.indexOf(a), LADDER.indexOf(b)))
                .orElse("none");
    }

    private Map<String, Set<String>> read(String query) throws SQLException {
        Map<String, Set<String>> answers = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                answers.computeIfAbsent(rows.getString(1), any -> new TreeSet<>())
                        .add(rows.getString(2));
            }
        }
        return answers;
    }
}
