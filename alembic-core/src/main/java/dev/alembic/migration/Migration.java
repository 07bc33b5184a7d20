package dev.alembic.migration;

import dev.alembic.error.IrreversibleMigrationException;
import dev.alembic.op.Operations;

/**
 * One change of the schema, forth and back. Implemented by a class that also wears {@link
 * Revision}.
 */
public interface Migration {

    /** Makes the change. */
    void upgrade(Operations op);

    /**
     * Takes the change back. Throw {@link #irreversible} where that can't be done.
     *
     * @throws IrreversibleMigrationException unless overridden
     */
    default void downgrade(Operations op) {
        throw irreversible("it has no downgrade");
    }

    /**
     * To be thrown by a downgrade that must not run: {@code throw irreversible("restore from
     * backup")}.
     *
     * @param reason why, and what to do instead
     */
    default IrreversibleMigrationException irreversible(String reason) {
        return new IrreversibleMigrationException(reason);
    }
}
