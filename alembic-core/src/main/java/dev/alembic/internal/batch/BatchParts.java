package dev.alembic.internal.batch;

import dev.alembic.op.BatchAlter;
import dev.alembic.op.CustomOperation;
import dev.alembic.op.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The operations of a batch, in their order, in parts: changes of the table that can be made
 * together, and operations of another kind between them, such as {@code execute}.
 */
final class BatchParts {

    private final List<Part> parts = new ArrayList<>();
    private final BatchAlter batch;

    private BatchParts(BatchAlter batch) {
        this.batch = batch;
    }

    /** The parts; a batch without changes of its table ends in an empty part. */
    static List<Part> of(BatchAlter batch, String dialect) {
        BatchParts parts = new BatchParts(batch);
        batch.operations().stream().flatMap(op -> expand(op, dialect)).forEach(parts::add);
        if (parts.parts.stream().noneMatch(Part::isChange)) {
            parts.parts.add(new Part(true, new ArrayList<>()));
        }
        return parts.parts;
    }

    private static Stream<Operation> expand(Operation op, String dialect) {
        return op instanceof CustomOperation custom
                ? custom.expand(dialect).stream().flatMap(inner -> expand(inner, dialect))
                : Stream.of(op);
    }

    private void add(Operation op) {
        boolean isChange = ChangedTable.isChanged(batch.table(), op);
        if (!isChange || parts.isEmpty() || !last().isChange()) {
            parts.add(new Part(isChange, new ArrayList<>()));
        }
        last().operations().add(op);
    }

    private Part last() {
        return parts.get(parts.size() - 1);
    }

    /**
     * Some operations.
     *
     * @param isChange whether they change how the table is defined; otherwise there is just one
     */
    record Part(boolean isChange, List<Operation> operations) {}
}
