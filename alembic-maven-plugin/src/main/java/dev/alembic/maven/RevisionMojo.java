package dev.alembic.maven;

import dev.alembic.Alembic;
import dev.alembic.GeneratedRevisions;
import dev.alembic.RevisionBuilder;
import dev.alembic.comparison.RenameQuestion;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Writes a new revision. With {@code autogenerate} the project has to be compiled before: {@code mvn
 * process-classes alembic:revision}.
 */
@Mojo(
        name = "revision",
        defaultPhase = LifecyclePhase.NONE,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class RevisionMojo extends AbstractAlembicMojo {

    /** What is written about it. */
    @Parameter(property = "alembic.message", required = true)
    private String message;

    /** Whether it makes the database as the model is. */
    @Parameter(property = "alembic.autogenerate", defaultValue = "false")
    private boolean autogenerate;

    /** Whether it is written in SQL. */
    @Parameter(property = "alembic.sql", defaultValue = "false")
    private boolean sql;

    /** What is renamed, between commas: {@code tasks.title:name}. */
    @Parameter(property = "alembic.rename", defaultValue = "")
    private @Nullable String rename;

    /** Whether nothing is taken for a rename: what is gone is dropped with all it holds. */
    @Parameter(property = "alembic.noRenames", defaultValue = "false")
    private boolean noRenames;

    /** Whether the snapshot of the schema stands for the database, so that nothing is connected to. */
    @Parameter(property = "alembic.snapshot", defaultValue = "false")
    private boolean snapshot;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public RevisionMojo() {}

    @Override
    void run(Alembic alembic) throws MojoFailureException {
        if (autogenerate && !snapshot) {
            requireOneDatabase();
        }
        if (autogenerate) {
            report(alembic.autogenerate(this::describe));
        } else {
            getLog().info("Wrote " + alembic.revision(this::describe).file());
        }
    }

    private void report(GeneratedRevisions generated) throws MojoFailureException {
        if (generated.revisions().isEmpty()) {
            getLog().info("The environment wants no revision; nothing was written.");
        } else if (!generated.hasOperations()) {
            getLog().info("No new upgrade operations detected; the revision is empty.");
        }
        generated.revisions().forEach(created -> getLog().info("Wrote " + created.file()));
        if (!generated.undecided().isEmpty()) {
            String renames = generated.undecided().stream()
                    .map(candidate -> candidate.rename().toString())
                    .collect(Collectors.joining(","));
            throw new MojoFailureException(("Nobody said whether this is a rename: %1$s. The revision renames, and has"
                            + " dropping and adding as comments: edit it, or delete it and repeat the goal with"
                            + " -Dalembic.rename=%1$s, or with -Dalembic.noRenames, which drops what is gone with"
                            + " all it holds.")
                    .formatted(renames));
        }
    }

    private void describe(RevisionBuilder revision) {
        revision.message(message);
        if (sql) {
            revision.sql();
        }
        if (rename != null && !rename.isBlank()) {
            revision.rename(rename.trim().split("\\s*,\\s*"));
        }
        if (noRenames) {
            revision.renames(RenameQuestion.NEVER);
        }
        if (snapshot) {
            revision.offline();
        }
    }
}
