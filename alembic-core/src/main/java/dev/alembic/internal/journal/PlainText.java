package dev.alembic.internal.journal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in lines of ASCII, which every table keeps, whatever its encoding or the session's is. */
public final class PlainText {

    private static final Pattern ESCAPED = Pattern.compile("~([0-9a-f]{4})");

    private PlainText() {}

    /** Writes whatever isn't ASCII, and a tilde, as its number behind a tilde. */
    public static String escape(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPlain = (c >= ' ' && c < 0x7f && c != '~' && c != '\\') || c == '\n';
            plain.append(isPlain ? String.valueOf(c) : "~%04x".formatted((int) c));
        }
        return plain.toString();
    }

    /** Reads it back. */
    public static String unescape(String plain) {
        Matcher escaped = ESCAPED.matcher(plain);
        return escaped.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
