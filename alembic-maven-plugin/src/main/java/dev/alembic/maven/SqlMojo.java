package dev.alembic.maven;

import dev.alembic.Alembic;
import java.io.File;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Writes the script of an upgrade; connects to nothing. */
@Mojo(
        name = "sql",
        defaultPhase = LifecyclePhase.PREPARE_PACKAGE,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class SqlMojo extends AbstractAlembicMojo {

    /** From where to where: {@code a:b}, or {@code b} from base on. */
    @Parameter(property = "alembic.range", defaultValue = "heads")
    private String range;

    /** The file to write. */
    @Parameter(property = "alembic.output", defaultValue = "${project.build.directory}/alembic/upgrade.sql")
    private File output;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public SqlMojo() {}

    @Override
    void run(Alembic alembic) throws MojoFailureException {
        requireOneDatabase();
        write(output.toPath(), alembic.offline().upgrade(range));
    }
}
