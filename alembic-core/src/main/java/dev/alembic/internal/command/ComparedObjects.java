package dev.alembic.internal.command;

import dev.alembic.comparison.Difference;
import dev.alembic.dialect.Definition;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.dialect.LiveObjects;
import dev.alembic.error.DatabaseException;
import dev.alembic.error.ScriptException;
import dev.alembic.internal.objects.ObjectChanges;
import dev.alembic.internal.objects.ObjectDiffer;
import dev.alembic.internal.objects.ObjectKinds;
import dev.alembic.internal.objects.ObjectSource;
import dev.alembic.internal.objects.ObjectTrial;
import dev.alembic.op.Operation;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlLexis;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings views, functions and the like together with what files and the model say of them. */
final class ComparedObjects {

    private final Project project;
    private final Connection connection;
    private final Dialect dialect;
    private List<Definition> live = List.of();

    ComparedObjects(Project project, Connection connection, Dialect dialect) {
        this.project = project;
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Where the files are; absent: there are none. */
    static Optional<Path> folder(Project project) {
        return project.config().get("objects_path").map(project.config()::resolve);
    }

    /**
     * The comparison with what files and the model say in it as well.
     *
     * @throws ScriptException if a file can't be read or carried out
     */
    SchemaComparison with(SchemaComparison tables) {
        Optional<Path> folder = folder(project);
        List<ObjectSource> files = new ArrayList<>(ObjectSource.all(tables.model(), dialect));
        if (folder.isPresent()) {
            files.addAll(ObjectSource.all(folder.get(), lexis()));
        } else if (files.isEmpty()) {
            return tables;
        }
        live = dialect.liveObjects(connection).definitions();
        ObjectKinds kinds = ObjectKinds.of(files);
        LiveObjects objects = dialect.liveObjects(connection);
        List<Definition> wanted = wanted(files, kinds, tables);
        ObjectChanges changes =
                new ObjectDiffer(dialect.lexis(), kinds, untried(live, objects), untried(wanted, objects)).changes();
        return new SchemaComparison(
                dialect,
                tables.settings()
                        .liveObjects(new RemainingObjects(tables.settings().liveObjects(), changes)),
                tables.live(),
                tables.model(),
                changes);
    }

    private SqlLexis lexis() {
        try {
            return dialect.lexis(connection);
        } catch (SQLException e) {
            throw new DatabaseException("Can't ask the session how it reads SQL: " + e.getMessage(), e);
        }
    }

    private static List<Definition> untried(List<Definition> definitions, LiveObjects objects) {
        return definitions.stream().map(objects::untried).toList();
    }

    private List<Definition> wanted(List<ObjectSource> files, ObjectKinds kinds, SchemaComparison tables) {
        if (!dialect.features().contains(Feature.TRANSACTIONAL_DDL)) {
            return inScratch(files, kinds, tables);
        }
        ObjectTrial trial = new ObjectTrial(connection, dialect, files);
        try {
            return trial.inTransaction(live, List.of(), kinds);
        } catch (ScriptException e) {
            List<String> statements = statements(alone(tables));
            if (statements.isEmpty()) {
                throw e;
            }
            return trial.inTransaction(live, statements, kinds); // a view may need a column that is new
        }
    }

    /** How tables change where nothing but tables is there. */
    private List<Operation> alone(SchemaComparison tables) {
        Set<String> all = live.stream().map(Definition::what).collect(Collectors.toSet());
        LiveObjects nothing =
                new RemainingObjects(tables.settings().liveObjects(), new ObjectChanges(List.of(), List.of(), all));
        return new SchemaComparison(dialect, tables.settings().liveObjects(nothing), tables.live(), tables.model())
                .diff()
                .upgrade();
    }

    private List<String> statements(List<Operation> operations) {
        return operations.stream()
                .flatMap(operation -> dialect.ddl().compile(operation).stream())
                .filter(sql -> sql.transactional() && sql.rows().isEmpty())
                .map(Sql::text)
                .toList();
    }

    /** Where nothing can be rolled back. */
    private List<Definition> inScratch(List<ObjectSource> files, ObjectKinds kinds, SchemaComparison tables) {
        HeldSchema held = HeldSchema.read(project, connection, tables.model());
        try (ScratchDatabase scratch = ScratchDatabase.open(project)) {
            for (Difference one : held.tablesAndWhatTheyNeed()) {
                scratch.run(one.upgrade());
            }
            scratch.run(alone(tables));
            return new ObjectTrial(scratch.connection(), dialect, files).inScratch(live, kinds);
        }
    }
}
