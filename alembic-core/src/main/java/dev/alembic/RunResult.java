package dev.alembic;

import dev.alembic.internal.runtime.DatabaseRun;
import dev.alembic.migration.CompletedStep;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What an upgrade, a downgrade or a stamp did. Where the environment brings several databases, it is
 * what was done to all of them, one after the other.
 *
 * @param from the heads that the version table held before; none if it was empty or not there
 * @param to the heads that it holds now
 * @param steps the steps carried out, in order; none if there was nothing to do
 * @param heldBack ids of revisions behind a gate that isn't open, before which it stopped
 * @param millis what it took, without waiting for the lock
 */
public record RunResult(
        List<String> from, List<String> to, List<CompletedStep> steps, List<String> heldBack, long millis) {

    /** Copies the lists. */
    public RunResult {
        from = List.copyOf(from);
        to = List.copyOf(to);
        steps = List.copyOf(steps);
        heldBack = List.copyOf(heldBack);
    }

    static RunResult of(List<DatabaseRun> runs) {
        return new RunResult(
                union(runs, DatabaseRun::from),
                union(runs, DatabaseRun::to),
                runs.stream().flatMap(run -> run.steps().stream()).toList(),
                union(runs, DatabaseRun::held),
                runs.stream().mapToLong(DatabaseRun::millis).sum());
    }

    private static List<String> union(List<DatabaseRun> runs, Function<DatabaseRun, Collection<String>> rows) {
        Set<String> all = new LinkedHashSet<>();
        runs.forEach(run -> all.addAll(rows.apply(run)));
        return List.copyOf(all);
    }

    /** Whether there was nothing to do. */
    public boolean isUpToDate() {
        return steps.isEmpty();
    }

    /** The outcome in a line, for logs: {@code 1a -> 2b in 12 ms}. */
    public String summary() {
        return isUpToDate()
                ? "The database is up to date: " + RevisionView.idsOrBase(to)
                : "%s -> %s in %d ms".formatted(RevisionView.idsOrBase(from), RevisionView.idsOrBase(to), millis);
    }

    /** The ids of the revisions that ran, in order. */
    public List<String> revisions() {
        return steps.stream()
                .flatMap(completed -> completed.step().revision().stream())
                .toList();
    }
}
