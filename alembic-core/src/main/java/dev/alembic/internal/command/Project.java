package dev.alembic.internal.command;

import dev.alembic.config.Config;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.error.ConfigException;
import dev.alembic.error.DatabaseException;
import dev.alembic.internal.revision.RevisionGraph;
import dev.alembic.internal.runtime.ConnectionSource;
import dev.alembic.internal.runtime.Connector;
import dev.alembic.internal.runtime.DatabaseUrl;
import dev.alembic.internal.runtime.RunControl;
import dev.alembic.internal.script.ScriptDirectory;
import dev.alembic.migration.Environment;
import dev.alembic.migration.EnvironmentBuilder;
import dev.alembic.migration.EnvironmentSettings;
import dev.alembic.migration.OfflineRun;
import dev.alembic.migration.OnlineRun;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the commands work on: configuration, script directory, graph and environment, each read when
 * it is first asked for.
 *
 * <p>Made anew for each command; not safe for use by several threads.
 */
public final class Project {

    private final ProjectDefinition definition;
    private final Config config;
    private @Nullable ScriptDirectory script;
    private @Nullable RevisionGraph graph;
    private @Nullable Environment environment;
    private @Nullable GuardedEnvironment guarded;
    private @Nullable Dialects dialects;
    private @Nullable EnvironmentSettings settings;

    /** The project that this definition describes. */
    public Project(ProjectDefinition definition) {
        this.definition = definition;
        this.config = definition.config();
    }

    /** The settings. */
    public Config config() {
        return config;
    }

    /** Looks on at runs. */
    RunControl control() {
        return definition.control();
    }

    /** The script directory, its files read once. */
    public ScriptDirectory script() {
        if (script == null) {
            script = ScriptDirectory.open(
                    config, definition.classes(), definition.migrations(), definition.allowsNoRevisions());
        }
        return script;
    }

    /** The graph of the revisions in the script directory. */
    public RevisionGraph graph() {
        if (graph == null) {
            graph = RevisionGraph.of(script().infos());
        }
        return graph;
    }

    /**
     * The graph as it is to a database with these rows in its version table, which is then the one that
     * {@link #graph()} answers.
     *
     * @throws dev.alembic.error.RevisionException if it stands among replaced revisions of which some are
     *     gone
     */
    RevisionGraph graph(List<String> rows) {
        RevisionGraph known = graph();
        if (known.hasReplacements()) {
            known = RevisionGraph.of(script().infos(), rows);
            graph = known;
        }
        return known;
    }

    /** Reads the revisions again. */
    void reread() {
        script = null;
        graph = null;
    }

    /** Takes a revision as not being there. */
    void leaveOut(String id) {
        script = script().without(id);
        graph = null;
    }

    /** Adds a revision that has no file. */
    void recall(String text) {
        script = script().with(List.of(text));
        graph = null;
    }

    /** The dialects that the program or {@code classpath} brings. */
    Dialects dialects() {
        if (dialects == null) {
            dialects = Dialects.load(definition.classes().loader());
        }
        return dialects;
    }

    /** The environment: given, that of the script directory, or a default. */
    public Environment environment() {
        if (environment == null) {
            GivenEnvironment given = definition.environment();
            guarded = new GuardedEnvironment(given.environment()
                    .or(() -> script().environment(Environment.class))
                    .or(given::fallback)
                    .orElseGet(Defaults::new));
            environment = given.around(guarded);
        }
        return environment;
    }

    /** The dialect of the database behind the connection; the log says which one that is. */
    Dialect dialect(Connection connection) {
        Dialect dialect = dialects().of(connection);
        ContextLog.online(dialect);
        return dialect;
    }

    /** Whether the environment says a model, be it an empty one. */
    boolean hasModel() {
        environment();
        return definition.environment().model().isPresent() || (guarded != null && guarded.hasModel());
    }

    /** What the environment wishes; it is asked once for each database that it comes to. */
    public EnvironmentSettings settings() {
        if (settings == null) {
            EnvironmentBuilder builder = new EnvironmentBuilder(config);
            environment().configure(builder);
            settings = builder.build();
        }
        return settings;
    }

    /** The url of the configuration, its password masked, for showing; empty if there is none. */
    public Optional<String> shownUrl() {
        return definition.environment().connections().isPresent()
                ? Optional.empty()
                : configuredUrl().map(url -> databaseUrl(url).masked());
    }

    /** Brings work to the connection, or connections, that the environment opens. */
    public void online(Consumer<Connection> work) {
        try {
            environment().runOnline(new Online(work));
        } catch (SQLException e) {
            throw new DatabaseException("The database fails: " + e.getMessage(), e);
        }
    }

    /** Brings work to the JDBC url, or urls, that the environment names, without connecting. */
    public void offline(Consumer<String> work) {
        environment().runOffline(new Offline(work));
    }

    /**
     * Opens a connection to a database to try revisions on, which is {@code test_url}, or one in memory.
     *
     * @throws ConfigException if there is none
     */
    Connection connectToScratch() {
        String url = scratchUrl();
        settings = null;
        return open(url);
    }

    /**
     * The url of that database.
     *
     * @throws ConfigException if there is none
     */
    String scratchUrl() {
        return config.get("test_url")
                .or(this::urlInMemory)
                .orElseThrow(() -> new ConfigException("There is no database to try revisions on. Name an empty one in"
                        + " the configuration, for example: test_url = jdbc:postgresql://localhost/scratch"));
    }

    private Optional<String> urlInMemory() {
        return configuredUrl()
                .map(url -> databaseUrl(url).jdbc())
                .flatMap(url -> dialects().byUrl(url).scratchUrl(url));
    }

    private Connection open(String url) {
        DatabaseUrl parsed = databaseUrl(url);
        return new Connector(definition.classes().loader())
                .open(parsed, dialects().byUrl(parsed.jdbc()));
    }

    private String url() {
        return configuredUrl().orElseThrow(this::noUrl);
    }

    private Optional<String> configuredUrl() {
        return config.get("url").or(() -> config.get("sqlalchemy.url"));
    }

    private ConfigException noUrl() {
        return new ConfigException(("No 'url' key found in section [%s] of the configuration. Name the database there,"
                        + " for example: url = jdbc:sqlite:%%(here)s/app.db")
                .formatted(config.section()));
    }

    private DatabaseUrl databaseUrl(String url) {
        DatabaseUrl parsed = DatabaseUrl.parse(url, config.directory(), dialects());
        return new DatabaseUrl(
                parsed.jdbc(),
                parsed.user().or(() -> config.get("user")),
                parsed.password().or(() -> config.get("password")));
    }

    private static final class Defaults implements Environment {}

    private final class Online implements OnlineRun {

        private final Consumer<Connection> work;

        Online(Consumer<Connection> work) {
            this.work = work;
        }

        @Override
        public Config config() {
            return config;
        }

        @Override
        public Connection connect() {
            return definition.environment().connections().map(this::borrow).orElseGet(() -> connect(url()));
        }

        private Connection borrow(ConnectionSource source) {
            try {
                return source.connect();
            } catch (SQLException e) {
                throw new DatabaseException(
                        "There is no connection to be had: " + DatabaseUrl.mask(String.valueOf(e.getMessage())), e);
            }
        }

        @Override
        public Connection connect(String url) {
            return open(url);
        }

        @Override
        public void on(Connection connection) {
            settings = null; // what is wished may depend on the database
            work.accept(definition.control().watched(connection));
        }
    }

    private final class Offline implements OfflineRun {

        private final Consumer<String> work;

        Offline(Consumer<String> work) {
            this.work = work;
        }

        @Override
        public Config config() {
            return config;
        }

        @Override
        public String url() {
            return Project.this.url();
        }

        @Override
        public void on(String url) {
            settings = null;
            work.accept(databaseUrl(url).jdbc());
        }
    }
}
