package dev.alembic.sql;

import dev.alembic.sql.ExpressionTokens.NotAnExpressionException;

/**
 * The form in which SQL expressions can be compared by their text: without the parentheses, casts
 * and spellings in which a database gives back what it was given. {@code ((a > 5) AND (b)::text =
 * ANY (ARRAY['x'::text]))} has the form of {@code a > 5 and b in ('x')}.
 */
public final class ExpressionForm {

    private ExpressionForm() {}

    /** The form; of what isn't understood, the words in lower case with single spaces. */
    public static String of(String sql) {
        try {
            return ExpressionParser.form(sql);
        } catch (NotAnExpressionException e) {
            return new ExpressionTokens(sql).joined();
        }
    }

    /** Whether two expressions have one form. */
    public static boolean areEqual(String one, String other) {
        return one.equals(other) || of(one).equals(of(other));
    }
}
