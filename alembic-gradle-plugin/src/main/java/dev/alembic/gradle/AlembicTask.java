package dev.alembic.gradle;

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
import org.gradle.api.DefaultTask;
import org.gradle.api.GradleException;
import org.gradle.api.file.ConfigurableFileCollection;
import org.gradle.api.file.DirectoryProperty;
import org.gradle.api.file.RegularFileProperty;
import org.gradle.api.provider.ListProperty;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Internal;
import org.gradle.api.tasks.TaskAction;
import org.gradle.api.tasks.options.Option;
import org.gradle.work.DisableCachingByDefault;

/**
 * What all tasks have in common: where the revisions are, where the database is, which classes there
 * are. No task is ever up to date, since nobody but the database knows. While it runs it asks for its
 * properties only, so that Gradle can keep the configuration.
 */
@DisableCachingByDefault(because = "a database is no file")
public abstract class AlembicTask extends DefaultTask {

    /** Made by Gradle. */
    protected AlembicTask() {}

    /** The folder that relative paths refer to, that of the project. */
    @Internal
    public abstract DirectoryProperty getDirectory();

    /** The configuration file; need not be there. */
    @Internal
    public abstract RegularFileProperty getConfig();

    /** The script directory. */
    @Internal
    public abstract Property<String> getScripts();

    /** The database. */
    @Internal
    public abstract Property<String> getUrl();

    /** Who logs in. */
    @Internal
    public abstract Property<String> getUser();

    /** What to log in with. */
    @Internal
    public abstract Property<String> getPassword();

    /** Jars and folders with what revisions and environment use, and with the JDBC driver. */
    @Internal
    public abstract ConfigurableFileCollection getClasspath();

    /** Where the configuration names tenants: the names of those that are meant. */
    @Internal
    @Option(option = "tenant", description = "Of the tenants this one; may be repeated.")
    public abstract ListProperty<String> getTenants();

    /** Does what the task is for. */
    @TaskAction
    public final void run() {
        try (Alembic alembic = builder().build()) {
            start(alembic);
        } catch (AlembicException e) {
            throw new GradleException(reason(e), e);
        }
    }

    /** Runs it for the tenant that is named, if one is. */
    void start(Alembic alembic) {
        List<String> names = getTenants().get();
        run(hasTenants() && names.size() == 1 ? alembic.tenants().one(names.get(0)) : alembic);
    }

    abstract void run(Alembic alembic);

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

    /** Fails unless it is clear which database is meant. */
    final void requireOneDatabase() {
        if (hasTenants() && getTenants().get().size() != 1) {
            throw new GradleException("The configuration names tenants, and this task works on one of them: say which"
                    + " one, by --tenant=NAME.");
        }
    }

    /** Writes a file, and says so. */
    final void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new GradleException("Can't write \"%s\": %s".formatted(file, e.getMessage()), e);
        }
        show("Wrote " + file);
    }

    /** Writes a line that a build shows. */
    final void show(String line) {
        getLogger().lifecycle(line);
    }

    private AlembicBuilder builder() {
        AlembicBuilder builder = Alembic.of(configuration())
                .classLoader(AlembicTask.class.getClassLoader())
                .classPath(classPath());
        given(getScripts()).ifPresent(builder::scripts);
        given(getUrl()).ifPresent(builder::url);
        given(getUser()).ifPresent(builder::user);
        given(getPassword()).ifPresent(builder::password);
        return builder;
    }

    private Config configuration() {
        Path file = getConfig().get().getAsFile().toPath();
        return Files.isRegularFile(file)
                ? Config.load(file, Config.DEFAULT_SECTION, name -> Optional.ofNullable(System.getenv(name)))
                : Config.of(getDirectory().get().getAsFile().toPath(), Map.of());
    }

    private Path[] classPath() {
        return getClasspath().getFiles().stream()
                .filter(File::exists)
                .map(File::toPath)
                .toArray(Path[]::new);
    }

    private static Optional<String> given(Property<String> property) {
        return Optional.ofNullable(property.getOrNull()).filter(text -> !text.isBlank());
    }
}
