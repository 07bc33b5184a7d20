package dev.alembic;

import dev.alembic.error.ConfigException;
import dev.alembic.internal.command.Project;
import dev.alembic.internal.command.ProjectDefinition;
import dev.alembic.internal.command.Scripts;
import dev.alembic.internal.command.Tenancy;
import dev.alembic.internal.command.TenantSurvey;
import dev.alembic.internal.runtime.ConnectionSource;
import dev.alembic.internal.runtime.RunControl;
import dev.alembic.internal.runtime.WorkerConnection;
import dev.alembic.internal.tenant.TenantWorker;
import dev.alembic.migration.Cancellation;
import dev.alembic.migration.MigrationListener;
import dev.alembic.tenant.Tenant;
import dev.alembic.tenant.TenantListener;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The project as it is for each tenant. The files are read once for all of them.
 *
 * @param all makes what has all commands of a project
 * @param dataSources where a tenant's connections come from, if the application says so
 */
record TenantProjects(
        ProjectDefinition definition,
        Scripts scripts,
        Function<ProjectDefinition, Alembic> all,
        Optional<Function<Tenant, DataSource>> dataSources,
        TenantListener listener) {

    /** Of which nobody hears. */
    static TenantProjects of(ProjectDefinition definition, Function<ProjectDefinition, Alembic> all) {
        return new TenantProjects(definition, new Scripts(definition), all, Optional.empty(), TenantListener.NONE);
    }

    TenantProjects with(TenantListener heard) {
        return new TenantProjects(definition, scripts, all, dataSources, heard);
    }

    TenantProjects with(Function<Tenant, DataSource> sources) {
        return new TenantProjects(definition, scripts, all, Optional.of(sources), listener);
    }

    /** The same, its files read anew. */
    TenantProjects anew() {
        return new TenantProjects(definition, new Scripts(definition), all, dataSources, listener);
    }

    /** The project for none of them. */
    Project base() {
        return new Project(definition, scripts);
    }

    boolean isCancelled() {
        return definition
                .control()
                .cancellation()
                .filter(Cancellation::isCancelled)
                .isPresent();
    }

    /** One connection can't be several. */
    void requireRoomFor(int parallel) {
        boolean isSingle = definition
                .environment()
                .connections()
                .filter(source -> !source.servesSeveral())
                .isPresent();
        if (parallel > 1 && isSingle) {
            throw new ConfigException("One connection serves one tenant at a time, not %d. Give a data source or a url."
                    .formatted(parallel));
        }
    }

    TenantSurvey survey(Project base, List<Tenant> tenants) {
        return dataSources.isPresent() || tenants.size() < 2
                ? TenantSurvey.none()
                : TenantSurvey.of(
                        base, tenants, tenant -> new Project(definition(tenant, Optional.empty())).settings());
    }

    /** All commands on a tenant. */
    Alembic alembic(Tenant tenant) {
        return all.apply(definition.of(
                new Tenancy(tenant, Optional.empty()), source(tenant, Optional.empty()), control(tenant)));
    }

    /**
     * The project for a tenant.
     *
     * @param connections those to the database that the tenants have in common, if it isn't the
     *     application's
     */
    private ProjectDefinition definition(Tenant tenant, Optional<ConnectionSource> connections) {
        return definition.of(new Tenancy(tenant, Optional.of(scripts)), source(tenant, connections), control(tenant));
    }

    private Optional<ConnectionSource> source(Tenant tenant, Optional<ConnectionSource> common) {
        if (dataSources.isPresent()) {
            return Optional.of(ConnectionSource.of(dataSources.get().apply(tenant)));
        } else if (tenant.url().isPresent()) {
            return Optional.empty();
        }
        return definition.environment().connections().or(() -> common);
    }

    private RunControl control(Tenant tenant) {
        MigrationListener own = listener.runsOf(tenant);
        List<MigrationListener> listeners = Stream.of(definition.control().listener(), own)
                .filter(one -> one != MigrationListener.NONE)
                .toList();
        return new RunControl(Listeners.of(listeners), definition.control().cancellation());
    }

    /**
     * Somebody who works on one tenant after the other, with one connection as far as they have one
     * database.
     *
     * @param known what is known of a tenant without going there
     * @param command what is done with the project for a tenant
     */
    <T> TenantWorker<T> worker(Function<Tenant, Optional<T>> known, Function<ProjectDefinition, T> command) {
        WorkerConnection connection = new WorkerConnection(() -> base().connect());
        return new TenantWorker<>() {
            @Override
            public T work(Tenant tenant) {
                return known.apply(tenant).orElseGet(() -> run(tenant));
            }

            /** What a failed run has left in a session is nobody's business. */
            private T run(Tenant tenant) {
                boolean isDone = false;
                try {
                    T answer = command.apply(definition(tenant, Optional.of(connection)));
                    isDone = true;
                    return answer;
                } finally {
                    if (!isDone) {
                        connection.close();
                    }
                }
            }

            @Override
            public void close() {
                connection.close();
            }
        };
    }
}
