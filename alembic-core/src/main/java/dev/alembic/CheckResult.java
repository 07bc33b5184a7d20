package dev.alembic;

import dev.alembic.comparison.DiffResult;
import dev.alembic.internal.command.CheckCommand;
import java.util.ArrayList;
import java.util.List;

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
    public record Database(String url, DiffResult result) {}

    /** Whether none of them differs from the model. */
    public boolean isClean() {
        return databases.stream().allMatch(database -> database.result().isEmpty());
    }
}
