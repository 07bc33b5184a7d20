package dev.alembic.dialect;

import java.util.List;
import java.util.Set;

/** Tells kinds of statements apart by their words, as most databases write them. */
public final class StatementKinds {

    private static final int HEAD = 6;

    private static final Set<String> DATA = Set.of(
            "INSERT",
            "UPDATE",
            "DELETE",
            "MERGE",
            "REPLACE",
            "SELECT",
            "WITH",
            "VALUES",
            "TABLE",
            "(",
            "LOAD",
            "DO",
            "EXPLAIN",
            "SHOW",
            "DESCRIBE",
            "DESC");

    private static final Set<String> SESSION = Set.of("SET", "USE", "LOCK", "UNLOCK", "SAVEPOINT", "RELEASE");

    private static final Set<String> SEEN =
            Set.of("CREATE", "ALTER", "DROP", "RENAME", "COMMENT", "TRUNCATE", "ANALYZE", "OPTIMIZE", "GRANT");

    private static final Set<String> UNSEEN = Set.of("USER", "ROLE", "SERVER", "PLUGIN", "TABLESPACE");

    private StatementKinds() {}

    /** The kind of a statement. */
    public static StatementKind of(String sql) {
        List<String> words = StatementWords.first(sql, Integer.MAX_VALUE);
        String first = words.isEmpty() ? "" : words.get(0);
        if (TransactionWords.effect(sql) != StatementEffect.NONE) {
            return StatementKind.SESSION;
        } else if (isResult(words, first)) {
            return StatementKind.SESSION_RESULT;
        } else if (words.isEmpty() || DATA.contains(first)) {
            return StatementKind.DATA;
        }
        return SESSION.contains(first) ? StatementKind.SESSION : StatementKind.DEFINITION;
    }

    private static boolean isResult(List<String> words, String first) {
        List<String> head = words.subList(0, Math.min(HEAD, words.size()));
        boolean isTemporary = first.equals("CREATE")
                && (head.contains("TEMPORARY") || head.contains("TEMP"))
                && head.contains("TABLE");
        return isTemporary
                || first.equals("PREPARE")
                || (first.equals("SET") && words.contains("("))
                || (first.equals("SELECT") && (isFollowed(words, "INTO", "@") || isFollowed(words, ":", "=")));
    }

    private static boolean isFollowed(List<String> words, String one, String next) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equals(one) && words.get(i + 1).equals(next)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a statement that has done something has changed the definition of what it names, and
     * can be run again if it hasn't.
     */
    public static boolean isSeen(String sql) {
        List<String> words = StatementWords.first(sql, Integer.MAX_VALUE);
        if (words.isEmpty() || !SEEN.contains(words.get(0)) || words.contains("EXCHANGE")) {
            return false;
        }
        boolean isSwap = words.get(0).equals("RENAME")
                && words.stream().filter("TO"::equals).count() > 1;
        List<String> head = words.subList(1, Math.min(HEAD, words.size()));
        boolean isRepeatable = words.contains("EXISTS") || head.contains("REPLACE");
        return !isSwap && (isRepeatable || head.stream().noneMatch(UNSEEN::contains));
    }
}
