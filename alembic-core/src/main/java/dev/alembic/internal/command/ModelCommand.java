package dev.alembic.internal.command;

import dev.alembic.comparison.WrittenModel;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.LiveObjects;
import dev.alembic.error.ConfigException;
import dev.alembic.internal.render.ModelRenderer;
import dev.alembic.internal.render.SchemaDiagram;
import dev.alembic.migration.EnvironmentSettings;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Table;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** {@code model}: writes what a database holds as the model that it would be in sync with. Only reads. */
public final class ModelCommand {

    private final Project project;

    /** Reads the database of this project. */
    public ModelCommand(Project project) {
        this.project = project;
    }

    /**
     * Reads the database and writes its model.
     *
     * @param className with its package
     * @throws ConfigException if the environment opens no connection, or several
     * @throws dev.alembic.error.AlembicException if the database holds what Java source can't make
     */
    public WrittenModel run(String className) {
        return one(connection -> read(connection, className));
    }

    /**
     * Reads the database and draws it.
     *
     * @throws ConfigException if the environment opens no connection, or several
     */
    public SchemaDiagram diagram() {
        return one(connection -> {
            Dialect dialect = project.dialect(connection);
            return new SchemaDiagram(dialect, live(connection, dialect));
        });
    }

    private <T> T one(Function<Connection, T> read) {
        List<T> written = new ArrayList<>();
        project.online(connection -> written.add(read.apply(connection)));
        if (written.size() != 1) {
            throw new ConfigException(("The environment opens %d connections, and a model is that of one database: let"
                            + " it open the one to read, by an argument (-x) for example.")
                    .formatted(written.size()));
        }
        return written.get(0);
    }

    private WrittenModel read(Connection connection, String className) {
        Dialect dialect = project.dialect(connection);
        EnvironmentSettings settings = project.settings();
        MetaData live = live(connection, dialect);
        String source = new ModelRenderer(settings.generation().items())
                .source(shortened(live, dialect), className, "The schema of a database, as it was read.");
        LiveObjects objects = dialect.liveObjects(connection);
        List<String> others = settings.comparison().includesSchemas() ? List.of() : objects.otherSchemas();
        return new WrittenModel(
                ConnectedUrl.of(connection), source, live.tables().size(), objects.unmodelled(), others);
    }

    private MetaData live(Connection connection, Dialect dialect) {
        return SchemaComparison.read(connection, dialect, project.settings(), MetaData.EMPTY)
                .live();
    }

    /** The same model as a person would write it. */
    static MetaData shortened(MetaData live, Dialect dialect) {
        TableSimplifier simplifier = OperationSimplifier.spelledFreely(dialect);
        List<Table> tables = live.tables().stream().map(simplifier::of).toList();
        return new MetaData(live.naming(), tables, live.sequences());
    }
}
