package dev.alembic.internal.scratch;

import dev.alembic.internal.runtime.DatabaseUrl;

/** How databases of one kind come and go. */
interface DatabaseKind {

    /** Whether a JDBC url is of this kind. */
    boolean accepts(String jdbcUrl);

    /**
     * Makes an empty database.
     *
     * @throws dev.alembic.error.AlembicException if it can't, or there is one already
     */
    void create(DatabaseUrl place);

    /** Whether a database can be copied. */
    default boolean copies() {
        return false;
    }

    /** Makes a database like another one, to which nobody is connected. */
    default void copy(DatabaseUrl original, DatabaseUrl place) {
        throw new UnsupportedOperationException("databases at " + place.masked() + " can't be copied");
    }

    /** Drops a database. */
    void drop(DatabaseUrl place);
}
