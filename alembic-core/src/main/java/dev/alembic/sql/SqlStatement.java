package dev.alembic.sql;

/**
 * One statement of a script.
 *
 * @param text what is sent to the database, without the delimiter; for {@code COPY … FROM stdin}
 *     with the rows behind it, up to the line {@code \.}
 * @param line the line it begins in, counted from 1
 */
public record SqlStatement(String text, int line) {

    /** The line that ends rows. */
    static final String NO_MORE_ROWS = "\\.";

    private static final String LAST_ROW = "\n" + NO_MORE_ROWS;

    /** Whether rows follow it, as in {@code COPY … FROM stdin}. */
    public boolean hasRows() {
        return hasRows(text);
    }

    /** Whether rows follow this statement. */
    public static boolean hasRows(String statement) {
        return statement.endsWith(LAST_ROW);
    }
}
