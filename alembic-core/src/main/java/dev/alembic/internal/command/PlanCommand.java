package dev.alembic.internal.command;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.TableStatistics;
import dev.alembic.error.DatabaseException;
import dev.alembic.internal.revision.RevisionInfo;
import dev.alembic.internal.revision.Step;
import dev.alembic.internal.revision.UpgradePath;
import dev.alembic.internal.runtime.Runs;
import dev.alembic.migration.Migration;
import dev.alembic.plan.DatabasePlan;
import dev.alembic.plan.DatabaseStatistics;
import dev.alembic.plan.PlannedStep;
import dev.alembic.plan.Reversal;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What {@code upgrade} and {@code downgrade} would do, of each database that the environment comes to. Only reads. */
public final class PlanCommand {

    private final Project project;
    private final Optional<DatabaseStatistics> statistics;

    /**
     * Plans for the databases of this project.
     *
     * @param statistics of the database that is meant, if it isn't the one that is asked
     */
    public PlanCommand(Project project, Optional<DatabaseStatistics> statistics) {
        this.project = project;
        this.statistics = statistics;
    }

    /** What an upgrade to a revision would do. */
    public List<DatabasePlan> upgrade(String target) {
        return plan(new MigrateCommand(project).pathToGates(target), false);
    }

    /** What a downgrade to a revision would do. */
    public List<DatabasePlan> downgrade(String target) {
        return plan(new MigrateCommand(project).downgradePath(target).andThen(UpgradePath::of), true);
    }

    private List<DatabasePlan> plan(Function<List<String>, UpgradePath> path, boolean goesBack) {
        List<DatabasePlan> plans = new ArrayList<>();
        project.online(connection -> plans.add(plan(connection, path, goesBack)));
        return plans;
    }

    private DatabasePlan plan(Connection connection, Function<List<String>, UpgradePath> path, boolean goesBack) {
        Dialect dialect = project.dialect(connection);
        Runs runs = new Runs(dialect, project.settings());
        List<String> rows = runs.versions().heads(connection);
        if (goesBack) {
            new RecordedRevisions(project, runs.history(connection)).recall(rows);
        }
        UpgradePath found = path.apply(rows);
        List<Step> steps = found.steps();
        Set<String> after = new LinkedHashSet<>(rows);
        for (Step step : steps) {
            after = step.rowsAfter(after);
        }
        return new DatabasePlan(
                product(connection),
                rows,
                List.copyOf(after),
                found.held().stream().map(RevisionInfo::id).toList(),
                planned(steps, dialect, connection, runs));
    }

    private List<PlannedStep> planned(List<Step> steps, Dialect dialect, Connection connection, Runs runs) {
        List<String> ids =
                steps.stream().flatMap(step -> step.revision().stream()).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Migration> migrations = project.script().load(ids, MigrateCommand.lexis(dialect, connection));
        StepPlanning planning = new StepPlanning(
                dialect,
                connection,
                project.settings().transactionPerMigration(),
                new KnownSizes(statistics),
                forecasts(dialect, connection, runs));
        List<PlannedStep> planned = new ArrayList<>();
        for (Step step : steps) {
            boolean isBarred = !planned.isEmpty() && isBarred(planned.get(planned.size() - 1));
            if (!isBarred) {
                step.revision()
                        .map(id -> planning.of(step, Objects.requireNonNull(migrations.get(id))))
                        .ifPresent(planned::add);
            }
        }
        return planned;
    }

    /** As fast as the database that is meant has been so far. */
    private Forecasts forecasts(Dialect dialect, Connection connection, Runs runs) {
        TableStatistics sizes = new KnownSizes(statistics).statistics(dialect, connection);
        Optional<Double> pace = statistics.isPresent()
                ? statistics.flatMap(DatabaseStatistics::pace)
                : new Pace(project, dialect, sizes).of(runs.history(connection));
        return new Forecasts(sizes, pace);
    }

    /** A downgrade comes no further than to what can't be taken back. */
    private static boolean isBarred(PlannedStep last) {
        return !last.upward() && last.reversal() == Reversal.IRREVERSIBLE;
    }

    /** What the database behind a connection is: {@code PostgreSQL 18.6}. */
    static String product(Connection connection) {
        try {
            DatabaseMetaData database = connection.getMetaData();
            String version = database.getDatabaseProductVersion().split("[\\s-]", 2)[0];
            return database.getDatabaseProductName() + " " + version;
        } catch (SQLException e) {
            throw new DatabaseException("The database doesn't say what it is: " + e.getMessage(), e);
        }
    }
}
