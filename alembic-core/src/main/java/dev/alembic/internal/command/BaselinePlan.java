package dev.alembic.internal.command;

import java.util.List;

/**
 * What {@code revision --baseline} wrote.
 *
 * @param written the files
 * @param tables how many tables they make
 * @param definitions what else they make, by SQL: {@code view 'active_tasks'}
 * @param leftOut what they don't make, since the database doesn't say how
 */
public record BaselinePlan(GeneratedPlan written, int tables, List<String> definitions, List<String> leftOut) {

    /** Copies the lists. */
    public BaselinePlan {
        definitions = List.copyOf(definitions);
        leftOut = List.copyOf(leftOut);
    }
}
