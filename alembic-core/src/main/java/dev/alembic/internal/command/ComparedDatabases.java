package dev.alembic.internal.command;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.ConfigException;
import dev.alembic.error.DiffsFoundException;
import dev.alembic.internal.revision.RevisionArgument;
import dev.alembic.internal.runtime.Runs;
import dev.alembic.migration.DatabaseProduct;
import dev.alembic.migration.EnvironmentSettings;
import dev.alembic.schema.MetaData;
import java.sql.Connection;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the model together with each database of a project; what has to hold before that. */
final class ComparedDatabases {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.autogenerate.compare");

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
        Dialect dialect = project.dialect(connection);
        List<String> rows = new Runs(dialect, settings).versions().heads(connection);
        project.graph(rows).current(rows); // a row that no file has is another trouble than a late one
        if (!new HashSet<>(project.graph().standing(rows))
                .equals(new HashSet<>(project.graph().realHeads()))) {
            throw outdated(rows);
        }
        new EditedRevisions(project).review(connection, dialect);
        SchemaComparison tables = SchemaComparison.read(
                connection, dialect, settings, model(project, DatabaseProduct.of(dialect.name(), connection)));
        return new ComparedObjects(project, connection, dialect).with(tables);
    }

    private DiffsFoundException outdated(List<String> rows) {
        String heads = project.graph().realHeads().size() > 1 ? "heads" : "head";
        int pending = project.graph()
                .upgradePath(rows, RevisionArgument.parse("heads"))
                .size();
        String count = pending == 1 ? "One revision is" : pending + " revisions are";
        String them = pending == 1 ? "it" : "them";
        return new DiffsFoundException(
                "Target database is not up to date.",
                "%s pending: \"alembic upgrade %s\" applies %s, \"alembic history -i\" shows %s."
                        .formatted(count, heads, them, them));
    }

    /**
     * The model for a database.
     *
     * @throws ConfigException if there is none
     */
    static MetaData model(Project project, DatabaseProduct database) {
        if (!project.hasModel()) {
            throw new ConfigException(("There is no model to compare the database with: %s. Return your model from"
                            + " targetMetadata() of the environment, such as Models.METADATA.")
                    .formatted(project.script().environmentPlace()));
        }
        MetaData model = project.environment().targetMetadata(database);
        if (model.tables().isEmpty() && model.sequences().isEmpty()) {
            LOG.warn("The model is empty, so everything in the database looks as if it had to go. Unless that is"
                    + " meant, return your model, such as Models.METADATA, from targetMetadata() of the environment.");
        }
        return model;
    }
}
