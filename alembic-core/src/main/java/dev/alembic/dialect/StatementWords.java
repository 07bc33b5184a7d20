package dev.alembic.dialect;

import dev.alembic.sql.BodySyntax;
import dev.alembic.sql.LexicalRule;
import dev.alembic.sql.SqlLexis;
import dev.alembic.sql.SqlTokenizer;
import dev.alembic.sql.SqlTokenizer.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words that a statement begins with, in capitals, without comments. */
public final class StatementWords {

    /** What holds in the words of statements on every database. */
    private static final SqlLexis ANYWHERE = SqlLexis.of(
            BodySyntax.ANY, LexicalRule.BACKTICK_NAMES, LexicalRule.HASH_COMMENTS, LexicalRule.EXECUTABLE_COMMENTS);

    private StatementWords() {}

    /**
     * The first words and symbols, at most so many. Quoted names are words without their quotes'
     * contents: a single quote. A comment that is executed begins and ends with a slash.
     */
    public static List<String> first(String sql, int count) {
        SqlTokenizer tokens = new SqlTokenizer(sql, ANYWHERE);
        List<String> found = new ArrayList<>();
        while (found.size() < count && tokens.next() != Kind.END) {
            if (!tokens.isComment()) {
                found.add(word(tokens));
            }
        }
        return found;
    }

    private static String word(SqlTokenizer tokens) {
        return switch (tokens.kind()) {
            case QUOTED -> "'";
            case EXECUTABLE_COMMENT -> "/";
            default -> tokens.word();
        };
    }

    /** Everything in a statement that may be a name, as it is written, without quotes. */
    public static Set<String> names(String sql) {
        SqlTokenizer tokens = new SqlTokenizer(sql, ANYWHERE);
        Set<String> names = new LinkedHashSet<>();
        while (tokens.next() != Kind.END) {
            String token = tokens.token();
            if (tokens.kind() == Kind.WORD) {
                names.add(token);
            } else if (tokens.kind() == Kind.QUOTED && !token.startsWith("'") && token.length() > 1) {
                names.add(token.substring(1, token.length() - 1));
            }
        }
        return names;
    }
}
