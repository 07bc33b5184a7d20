package dev.alembic.internal.command;

import dev.alembic.tenant.Tenant;
import java.util.Optional;

/**
 * What a project for one of many tenants has beyond the others.
 *
 * @param scripts the files, if it shares them with other tenants
 */
public record Tenancy(Tenant tenant, Optional<Scripts> scripts) {}
