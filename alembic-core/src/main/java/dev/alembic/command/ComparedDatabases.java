package dev.alembic.command;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.ConfigException;
import dev.alembic.error.DiffsFoundException;
import dev.alembic.migration.DatabaseProduct;
import dev.alembic.migration.EnvironmentSettings;
import dev.alembic.runtime.Runs;
import dev.alembic.schema.MetaData;
import java.sql.Connection;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiConsumer;

/** Brings the model together with each database of a project; what has to hold before that. */
final class ComparedDatabases {

    private final Project project;

    ComparedDatabases(Project project) {
        this.project = project;
    }

    /**
     * Compares each database.
     *
     * @param work gets the database's url, its password masked, and what there is to compare
     * @throws DiffsFoundException if a database is not at all heads: what is pending would be found
     *     as a difference
     * @throws ConfigException if there is no model
     */
    void each(BiConsumer<String, SchemaComparison> work) {
        project.online(connection -> work.accept(ConnectedUrl.of(connection), read(connection)));
    }

    private SchemaComparison read(Connection connection) {
        EnvironmentSettings settings = project.settings();
        Dialect dialect = project.dialects().of(connection);
        List<String> rows = new Runs(dialect, settings).versions().heads(connection);
        if (!new HashSet<>(rows).equals(new HashSet<>(project.graph().realHeads()))) {
            throw new DiffsFoundException("Target database is not up to date.");
        }
        return SchemaComparison.read(
                connection, dialect, settings, model(DatabaseProduct.of(dialect.name(), connection)));
    }

    private MetaData model(DatabaseProduct database) {
        MetaData model = project.environment().targetMetadata(database);
        if (model.tables().isEmpty() && model.sequences().isEmpty()) {
            throw new ConfigException(("Can't proceed with --autogenerate option; environment script %s does not"
                            + " provide a MetaData object or sequence of objects to the"
                            + " context.")
                    .formatted(project.script().directory().resolve("Env.java")));
        }
        return model;
    }
}
