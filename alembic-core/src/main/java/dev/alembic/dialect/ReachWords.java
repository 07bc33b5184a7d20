package dev.alembic.dialect;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * By which words it is known how far a statement reaches. What isn't known may do anything: several
 * statements in one text too.
 *
 * @param objects the kinds of things whose definitions are no more than that, in capitals
 * @param between what may stand between CREATE, ALTER or DROP and the kind, in capitals
 * @param doubtful texts, in small letters, that may do more wherever they stand
 * @param others how far statements reach that begin with other words, in capitals; the empty word for a
 *     text without any
 */
public record ReachWords(
        Set<String> objects, Set<String> between, Set<String> doubtful, Map<String, StatementReach> others) {

    private static final int WORDS = 6;

    private static final Set<String> VERBS = Set.of("CREATE", "ALTER", "DROP");

    /** How far a statement reaches beyond what it says. */
    public StatementReach of(String sql) {
        String text = sql.strip().toLowerCase(Locale.ROOT);
        int end = text.indexOf(';');
        boolean isSeveral = end >= 0 && end < text.length() - 1;
        if (isSeveral || doubtful.stream().anyMatch(text::contains)) {
            return StatementReach.SESSION;
        }
        List<String> words = StatementWords.first(sql, WORDS);
        return isDefinition(words)
                ? StatementReach.OBJECTS
                : others.getOrDefault(words.isEmpty() ? "" : words.get(0), StatementReach.SESSION);
    }

    private boolean isDefinition(List<String> words) {
        int at = 1;
        while (at < words.size() && between.contains(words.get(at))) {
            at++;
        }
        return at < words.size() && VERBS.contains(words.get(0)) && objects.contains(words.get(at));
    }
}
