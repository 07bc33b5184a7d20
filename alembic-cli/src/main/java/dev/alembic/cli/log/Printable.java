package dev.alembic.cli.log;

/**
 * Text as it may go to a terminal or into a log, whoever wrote it: what would move the cursor, colour
 * the screen or turn the direction of writing is shown as its number.
 */
public final class Printable {

    private Printable() {}

    /** The text with all of it escaped but line feeds and tabs. */
    public static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHarmful(text.charAt(i))) {
                return escaped(text);
            }
        }
        return text;
    }

    /** The text as one entry of a log: a further line can't look like an entry of its own. */
    static String entry(String text) {
        return text(text).replace("\n", "\n      ");
    }

    /** Lines end here as on this system. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (char c : text.replace("\r\n", "\n").toCharArray()) {
            if (isHarmful(c)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** C0 but for line feed and tab, DEL, C1, and what steers the direction of writing. */
    private static boolean isHarmful(char c) {
        return (c < ' ' && c != '\n' && c != '\t')
                || (c >= 0x7f && c <= 0x9f)
                || c == 0x61c
                || c == 0x200e
                || c == 0x200f
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
