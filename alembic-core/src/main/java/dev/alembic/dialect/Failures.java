package dev.alembic.dialect;

import java.sql.SQLException;
import java.util.Optional;

/** What a dialect knows of the failures of its database. No state. */
public interface Failures {

    /** For databases of which nothing is known. */
    Failures UNKNOWN = new Failures() {};

    /** What to do about a failure, a sentence or two; absent if nothing more is known. */
    default Optional<String> advice(SQLException failure) {
        return Optional.empty();
    }

    /** Whether a right is missing. */
    default boolean isMissingRight(SQLException failure) {
        return false;
    }

    /** Whether somebody else holds what was waited for. */
    default boolean isBusy(SQLException failure) {
        return false;
    }

    /** Whether an attempt failed only because somebody else was making or removing the same thing. */
    default boolean isCollision(SQLException failure) {
        return isBusy(failure);
    }

    /** Whether there is nothing to roll back any more, as the database has done so by itself. */
    default boolean isRolledBack(SQLException failure) {
        return false;
    }

    /** What the database says, without what is no help to anybody. */
    default String words(SQLException failure) {
        return String.valueOf(failure.getMessage()).strip();
    }

    /**
     * What makes a schema in which a user may create tables.
     *
     * @param schema that is missing
     * @param user who may not create it
     */
    default Optional<String> schemaFor(String schema, String user) {
        return Optional.empty();
    }

    /** Whether a statement needs what came before it in the same transaction to be committed. */
    default boolean isTooEarly(SQLException failure) {
        return false;
    }

    /**
     * What grants the right to create a table.
     *
     * @param schema where the table would be
     * @param user who would create it
     */
    default Optional<String> grantToCreate(String schema, String user) {
        return Optional.empty();
    }
}
