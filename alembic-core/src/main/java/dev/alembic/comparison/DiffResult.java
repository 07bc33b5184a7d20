package dev.alembic.comparison;

import dev.alembic.op.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a comparison found.
 *
 * @param differences in an order in which their upgrades can run
 * @param candidates what looks like a rename, and nobody has said whether it is one
 * @param uncompared what could not be compared, and why; whole sentences
 */
public record DiffResult(List<Difference> differences, List<RenameCandidate> candidates, List<String> uncompared) {

    /** Copies the lists. */
    public DiffResult {
        differences = List.copyOf(differences);
        candidates = List.copyOf(candidates);
        uncompared = List.copyOf(uncompared);
    }

    /** Whether there is no difference. */
    public boolean isEmpty() {
        return differences.isEmpty();
    }

    /** The same with other differences. */
    public DiffResult differences(List<Difference> others) {
        return new DiffResult(others, candidates, uncompared);
    }

    /** What makes the database as the model is, in order. */
    public List<Operation> upgrade() {
        return differences.stream().flatMap(d -> d.upgrade().stream()).toList();
    }

    /** What makes the database as it was, in order. */
    public List<Operation> downgrade() {
        List<Difference> back = new ArrayList<>(differences);
        Collections.reverse(back);
        return back.stream().flatMap(d -> d.downgrade().stream()).toList();
    }
}
