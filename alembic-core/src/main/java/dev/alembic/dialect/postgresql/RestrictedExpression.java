package dev.alembic.dialect.postgresql;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL takes as a default as it is ({@code b_expr} of its grammar). */
final class RestrictedExpression {

    /** Strings, names in quotes, and numbers; then what matters. */
    private static final Pattern TOKEN =
            Pattern.compile("(?is)(?:e|u&)?'(?:[^'\\\\]|''|\\\\.)*'|\"[^\"]*\"|\\$(\\w*)\\$.*?\\$\\1\\$"
                    + "|(?<open>[(\\[])|(?<close>[)\\]])|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)");

    /** Operators that only an expression in parentheses has. */
    private static final Set<String> OPERATORS = Set.of(
            "and",
            "or",
            "not",
            "at",
            "like",
            "ilike",
            "similar",
            "in",
            "between",
            "is",
            "isnull",
            "notnull",
            "collate",
            "overlaps");

    private RestrictedExpression() {}

    /** Whether it stands without parentheses. */
    static boolean isOne(String sql) {
        Matcher token = TOKEN.matcher(sql);
        int depth = 0;
        while (token.find()) {
            if (token.group("open") != null) {
                depth++;
            } else if (token.group("close") != null) {
                depth--;
            } else if (depth == 0 && isOperator(token.group("word"))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOperator(@Nullable String word) {
        return word != null && OPERATORS.contains(word.toLowerCase(Locale.ROOT));
    }
}
