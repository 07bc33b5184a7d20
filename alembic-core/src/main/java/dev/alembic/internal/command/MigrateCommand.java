package dev.alembic.internal.command;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.DatabaseException;
import dev.alembic.internal.revision.RevisionArgument;
import dev.alembic.internal.revision.Step;
import dev.alembic.internal.runtime.DatabaseRun;
import dev.alembic.internal.runtime.HeadsMovedException;
import dev.alembic.internal.runtime.RunSession;
import dev.alembic.internal.runtime.Runs;
import dev.alembic.migration.Migration;
import dev.alembic.sql.SqlLexis;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * {@code upgrade}, {@code downgrade} and {@code stamp} on live databases. Each answers what it did, in
 * the order in which the environment came to the databases.
 */
public final class MigrateCommand {

    private static final int ATTEMPTS = 50;

    private final Project project;

    /** Migrates the database of this project. */
    public MigrateCommand(Project project) {
        this.project = project;
    }

    /** Upgrades to a revision: {@code head}, {@code +2}, an id. */
    public List<DatabaseRun> upgrade(String target) {
        RevisionArgument argument = single(target);
        return migrate(rows -> project.graph().upgradePath(rows, argument));
    }

    /** Goes back to a revision: {@code -1}, {@code base}, an id. */
    public List<DatabaseRun> downgrade(String target) {
        RevisionArgument argument = single(target);
        return migrate(rows -> project.graph().downgradePath(rows, argument));
    }

    /**
     * Says that the database stands on these revisions, without running anything.
     *
     * @param purge whether to empty the version table first
     */
    public List<DatabaseRun> stamp(List<String> targets, boolean purge) {
        List<RevisionArgument> arguments =
                targets.stream().map(MigrateCommand::single).toList();
        return migrate(rows -> project.graph().stampPath(rows, arguments, purge));
    }

    /** Creates the version table if it is missing. */
    public void ensureVersion() {
        migrate(rows -> List.of());
    }

    private static RevisionArgument single(String target) {
        return Targets.single(target);
    }

    private List<DatabaseRun> migrate(Function<List<String>, List<Step>> planner) {
        List<DatabaseRun> runs = new ArrayList<>();
        project.online(connection -> runs.add(migrate(connection, planner)));
        return runs;
    }

    private DatabaseRun migrate(Connection connection, Function<List<String>, List<Step>> planner) {
        Dialect dialect = project.dialect(connection);
        try (RunSession session = new Runs(dialect, project.settings(), project.listener()).open(connection)) {
            return migrate(session, planner, steps -> load(steps, dialect, connection));
        }
    }

    private static DatabaseRun migrate(
            RunSession session,
            Function<List<String>, List<Step>> planner,
            Function<List<Step>, Map<String, Migration>> loader) {
        for (int attempt = 1; ; attempt++) {
            List<String> rows = session.heads();
            List<Step> steps = planner.apply(rows);
            Map<String, Migration> migrations = loader.apply(steps);
            try {
                return session.run(rows, steps, migrations);
            } catch (HeadsMovedException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Map<String, Migration> load(List<Step> steps, Dialect dialect, Connection connection) {
        List<String> ids =
                steps.stream().flatMap(step -> step.revision().stream()).toList();
        return ids.isEmpty() ? Map.of() : project.script().load(ids, lexis(dialect, connection));
    }

    private static SqlLexis lexis(Dialect dialect, Connection connection) {
        try {
            return dialect.lexis(connection);
        } catch (SQLException e) {
            throw new DatabaseException("Can't ask the session how it reads SQL: " + e.getMessage(), e);
        }
    }
}
