package dev.alembic.internal.tenant;

import dev.alembic.tenant.Tenant;

/**
 * Does one tenant after the other. Used by one thread at a time.
 *
 * @param <T> what it finds or does
 */
public interface TenantWorker<T> extends AutoCloseable {

    /** Does this tenant. */
    T work(Tenant tenant);

    /** Lets go of what served one tenant after the other. */
    @Override
    void close();
}
