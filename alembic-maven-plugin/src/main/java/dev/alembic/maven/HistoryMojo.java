package dev.alembic.maven;

import dev.alembic.Alembic;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Shows all revisions, the newest first; connects to nothing. */
@Mojo(
        name = "history",
        defaultPhase = LifecyclePhase.NONE,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class HistoryMojo extends AbstractAlembicMojo {

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public HistoryMojo() {}

    @Override
    void run(Alembic alembic) {
        alembic.history().forEach(revision -> getLog().info(revision.summary()));
    }
}
