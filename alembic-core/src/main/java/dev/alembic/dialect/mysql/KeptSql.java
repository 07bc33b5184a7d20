package dev.alembic.dialect.mysql;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL as the catalogue keeps it: backslashes escape in its texts, whatever the session that wrote
 * them or reads them says (observed with MariaDB 11.4).
 */
final class KeptSql {

    private static final Pattern ESCAPED = Pattern.compile("\\\\.", Pattern.DOTALL);

    private static final Map<String, String> MEANT =
            Map.of("\\'", "''", "\\\\", "\\", "\\n", "\n", "\\r", "\r", "\\0", "\0", "\\Z", "\32", "\\t", "\t");

    private KeptSql() {}

    /** With quotes doubled instead of escaped, as a session says it in which backslashes escape. */
    static String withEscapes(String sql) {
        return ESCAPED.matcher(sql)
                .replaceAll(match -> match.group().equals("\\'") ? "''" : Matcher.quoteReplacement(match.group()));
    }

    /** As a session says it in which a backslash is a character like others. */
    static String withoutEscapes(String sql) {
        return ESCAPED.matcher(sql)
                .replaceAll(match -> Matcher.quoteReplacement(MEANT.getOrDefault(match.group(), match.group())));
    }

    /** As a session says it. */
    static String in(boolean isEscaping, String sql) {
        return isEscaping ? withEscapes(sql) : withoutEscapes(sql);
    }
}
