package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.PutOffChecks;
import dev.alembic.dialect.StatementWords;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows by their words which tables the statements of a script write to: no table can be changed
 * while checks of its deferred constraints wait.
 */
final class PostgresqlPutOffChecks implements PutOffChecks {

    private static final Set<String> WRITING = Set.of("INSERT", "UPDATE", "DELETE", "MERGE", "COPY");

    /** What may write to any table. */
    private static final Set<String> WRITING_SOMEWHERE = Set.of("WITH", "DO", "CALL");

    private static final Set<String> BEFORE_TABLE = Set.of("INTO", "FROM", "ONLY");

    /** What CheckTableNotInUse guards (src/backend/commands/tablecmds.c). */
    private static final Set<String> CHANGING =
            Set.of("ALTER TABLE", "DROP TABLE", "DROP SCHEMA", "CREATE INDEX", "CREATE UNIQUE", "DROP INDEX");

    private static final Set<String> REWRITING = Set.of("TRUNCATE", "CLUSTER", "REINDEX");

    private static final String ANY = "";
    private static final int WORDS = 16;

    private final Set<String> before = new HashSet<>();
    private final Set<String> now = new HashSet<>();

    @Override
    public Optional<String> before(String sql) {
        List<String> words = StatementWords.first(sql, WORDS);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (WRITING.contains(words.get(0))) {
            now.add(table(words));
        } else if (WRITING_SOMEWHERE.contains(words.get(0))) {
            now.add(ANY);
        } else if (isChange(words) && isOfWritten(words)) {
            before.clear();
            return Optional.of(DeferredConstraints.block());
        }
        return Optional.empty();
    }

    private boolean isOfWritten(List<String> words) {
        return before.contains(ANY) || words.stream().anyMatch(before::contains);
    }

    private static boolean isChange(List<String> words) {
        return REWRITING.contains(words.get(0))
                || CHANGING.contains(String.join(" ", words.subList(0, Math.min(2, words.size()))));
    }

    /** The table's name without its schema. */
    private static String table(List<String> words) {
        int place = 1;
        while (place < words.size() && BEFORE_TABLE.contains(words.get(place))) {
            place++;
        }
        while (place + 2 < words.size() && words.get(place + 1).equals(".")) {
            place += 2;
        }
        return place < words.size() ? words.get(place) : ANY;
    }

    @Override
    public void startRevision() {
        before.addAll(now);
        now.clear();
    }

    @Override
    public void endTransaction() {
        before.clear();
        now.clear();
    }
}
