package dev.alembic.internal.command;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.dialect.StatementFactReader;
import dev.alembic.dialect.StatementTokens;
import dev.alembic.dialect.TableStatistics;
import dev.alembic.error.IrreversibleMigrationException;
import dev.alembic.internal.revision.Step;
import dev.alembic.internal.runtime.PlannedTransactions;
import dev.alembic.internal.runtime.Rehearsal;
import dev.alembic.internal.runtime.StatementText;
import dev.alembic.migration.Migration;
import dev.alembic.op.Backfill;
import dev.alembic.plan.Loss;
import dev.alembic.plan.PlannedStatement;
import dev.alembic.plan.PlannedStep;
import dev.alembic.plan.Reversal;
import dev.alembic.plan.StatementFacts;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Sql;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Plans the steps of a run, one after the other. */
final class StepPlanning {

    private final Dialect dialect;
    private final Rehearsal rehearsal;
    private final StatementFactReader facts;
    private final PlannedLosses losses;
    private final PlannedTransactions transactions;
    private final Forecasts forecasts;
    private final Set<String> newTables = new TreeSet<>();

    /**
     * Plans steps.
     *
     * @param sizes of the tables
     * @param forecasts how long statements take on them
     */
    StepPlanning(Dialect dialect, Connection connection, boolean perMigration, KnownSizes sizes, Forecasts forecasts) {
        this.dialect = dialect;
        this.rehearsal = Rehearsal.of(connection, dialect);
        this.facts = dialect.facts(connection);
        this.losses = new PlannedLosses(dialect, sizes.around(new RowCount(dialect, connection)));
        this.forecasts = forecasts;
        this.transactions = new PlannedTransactions(dialect, perMigration);
    }

    /** Without a database, so that nothing is counted. */
    StepPlanning(Dialect dialect, Rehearsal rehearsal, boolean perMigration) {
        this.dialect = dialect;
        this.rehearsal = rehearsal;
        this.facts = dialect.facts();
        this.losses = new PlannedLosses(dialect, Counting.NONE);
        this.forecasts = new Forecasts(TableStatistics.NONE, Optional.empty());
        this.transactions = new PlannedTransactions(dialect, perMigration);
    }

    PlannedStep of(Step step, Migration migration) {
        Rehearsal.Recording recording = step.upward() ? rehearsal.upgrade(migration) : rehearsal.downgrade(migration);
        return of(step, migration, recording, step.upward());
    }

    /** What a migration does that was recorded. */
    PlannedStep of(Step step, Migration migration, Rehearsal.Recording recording, boolean isUpward) {
        transactions.startStep();
        List<PlannedStatement> statements = new ArrayList<>();
        recording.statements().forEach(recorded -> statements.add(planned(recorded.sql())));
        Optional<String> stopped = recording.failure().map(StepPlanning::words);
        Back back = isUpward ? back(migration, recording, statements) : ofDowngrade(recording, statements);
        return new PlannedStep(
                step.revision().orElseThrow(),
                step.message(),
                isUpward,
                statements,
                stopped,
                back.reversal(),
                back.reason());
    }

    private PlannedStatement planned(Sql sql) {
        StatementTokens tokens = StatementTokens.of(sql.text(), dialect.lexis(), dialect.unquotedNames());
        StatementFacts found = facts.of(sql).without(table -> newTables.contains(table.key()));
        created(tokens).ifPresent(table -> newTables.add(table.key()));
        List<Loss> lost = losses.of(sql, tokens);
        return new PlannedStatement(
                StatementText.shown(sql, dialect.lexis()),
                transactions.next(sql),
                batchRows(sql),
                found,
                lost,
                forecasts.of(found));
    }

    private int batchRows(Sql sql) {
        boolean isInBatches = dialect.features().contains(Feature.KEY_RANGES);
        return isInBatches && sql.source() instanceof Backfill backfill ? backfill.batchSize() : 0;
    }

    /** The table that a statement creates. */
    static Optional<TableName> created(StatementTokens tokens) {
        int table = tokens.find("TABLE");
        if (!tokens.get(0).is("CREATE") || table < 1 || table > 3) {
            return Optional.empty();
        }
        return Optional.of(tokens.table(tokens.has(table + 1, "IF", "NOT", "EXISTS") ? table + 4 : table + 1));
    }

    private static String words(RuntimeException failure) {
        return failure instanceof Rehearsal.AskingException
                ? String.valueOf(failure.getMessage())
                : "Without the statements before it, it goes no further: " + failure.getMessage();
    }

    /** Whether there is a way back, and why not. */
    private record Back(Reversal reversal, Optional<String> reason) {}

    private Back back(Migration migration, Rehearsal.Recording recording, List<PlannedStatement> statements) {
        Rehearsal.Recording back = rehearsal.wayBack(migration);
        RuntimeException failure = back.failure().orElse(null);
        boolean doesSomething = !recording.operations().isEmpty();
        if (failure instanceof IrreversibleMigrationException) {
            return new Back(Reversal.IRREVERSIBLE, Optional.ofNullable(failure.getMessage()));
        } else if (failure != null) {
            return new Back(Reversal.UNKNOWN, Optional.of("The way back asks the database what to do."));
        } else if (doesSomething && back.operations().isEmpty()) {
            return new Back(Reversal.IRREVERSIBLE, Optional.of("The downgrade does nothing."));
        }
        return ofLosses(statements);
    }

    private static Back ofDowngrade(Rehearsal.Recording recording, List<PlannedStatement> statements) {
        return recording
                .failure()
                .filter(IrreversibleMigrationException.class::isInstance)
                .map(failure -> new Back(Reversal.IRREVERSIBLE, Optional.ofNullable(failure.getMessage())))
                .orElseGet(() -> ofLosses(statements));
    }

    private static Back ofLosses(List<PlannedStatement> statements) {
        boolean isLossy = statements.stream()
                .anyMatch(statement -> statement.losses().stream().anyMatch(Loss::isReal));
        return new Back(isLossy ? Reversal.LOSSY : Reversal.REVERSIBLE, Optional.empty());
    }
}
