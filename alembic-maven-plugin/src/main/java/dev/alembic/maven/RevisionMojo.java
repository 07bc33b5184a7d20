package dev.alembic.maven;

import dev.alembic.Alembic;
import dev.alembic.GeneratedRevisions;
import dev.alembic.RevisionBuilder;
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

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public RevisionMojo() {}

    @Override
    void run(Alembic alembic) {
        if (autogenerate) {
            GeneratedRevisions generated = alembic.autogenerate(this::describe);
            generated.revisions().forEach(created -> getLog().info("Wrote " + created.file()));
        } else {
            getLog().info("Wrote " + alembic.revision(this::describe).file());
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
    }
}
