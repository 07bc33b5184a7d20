package dev.alembic.maven;

import dev.alembic.Alembic;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Writes a revision that makes several heads one. */
@Mojo(
        name = "merge",
        defaultPhase = LifecyclePhase.NONE,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class MergeMojo extends AbstractAlembicMojo {

    /** What to merge: {@code heads}, or ids between commas. */
    @Parameter(property = "alembic.revisions", defaultValue = "heads")
    private String revisions;

    /** What is written about it. */
    @Parameter(property = "alembic.message", defaultValue = "merge")
    private String message;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public MergeMojo() {}

    @Override
    void run(Alembic alembic) {
        String[] merged = revisions.trim().split("\\s*,\\s*");
        getLog().info("Wrote "
                + alembic.revision(r -> r.message(message).head(merged)).file());
    }
}
