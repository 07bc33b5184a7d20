package dev.alembic.internal.command;

import dev.alembic.config.Config;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.dialect.Feature;
import dev.alembic.error.ConfigException;
import dev.alembic.error.DatabaseException;
import dev.alembic.internal.revision.RevisionGraph;
import dev.alembic.internal.runtime.ConnectionSource;
import dev.alembic.internal.runtime.Connector;
import dev.alembic.internal.runtime.DatabaseUrl;
import dev.alembic.internal.runtime.RunControl;
import dev.alembic.internal.runtime.TenantSchema;
import dev.alembic.internal.script.ScriptDirectory;
import dev.alembic.internal.tenant.TenantSource;
import dev.alembic.migration.Environment;
import dev.alembic.migration.EnvironmentBuilder;
import dev.alembic.migration.EnvironmentSettings;
import dev.alembic.migration.OfflineRun;
import dev.alembic.migration.OnlineRun;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
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
    private final ProjectUrls urls;
    private Scripts scripts;
    private @Nullable ScriptDirectory changed; // for this command, with revisions added or left out
    private @Nullable RevisionGraph graph;
    private @Nullable Environment environment;
    private @Nullable GuardedEnvironment guarded;
    private @Nullable EnvironmentSettings wishes;
    private @Nullable Connection logged; // of which the log has said what it leads to

    /** The project that this definition describes. */
    public Project(ProjectDefinition definition) {
        this(definition, definition.tenancy().flatMap(Tenancy::scripts).orElseGet(() -> new Scripts(definition)));
    }

    /** The same, whose files are shared with others. */
    public Project(ProjectDefinition definition, Scripts scripts) {
        this.definition = definition;
        this.config = definition.config();
        this.urls = new ProjectUrls(config, this::dialects);
        this.scripts = scripts;
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
        return changed == null ? scripts.directory() : changed;
    }

    /** The graph of the revisions in the script directory. */
    public RevisionGraph graph() {
        if (graph == null) {
            graph = changed == null ? scripts.graph() : RevisionGraph.of(changed.infos());
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
        scripts = new Scripts(definition);
        changed = null;
        graph = null;
    }

    /** Takes a revision as not being there. */
    void leaveOut(String id) {
        changed = script().without(id);
        graph = null;
    }

    /** Adds a revision that has no file. */
    void recall(String text) {
        changed = script().with(List.of(text));
        graph = null;
    }

    /** The dialects that the program or {@code classpath} brings. */
    Dialects dialects() {
        return scripts.dialects();
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

    /** The dialect of the database behind the connection; the log says once which one that is. */
    Dialect dialect(Connection connection) {
        Dialect dialect = dialects().of(connection);
        if (logged != connection) {
            ContextLog.online(dialect);
            logged = connection;
        }
        return dialect;
    }

    /**
     * The dialect of the first database that the environment names, to which nothing connects if there is a url.
     *
     * @throws ConfigException if it names none
     */
    public Dialect usualDialect() {
        List<Dialect> found = new ArrayList<>();
        if (shownUrl().isPresent()) {
            offline(url -> found.add(dialects().byUrl(url)));
        } else {
            online(connection -> found.add(dialect(connection)));
        }
        if (found.isEmpty()) {
            throw new ConfigException("Env.java names no database, so that nobody knows for which one to write.");
        }
        return found.get(0);
    }

    /** Whether the environment says a model, be it an empty one. */
    boolean hasModel() {
        environment();
        return definition.environment().model().isPresent() || (guarded != null && guarded.hasModel());
    }

    /** Whether the environment goes to its databases in a way of its own. */
    boolean connectsByItself() {
        environment();
        return guarded != null && guarded.connectsByItself();
    }

    /** Comes to another database, for which the environment may wish something else. */
    void comeTo() {
        wishes = null;
    }

    /** What the environment wishes; it is asked once for each database that it comes to. */
    EnvironmentSettings wishes() {
        if (wishes == null) {
            EnvironmentBuilder builder = new EnvironmentBuilder(config);
            environment().configure(builder);
            wishes = builder.build();
        }
        return wishes;
    }

    /** What holds for runs: what the environment wishes, with a tenant's version table in its schema. */
    public EnvironmentSettings settings() {
        EnvironmentSettings wished = wishes();
        Optional<String> schema = tenantSchema();
        if (schema.isPresent() && wished.versionTableSchema().isPresent()) {
            throw new ConfigException(("version_table_schema is \"%s\", and the version table of a tenant is in its own"
                            + " schema, \"%s\". Leave version_table_schema out.")
                    .formatted(wished.versionTableSchema().get(), schema.get()));
        }
        return schema.map(wished::versionsIn).orElse(wished);
    }

    /** The schema of the tenant that this is for; absent if it is for none, or for a database of its own. */
    Optional<String> tenantSchema() {
        return definition.tenancy().flatMap(of -> of.tenant().schema());
    }

    /** The url of the configuration, its password masked, for showing; empty if there is none. */
    public Optional<String> shownUrl() {
        return definition.environment().connections().isPresent()
                ? Optional.empty()
                : urls.configured().map(url -> urls.parse(url).masked());
    }

    /** Brings work to the connection, or connections, that the environment opens. */
    public void online(Consumer<Connection> work) {
        online(new Online(work, false));
    }

    /** The same; the schema of a tenant is created if it is missing. */
    void onlineCreating(Consumer<Connection> work) {
        online(new Online(work, true));
    }

    private void online(Online run) {
        requireTenant();
        connected(run);
    }

    /** Brings work to the database that the tenants have in common. */
    void onCommonDatabase(Consumer<Connection> work) {
        connected(new Online(work, false));
    }

    private void connected(Online run) {
        try {
            environment().runOnline(run);
        } catch (SQLException e) {
            throw new DatabaseException("The database fails: " + e.getMessage(), e);
        }
    }

    /** Opens a connection as the settings say. */
    public Connection connect() {
        return new Online(connection -> {}, false).connect();
    }

    /** Brings work to the JDBC url, or urls, that the environment names, without connecting. */
    public void offline(Consumer<String> work) {
        requireTenant();
        environment().runOffline(new Offline(work));
    }

    /** What is meant for tenants mustn't come to a database that is none of theirs. */
    private void requireTenant() {
        if (definition.tenancy().isEmpty() && config.get(TenantSource.KEY).isPresent()) {
            throw new ConfigException(
                    "The configuration names tenants, and this works on one of them: say which one, with"
                            + " \"--tenant NAME\".");
        }
    }

    /** Where the database is; absent if nobody says it. */
    Optional<DatabaseUrl> databaseUrl() {
        return urls.configured().map(urls::parse);
    }

    /** Where the database of a url is, for the user of the settings unless it says another one. */
    DatabaseUrl databaseUrl(String url) {
        return urls.parse(url);
    }

    /** Whether the application gives the connections. */
    boolean hasGivenConnections() {
        return definition.environment().connections().isPresent();
    }

    private Connection open(String url) {
        return connect(urls.parse(url));
    }

    /** Opens a connection to another database than that of the settings. */
    Connection connect(DatabaseUrl place) {
        return new Connector(definition.classes().loader())
                .open(place, dialects().byUrl(place.jdbc()));
    }

    private static final class Defaults implements Environment {}

    private final class Online implements OnlineRun {

        private final Consumer<Connection> work;
        private final boolean createsSchema;

        Online(Consumer<Connection> work, boolean createsSchema) {
            this.work = work;
            this.createsSchema = createsSchema;
        }

        @Override
        public Config config() {
            return config;
        }

        @Override
        public Connection connect() {
            return definition.environment().connections().map(this::borrow).orElseGet(() -> connect(urls.required()));
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
            wishes = null; // what is wished may depend on the database
            Connection watched = definition.control().watched(connection);
            Optional<String> schema = tenantSchema();
            if (schema.isEmpty()) {
                work.accept(watched);
                return;
            }
            Dialect dialect = dialects().of(connection);
            if (dialect.features().contains(Feature.CONCURRENT_DDL)) {
                inSchema(connection, dialect, schema.get(), watched);
                return;
            }
            scripts.turn().lock();
            try {
                inSchema(connection, dialect, schema.get(), watched);
            } finally {
                scripts.turn().unlock();
            }
        }

        private void inSchema(Connection connection, Dialect dialect, String schema, Connection watched) {
            TenantSchema.enter(connection, dialect, schema, createsSchema).during(() -> work.accept(watched));
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
            return urls.required();
        }

        @Override
        public void on(String url) {
            wishes = null;
            work.accept(urls.parse(url).jdbc());
        }
    }
}
