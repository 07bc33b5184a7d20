package dev.alembic.sql;

import dev.alembic.error.AlembicException;

/** SQL text that can't be taken apart, or that holds what only a shell understands. */
public final class UnreadableSqlException extends AlembicException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String problem;

    /**
     * Refuses a text.
     *
     * @param line counted from 1
     * @param problem what is wrong there, as sentences
     */
    public UnreadableSqlException(int line, String problem) {
        super("Line %d of the SQL: %s".formatted(line, problem));
        this.line = line;
        this.problem = problem;
    }

    /** The sentence for a text of this name: {@code Line 3 of "a.sql": …}. */
    public String in(String place) {
        return "Line %d of %s: %s".formatted(line, place, problem);
    }
}
