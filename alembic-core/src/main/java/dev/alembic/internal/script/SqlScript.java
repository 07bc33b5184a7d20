package dev.alembic.internal.script;

import dev.alembic.error.ScriptException;
import dev.alembic.sql.ScriptPart;
import dev.alembic.sql.SqlLexis;
import dev.alembic.sql.SqlSplitter;
import dev.alembic.sql.SqlStatement;
import dev.alembic.sql.UnreadableSqlException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The statements of a SQL revision, in two halves that are read each for itself.
 *
 * @param file where they stand
 * @param lexis the rules that the file is read by
 * @param upgrade what stands behind {@code -- upgrade}
 * @param downgrade what stands behind {@code -- downgrade}; empty if there is no such line
 */
record SqlScript(Path file, SqlLexis lexis, ScriptPart upgrade, Optional<ScriptPart> downgrade) {

    private static final String DOWNGRADE = "downgrade";
    private static final Set<String> MARKS = Set.of("upgrade", DOWNGRADE);

    /**
     * Finds the two halves and reads them to their ends.
     *
     * @param body what stands behind {@code -- upgrade}
     * @param lexis the rules of the database
     * @throws ScriptException if a string or comment has no end, a half is there twice, or something
     *     in it only a shell understands
     */
    static SqlScript parse(Path file, ScriptPart body, SqlLexis lexis) {
        try {
            return read(file, body, lexis);
        } catch (UnreadableSqlException e) {
            throw refused(file, e);
        }
    }

    /**
     * The same, where what is wrong may be the rules.
     *
     * @throws UnreadableSqlException if the file makes no sense by these rules
     */
    static SqlScript read(Path file, ScriptPart body, SqlLexis lexis) {
        try (SqlSplitter first = new SqlSplitter(body, lexis, MARKS)) {
            first.passOver();
            if (first.mark().isEmpty()) {
                return new SqlScript(file, lexis, body, Optional.empty());
            }
            requireMark(file, first.mark().equals(Optional.of(DOWNGRADE)), first);
            ScriptPart rest = new ScriptPart(body.text(), first.position(), body.to(), first.line());
            requireNoMark(file, rest, lexis);
            ScriptPart upgrade = new ScriptPart(body.text(), body.from(), first.position(), body.firstLine());
            return new SqlScript(file, lexis, upgrade, Optional.of(rest));
        }
    }

    private static void requireNoMark(Path file, ScriptPart half, SqlLexis lexis) {
        try (SqlSplitter splitter = new SqlSplitter(half, lexis, MARKS)) {
            splitter.passOver();
            requireMark(file, splitter.mark().isEmpty(), splitter);
        }
    }

    private static void requireMark(Path file, boolean isExpected, SqlSplitter found) {
        if (!isExpected) {
            throw new ScriptException(
                    file,
                    "\"%s\" has a second line \"-- %s\"."
                            .formatted(file, found.mark().orElseThrow()));
        }
    }

    /** Hands over the statements of a half one by one. */
    void forEach(ScriptPart half, Consumer<SqlStatement> consumer) {
        try (SqlSplitter splitter = new SqlSplitter(half, lexis, MARKS)) {
            splitter.forEach(consumer);
        }
    }

    private static ScriptException refused(Path file, UnreadableSqlException e) {
        return new ScriptException(file, e.in("\"" + file + "\""), e);
    }
}
