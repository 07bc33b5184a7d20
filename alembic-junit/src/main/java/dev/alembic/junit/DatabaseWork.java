package dev.alembic.junit;

/** Writes rows into a database, or asserts something about it. */
@FunctionalInterface
public interface DatabaseWork {

    /**
     * Does it.
     *
     * @throws Exception if it can't; the test fails
     */
    void on(MigratedDatabase database) throws Exception;
}
