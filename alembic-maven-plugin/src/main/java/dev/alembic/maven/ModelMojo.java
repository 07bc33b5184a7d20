package dev.alembic.maven;

import dev.alembic.Alembic;
import dev.alembic.comparison.WrittenModel;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Writes the model of a database that was there first, as a Java class; only reads the database. */
@Mojo(
        name = "model",
        defaultPhase = LifecyclePhase.NONE,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class ModelMojo extends AbstractAlembicMojo {

    /** The class to write, with its package: {@code com.example.Models}. */
    @Parameter(property = "alembic.className", defaultValue = "Models")
    private String className;

    /** The folder of sources to write to. */
    @Parameter(property = "alembic.sources", defaultValue = "${project.build.sourceDirectory}")
    private File sources;

    /** Whether a file that is there is replaced. */
    @Parameter(property = "alembic.force", defaultValue = "false")
    private boolean force;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public ModelMojo() {}

    @Override
    void run(Alembic alembic) throws MojoFailureException {
        requireOneDatabase();
        Path file = sources.toPath().resolve(className.replace('.', '/') + ".java");
        if (Files.exists(file) && !force) {
            throw new MojoFailureException(("\"%s\" is there already. Name another class by alembic.className, or"
                            + " replace it by -Dalembic.force.")
                    .formatted(file));
        }
        WrittenModel model = alembic.model(className);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, model.source());
        } catch (IOException e) {
            throw new MojoFailureException("Can't write \"%s\": %s".formatted(file, e.getMessage()), e);
        }
        getLog().info("Wrote %s with %d tables".formatted(file, model.tables()));
        if (!model.unmodelled().isEmpty()) {
            getLog().warn("Not in the model, and left alone by every command: "
                    + String.join(", ", model.unmodelled()));
        }
    }
}
