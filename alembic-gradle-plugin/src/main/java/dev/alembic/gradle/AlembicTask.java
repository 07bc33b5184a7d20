package dev.alembic.gradle;

import dev.alembic.Alembic;
import dev.alembic.AlembicBuilder;
import dev.alembic.config.Config;
import dev.alembic.error.AlembicException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.gradle.api.DefaultTask;
import org.gradle.api.GradleException;
import org.gradle.api.file.ConfigurableFileCollection;
import org.gradle.api.file.DirectoryProperty;
import org.gradle.api.file.RegularFileProperty;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Internal;
import org.gradle.api.tasks.TaskAction;
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

    /** Does what the task is for. */
    @TaskAction
    public final void run() {
        try (Alembic alembic = builder().build()) {
            run(alembic);
        } catch (AlembicException e) {
            String advice = e.advice().map(text -> "\n" + text).orElse("");
            throw new GradleException(e.getMessage() + advice, e);
        }
    }

    abstract void run(Alembic alembic);

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
