package dev.alembic.internal.command;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.StatementFactReader;
import dev.alembic.dialect.TableStatistics;
import dev.alembic.error.AlembicException;
import dev.alembic.internal.runtime.Rehearsal;
import dev.alembic.migration.HistoryEntry;
import dev.alembic.migration.Migration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How fast a database works, by what its history says that revisions took: as a multiple of what is expected
 * of a usual machine, with tables as large as they are now.
 */
final class Pace {

    /** The last ones, since machines and tables change. */
    private static final int ENTRIES = 20;

    /** What is shorter says more about the way to the server than about the work. */
    private static final long LEAST_MILLIS = 100;

    private static final double LEAST_EXPECTED = 20;

    private final Project project;
    private final Dialect dialect;
    private final Forecasts forecasts;

    Pace(Project project, Dialect dialect, TableStatistics statistics) {
        this.project = project;
        this.dialect = dialect;
        this.forecasts = new Forecasts(statistics, Optional.empty());
    }

    /** The one in the middle; absent if nothing took long enough to tell. */
    Optional<Double> of(List<HistoryEntry> entries) {
        List<HistoryEntry> telling = entries.stream()
                .filter(entry -> entry.action() == HistoryEntry.Action.UPGRADE && entry.isDone())
                .filter(entry -> entry.millis() >= LEAST_MILLIS)
                .filter(entry -> project.script().find(entry.revision()).isPresent())
                .limit(ENTRIES)
                .toList();
        List<Double> paces = new ArrayList<>();
        for (HistoryEntry entry : telling) {
            OptionalDouble expected = expected(entry.revision());
            if (expected.isPresent() && expected.getAsDouble() >= LEAST_EXPECTED) {
                paces.add(entry.millis() / expected.getAsDouble());
            }
        }
        Collections.sort(paces);
        return paces.isEmpty() ? Optional.empty() : Optional.of(rounded(paces.get(paces.size() / 2)));
    }

    private static double rounded(double pace) {
        return Math.round(pace * 100) / 100.0;
    }

    private OptionalDouble expected(String revision) {
        try {
            Migration migration = project.script().load(List.of(revision)).get(revision);
            return migration == null ? OptionalDouble.empty() : expected(migration);
        } catch (AlembicException e) {
            return OptionalDouble.empty(); // what can't be compiled any more tells nothing
        }
    }

    private OptionalDouble expected(Migration migration) {
        Rehearsal.Recording recording = Rehearsal.offline(dialect).upgrade(migration);
        StatementFactReader facts = dialect.facts();
        double sum = 0;
        for (Rehearsal.Recorded recorded : recording.statements()) {
            OptionalDouble one = forecasts.expected(facts.of(recorded.sql()));
            if (one.isEmpty()) {
                return one;
            }
            sum += one.getAsDouble();
        }
        return recording.failure().isPresent() ? OptionalDouble.empty() : OptionalDouble.of(sum);
    }
}
