package dev.alembic.maven;

import dev.alembic.Alembic;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Says where the database stands, without running anything. */
@Mojo(
        name = "stamp",
        defaultPhase = LifecyclePhase.NONE,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class StampMojo extends AbstractAlembicMojo {

    /** What the database is to stand on: an id, {@code heads}, {@code base}. */
    @Parameter(property = "alembic.revision", required = true)
    private String revision;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public StampMojo() {}

    @Override
    void run(Alembic alembic) {
        getLog().info(alembic.stamp(revision).summary());
    }
}
