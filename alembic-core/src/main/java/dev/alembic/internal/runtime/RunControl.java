package dev.alembic.internal.runtime;

import dev.alembic.migration.Cancellation;
import dev.alembic.migration.MigrationListener;
import java.sql.Connection;
import java.util.Optional;

/**
 * Who looks on at runs.
 *
 * @param listener hears of them
 * @param cancellation stops them, if somebody may
 */
public record RunControl(MigrationListener listener, Optional<Cancellation> cancellation) {

    /** Nobody does. */
    static final RunControl NONE = new RunControl(MigrationListener.NONE, Optional.empty());

    /** On a scratch database, of which logs are silent too. */
    public static final RunControl SCRATCH = new RunControl(new MigrationListener() {}, Optional.empty());

    /** A connection whose statements can be stopped, if anybody may do so. */
    public Connection watched(Connection connection) {
        return cancellation
                .map(known -> CancellableConnection.of(connection, known))
                .orElse(connection);
    }

    /**
     * Goes on only if nobody wants runs to be stopped.
     *
     * @throws dev.alembic.error.CancelledException if somebody does
     */
    void check() {
        cancellation.ifPresent(Cancellation::check);
    }

    boolean isCancelled() {
        return cancellation.filter(Cancellation::isCancelled).isPresent();
    }
}
