package dev.alembic.maven;

import dev.alembic.Alembic;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Takes the database back. */
@Mojo(
        name = "downgrade",
        defaultPhase = LifecyclePhase.NONE,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class DowngradeMojo extends AbstractAlembicMojo {

    /** Where to: {@code -1}, {@code base}, an id. */
    @Parameter(property = "alembic.revision", required = true)
    private String revision;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public DowngradeMojo() {}

    @Override
    void run(Alembic alembic) {
        getLog().info(alembic.downgrade(revision).summary());
    }
}
