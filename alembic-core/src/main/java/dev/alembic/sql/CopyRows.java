package dev.alembic.sql;

/**
 * Rows behind {@code COPY … FROM stdin;}.
 *
 * @param end the place behind them
 * @param state whether there are more
 */
record CopyRows(int end, State state) {

    private static final String LAST = "\\.";

    /** Where reading has ended. */
    enum State {
        /** Behind the line {@code \.}. */
        COMPLETE,
        /** Between two rows. */
        GOING_ON,
        /** At the end of the text, where that line should have come before. */
        UNFINISHED
    }

    /**
     * Reads rows.
     *
     * @param from where a line begins
     * @param most about how many characters are enough
     */
    static CopyRows read(TextWindow text, int from, int most) {
        int position = from;
        while (text.has(position)) {
            int lineEnd = text.indexOf('\n', position);
            if (text.startsWith(LAST, position)
                    && text.substring(position + LAST.length(), lineEnd).isBlank()) {
                return new CopyRows(position + LAST.length(), State.COMPLETE);
            }
            position = text.has(lineEnd) ? lineEnd + 1 : lineEnd;
            if (position - from >= most && !isEscaped(text, lineEnd)) {
                return new CopyRows(position, State.GOING_ON);
            }
        }
        return new CopyRows(position, State.UNFINISHED);
    }

    /** Whether a line end belongs to a value. */
    private static boolean isEscaped(TextWindow text, int lineEnd) {
        int first = lineEnd;
        while (text.charAt(first - 1) == '\\') {
            first--;
        }
        return (lineEnd - first) % 2 == 1;
    }
}
