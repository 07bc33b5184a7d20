package dev.alembic.tenant;

import dev.alembic.migration.MigrationListener;

/**
 * Hears of a command on many tenants: before and after each of them. Called in the thread that works
 * on the tenant, so by several at once if several work. An exception ends the whole run.
 */
public interface TenantListener {

    /** Hears nothing. */
    TenantListener NONE = new TenantListener() {};

    /** The command begins on a tenant. */
    default void beforeTenant(Tenant tenant) {}

    /** The command has ended on a tenant, or failed there. Tenants that weren't begun aren't told. */
    default void afterTenant(TenantResult<?> result) {}

    /** Who hears of the run on this tenant, besides those who hear of all runs of the project. */
    default MigrationListener runsOf(Tenant tenant) {
        return MigrationListener.NONE;
    }
}
