package dev.alembic.internal.command;

import dev.alembic.config.Config;
import dev.alembic.internal.runtime.ConnectionSource;
import dev.alembic.internal.runtime.RunControl;
import dev.alembic.internal.script.ProjectClasses;
import dev.alembic.migration.Migration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a project is, for all commands on it.
 *
 * @param config the settings
 * @param classes what its revisions and environment can use
 * @param migrations revisions that are objects, beside those of the script directory
 * @param allowsNoRevisions whether no revision need be packaged where the settings say
 * @param environment what the application says instead of an environment
 * @param control looks on at runs
 * @param tenancy which of many tenants it is for; absent if it is for the database that the settings
 *     name
 */
public record ProjectDefinition(
        Config config,
        ProjectClasses classes,
        List<Migration> migrations,
        boolean allowsNoRevisions,
        GivenEnvironment environment,
        RunControl control,
        Optional<Tenancy> tenancy)
        implements AutoCloseable {

    /** Copies the list. */
    public ProjectDefinition {
        migrations = List.copyOf(migrations);
    }

    /**
     * The same for one of many tenants, whose name is an argument of the run, too.
     *
     * @param connections where its connections come from; absent: from its url, or that of the settings
     * @param watched looks on at its runs
     */
    public ProjectDefinition of(Tenancy of, Optional<ConnectionSource> connections, RunControl watched) {
        Map<String, String> arguments = new HashMap<>(config.arguments());
        arguments.put("tenant", of.tenant().name());
        Config own = config.withArguments(arguments);
        return new ProjectDefinition(
                of.tenant().url().map(url -> own.set("url", url)).orElse(own),
                classes,
                migrations,
                allowsNoRevisions,
                environment.connected(connections),
                watched,
                Optional.of(of));
    }

    /** Lets go of the classes that were loaded for the project alone. */
    @Override
    public void close() {
        classes.close();
    }
}
