package dev.alembic.imports.source;

import dev.alembic.sql.ScriptPart;
import dev.alembic.sql.SqlLexis;
import dev.alembic.sql.SqlSplitter;
import dev.alembic.sql.UnreadableSqlException;
import java.util.Optional;
import java.util.Set;

/**
 * SQL of another tool as half of a revision.
 *
 * @param text the same, but for comments that would be taken for the beginning of a half
 * @param complaint why the database's rules can't read it, if they can't
 */
public record SqlText(String text, Optional<String> complaint) {

    private static final Set<String> MARKS = Set.of("upgrade", "downgrade");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Makes it.
     *
     * @param file where it stands, for the complaint
     */
    public static SqlText of(String file, String sql, SqlLexis lexis) {
        String text = sql.startsWith(BYTE_ORDER_MARK) ? sql.substring(1) : sql;
        try {
            Optional<String> next = Optional.of(text);
            while (next.isPresent()) {
                text = next.get();
                next = withoutMark(text, lexis);
            }
            return new SqlText(text, Optional.empty());
        } catch (UnreadableSqlException e) {
            return new SqlText(text, Optional.of(e.in("\"" + file + "\"")));
        }
    }

    private static Optional<String> withoutMark(String text, SqlLexis lexis) {
        try (SqlSplitter splitter = new SqlSplitter(ScriptPart.of(text), lexis, MARKS)) {
            splitter.passOver();
            if (splitter.mark().isEmpty()) {
                return Optional.empty();
            }
            int start = text.lastIndexOf("--", splitter.position() - 1);
            int end = text.indexOf('\n', start);
            String line = end < 0 ? text.substring(start) : text.substring(start, end);
            String disarmed = "-- (" + line.substring(2).strip() + ")";
            return Optional.of(text.substring(0, start) + disarmed + (end < 0 ? "" : text.substring(end)));
        }
    }
}
