package dev.alembic.diff;

import dev.alembic.dialect.Dialect;
import dev.alembic.op.Operation;
import java.util.List;

/**
 * Puts operations on one table that follow each other into a batch, where the dialect can't do one
 * of them by ALTER.
 */
public final class Batches {

    private final Dialect dialect;

    /** For this dialect. */
    public Batches(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The same operations in the same order, some of them in batches. */
    public List<Operation> of(List<Operation> operations) {
        throw new AssertionError(dialect.name() + operations);
    }
}
