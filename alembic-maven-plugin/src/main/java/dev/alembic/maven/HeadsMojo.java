package dev.alembic.maven;

import dev.alembic.Alembic;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Shows the revisions that no other builds on; connects to nothing. */
@Mojo(
        name = "heads",
        defaultPhase = LifecyclePhase.NONE,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class HeadsMojo extends AbstractAlembicMojo {

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public HeadsMojo() {}

    @Override
    void run(Alembic alembic) {
        alembic.heads().forEach(revision -> getLog().info(revision.summary()));
    }
}
