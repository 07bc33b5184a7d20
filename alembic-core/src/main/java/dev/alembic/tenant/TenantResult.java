package dev.alembic.tenant;

import java.util.Optional;

/**
 * How a command went on one tenant.
 *
 * @param state whether it was done
 * @param value what the command answered; absent unless it was done
 * @param failure why it wasn't done; absent unless it failed
 * @param millis what it took; 0 if it wasn't begun
 * @param <T> what the command answers
 */
public record TenantResult<T>(
        Tenant tenant, State state, Optional<T> value, Optional<RuntimeException> failure, long millis) {

    /** How far a command has come. */
    public enum State {
        /** It came to its end. */
        DONE,
        /** It failed; what could be rolled back is rolled back. */
        FAILED,
        /** It wasn't begun, because another tenant had failed or the run was stopped. */
        NOT_RUN
    }

    /** It was done. */
    public static <T> TenantResult<T> done(Tenant tenant, T value, long millis) {
        return new TenantResult<>(tenant, State.DONE, Optional.of(value), Optional.empty(), millis);
    }

    /** It has failed. */
    public static <T> TenantResult<T> failed(Tenant tenant, RuntimeException failure, long millis) {
        return new TenantResult<>(tenant, State.FAILED, Optional.empty(), Optional.of(failure), millis);
    }

    /** It wasn't begun. */
    public static <T> TenantResult<T> notRun(Tenant tenant) {
        return new TenantResult<>(tenant, State.NOT_RUN, Optional.empty(), Optional.empty(), 0);
    }
}
