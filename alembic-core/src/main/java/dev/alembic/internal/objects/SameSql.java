package dev.alembic.internal.objects;

import dev.alembic.sql.SqlLexis;
import dev.alembic.sql.SqlTokenizer;
import dev.alembic.sql.SqlTokenizer.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether statements say the same, whatever their white space, comments and case of words. */
final class SameSql {

    private SameSql() {}

    static boolean areSame(List<String> some, List<String> others, SqlLexis lexis) {
        return tokens(some, lexis).equals(tokens(others, lexis));
    }

    private static List<String> tokens(List<String> statements, SqlLexis lexis) {
        List<String> tokens = new ArrayList<>();
        for (String statement : statements) {
            SqlTokenizer tokenizer = new SqlTokenizer(statement, lexis);
            while (tokenizer.next() != Kind.END) {
                if (!tokenizer.isComment() && tokenizer.kind() != Kind.DELIMITER) {
                    tokens.add(
                            tokenizer.kind() == Kind.WORD
                                    ? tokenizer.token().toLowerCase(Locale.ROOT)
                                    : tokenizer.token());
                }
            }
            tokens.add(";");
        }
        return tokens;
    }
}
