package dev.alembic.maven;

import dev.alembic.Alembic;
import dev.alembic.SchemaFiles;
import dev.alembic.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Writes the schema of the database beside the revisions, for reviewers. */
@Mojo(
        name = "snapshot",
        defaultPhase = LifecyclePhase.NONE,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class SnapshotMojo extends AbstractAlembicMojo {

    /** Whether it is that of what all revisions make of an empty database. */
    @Parameter(property = "alembic.fromRevisions", defaultValue = "false")
    private boolean fromRevisions;

    /** Whether nothing is written, and the build fails if the files say something else. */
    @Parameter(property = "alembic.checkOnly", defaultValue = "false")
    private boolean checkOnly;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public SnapshotMojo() {}

    @Override
    void run(Alembic alembic) throws MojoFailureException {
        if (!fromRevisions) {
            requireOneDatabase();
        }
        SchemaFiles files = alembic.schemaFiles();
        Snapshot snapshot = fromRevisions ? files.snapshotOfRevisions() : files.snapshot();
        if (checkOnly) {
            requireUpToDate(snapshot);
            getLog().info("The snapshot is up to date.");
            return;
        }
        List<Path> written = snapshot.write();
        written.forEach(file -> getLog().info("Wrote " + file));
        if (written.isEmpty()) {
            getLog().info("The snapshot is up to date.");
        }
        if (!snapshot.isOnAllHeads()) {
            getLog().warn("The database stands %s, not at the heads."
                    .formatted(
                            snapshot.revisions().isEmpty()
                                    ? "before the first revision"
                                    : "at " + String.join(", ", snapshot.revisions())));
        }
    }

    private static void requireUpToDate(Snapshot snapshot) throws MojoFailureException {
        List<Path> outdated = snapshot.outdated();
        if (!outdated.isEmpty()) {
            throw new MojoFailureException(
                    "The schema is not what the snapshot says: %s. The goal snapshot writes it anew."
                            .formatted(outdated.stream().map(Path::toString).collect(Collectors.joining(", "))));
        }
    }
}
