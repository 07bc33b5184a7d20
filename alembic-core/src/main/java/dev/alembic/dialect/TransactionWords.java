package dev.alembic.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Statements that open and close transactions, as most databases write them. */
public final class TransactionWords {

    private static final int LONGEST = 5;

    private static final Set<List<String>> BEGIN = Set.of(
            List.of("BEGIN"),
            List.of("BEGIN", "WORK"),
            List.of("BEGIN", "TRANSACTION"),
            List.of("BEGIN", "TRAN"),
            List.of("BEGIN", "DEFERRED"),
            List.of("BEGIN", "IMMEDIATE"),
            List.of("BEGIN", "EXCLUSIVE"),
            List.of("BEGIN", "DEFERRED", "TRANSACTION"),
            List.of("BEGIN", "IMMEDIATE", "TRANSACTION"),
            List.of("BEGIN", "EXCLUSIVE", "TRANSACTION"),
            List.of("START", "TRANSACTION"));

    private static final Set<List<String>> COMMIT = Set.of(
            List.of("COMMIT"),
            List.of("COMMIT", "WORK"),
            List.of("COMMIT", "TRANSACTION"),
            List.of("COMMIT", "TRAN"),
            List.of("COMMIT", "AND", "CHAIN"),
            List.of("END"),
            List.of("END", "WORK"),
            List.of("END", "TRANSACTION"));

    private static final Set<List<String>> ROLLBACK = Set.of(
            List.of("ROLLBACK"),
            List.of("ROLLBACK", "WORK"),
            List.of("ROLLBACK", "TRANSACTION"),
            List.of("ROLLBACK", "TRAN"),
            List.of("ROLLBACK", "AND", "CHAIN"),
            List.of("ABORT"),
            List.of("ABORT", "WORK"),
            List.of("ABORT", "TRANSACTION"));

    private TransactionWords() {}

    /** What a statement does to the transaction, by its words; nothing else stands in the text. */
    public static StatementEffect effect(String sql) {
        List<String> words = new ArrayList<>(StatementWords.first(sql, LONGEST));
        if (!words.isEmpty() && words.get(words.size() - 1).equals(";")) {
            words.remove(words.size() - 1);
        }
        if (BEGIN.contains(words)) {
            return StatementEffect.BEGIN;
        } else if (COMMIT.contains(words)) {
            return StatementEffect.COMMIT;
        }
        return ROLLBACK.contains(words) ? StatementEffect.ROLLBACK : StatementEffect.NONE;
    }
}
