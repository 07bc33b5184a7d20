package dev.alembic.maven;

import dev.alembic.Alembic;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Shows where the database stands. */
@Mojo(
        name = "current",
        defaultPhase = LifecyclePhase.NONE,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class CurrentMojo extends AbstractAlembicMojo {

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public CurrentMojo() {}

    @Override
    void run(Alembic alembic) {
        alembic.current().revisions().forEach(revision -> getLog().info(revision.summary()));
    }
}
