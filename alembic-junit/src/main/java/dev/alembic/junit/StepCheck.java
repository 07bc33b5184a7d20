package dev.alembic.junit;

import dev.alembic.RevisionView;

/** Tries one revision on a database that has all before it. */
interface StepCheck {

    /**
     * Does what has to be done before a revision is upgraded whose turn has passed.
     *
     * @throws Exception if it can't
     */
    default void passBy(MigratedDatabase database, RevisionView revision) throws Exception {}

    /**
     * Upgrades the revision, and finds out about it. In the end it is applied.
     *
     * @throws Exception if there is something wrong with it
     */
    void run(MigratedDatabase database, RevisionView revision) throws Exception;
}
