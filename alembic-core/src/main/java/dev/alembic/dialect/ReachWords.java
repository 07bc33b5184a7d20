package dev.alembic.dialect;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * By which words statements are known that define one thing and do nothing else. Several statements in
 * one text aren't.
 *
 * @param objects the kinds of things, in capitals
 * @param between what may stand before the kind, in capitals
 * @param doubtful texts, in small letters, that may do more wherever they stand
 */
public record DefinitionWords(Set<String> objects, Set<String> between, Set<String> doubtful) {

    private static final int WORDS = 6;

    private static final Set<String> VERBS = Set.of("CREATE", "ALTER", "DROP");

    /** Whether the text is such a statement and nothing more. */
    public boolean isAlone(String sql) {
        return isSingle(sql) && isDefinition(StatementWords.first(sql, WORDS));
    }

    /** Whether the text is one statement in which nothing is doubtful. */
    public boolean isSingle(String sql) {
        String text = sql.strip().toLowerCase(Locale.ROOT);
        int end = text.indexOf(';');
        boolean isSeveral = end >= 0 && end < text.length() - 1;
        return !isSeveral && doubtful.stream().noneMatch(text::contains);
    }

    private boolean isDefinition(List<String> words) {
        int at = 1;
        while (at < words.size() && between.contains(words.get(at))) {
            at++;
        }
        return at < words.size() && VERBS.contains(words.get(0)) && objects.contains(words.get(at));
    }
}
