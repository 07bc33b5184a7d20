package dev.alembic.junit;

/**
 * A lock on a table that a run holds until its transaction ends.
 *
 * @param table its name, without the schema
 * @param mode what it lets others do
 * @param revision whose statement took it; empty if that isn't a revision's
 * @param statement the first after which it was held
 */
public record HeldLock(String table, LockMode mode, String revision, String statement) {

    @Override
    public String toString() {
        return "%s on %s in %s: %s".formatted(mode, table, revision, statement);
    }
}
