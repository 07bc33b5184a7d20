package dev.alembic.sql;

import dev.alembic.op.Operation;
import java.util.List;
import java.util.function.Supplier;

/** Takes statements: runs them, prints them, remembers them. */
@FunctionalInterface
public interface SqlSink {

    /** Takes the next statement. */
    void accept(Sql sql);

    /**
     * Takes the statements of an operation, or of a part of one that is planned as a whole.
     *
     * @param source what the statements do
     * @param statements asked at most once, and only if they have still to be run: what they are may
     *     depend on what the database looks like before them
     */
    default void acceptAll(Operation source, Supplier<List<Sql>> statements) {
        statements.get().forEach(this::accept);
    }
}
