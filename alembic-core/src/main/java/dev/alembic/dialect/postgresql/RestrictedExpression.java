package dev.alembic.dialect.postgresql;

import dev.alembic.sql.SqlTokenizer;
import dev.alembic.sql.SqlTokenizer.Kind;
import java.util.Set;

/** What PostgreSQL takes as a default as it is ({@code b_expr} of its grammar). */
final class RestrictedExpression {

    /** Operators that only an expression in parentheses has. */
    private static final Set<String> OPERATORS = Set.of(
            "AND",
            "OR",
            "NOT",
            "AT",
            "LIKE",
            "ILIKE",
            "SIMILAR",
            "IN",
            "BETWEEN",
            "IS",
            "ISNULL",
            "NOTNULL",
            "COLLATE",
            "OVERLAPS");

    private RestrictedExpression() {}

    /** Whether it stands without parentheses. */
    static boolean isOne(String sql) {
        SqlTokenizer tokens = new SqlTokenizer(sql, PostgresqlLexis.LEXIS.withoutShell());
        int depth = 0;
        while (tokens.next() != Kind.END) {
            if (tokens.is('(') || tokens.is('[')) {
                depth++;
            } else if (tokens.is(')') || tokens.is(']')) {
                depth--;
            } else if (depth == 0 && tokens.kind() == Kind.WORD && OPERATORS.contains(tokens.word())) {
                return false;
            }
        }
        return true;
    }
}
