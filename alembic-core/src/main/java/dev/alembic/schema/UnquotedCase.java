package dev.alembic.schema;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes the case of letters in SQL where it means nothing: outside of quotes. No tokenizer of SQL is
 * asked: it goes by the rules of one database, and what a model says has to be the same on each.
 */
public final class UnquotedCase {

    /** What is meant literally; an opened quote that isn't closed reaches to the end. */
    private static final Pattern QUOTED = Pattern.compile("'[^']*('|$)|\"[^\"]*(\"|$)|`[^`]*(`|$)|\\[[^\\]]*(\\]|$)");

    private UnquotedCase() {}

    /** In capitals, but for what stands within quotes. */
    public static String upper(String sql) {
        return outsideQuotes(sql, text -> text.toUpperCase(Locale.ROOT));
    }

    /** In small letters, but for what stands within quotes. */
    public static String lower(String sql) {
        return outsideQuotes(sql, text -> text.toLowerCase(Locale.ROOT));
    }

    private static String outsideQuotes(String sql, UnaryOperator<String> change) {
        StringBuilder result = new StringBuilder(sql.length());
        Matcher quoted = QUOTED.matcher(sql);
        int end = 0;
        while (quoted.find()) {
            result.append(change.apply(sql.substring(end, quoted.start()))).append(quoted.group());
            end = quoted.end();
        }
        return result.append(change.apply(sql.substring(end))).toString();
    }
}
