package dev.alembic.dialect.h2;

import dev.alembic.dialect.Failures;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What the error codes of H2 mean for a migration (org.h2.api.ErrorCode). */
final class H2Failures implements Failures {

    static final H2Failures INSTANCE = new H2Failures();

    private static final int LOCK_TIMEOUT = 50200;

    private static final int READ_ONLY = 90097;

    /** Deadlock, a table or index that is there or isn't, a row that another session has changed. */
    private static final Set<Integer> COLLISIONS =
            Set.of(LOCK_TIMEOUT, 40001, 42101, 42102, 42103, 42104, 42111, 42112, 23505, 90131, 90079);

    private H2Failures() {}

    @Override
    public boolean isBusy(SQLException failure) {
        return failure.getErrorCode() == LOCK_TIMEOUT;
    }

    @Override
    public boolean isCollision(SQLException failure) {
        return COLLISIONS.contains(failure.getErrorCode());
    }

    @Override
    public Optional<String> advice(SQLException failure) {
        if (failure.getErrorCode() == READ_ONLY) {
            return Optional.of("Make the file and its folder writable.");
        }
        return isFull(failure) ? Optional.of("Make room on the disk.") : Optional.empty();
    }

    /** Only what the operating system says tells it. */
    private static boolean isFull(SQLException failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof IOException && String.valueOf(at.getMessage()).contains("No space left")) {
                return true;
            }
        }
        return false;
    }
}
