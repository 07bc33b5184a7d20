package dev.alembic.dialect.h2;

import dev.alembic.dialect.Failures;
import java.sql.SQLException;

/** What the error codes of H2 mean for a migration (org.h2.api.ErrorCode). */
final class H2Failures implements Failures {

    static final H2Failures INSTANCE = new H2Failures();

    private static final int LOCK_TIMEOUT = 50200;

    private H2Failures() {}

    @Override
    public boolean isBusy(SQLException failure) {
        return failure.getErrorCode() == LOCK_TIMEOUT;
    }
}
