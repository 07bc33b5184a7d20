package dev.alembic.hibernate;

import dev.alembic.sql.Literals;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts in SQL of annotations, as the database understands them. */
final class SqlText {

    private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')*)'");
    private static final Pattern QUOTED_WITH_ESCAPES = Pattern.compile("'((?:[^'\\\\]|''|\\\\.)*)'", Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)", Pattern.DOTALL);

    /** What a backslash and a letter stand for (MySQL's manual, String Literals). */
    private static final String LETTERS = "0bnrtZ";

    /** They keep their backslash, which LIKE is to see. */
    private static final String KEPT = "%_";

    private static final String MEANT = "\0\b\n\r\t\032";

    private final boolean hasBackslashes;

    SqlText(Literals literals) {
        this.hasBackslashes = literals.string("\\").equals("'\\\\'");
    }

    /** The text that a literal stands for; absent if this isn't one. */
    Optional<String> literal(String sql) {
        Matcher quoted = (hasBackslashes ? QUOTED_WITH_ESCAPES : QUOTED).matcher(sql);
        return quoted.matches() ? Optional.of(inQuotes(quoted.group(1))) : Optional.empty();
    }

    /** The text that this means between two quotes. */
    String inQuotes(String sql) {
        String text = sql.replace("''", "'");
        return hasBackslashes ? ESCAPE.matcher(text).replaceAll(SqlText::meant) : text;
    }

    private static String meant(MatchResult escape) {
        int at = LETTERS.indexOf(escape.group(1));
        boolean isKept = KEPT.contains(escape.group(1));
        String text = isKept ? escape.group() : escape.group(1);
        return Matcher.quoteReplacement(at < 0 ? text : String.valueOf(MEANT.charAt(at)));
    }

    /** A name without the quotes around it, of any kind. */
    static String unquoted(String text) {
        Matcher quoted = QUOTED.matcher(text);
        return quoted.matches() ? quoted.group(1).replace("''", "'") : text.replaceAll("^[\"`]|[\"`]$", "");
    }
}
