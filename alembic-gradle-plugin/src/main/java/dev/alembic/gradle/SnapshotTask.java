package dev.alembic.gradle;

import dev.alembic.Alembic;
import dev.alembic.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.gradle.api.GradleException;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Internal;
import org.gradle.api.tasks.options.Option;
import org.gradle.work.DisableCachingByDefault;

/** Writes the schema of the database beside the revisions, for reviewers. */
@DisableCachingByDefault(because = "a database is no file")
public abstract class SnapshotTask extends AlembicTask {

    /** Made by Gradle. */
    public SnapshotTask() {
        getFromRevisions().convention(false);
        getCheckOnly().convention(false);
    }

    /** Whether it is that of what all revisions make of an empty database. */
    @Internal
    @Option(option = "from-revisions", description = "Of what all revisions make of an empty database.")
    public abstract Property<Boolean> getFromRevisions();

    /** Whether nothing is written, and the build fails if the files say something else. */
    @Internal
    @Option(option = "check-only", description = "Writes nothing, and fails if the files say something else.")
    public abstract Property<Boolean> getCheckOnly();

    @Override
    void run(Alembic alembic) {
        Snapshot snapshot = take(alembic);
        if (getCheckOnly().get()) {
            requireUpToDate(snapshot);
        }
        List<Path> written = getCheckOnly().get() ? List.of() : snapshot.write();
        written.forEach(file -> show("Wrote " + file));
        if (written.isEmpty()) {
            show("The snapshot is up to date.");
        }
        if (!snapshot.isOnAllHeads()) {
            getLogger().warn("The database stands at {}, not at the heads.", String.join(", ", snapshot.revisions()));
        }
    }

    private Snapshot take(Alembic alembic) {
        if (getFromRevisions().get()) {
            return alembic.schemaFiles().snapshotOfRevisions();
        }
        requireOneDatabase();
        return alembic.schemaFiles().snapshot();
    }

    private static void requireUpToDate(Snapshot snapshot) {
        List<Path> outdated = snapshot.outdated();
        if (!outdated.isEmpty()) {
            throw new GradleException("The schema is not what the snapshot says: %s. alembicSnapshot writes it anew."
                    .formatted(outdated.stream().map(Path::toString).collect(Collectors.joining(", "))));
        }
    }
}
