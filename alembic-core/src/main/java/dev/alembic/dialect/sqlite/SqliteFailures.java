package dev.alembic.dialect.sqlite;

import dev.alembic.dialect.Failures;
import java.sql.SQLException;
import java.util.Optional;

/** What SQLite's result codes mean for a migration (sqlite.org/rescode.html). */
final class SqliteFailures implements Failures {

    static final SqliteFailures INSTANCE = new SqliteFailures();

    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int FULL = 13;

    private SqliteFailures() {}

    @Override
    public Optional<String> advice(SQLException failure) {
        return switch (failure.getErrorCode() & 0xff) {
            case READ_ONLY -> Optional.of("Make the file and its folder writable.");
            case FULL -> Optional.of("Make room on the disk.");
            default -> Optional.empty();
        };
    }

    /** An extended code has the plain one in its last byte. */
    @Override
    public boolean isBusy(SQLException failure) {
        int code = failure.getErrorCode() & 0xff;
        return code == BUSY || code == LOCKED;
    }
}
