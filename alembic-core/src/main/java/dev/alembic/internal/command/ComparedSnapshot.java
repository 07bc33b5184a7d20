package dev.alembic.internal.command;

import dev.alembic.dialect.Definition;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.LiveObjects;
import dev.alembic.error.DiffsFoundException;
import dev.alembic.internal.diff.DiffSettings;
import dev.alembic.internal.runtime.DefaultSchema;
import dev.alembic.internal.snapshot.SchemaSnapshot;
import dev.alembic.migration.EnvironmentSettings;
import dev.alembic.schema.MetaData;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the model together with the snapshot of a schema; connects to nothing. */
final class ComparedSnapshot {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.autogenerate.compare");

    private final Project project;
    private final SnapshotFiles files;

    ComparedSnapshot(Project project) {
        this.project = project;
        this.files = SnapshotFiles.of(project);
    }

    /** The file that is compared. */
    Path file() {
        return files.json();
    }

    /**
     * What there is to compare.
     *
     * @throws DiffsFoundException if the snapshot is of other revisions than the heads: what is between
     *     would be found as a difference
     * @throws dev.alembic.error.ConfigException if there is no model
     * @throws dev.alembic.error.ScriptException if there is no snapshot
     */
    SchemaComparison read() {
        SchemaSnapshot snapshot = files.read(project.script().classLoader());
        refuseOutdated(snapshot);
        Dialect dialect = project.dialects().byName(snapshot.database().dialect());
        MetaData model = ComparedDatabases.model(project, snapshot.database());
        EnvironmentSettings environment = project.settings();
        ComparisonFilter filter = new ComparisonFilter(environment, model, new DefaultSchema(snapshot.defaultSchema()));
        DiffSettings settings = DiffSettings.DEFAULT
                .filter(filter)
                .types(environment.comparison().types())
                .serverDefaults(environment.comparison().serverDefaults())
                .probe(snapshot.probe())
                .liveObjects(new RememberedObjects(snapshot))
                .names(dialect.nameRules())
                .defaultSchema(snapshot.defaultSchema())
                .comparesKeyOrder(environment.comparison().comparesKeyOrder());
        return new SchemaComparison(dialect, settings, snapshot.schema(), model);
    }

    private void refuseOutdated(SchemaSnapshot snapshot) {
        if (!new HashSet<>(snapshot.revisions())
                .equals(new HashSet<>(project.graph().realHeads()))) {
            throw new DiffsFoundException(
                    "The snapshot \"%s\" is of %s, and the revisions end at %s."
                            .formatted(
                                    files.json(),
                                    shown(snapshot.revisions()),
                                    shown(project.graph().realHeads())),
                    "\"alembic upgrade heads\" and then \"alembic snapshot\" bring it up to date.");
        }
    }

    private static String shown(Iterable<String> revisions) {
        String all = String.join(", ", revisions);
        return all.isEmpty() ? "base" : all;
    }

    /** What only a database can tell is said to stay untold. */
    static void noteWhatIsUnknown(SchemaComparison comparison) {
        if (comparison.settings().liveObjects() instanceof RememberedObjects objects) {
            String known = objects.snapshot().definitions().stream()
                    .map(Definition::what)
                    .collect(Collectors.joining(", "));
            if (!known.isEmpty()) {
                LOG.warn(
                        "Without the database it can't be told what a change means for {}. Look at the revision, or"
                                + " leave out --offline.",
                        known);
            }
        }
    }

    /** Which schemas there were. */
    private record RememberedObjects(SchemaSnapshot snapshot) implements LiveObjects {

        @Override
        public List<Definition> definitions() {
            return snapshot.definitions();
        }

        @Override
        public boolean hasSchema(String name) {
            return Stream.of(
                            snapshot.tables().stream().flatMap(one -> one.name().schemaText().stream()),
                            snapshot.sequences().stream().flatMap(one -> one.name().schemaText().stream()),
                            snapshot.definitions().stream().flatMap(one -> one.schema().stream()),
                            snapshot.defaultSchema().stream())
                    .flatMap(names -> names)
                    .anyMatch(name::equals);
        }
    }
}
