package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.StatementEffect;
import dev.alembic.dialect.StatementWords;
import dev.alembic.dialect.TransactionWords;
import java.util.List;
import java.util.Set;

/** What statements do to a transaction of PostgreSQL. */
final class PostgresqlStatementEffects {

    private static final int WORDS = 40;

    /** What PreventInTransactionBlock refuses by its first two words (manual, each command's page). */
    private static final Set<String> OUTSIDE = Set.of(
            "CREATE DATABASE",
            "DROP DATABASE",
            "CREATE TABLESPACE",
            "DROP TABLESPACE",
            "ALTER SYSTEM",
            "REINDEX DATABASE",
            "REINDEX SYSTEM",
            "REINDEX SCHEMA",
            "DISCARD ALL");

    private static final Set<String> CONCURRENTLY =
            Set.of("CREATE INDEX", "CREATE UNIQUE", "DROP INDEX", "REINDEX INDEX", "REINDEX TABLE");

    private PostgresqlStatementEffects() {}

    static StatementEffect of(String sql) {
        List<String> words = StatementWords.first(sql, 3);
        if (words.isEmpty()) {
            return StatementEffect.NONE;
        }
        return switch (words.get(0)) {
            case "VACUUM" -> StatementEffect.RUNS_OUTSIDE;
            case "CLUSTER" -> words.size() == 1 ? StatementEffect.RUNS_OUTSIDE : StatementEffect.NONE;
            case "CREATE", "DROP", "REINDEX", "ALTER", "DISCARD" -> definition(sql, words);
            default -> TransactionWords.effect(sql);
        };
    }

    private static StatementEffect definition(String sql, List<String> words) {
        String start = words.size() < 2 ? words.get(0) : words.get(0) + " " + words.get(1);
        if (OUTSIDE.contains(start)) {
            return StatementEffect.RUNS_OUTSIDE;
        }
        List<String> more = StatementWords.first(sql, WORDS);
        boolean isOutside = switch (start) {
            case "ALTER TABLE" -> isInOrder(more, "DETACH", "PARTITION", "CONCURRENTLY");
            case "ALTER DATABASE" -> isInOrder(more, "SET", "TABLESPACE");
            case "REINDEX (" -> isInOrder(more, ")", "CONCURRENTLY") || isOption(more);
            default ->
                CONCURRENTLY.contains(start)
                        && more.subList(1, Math.min(4, more.size())).contains("CONCURRENTLY");
        };
        if (isOutside) {
            return StatementEffect.RUNS_OUTSIDE;
        }
        return start.equals("ALTER TYPE") && isInOrder(more, "ADD", "VALUE")
                ? StatementEffect.USABLE_AFTER_COMMIT
                : StatementEffect.NONE;
    }

    private static boolean isInOrder(List<String> words, String... wanted) {
        int found = 0;
        for (String word : words) {
            if (found < wanted.length && word.equals(wanted[found])) {
                found++;
            }
        }
        return found == wanted.length;
    }

    /** {@code REINDEX (CONCURRENTLY) TABLE t}. */
    private static boolean isOption(List<String> words) {
        int end = words.indexOf(")");
        return end > 0 && words.subList(0, end).contains("CONCURRENTLY");
    }
}
