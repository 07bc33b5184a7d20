package dev.alembic.internal.command;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.SafeChanges;
import dev.alembic.dialect.SafePhase;
import dev.alembic.error.AlembicException;
import dev.alembic.error.UnsupportedByDialectException;
import dev.alembic.internal.revision.RevisionArgument;
import dev.alembic.internal.revision.RevisionGraph;
import dev.alembic.internal.revision.RevisionInfo;
import dev.alembic.internal.revision.Step;
import dev.alembic.internal.runtime.Rehearsal;
import dev.alembic.internal.runtime.Runs;
import dev.alembic.internal.script.RevisionFile;
import dev.alembic.migration.Migration;
import dev.alembic.migration.TemplateEngine;
import dev.alembic.op.Operation;
import dev.alembic.plan.TableWork;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code expand}: writes a revision that would keep others waiting as several that don't. The last of them keeps
 * its id and file, so that what builds on it still does.
 */
public final class ExpandCommand {

    private final Project project;
    private final TemplateEngine templates;
    private final Clock clock;

    /**
     * Expands revisions of this project.
     *
     * @param clock tells the date that the files get
     */
    public ExpandCommand(Project project, TemplateEngine templates, Clock clock) {
        this.project = project;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * Writes it.
     *
     * @return the revisions in their order
     * @throws AlembicException if it is refused; then no file is touched
     */
    public List<PlannedRevision> run(String revision) {
        List<PlannedRevision> written = runIfNeeded(revision);
        if (written.isEmpty()) {
            throw new AlembicException(
                    "Revision '%s' keeps nobody waiting for long as it is: there is nothing to expand."
                            .formatted(revision));
        }
        return written;
    }

    /** The same; no revisions if nothing in it keeps others waiting. */
    public List<PlannedRevision> runIfNeeded(String revision) {
        RevisionGraph graph = project.graph();
        String id = only(graph.resolve(RevisionArgument.parse(revision)), revision);
        RevisionFile file = project.script().find(id).orElseThrow();
        Path path = path(file);
        List<List<SafePhase>> found = new ArrayList<>();
        project.online(connection -> {
            Dialect dialect = project.dialect(connection);
            found.add(phases(connection, dialect, file.info()));
        });
        if (found.isEmpty()) {
            throw new AlembicException("Env.java opens no connection, so that nobody knows how tables are used.");
        }
        List<SafePhase> phases = found.get(0);
        return phases.isEmpty() ? List.of() : new PhaseFiles(project, templates, clock).write(file, path, phases);
    }

    private static String only(List<String> ids, String revision) {
        if (ids.size() != 1) {
            throw new AlembicException("\"%s\" is no single revision. Name one by its id.".formatted(revision));
        }
        return ids.get(0);
    }

    private static Path path(RevisionFile file) {
        Optional<Path> path = file.path();
        if (file.kind() != RevisionFile.Kind.JAVA || path.isEmpty()) {
            throw new AlembicException(
                    ("Revision '%s' is no source file in Java, whose operations could be put into phases. Write it in"
                                    + " Java, or its phases by hand.")
                            .formatted(file.info().id()));
        }
        return path.get();
    }

    private List<SafePhase> phases(Connection connection, Dialect dialect, RevisionInfo info) {
        Rehearsal rehearsal = Rehearsal.of(connection, dialect);
        List<Operation> operations = operations(connection, dialect, info, rehearsal);
        return new ExpandedOperations(changes(dialect), rehearsal::table, op -> isCheap(connection, dialect, op))
                .phases(operations);
    }

    /** What knows the phases of this database. */
    static SafeChanges changes(Dialect dialect) {
        return dialect.safeChanges()
                .orElseThrow(() -> new UnsupportedByDialectException(
                        dialect.name(),
                        "There are no phases for this database: whatever changes a table, others wait for its end."));
    }

    /** Whether it only changes the catalogue. */
    static boolean isCheap(Connection connection, Dialect dialect, Operation operation) {
        return dialect.ddl().compile(operation).stream()
                .allMatch(sql -> dialect.facts(connection).of(sql).work() == TableWork.CATALOGUE);
    }

    /** Of the revision, behind those that come before it. */
    private List<Operation> operations(Connection connection, Dialect dialect, RevisionInfo info, Rehearsal rehearsal) {
        List<String> rows = new Runs(dialect, project.settings()).versions().heads(connection);
        RevisionGraph graph = project.graph(rows);
        if (rows.stream().anyMatch(row -> new RevisionLine(graph).isBelow(info.id(), row))) {
            throw new AlembicException(
                    "Revision '%s' is applied to this database: what it does is done, and others may have run it, too."
                            .formatted(info.id()));
        }
        List<Step> steps = graph.upgradePath(rows, RevisionArgument.parse(info.id()));
        List<String> ids =
                steps.stream().flatMap(step -> step.revision().stream()).toList();
        Map<String, Migration> migrations = project.script().load(ids, MigrateCommand.lexis(dialect, connection));
        for (String id : ids.subList(0, ids.size() - 1)) {
            rehearsal.upgrade(Optional.ofNullable(migrations.get(id)).orElseThrow());
        }
        Rehearsal.Recording recording =
                rehearsal.trial(Optional.ofNullable(migrations.get(info.id())).orElseThrow());
        recording.failure().ifPresent(failure -> {
            throw new AlembicException(
                    "Revision '%s' can't be put into phases: %s".formatted(info.id(), failure.getMessage()));
        });
        return recording.operations();
    }
}
