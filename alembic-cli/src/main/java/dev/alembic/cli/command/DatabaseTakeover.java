package dev.alembic.cli.command;

import dev.alembic.Alembic;
import dev.alembic.cli.session.Console;
import dev.alembic.cli.session.Session;
import dev.alembic.cli.session.Templates;
import dev.alembic.cli.session.Templates.Beginning;
import dev.alembic.comparison.WrittenModel;
import dev.alembic.config.Config;
import dev.alembic.error.ConfigException;
import dev.alembic.migration.Environment;
import dev.alembic.migration.EnvironmentBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A project for a database that was there first: its model, a revision that makes all it holds, and
 * the version table that says so. Nothing is written before the database has been read.
 */
final class DatabaseTakeover {

    private static final String SOURCES = "src/main/java";

    private static final Environment ALL_SCHEMAS = new Environment() {
        @Override
        public void configure(EnvironmentBuilder env) {
            env.includeSchemas(true);
        }
    };

    private final Session session;
    private final Console console;
    private final String url;
    private final String packageName;

    DatabaseTakeover(Session session, String url, String packageName) {
        this.session = session;
        this.console = session.console();
        this.url = url;
        this.packageName = packageName;
    }

    /** Makes the project, with this script directory. */
    void into(Path directory) {
        Path config = session.newConfigFile();
        Path project = config.toAbsolutePath().normalize().resolveSibling("");
        String className = packageName.isEmpty() ? "Models" : packageName + ".Models";
        Path source = project.resolve(SOURCES).resolve(className.replace('.', '/') + ".java");
        refuseIfThere(config);
        refuseIfThere(source);
        Templates.refuseIfOccupied(directory, console);
        WrittenModel model = read(project, className, new Environment() {});
        List<String> schemas = model.otherSchemas();
        WrittenModel whole = schemas.isEmpty() ? model : read(project, className, ALL_SCHEMAS);
        Templates.GENERIC.install(
                directory, config, new Beginning(packageName, url, "Models", !schemas.isEmpty()), console);
        ModelCommand.write(source, whole, console);
        NewBaseline.write(session, revision -> revision.message("baseline"));
        session.alembic().stamp("head");
        console.progress("The database stands at the baseline; nothing in it was changed but the version table.");
    }

    private void refuseIfThere(Path file) {
        if (Files.exists(file)) {
            throw new ConfigException(("\"%s\" is there already. For a project that is there, \"alembic model\" writes"
                            + " the model and \"alembic revision --baseline\" the revision.")
                    .formatted(console.shorten(file)));
        }
    }

    private WrittenModel read(Path project, String className, Environment environment) {
        try (Alembic alembic = Alembic.of(Config.of(project, Map.of("url", url)))
                .environment(environment)
                .build()) {
            return alembic.model(className);
        }
    }
}
