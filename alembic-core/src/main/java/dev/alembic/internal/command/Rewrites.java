package dev.alembic.internal.command;

import dev.alembic.comparison.Difference;
import dev.alembic.op.Operation;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the rewriters of an environment make of differences. */
final class Rewrites {

    private final List<UnaryOperator<List<Operation>>> rewriters;

    Rewrites(List<UnaryOperator<List<Operation>>> rewriters) {
        this.rewriters = rewriters;
    }

    /** The differences that have something left to do, in the same order. */
    List<Difference> of(List<Difference> differences) {
        return rewriters.isEmpty()
                ? differences
                : differences.stream()
                        .filter(difference -> !difference.upgrade().isEmpty())
                        .map(this::rewritten)
                        .filter(difference -> !difference.upgrade().isEmpty())
                        .toList();
    }

    private Difference rewritten(Difference difference) {
        return difference.operations(rewritten(difference.upgrade()), rewritten(difference.downgrade()));
    }

    private List<Operation> rewritten(List<Operation> operations) {
        List<Operation> result = operations;
        for (UnaryOperator<List<Operation>> rewriter : rewriters) {
            result = List.copyOf(rewriter.apply(result));
        }
        return result;
    }
}
