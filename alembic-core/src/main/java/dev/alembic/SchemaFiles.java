package dev.alembic;

import dev.alembic.internal.command.CheckCommand;
import dev.alembic.internal.command.ModelCommand;
import dev.alembic.internal.command.ObjectsCommand;
import dev.alembic.internal.command.Project;
import dev.alembic.internal.command.ProjectDefinition;
import dev.alembic.internal.command.SnapshotCommand;
import dev.alembic.internal.render.SchemaDiagram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a database holds, as files beside the revisions: for reviewers, and for comparing without it. */
public final class SchemaFiles {

    private final ProjectDefinition definition;

    SchemaFiles(ProjectDefinition definition) {
        this.definition = definition;
    }

    /**
     * The schema of the database: {@code schema.sql} for reviewers and {@code schema.json} for comparisons
     * without a database. Only reads; {@link Snapshot#write} writes.
     *
     * @throws dev.alembic.error.AlembicException if there is no database to read, or several
     */
    public Snapshot snapshot() {
        return new Snapshot(new SnapshotCommand(project()).ofDatabase());
    }

    /**
     * The same of what all revisions make of an empty database: that of {@code test_url}, which is empty
     * again afterwards, or one in memory for SQLite and H2.
     *
     * @throws dev.alembic.error.AlembicException if there is no such database, or it isn't empty
     */
    public Snapshot snapshotOfRevisions() {
        return new Snapshot(new SnapshotCommand(project()).ofRevisions());
    }

    /**
     * Whether the snapshot of the schema is as the model is; connects to nothing.
     *
     * @throws dev.alembic.error.DiffsFoundException if the snapshot is of other revisions than the heads
     */
    public CheckResult checkSnapshot() {
        List<CheckResult.Database> databases = new ArrayList<>();
        new CheckCommand(project())
                .runOnSnapshot((file, result) -> databases.add(new CheckResult.Database(file, result)));
        return new CheckResult(databases);
    }

    /**
     * Writes a file below {@code objects_path} for each view, function, trigger and the like of the database
     * of which there is none. Only reads the database.
     *
     * @return the files
     * @throws dev.alembic.error.AlembicException if the settings name no folder
     */
    public List<Path> writeObjects() {
        return new ObjectsCommand(project()).run();
    }

    /**
     * The tables of the database and how they point at each other, as the text of a diagram. Only reads the
     * database.
     *
     * @throws dev.alembic.error.AlembicException if there is no database to read, or several
     */
    public String diagram(DiagramFormat format) {
        SchemaDiagram diagram = new ModelCommand(project()).diagram();
        return switch (format) {
            case MERMAID -> diagram.mermaid();
            case PLANTUML -> diagram.plantuml();
            case DBML -> diagram.dbml();
        };
    }

    private Project project() {
        return new Project(definition);
    }
}
