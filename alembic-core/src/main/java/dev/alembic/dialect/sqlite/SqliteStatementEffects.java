package dev.alembic.dialect.sqlite;

import dev.alembic.dialect.StatementEffect;
import dev.alembic.dialect.StatementWords;
import dev.alembic.dialect.TransactionWords;
import java.util.List;

/** What statements do to a transaction of SQLite. */
final class SqliteStatementEffects {

    private SqliteStatementEffects() {}

    static StatementEffect of(String sql) {
        List<String> words = StatementWords.first(sql, 5);
        if (words.isEmpty()) {
            return StatementEffect.NONE;
        }
        return switch (words.get(0)) {
            case "VACUUM", "DETACH" -> StatementEffect.RUNS_OUTSIDE;
            case "PRAGMA" -> words.contains("JOURNAL_MODE") ? StatementEffect.RUNS_OUTSIDE : StatementEffect.NONE;
            default -> TransactionWords.effect(sql);
        };
    }
}
