package dev.alembic.proof;

import java.util.List;
import java.util.Optional;

/**
 * Whether it makes a difference which branch is run first.
 *
 * @param heads of the branches
 * @param differences what the schema depends on, in words; none if the order makes no difference
 * @param untried why that wasn't tried; absent if it was
 */
public record BranchOrders(List<String> heads, List<String> differences, Optional<String> untried) {

    /** Copies the lists. */
    public BranchOrders {
        heads = List.copyOf(heads);
        differences = List.copyOf(differences);
    }
}
