package dev.alembic.internal.command;

import dev.alembic.config.Config;
import dev.alembic.internal.runtime.RunControl;
import dev.alembic.internal.script.ProjectClasses;
import dev.alembic.migration.Migration;
import java.util.List;

/**
 * What a project is, for all commands on it.
 *
 * @param config the settings
 * @param classes what its revisions and environment can use
 * @param migrations revisions that are objects, beside those of the script directory
 * @param allowsNoRevisions whether no revision need be packaged where the settings say
 * @param environment what the application says instead of an environment
 * @param control looks on at runs
 */
public record ProjectDefinition(
        Config config,
        ProjectClasses classes,
        List<Migration> migrations,
        boolean allowsNoRevisions,
        GivenEnvironment environment,
        RunControl control)
        implements AutoCloseable {

    /** Copies the list. */
    public ProjectDefinition {
        migrations = List.copyOf(migrations);
    }

    /** Lets go of the classes that were loaded for the project alone. */
    @Override
    public void close() {
        classes.close();
    }
}
