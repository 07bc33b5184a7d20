package dev.alembic.maven;

import dev.alembic.Alembic;
import dev.alembic.AlembicBuilder;
import dev.alembic.config.Config;
import dev.alembic.error.AlembicException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** What all goals have in common: where the revisions are, where the database is, which classes there are. */
// Maven 3 fills no field by JSR 330 in a plugin without an index of its own, as @Component still does.
@SuppressWarnings({"deprecation", "NullAway.Init"})
abstract class AbstractAlembicMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${settings}", readonly = true, required = true)
    private Settings settings;

    @Component
    private SettingsDecrypter decrypter;

    /** The configuration file; need not be there if the parameters say enough. */
    @Parameter(property = "alembic.config", defaultValue = "${project.basedir}/alembic.ini")
    private File config;

    /** The script directory, instead of {@code script_location} of the file. */
    @Parameter(property = "alembic.scriptLocation")
    private @Nullable String scriptLocation;

    /** The database, instead of {@code url} of the file. */
    @Parameter(property = "alembic.url")
    private @Nullable String url;

    /** Who logs in, unless the url says it. */
    @Parameter(property = "alembic.user")
    private @Nullable String user;

    /** What to log in with, unless the url says it. */
    @Parameter(property = "alembic.password")
    private @Nullable String password;

    /** The server of settings.xml that has user and password. */
    @Parameter(property = "alembic.serverId")
    private @Nullable String serverId;

    /** Where the configuration names tenants: the names of those that are meant. */
    @Parameter(property = "alembic.tenants")
    private @Nullable List<String> tenants;

    /** Does nothing. */
    @Parameter(property = "alembic.skip", defaultValue = "false")
    private boolean skip;

    /** Made by Maven, which fills the parameters. */
    AbstractAlembicMojo() {}

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Alembic is skipped.");
            return;
        }
        try (Alembic alembic = builder().build()) {
            start(alembic);
        } catch (AlembicException e) {
            throw new MojoFailureException(reason(e), e);
        }
    }

    /** What happened, and what to do about it. */
    static String reason(RuntimeException failure) {
        return failure instanceof AlembicException known
                ? known.getMessage() + known.advice().map(text -> "\n" + text).orElse("")
                : failure.toString();
    }

    /** Whether the configuration names tenants. */
    boolean hasTenants() {
        return configuration().get("tenants").isPresent();
    }

    /** The names of the tenants that are meant; none if it isn't said. */
    final List<String> tenants() {
        return tenants == null ? List.of() : List.copyOf(tenants);
    }

    /**
     * Says that the goal needs one database.
     *
     * @throws MojoFailureException if it is not clear which
     */
    final void requireOneDatabase() throws MojoFailureException {
        if (hasTenants() && tenants().size() != 1) {
            throw new MojoFailureException("The configuration names tenants, and this goal works on one of them: say"
                    + " which one, by -Dalembic.tenants=NAME.");
        }
    }

    /** Runs it for the tenant that is named, if one is. */
    void start(Alembic alembic) throws MojoFailureException {
        List<String> names = tenants();
        run(hasTenants() && names.size() == 1 ? alembic.tenants().one(names.get(0)) : alembic);
    }

    /**
     * Does what the goal is for.
     *
     * @throws MojoFailureException if the build is to fail
     */
    abstract void run(Alembic alembic) throws MojoFailureException;

    /** The folder that relative paths refer to. */
    final Path basedir() {
        return project.getBasedir().toPath();
    }

    /**
     * Writes a file, and says so.
     *
     * @throws MojoFailureException if it can't be written
     */
    final void write(Path file, String text) throws MojoFailureException {
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new MojoFailureException("Can't write \"%s\": %s".formatted(file, e.getMessage()), e);
        }
        getLog().info("Wrote " + file);
    }

    private AlembicBuilder builder() throws MojoExecutionException, MojoFailureException {
        AlembicBuilder builder = Alembic.of(configuration())
                .classLoader(AbstractAlembicMojo.class.getClassLoader())
                .classPath(classPath());
        given(scriptLocation).ifPresent(builder::scripts);
        given(url).ifPresent(builder::url);
        given(user).ifPresent(builder::user);
        given(password).ifPresent(builder::password);
        if (serverId != null) {
            Server server = server(serverId);
            builder.user(server.getUsername()).password(server.getPassword());
        }
        return builder;
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(some -> !some.isBlank());
    }

    private Config configuration() {
        return config.isFile()
                ? Config.load(config.toPath(), Config.DEFAULT_SECTION, name -> Optional.ofNullable(System.getenv(name)))
                : Config.of(basedir(), Map.of());
    }

    /** Those of the tests, which have drivers and what is only provided, without the tests themselves. */
    private Path[] classPath() throws MojoExecutionException {
        try {
            List<String> elements = project.getTestClasspathElements();
            return elements.stream()
                    .filter(element -> !element.equals(project.getBuild().getTestOutputDirectory()))
                    .map(Path::of)
                    .filter(Files::exists)
                    .toArray(Path[]::new);
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("Maven has not resolved the dependencies of the project.", e);
        }
    }

    private Server server(String id) throws MojoFailureException {
        Server server = settings.getServer(id);
        if (server == null) {
            throw new MojoFailureException(
                    "settings.xml has no server \"%s\", which is to have user and password of the database."
                            .formatted(id));
        }
        return decrypter.decrypt(new DefaultSettingsDecryptionRequest(server)).getServer();
    }
}
