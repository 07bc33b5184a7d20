package dev.alembic.sql;

import dev.alembic.sql.ExpressionTokens.NotAnExpressionException;

/**
 * The form in which SQL expressions can be compared by their text: without the parentheses, casts
 * and spellings in which a database gives back what it was given. {@code ((a > 5) AND (b)::text =
 * ANY (ARRAY['x'::text]))} has the form of {@code a > 5 and b in ('x')}.
 */
public final class ExpressionForm {

    private ExpressionForm() {}

    /**
     * The form, by the lexical rules of a database; of what isn't understood, the words in lower case with single
     * spaces.
     */
    public static String of(String sql, SqlLexis lexis) {
        try {
            return ExpressionParser.form(sql, lexis);
        } catch (NotAnExpressionException e) {
            return new ExpressionTokens(sql, lexis).joined();
        }
    }

    /** Whether two expressions have one form by the lexical rules of a database. */
    public static boolean areEqual(String one, String other, SqlLexis lexis) {
        return one.equals(other) || of(one, lexis).equals(of(other, lexis));
    }
}
