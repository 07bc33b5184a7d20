package dev.alembic.internal.command;

import dev.alembic.dialect.SafeChanges;
import dev.alembic.dialect.SafePhase;
import dev.alembic.error.AlembicException;
import dev.alembic.internal.batch.ChangedTable;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.Operation;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Operations in phases that keep nobody waiting.
 *
 * @param changes knows how
 * @param tables a table as it is before; absent if it isn't there, so that nobody uses it
 * @param isCheap whether a change only changes the catalogue
 */
record ExpandedOperations(
        SafeChanges changes, Function<TableName, Optional<Table>> tables, Predicate<Operation> isCheap) {

    /**
     * The phases; what may stay as it is stands together between them. None if no operation has any.
     *
     * @throws AlembicException if something can't be put into phases
     */
    List<SafePhase> phases(List<Operation> operations) {
        List<SafePhase> phases = new ArrayList<>();
        List<Operation> plain = new ArrayList<>();
        for (Operation operation : flat(operations)) {
            Optional<List<SafePhase>> expanded = expanded(operation);
            if (expanded.isEmpty()) {
                plain.add(operation);
            } else {
                end(plain, phases);
                phases.addAll(expanded.get());
            }
        }
        if (!phases.isEmpty()) {
            end(plain, phases);
        }
        return phases;
    }

    private static List<Operation> flat(List<Operation> operations) {
        return operations.stream()
                .flatMap(operation ->
                        operation instanceof BatchAlter batch ? batch.operations().stream() : Stream.of(operation))
                .toList();
    }

    private Optional<List<SafePhase>> expanded(Operation operation) {
        Optional<Table> table = ChangedTable.of(operation).flatMap(tables);
        boolean isRename = operation instanceof AlterColumn alter
                && alter.change(ColumnChange.Rename.class).isPresent();
        boolean isCheapChange = operation instanceof AlterColumn && !isRename && isCheap.test(operation);
        return table.isEmpty() || isCheapChange ? Optional.empty() : changes.phases(operation, table.get());
    }

    private static void end(List<Operation> plain, List<SafePhase> phases) {
        if (plain.isEmpty()) {
            return;
        }
        List<Operation> back = new ArrayList<>();
        for (Operation operation : plain) {
            back.add(0, operation.reverse().orElseThrow(() -> unknownWayBack(operation)));
        }
        phases.add(SafePhase.of("as it was", List.copyOf(plain), back));
        plain.clear();
    }

    private static AlembicException unknownWayBack(Operation operation) {
        return new AlembicException(("%s stands among operations that are put into phases, and nobody knows its way"
                        + " back. Put it into a revision of its own.")
                .formatted(operation.describe()));
    }
}
