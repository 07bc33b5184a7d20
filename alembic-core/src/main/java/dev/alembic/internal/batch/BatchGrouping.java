package dev.alembic.internal.batch;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.TableCopyRules;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.Operation;
import dev.alembic.op.SetTableComment;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts operations on one table that follow each other into one batch. */
public final class BatchGrouping {

    private final TableCopyRules rules;

    /** For this dialect. */
    public BatchGrouping(Dialect dialect) {
        this.rules = dialect.tableCopy();
    }

    /** The same operations, in batches where one of them can't be done by ALTER. */
    public List<Operation> whereNeeded(List<Operation> operations) {
        return grouped(operations, false);
    }

    /** The same operations, all that are on tables in batches. */
    public List<Operation> everywhere(List<Operation> operations) {
        return grouped(operations, true);
    }

    private List<Operation> grouped(List<Operation> operations, boolean isAlways) {
        List<Operation> result = new ArrayList<>();
        List<Operation> group = new ArrayList<>();
        Optional<TableName> current = Optional.empty();
        for (Operation operation : operations) {
            Optional<TableName> table = table(operation);
            if (!isSame(current, table)) {
                result.addAll(closed(group, current, isAlways));
                group.clear();
            }
            group.add(operation);
            current = table;
        }
        result.addAll(closed(group, current, isAlways));
        return result;
    }

    private static boolean isSame(Optional<TableName> one, Optional<TableName> other) {
        return one.isPresent() && other.isPresent() && one.get().matches(other.get());
    }

    private List<Operation> closed(List<Operation> group, Optional<TableName> table, boolean isAlways) {
        boolean isBatch = table.isPresent() && (isAlways || group.stream().anyMatch(rules::isNeededFor));
        return isBatch
                ? List.of(new BatchAlter(table.get(), List.copyOf(group), BatchAlter.Settings.DEFAULT))
                : List.copyOf(group);
    }

    /** The table that an operation changes, if it may stand in a batch. */
    private static Optional<TableName> table(Operation operation) {
        return operation instanceof SetTableComment ? Optional.empty() : ChangedTable.of(operation);
    }
}
