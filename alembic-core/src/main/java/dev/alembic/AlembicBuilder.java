package dev.alembic;

import dev.alembic.config.Config;
import dev.alembic.error.ConfigException;
import dev.alembic.internal.command.GivenEnvironment;
import dev.alembic.internal.command.ProjectDefinition;
import dev.alembic.internal.runtime.ConnectionSource;
import dev.alembic.internal.runtime.RunControl;
import dev.alembic.internal.script.PlainTemplates;
import dev.alembic.internal.script.ProjectClasses;
import dev.alembic.migration.Cancellation;
import dev.alembic.migration.Environment;
import dev.alembic.migration.EnvironmentBuilder;
import dev.alembic.migration.Migration;
import dev.alembic.migration.MigrationListener;
import dev.alembic.migration.TemplateEngine;
import dev.alembic.schema.MetaData;
import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Collects what an {@link Alembic} is made of: where the revisions are, where the database is, and
 * what differs from the defaults. Every key of {@code alembic.ini} can be set here too.
 */
public final class AlembicBuilder {

    private Config config;
    private final List<Migration> migrations = new ArrayList<>();
    private final List<MigrationListener> listeners = new ArrayList<>();
    private Optional<Cancellation> cancellation = Optional.empty();
    private Optional<Environment> environment = Optional.empty();
    private Optional<Environment> fallback = Optional.empty();
    private Optional<MetaData> model = Optional.empty();
    private Consumer<EnvironmentBuilder> configuration = GivenEnvironment.NONE.configuration();
    private Optional<ConnectionSource> connections = Optional.empty();
    private @Nullable ClassLoader classLoader;
    private @Nullable Clock clock;
    private boolean allowsNoRevisions;
    private TemplateEngine templates = new PlainTemplates();

    AlembicBuilder(Config config) {
        this.config = config;
    }

    /** The script directory: the folder with {@code versions} in it, and {@code Env.java} if need be. */
    public AlembicBuilder scripts(Path directory) {
        return setting("script_location", directory.toString());
    }

    /**
     * The script directory as {@code alembic.ini} names it: a folder, or {@code
     * classpath:com.example.db} for revisions that are packaged with the application, compiled classes
     * and SQL files.
     */
    public AlembicBuilder scripts(String location) {
        return setting("script_location", location);
    }

    /**
     * Revisions that are objects, whose classes wear {@code @Revision}; beside those of the script
     * directory, if there is one. An object of a packaged class stands for that class, so that
     * revisions may be made by a container. Each is used for every run; it should have no state.
     */
    public AlembicBuilder migrations(Collection<? extends Migration> objects) {
        migrations.addAll(objects);
        return this;
    }

    /**
     * Whether there may be no revision yet: none in {@code classpath:com.example.db}, as in an
     * application that is about to get its first, or no script directory at all, where a model is only
     * compared. Refused by default, since the name is probably misspelt.
     */
    public AlembicBuilder allowNoRevisions(boolean allowed) {
        this.allowsNoRevisions = allowed;
        return this;
    }

    /** Where further revisions are, instead of {@code versions} in the script directory. */
    public AlembicBuilder versionLocations(Path... folders) {
        return paths("version_locations", folders);
    }

    /** Folders with Java sources that revisions and environment use. */
    public AlembicBuilder sourcePath(Path... folders) {
        return paths("source_path", folders);
    }

    /** Jars and folders with classes that only revisions, environment and the connection use. */
    public AlembicBuilder classPath(Path... entries) {
        return paths("classpath", entries);
    }

    /**
     * Sees the classes that revisions and environment use; the calling thread's context class loader
     * without this, or that of Alembic if it can't be used.
     */
    public AlembicBuilder classLoader(ClassLoader loader) {
        this.classLoader = loader;
        return this;
    }

    /**
     * Where connections come from, one at a time for each run. They may come with auto-commit off, and
     * are given back as they were.
     */
    public AlembicBuilder dataSource(DataSource dataSource) {
        this.connections = Optional.of(ConnectionSource.of(dataSource));
        return this;
    }

    /**
     * The connection to work on. It stays open and is left as it was; nobody else may use it during a
     * command.
     */
    public AlembicBuilder connection(Connection connection) {
        this.connections = Optional.of(ConnectionSource.of(connection));
        return this;
    }

    /** The database: {@code jdbc:…}, or {@code postgresql://user:password@host/database}. */
    public AlembicBuilder url(String url) {
        return setting("url", url);
    }

    /** Who logs in, unless the url says it. */
    public AlembicBuilder user(String name) {
        return setting("user", name);
    }

    /** What to log in with, unless the url says it. */
    public AlembicBuilder password(String secret) {
        return setting("password", secret);
    }

    /** What the database ought to be like; instead of the environment's model. */
    public AlembicBuilder model(MetaData metaData) {
        this.model = Optional.of(metaData);
        return this;
    }

    /** Decides what else there is to decide, instead of {@code Env.java} in the script directory. */
    public AlembicBuilder environment(Environment instance) {
        this.environment = Optional.of(instance);
        return this;
    }

    /** Decides what {@code Env.java} would, if the script directory has none. */
    public AlembicBuilder defaultEnvironment(Environment instance) {
        this.fallback = Optional.of(instance);
        return this;
    }

    /**
     * Further wishes for comparisons, generated revisions and runs, after those of the environment:
     * {@code env -> env.compareType(false)}.
     */
    public AlembicBuilder configure(Consumer<EnvironmentBuilder> wishes) {
        this.configuration = configuration.andThen(wishes);
        return this;
    }

    /** Hears of runs; several hear one after the other. */
    public AlembicBuilder listener(MigrationListener listener) {
        listeners.add(listener);
        return this;
    }

    /** Lets another thread stop what runs. */
    public AlembicBuilder cancellation(Cancellation request) {
        this.cancellation = Optional.of(request);
        return this;
    }

    /** The table that holds the heads; {@code alembic_version} by default. */
    public AlembicBuilder versionTable(String name) {
        return setting("version_table", name);
    }

    /** The schema of the version table; by default that of the connection. */
    public AlembicBuilder versionTableSchema(String schema) {
        return setting("version_table_schema", schema);
    }

    /**
     * Whether each migration is committed by itself. By default all migrations of a run are one
     * transaction, where the database can roll back DDL.
     */
    public AlembicBuilder transactionPerMigration(boolean perMigration) {
        return setting("transaction_per_migration", String.valueOf(perMigration));
    }

    /** Gates that upgrades pass, by name; before others they stop. */
    public AlembicBuilder gates(String... names) {
        return setting("gates", String.join(",", names));
    }

    /** How long to wait for another process that is migrating the database; a minute by default. */
    public AlembicBuilder lockTimeout(Duration time) {
        return setting("lock_timeout_millis", String.valueOf(time.toMillis()));
    }

    /** The folder that relative paths refer to; the working directory by default. */
    public AlembicBuilder directory(Path folder) {
        this.config = config.in(folder);
        return this;
    }

    /**
     * Any key of {@code alembic.ini}. The value is taken as it is, nothing in it is interpolated.
     *
     * @throws ConfigException if there is no such key
     */
    public AlembicBuilder setting(String key, String value) {
        this.config = config.set(key, value);
        return this;
    }

    private AlembicBuilder paths(String key, Path... paths) {
        setting("path_separator", "os");
        return setting(key, Arrays.stream(paths).map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    }

    /** Tells the date of new revisions; the system's clock by default. */
    public AlembicBuilder clock(Clock newClock) {
        this.clock = newClock;
        return this;
    }

    /** Renders the files of new revisions; needed only for templates that use much of Mustache. */
    public AlembicBuilder templates(TemplateEngine engine) {
        this.templates = engine;
        return this;
    }

    /** Makes it. Nothing is read and nothing connected to before the first command. */
    public Alembic build() {
        ProjectClasses classes =
                classLoader == null ? ProjectClasses.of(config) : new ProjectClasses(config, classLoader);
        return new Alembic(
                new ProjectDefinition(
                        config,
                        classes,
                        migrations,
                        allowsNoRevisions,
                        new GivenEnvironment(environment, fallback, model, configuration, connections),
                        new RunControl(Listeners.of(listeners), cancellation),
                        Optional.empty()),
                clock == null ? Clock.system(ZoneId.systemDefault()) : clock,
                templates);
    }
}
