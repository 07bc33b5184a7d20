package dev.alembic.error;

/** A migration says itself that it can't be undone. */
public final class IrreversibleMigrationException extends AlembicException {

    /**
     * Says why, and what to do instead.
     *
     * @param reason the migration author's words, such as {@code restore from backup}
     */
    public IrreversibleMigrationException(String reason) {
        super(reason);
    }
}
