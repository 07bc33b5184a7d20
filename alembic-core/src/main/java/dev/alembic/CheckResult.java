package dev.alembic;

import dev.alembic.comparison.DiffResult;
import dev.alembic.internal.command.CheckCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether databases are as the model is.
 *
 * @param databases in the order they were looked at
 */
public record CheckResult(List<Database> databases) {

    /** Copies the list. */
    public CheckResult {
        databases = List.copyOf(databases);
    }

    static CheckResult of(CheckCommand command) {
        List<Database> databases = new ArrayList<>();
        command.run((url, result) -> databases.add(new Database(url, result)));
        return new CheckResult(databases);
    }

    /**
     * One database.
     *
     * @param url of it, the password masked
     * @param result what it differs in
     */
    public record Database(String url, DiffResult result) {

        private List<String> lines() {
            return Stream.concat(
                            result.differences().stream().flatMap(difference -> difference.detected().stream()),
                            result.candidates().stream()
                                    .map(candidate -> "looks like a rename: %s (%s)"
                                            .formatted(candidate.rename(), candidate.reason())))
                    .toList();
        }
    }

    /** Whether none of them differs from the model. */
    public boolean isClean() {
        return databases.stream().allMatch(database -> database.result().isEmpty());
    }

    /**
     * What differs, a line each, and what looks like a rename. Where there are several databases, their
     * lines are indented below the url.
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Database database : databases) {
            if (databases.size() == 1) {
                return database.lines();
            }
            lines.add(database.url());
            database.lines().forEach(line -> lines.add("  " + line));
        }
        return List.copyOf(lines);
    }
}
