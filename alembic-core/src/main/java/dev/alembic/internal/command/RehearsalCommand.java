package dev.alembic.internal.command;

import dev.alembic.dialect.Dialect;
import dev.alembic.internal.revision.RevisionArgument.Keyword;
import dev.alembic.internal.revision.RevisionGraph;
import dev.alembic.internal.revision.Step;
import dev.alembic.internal.runtime.Rehearsal;
import dev.alembic.migration.Migration;
import dev.alembic.op.Operation;
import dev.alembic.plan.PlannedStep;
import dev.alembic.plan.RehearsedRevision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What each revision does, and what has become of the tables then; connects to nothing. */
public final class RehearsalCommand {

    private final Project project;
    private final RevisionGraph graph;
    private final Dialect dialect;
    private final boolean isPerMigration;

    /** By revision, what it leads to. */
    private final Map<String, Rehearsal> ends = new HashMap<>();

    /** By revision, in the order in which they would run. */
    private final Map<String, List<Operation>> operations = new LinkedHashMap<>();

    /**
     * Rehearses the revisions of this project.
     *
     * @param dialect the name of the database that they are told of; absent: that of the environment
     */
    public RehearsalCommand(Project project, Optional<String> dialect) {
        this.project = project;
        this.graph = project.graph();
        this.dialect = dialect.map(project.dialects()::byName).orElseGet(project::usualDialect);
        this.isPerMigration = project.wishes().transactionPerMigration();
    }

    /** All of them, in the order in which an upgrade would run them on an empty database. */
    public List<RehearsedRevision> run() {
        List<Step> steps = graph.upgradePath(List.of(), Keyword.HEADS);
        List<String> ids =
                steps.stream().flatMap(step -> step.revision().stream()).toList();
        Map<String, Migration> migrations = project.script().load(ids, dialect.lexis());
        List<RehearsedRevision> rehearsed = new ArrayList<>();
        for (Step step : steps) {
            step.revision()
                    .ifPresent(id -> rehearsed.add(rehearse(id, step, Objects.requireNonNull(migrations.get(id)))));
        }
        return rehearsed;
    }

    private RehearsedRevision rehearse(String id, Step step, Migration migration) {
        Rehearsal end = begin(id);
        Rehearsal trial = end.fork();
        Rehearsal.Recording up = trial.upgrade(migration);
        Rehearsal.Recording down = trial.wayBack(migration);
        PlannedStep upgrade = planning(trial).of(step, migration, up, true);
        PlannedStep downgrade = planning(trial).of(step, migration, down, false);
        SqlReplay replay = new SqlReplay(dialect);
        List<Operation> read = replay.read(up.operations());
        end.replay(read);
        ends.put(id, end);
        operations.put(id, read);
        return new RehearsedRevision(id, up.operations(), read, upgrade, downgrade, end.tables(), replay.unread());
    }

    private StepPlanning planning(Rehearsal rehearsal) {
        return new StepPlanning(dialect, rehearsal, isPerMigration);
    }

    /** Right before the revision, where all runs have come to that it builds on. */
    private Rehearsal begin(String id) {
        RevisionLine line = new RevisionLine(graph);
        List<String> below = line.below(id);
        if (below.size() == 1) {
            return Objects.requireNonNull(ends.get(below.get(0))).fork();
        }
        Set<String> ancestors = line.ancestors(below);
        Rehearsal all = Rehearsal.offline(dialect);
        operations.forEach((other, read) -> all.replay(ancestors.contains(other) ? read : List.of()));
        return all;
    }
}
