package dev.alembic.gradle;

import dev.alembic.Alembic;
import dev.alembic.comparison.WrittenModel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradle.api.GradleException;
import org.gradle.api.file.DirectoryProperty;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Internal;
import org.gradle.api.tasks.options.Option;
import org.gradle.work.DisableCachingByDefault;

/** Writes the model of a database that was there first, as a Java class; only reads the database. */
@DisableCachingByDefault(because = "a database is no file")
public abstract class ModelTask extends AlembicTask {

    /** Made by Gradle. */
    public ModelTask() {
        getClassName().convention("Models");
        getForce().convention(false);
    }

    /** The class to write, with its package: {@code com.example.Models}. */
    @Internal
    @Option(option = "class-name", description = "The class to write, such as com.example.Models.")
    public abstract Property<String> getClassName();

    /** The folder of sources to write to, {@code src/main/java} by default. */
    @Internal
    public abstract DirectoryProperty getSources();

    /** Whether a file that is there is replaced. */
    @Internal
    @Option(option = "force", description = "Replaces a file that is there.")
    public abstract Property<Boolean> getForce();

    @Override
    void run(Alembic alembic) {
        requireOneDatabase();
        String name = getClassName().get();
        Path file = getSources().get().getAsFile().toPath().resolve(name.replace('.', '/') + ".java");
        if (Files.exists(file) && !getForce().get()) {
            throw new GradleException(
                    "\"%s\" is there already. Name another class by --class-name, or replace it by --force."
                            .formatted(file));
        }
        WrittenModel model = alembic.model(name);
        write(file, model.source());
        if (!model.unmodelled().isEmpty()) {
            getLogger()
                    .warn(
                            "Not in the model, and left alone by every command: {}",
                            String.join(", ", model.unmodelled()));
        }
    }
}
