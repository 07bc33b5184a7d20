package dev.alembic.op;

import java.sql.Connection;

/** Where operations run, as far as a migration may ask. */
public interface OperationContext {

    /** The name of the dialect, such as {@code postgresql}. */
    String dialect();

    /**
     * The connection that operations run on. It belongs to the runtime: don't commit, roll back or
     * close it.
     *
     * @throws dev.alembic.error.OfflineModeException if SQL is only being printed
     */
    Connection connection();
}
