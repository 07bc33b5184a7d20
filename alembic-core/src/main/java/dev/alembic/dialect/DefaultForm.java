package dev.alembic.dialect;

import dev.alembic.sql.ExpressionForm;
import dev.alembic.sql.SqlLexis;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A default in the form in which two can be compared.
 *
 * @param value what the literal says, without quotes; absent: it is another expression
 * @param expression its form
 * @param lexis the lexical rules by which it was read
 */
record DefaultForm(Optional<String> value, String expression, SqlLexis lexis) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]+)?");
    private static final Set<String> YES = Set.of("1", "t", "true", "yes", "y", "on");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d([ T]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?)?");
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]00:00(:00(\\.0+)?)?$");

    private static final Set<String> NO = Set.of("0", "f", "false", "no", "n", "off");

    /** The form of a default as it stands in SQL; absent: it is NULL, as if there were none. */
    static Optional<DefaultForm> of(String sql, SqlLexis lexis) {
        String form = ExpressionForm.of(sql, lexis);
        if (form.equals("null")) {
            return Optional.empty();
        }
        boolean isText = form.startsWith("'") && form.endsWith("'") && !form.contains(" '");
        boolean isPlain = NUMBER.matcher(form).matches() || YES.contains(form) || NO.contains(form);
        Optional<String> value = isText
                ? Optional.of(form.substring(1, form.length() - 1).replace("''", "'"))
                : Optional.of(asWritten(sql, form)).filter(any -> isPlain);
        return Optional.of(new DefaultForm(value, form, lexis));
    }

    /** A number keeps its zeros, which matter in a column of texts. */
    private static String asWritten(String sql, String form) {
        String number = sql.strip();
        return NUMBER.matcher(number).matches() ? number : form;
    }

    /**
     * Whether both give the same value.
     *
     * @param isText whether the column holds texts, so that {@code 5} and {@code 5.0} differ
     */
    boolean matches(DefaultForm other, boolean isText) {
        if (value.isPresent() && other.value.isPresent()) {
            return matches(value.get(), other.value.get(), isText);
        }
        return expression.equals(other.expression) || (!isText && (isSpelledOut(other) || other.isSpelledOut(this)));
    }

    /** Whether this is a text that says what the other expression is. */
    private boolean isSpelledOut(DefaultForm other) {
        return value.map(text -> ExpressionForm.of(text, lexis).equals(other.expression))
                .orElse(false);
    }

    private static boolean matches(String one, String other, boolean isText) {
        return one.equals(other)
                || (!isText && (areNumbers(one, other) || areFlags(one, other) || areTimes(one, other)));
    }

    /** Whether both are one point in time, which may be written as its day if it is midnight. */
    private static boolean areTimes(String one, String other) {
        return TIME.matcher(one).matches()
                && TIME.matcher(other).matches()
                && MIDNIGHT.matcher(one)
                        .replaceFirst("")
                        .equals(MIDNIGHT.matcher(other).replaceFirst(""));
    }

    private static boolean areNumbers(String one, String other) {
        return NUMBER.matcher(one).matches()
                && NUMBER.matcher(other).matches()
                && new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
    }

    private static boolean areFlags(String one, String other) {
        String first = one.toLowerCase(Locale.ROOT);
        String second = other.toLowerCase(Locale.ROOT);
        return (YES.contains(first) && YES.contains(second)) || (NO.contains(first) && NO.contains(second));
    }
}
