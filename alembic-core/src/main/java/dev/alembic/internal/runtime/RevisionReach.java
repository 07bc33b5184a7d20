package dev.alembic.internal.runtime;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.StatementReach;
import dev.alembic.sql.Sql;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/**
 * How far the statements of a revision reach, so that the database isn't asked for what they can't have
 * changed: each question is a way to the server and back.
 */
final class RevisionReach {

    private final Connection connection;
    private final Dialect dialect;
    private StatementReach widest = StatementReach.OBJECTS;
    private @Nullable DefaultSchema schema;

    RevisionReach(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    void startRevision() {
        widest = StatementReach.OBJECTS;
    }

    /** A statement is about to run. */
    void add(Sql sql) {
        widen(sql.rows().isEmpty() ? dialect.reach(sql.text()) : StatementReach.ROWS);
    }

    /** Somebody has the connection in hand. */
    void addAll() {
        widen(StatementReach.SESSION);
    }

    private void widen(StatementReach reach) {
        if (reach.compareTo(widest) > 0) {
            widest = reach;
        }
        if (reach == StatementReach.SESSION) {
            schema = null;
        }
    }

    /** Whether something was put off, or the session may have been changed. */
    boolean isToBePutBack() {
        return widest != StatementReach.OBJECTS;
    }

    /** Whether the session, and its transaction, may have been changed. */
    boolean isOfSession() {
        return widest == StatementReach.SESSION;
    }

    /** The schema in use, as long as nothing can have changed it. */
    DefaultSchema defaultSchema() {
        if (schema == null) {
            schema = DefaultSchema.of(connection);
        }
        return schema;
    }
}
