package dev.alembic.sql;

/** Where strings and quoted names end. All answers are -1 where there is no end. */
final class QuotedText {

    private QuotedText() {}

    /**
     * The place behind the closing quote; a doubled one stands for itself.
     *
     * @param from behind the opening quote
     * @param backslashes whether the character behind a backslash closes nothing
     */
    static int end(TextWindow text, int from, char quote, boolean backslashes) {
        int position = from;
        while (text.has(position)) {
            char c = text.charAt(position++);
            if (c == '\\' && backslashes) {
                position++;
            } else if (c == quote) {
                if (!text.has(position) || text.charAt(position) != quote) {
                    return position;
                }
                position++;
            }
        }
        return -1;
    }

    /** The place behind the next occurrence of what closes a text. */
    static int behind(TextWindow text, int from, String close) {
        int position = text.indexOf(close.charAt(0), from);
        while (text.has(position)) {
            if (text.startsWith(close, position)) {
                return position + close.length();
            }
            position = text.indexOf(close.charAt(0), position + 1);
        }
        return -1;
    }

    /** What closes Oracle's {@code q'[it's]'}. */
    static String alternativeClose(char open) {
        int pair = "[{(<".indexOf(open);
        return (pair < 0 ? open : "]})>".charAt(pair)) + "'";
    }
}
