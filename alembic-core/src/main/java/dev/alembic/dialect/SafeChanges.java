package dev.alembic.dialect;

import dev.alembic.op.Operation;
import dev.alembic.schema.Table;
import java.util.List;
import java.util.Optional;

/** How a change of a table that is in use is made in phases, none of which keeps anybody waiting for long. */
@FunctionalInterface
public interface SafeChanges {

    /** The gate before what the running release still needs. */
    String CONTRACT = "contract";

    /**
     * The phases of an operation; absent if it keeps nobody waiting as it is.
     *
     * @param table as it is before
     * @throws dev.alembic.error.UnsupportedByDialectException if it does, and there are no phases for it, saying why
     */
    Optional<List<SafePhase>> phases(Operation operation, Table table);
}
