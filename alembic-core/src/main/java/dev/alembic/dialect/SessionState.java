package dev.alembic.dialect;

import java.sql.SQLException;

/**
 * What a session had set at one moment: where names are looked up, as whom it acts, its variables.
 * For one connection and one thread.
 */
public interface SessionState {

    /**
     * Puts the session back to that moment; within a transaction, what is put off to its end is
     * done now.
     *
     * @throws SQLException if the database refuses, such as for a row that a deferred constraint
     *     forbids
     */
    void restore() throws SQLException;
}
