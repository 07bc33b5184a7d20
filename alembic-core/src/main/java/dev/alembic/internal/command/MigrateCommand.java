package dev.alembic.internal.command;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.DatabaseException;
import dev.alembic.internal.history.RevisionNote;
import dev.alembic.internal.revision.Gates;
import dev.alembic.internal.revision.RevisionArgument;
import dev.alembic.internal.revision.RevisionInfo;
import dev.alembic.internal.revision.Step;
import dev.alembic.internal.revision.UpgradePath;
import dev.alembic.internal.runtime.DatabaseRun;
import dev.alembic.internal.runtime.HeadsMovedException;
import dev.alembic.internal.runtime.RunControl;
import dev.alembic.internal.runtime.RunMaterial;
import dev.alembic.internal.runtime.RunSession;
import dev.alembic.internal.runtime.Runs;
import dev.alembic.sql.SqlLexis;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code upgrade}, {@code downgrade} and {@code stamp} on live databases. Each answers what it did, in
 * the order in which the environment came to the databases.
 */
public final class MigrateCommand {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.runtime.migration");

    private static final int ATTEMPTS = 50;

    private final Project project;

    /** Migrates the database of this project. */
    public MigrateCommand(Project project) {
        this.project = project;
    }

    /** Upgrades to a revision: {@code head}, {@code +2}, an id. */
    public List<DatabaseRun> upgrade(String target) {
        return migrate(new Wish(pathToGates(target), true, false));
    }

    /** The steps of an upgrade from the rows of a version table. */
    public Function<List<String>, List<Step>> upgradePath(String target) {
        return pathToGates(target).andThen(UpgradePath::steps);
    }

    /** The same, and where it stops. */
    Function<List<String>, UpgradePath> pathToGates(String target) {
        RevisionArgument argument = Targets.single(target);
        Gates gates = Gates.of(project.config().get("gates"));
        return rows -> project.graph(rows).upgradePath(rows, argument, gates);
    }

    /** Goes back to a revision: {@code -1}, {@code base}, an id. */
    public List<DatabaseRun> downgrade(String target) {
        return migrate(new Wish(downgradePath(target).andThen(UpgradePath::of), true, true));
    }

    /** The steps of a downgrade from the rows of a version table. */
    public Function<List<String>, List<Step>> downgradePath(String target) {
        RevisionArgument argument = Targets.single(target);
        return rows -> project.graph(rows).downgradePath(rows, argument);
    }

    /**
     * Says that the database stands on these revisions, without running anything.
     *
     * @param purge whether to empty the version table first
     */
    public List<DatabaseRun> stamp(List<String> targets, boolean purge) {
        return migrate(new Wish(stampPath(targets, purge).andThen(UpgradePath::of), false, false));
    }

    /** The steps of a stamp from the rows of a version table. */
    public Function<List<String>, List<Step>> stampPath(List<String> targets, boolean purge) {
        List<RevisionArgument> arguments = targets.stream().map(Targets::single).toList();
        return rows -> project.graph(rows).stampPath(rows, arguments, purge);
    }

    /** Upgrades the database behind a connection, of which nobody hears. */
    void upgrade(Connection connection, String target) {
        RevisionArgument argument = Targets.single(target);
        migrateSilently(
                connection,
                new Wish(rows -> UpgradePath.of(project.graph(rows).upgradePath(rows, argument)), false, false));
    }

    /** Takes the database behind a connection back, of which nobody hears. */
    void downgrade(Connection connection, String target) {
        migrateSilently(connection, new Wish(downgradePath(target).andThen(UpgradePath::of), false, false));
    }

    private void migrateSilently(Connection connection, Wish wish) {
        Dialect dialect = project.dialects().of(connection);
        migrate(connection, dialect, new Runs(dialect, project.settings(), RunControl.SCRATCH), wish);
    }

    /** Creates the version table if it is missing. */
    public void ensureVersion() {
        migrate(new Wish(rows -> UpgradePath.of(List.of()), false, false));
    }

    /**
     * What is to be done.
     *
     * @param planner gives the steps from the rows of the version table
     * @param looksForEdited whether what is applied had better not have been changed
     * @param goesBack whether it may run what no file has any more
     */
    private record Wish(Function<List<String>, UpgradePath> planner, boolean looksForEdited, boolean goesBack) {}

    private List<DatabaseRun> migrate(Wish wish) {
        List<DatabaseRun> runs = new ArrayList<>();
        Consumer<Connection> work = connection -> runs.add(migrate(connection, wish));
        if (wish.goesBack()) {
            project.online(work);
        } else {
            project.onlineCreating(work);
        }
        return runs;
    }

    private DatabaseRun migrate(Connection connection, Wish wish) {
        Dialect dialect = project.dialect(connection);
        return migrate(connection, dialect, new Runs(dialect, project.settings(), project.control()), wish);
    }

    private DatabaseRun migrate(Connection connection, Dialect dialect, Runs runs, Wish wish) {
        try (RunSession session = runs.open(connection)) {
            if (wish.goesBack()) {
                new RecordedRevisions(project, runs.history(connection)).recall(session.heads());
            }
            boolean isReviewed = !wish.looksForEdited();
            for (int attempt = 1; ; attempt++) {
                List<String> rows = session.heads();
                UpgradePath path = wish.planner().apply(rows);
                if (!isReviewed) {
                    new EditedRevisions(project).review(connection, dialect);
                    isReviewed = true;
                }
                try {
                    DatabaseRun run = session.run(rows, path.steps(), load(path.steps(), dialect, connection));
                    return stopped(run, path.held());
                } catch (HeadsMovedException e) {
                    if (attempt == ATTEMPTS) {
                        throw e;
                    }
                }
            }
        }
    }

    private static DatabaseRun stopped(DatabaseRun run, List<RevisionInfo> held) {
        Gates.sentences(held).forEach(LOG::info);
        return run.stoppedBefore(held.stream().map(RevisionInfo::id).toList());
    }

    private RunMaterial load(List<Step> steps, Dialect dialect, Connection connection) {
        List<String> ids =
                steps.stream().flatMap(step -> step.revision().stream()).toList();
        if (ids.isEmpty()) {
            return new RunMaterial(Map.of(), Map.of());
        }
        Map<String, RevisionNote> notes = new HashMap<>();
        if (project.settings().history().isKept()) {
            EditedRevisions revisions = new EditedRevisions(project);
            ids.forEach(id -> revisions.note(id, dialect.lexis()).ifPresent(note -> notes.put(id, note)));
        }
        return new RunMaterial(project.script().load(ids, lexis(dialect, connection)), notes);
    }

    /** How the session behind a connection reads SQL. */
    static SqlLexis lexis(Dialect dialect, Connection connection) {
        try {
            return dialect.lexis(connection);
        } catch (SQLException e) {
            throw new DatabaseException("Can't ask the session how it reads SQL: " + e.getMessage(), e);
        }
    }
}
