package dev.alembic.maven;

import dev.alembic.Alembic;
import dev.alembic.RevisionBuilder;
import dev.alembic.SquashedRevision;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Writes one revision that stands for a range of them. */
@Mojo(
        name = "squash",
        defaultPhase = LifecyclePhase.NONE,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class SquashMojo extends AbstractAlembicMojo {

    /** The first and the last one, {@code a:b}; all by default. */
    @Parameter(property = "alembic.range", defaultValue = ":")
    private String range;

    /** What is written about it. */
    @Parameter(property = "alembic.message")
    private @Nullable String message;

    /** Whether it is written only if it does the same on an empty database, {@code test_url} or in memory. */
    @Parameter(property = "alembic.prove", defaultValue = "false")
    private boolean prove;

    /** Whether it is written in SQL. */
    @Parameter(property = "alembic.sql", defaultValue = "false")
    private boolean sql;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public SquashMojo() {}

    @Override
    void run(Alembic alembic) {
        SquashedRevision squashed = alembic.squash(range, this::describe);
        List<String> replaced = squashed.replaced();
        getLog().info("Wrote " + squashed.revision().file());
        getLog().info("It stands for %d revisions. Their files may go when every database is past '%s'."
                .formatted(replaced.size(), replaced.get(replaced.size() - 1)));
        if (!squashed.branching().isEmpty()) {
            getLog().warn("Written for the database of this project only, though asked for more than one: "
                    + String.join(", ", squashed.branching()));
        }
    }

    private void describe(RevisionBuilder revision) {
        if (message != null) {
            revision.message(message);
        }
        if (prove) {
            revision.prove();
        }
        if (sql) {
            revision.sql();
        }
    }
}
