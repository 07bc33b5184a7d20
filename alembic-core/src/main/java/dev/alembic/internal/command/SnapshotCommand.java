package dev.alembic.internal.command;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.ConfigException;
import dev.alembic.internal.runtime.DefaultSchema;
import dev.alembic.internal.runtime.Runs;
import dev.alembic.internal.snapshot.RecordingProbe;
import dev.alembic.internal.snapshot.SchemaScript;
import dev.alembic.internal.snapshot.SchemaSnapshot;
import dev.alembic.internal.snapshot.Spelling;
import dev.alembic.migration.DatabaseProduct;
import dev.alembic.schema.MetaData;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code snapshot}: the schema that the revisions make, as files for reviewers. Only reads databases. */
public final class SnapshotCommand {

    private final Project project;
    private final SnapshotFiles files;

    /** Takes snapshots of this project's database. */
    public SnapshotCommand(Project project) {
        this.project = project;
        this.files = SnapshotFiles.of(project);
    }

    /**
     * Of the database, wherever it stands.
     *
     * @throws ConfigException if the environment opens no connection, or several
     */
    public TakenSnapshot ofDatabase() {
        List<TakenSnapshot> taken = new ArrayList<>();
        project.online(connection -> taken.add(of(connection)));
        if (taken.size() != 1) {
            throw new ConfigException(("The environment opens %d connections, and a snapshot is that of one database:"
                            + " let it open the one to read, by an argument (-x) for example.")
                    .formatted(taken.size()));
        }
        return taken.get(0);
    }

    /**
     * Of what all revisions make of an empty database.
     *
     * @throws ConfigException if there is no scratch database
     */
    public TakenSnapshot ofRevisions() {
        try (ScratchDatabase scratch = ScratchDatabase.open(project)) {
            scratch.upgrade("heads");
            return of(scratch.connection());
        }
    }

    /**
     * Looks whether a snapshot can be made, if the configuration wishes it after each new revision.
     *
     * @throws ConfigException if there is no scratch database, or no place for it
     */
    static void beforeRevision(Project project) {
        if (project.config().isOn("snapshot_after_revision")) {
            SnapshotFiles.of(project);
            new ScratchUrls(project).namedOrInMemory();
        }
    }

    /** Writes the snapshot of what all revisions make, if the configuration wishes it after each new one. */
    static void afterRevision(Project project) {
        if (project.config().isOn("snapshot_after_revision")) {
            project.reread();
            new SnapshotCommand(project).ofRevisions().write();
        }
    }

    private TakenSnapshot of(Connection connection) {
        Dialect dialect = project.dialect(connection);
        List<String> rows = new Runs(dialect, project.settings()).versions().heads(connection);
        DatabaseProduct product = DatabaseProduct.of(dialect.name(), connection);
        MetaData model = project.hasModel() ? project.environment().targetMetadata(product) : MetaData.EMPTY;
        HeldSchema held = HeldSchema.read(project, connection, model);
        SchemaSnapshot schema = SchemaSnapshot.of(
                        product,
                        project.graph(rows).standing(rows).stream().sorted().toList(),
                        held.live())
                .defaultSchema(DefaultSchema.of(connection).name())
                .definitions(held.all())
                .spellings(spellings(held.comparison()));
        boolean isOnAllHeads = new HashSet<>(project.graph(rows).standing(rows))
                .equals(new HashSet<>(project.graph().realHeads()));
        return new TakenSnapshot(schema, isOnAllHeads, texts(schema, held));
    }

    /** What the database says of the model. */
    private static List<Spelling> spellings(SchemaComparison comparison) {
        RecordingProbe probe = new RecordingProbe(comparison.settings().probe());
        new SchemaComparison(
                        comparison.dialect(), comparison.settings().probe(probe), comparison.live(), comparison.model())
                .diff();
        return probe.spellings();
    }

    private Map<Path, String> texts(SchemaSnapshot schema, HeldSchema held) {
        String place =
                schema.revisions().isEmpty() ? "before the first revision" : String.join(", ", schema.revisions());
        String title = "The schema at %s on %s, as \"alembic snapshot\" wrote it."
                .formatted(place, schema.database().dialect());
        Map<Path, String> texts = new LinkedHashMap<>();
        texts.put(files.sql(), new SchemaScript(held.dialect()).write(title, held.differences()));
        texts.put(files.json(), schema.toJson());
        return texts;
    }
}
