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
    static int end(String text, int from, int limit, char quote, boolean backslashes) {
        int position = from;
        while (position < limit) {
            char c = text.charAt(position++);
            if (c == '\\' && backslashes) {
                position++;
            } else if (c == quote) {
                if (position >= limit || text.charAt(position) != quote) {
                    return position;
                }
                position++;
            }
        }
        return -1;
    }

    /** The place behind the next occurrence of what closes a text. */
    static int behind(String text, int from, int limit, String close) {
        int found = text.indexOf(close, from);
        return found < 0 || found + close.length() > limit ? -1 : found + close.length();
    }

    /** What closes Oracle's {@code q'[it's]'}. */
    static String alternativeClose(char open) {
        int pair = "[{(<".indexOf(open);
        return (pair < 0 ? open : "]})>".charAt(pair)) + "'";
    }
}
