package dev.alembic.testkit.conformance;

import dev.alembic.comparison.DiffResult;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.error.AlembicException;
import dev.alembic.internal.batch.BatchGrouping;
import dev.alembic.internal.batch.BatchRun;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.Operation;
import dev.alembic.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Applies what was found to the database it was found in, and takes it back. Afterwards a second
 * comparison finds nothing: with the model at first, with the former state in the end.
 *
 * @param dialect of the database
 * @param connection to the database
 */
record RoundTrip(Dialect dialect, Connection connection) {

    /**
     * What is wrong; nothing if all is well.
     *
     * @param found what is applied
     * @param withModel compares with the model
     * @param withBefore compares with the state before
     */
    List<Difference> run(DiffResult found, Question withModel, Question withBefore) {
        List<Difference> differences = new ArrayList<>();
        try {
            apply(found.upgrade());
            remaining("second diff", withModel.ask()).ifPresent(differences::add);
        } catch (SQLException | AlembicException e) {
            return List.of(failed("upgrade", e));
        }
        try {
            apply(found.downgrade());
            remaining("downgrade", withBefore.ask()).ifPresent(differences::add);
        } catch (SQLException | AlembicException e) {
            differences.add(failed("downgrade", e));
        }
        return differences;
    }

    private void apply(List<Operation> operations) {
        BatchRun batches =
                new BatchRun(dialect, DdlSettings.ONLINE, new LiveTables(dialect, connection), this::execute);
        for (Operation operation : new BatchGrouping(dialect).whereNeeded(operations)) {
            if (operation instanceof BatchAlter batch) {
                batches.run(batch);
            } else {
                dialect.ddl().compile(operation).forEach(this::execute);
            }
        }
    }

    private void execute(Sql sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql.text());
        } catch (SQLException e) {
            throw new AlembicException(e.getMessage() + " in: " + sql.text());
        }
    }

    private Optional<Difference> remaining(String what, DiffResult rest) {
        return rest.isEmpty()
                ? Optional.empty()
                : Optional.of(difference(
                        what,
                        new OurDiffs(dialect)
                                .lines(rest.upgrade()).stream()
                                        .map(DiffLine::text)
                                        .toList()
                                        .toString()));
    }

    private Difference failed(String what, Exception cause) {
        return difference(what, String.valueOf(cause.getMessage()));
    }

    private Difference difference(String what, String said) {
        return Difference.of(
                what, dialect.name() + " " + what + ": nothing", dialect.name() + " " + what + ": " + said);
    }

    /** Compares the database once more. */
    @FunctionalInterface
    interface Question {

        DiffResult ask() throws SQLException;
    }
}
