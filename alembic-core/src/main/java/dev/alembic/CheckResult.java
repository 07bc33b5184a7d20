package dev.alembic;

import dev.alembic.comparison.DiffResult;
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
