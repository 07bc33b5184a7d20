package dev.alembic.internal.batch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.sqlite.ProgressHandler;

/**
 * When a migration is killed.
 *
 * @param number of the statement, or of the step, from 1
 */
record Moment(Kind kind, int number) {

    private static final int INSTRUCTIONS_PER_STEP = 50;

    /** What is counted. */
    enum Kind {
        /** Before a statement, or before the commit. */
        BEFORE,
        /** At a step of SQLite's machine, most of them in the midst of a statement. */
        WITHIN,
        /** At any time. */
        ANY
    }

    static Moment of(String text) {
        String[] parts = text.split(":", 2);
        return new Moment(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), Integer.parseInt(parts[1]));
    }

    /** Calls at every step. */
    static void watch(Connection connection, Runnable step) throws SQLException {
        ProgressHandler.setHandler(connection, INSTRUCTIONS_PER_STEP, new ProgressHandler() {
            @Override
            protected int progress() {
                step.run();
                return 0;
            }
        });
    }

    @Override
    public String toString() {
        return kind + ":" + number;
    }
}
