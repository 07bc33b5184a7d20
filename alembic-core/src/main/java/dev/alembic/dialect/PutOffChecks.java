package dev.alembic.dialect;

import java.util.Optional;

/**
 * Follows which checks the statements of a script put off to the end of their transaction, so that
 * they don't stand in the way of a later revision. For one script.
 */
public interface PutOffChecks {

    /** For databases where nothing is put off, or where it is in nobody's way. */
    PutOffChecks NONE = sql -> Optional.empty();

    /** What has to be done before a statement, which is taken note of. */
    Optional<String> before(String sql);

    /** A revision begins. */
    default void startRevision() {}

    /** The transaction ended, and what was put off is done. */
    default void endTransaction() {}
}
