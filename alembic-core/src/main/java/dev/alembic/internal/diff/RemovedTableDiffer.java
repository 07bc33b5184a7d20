package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
import dev.alembic.dialect.Feature;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.DropTable;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.ObjectKind;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Drops tables that the model hasn't: first foreign keys that point in circles, then the tables,
 * those that point at others first, each after its indexes.
 */
final class RemovedTableDiffer {

    private final Scope scope;
    private final TableOrder order;
    private final AutoincrementColumns counters;

    RemovedTableDiffer(Scope scope, List<TableView> tables) {
        this.scope = scope;
        this.counters = new AutoincrementColumns(scope);
        this.order = new TableOrder(scope.dialect(), tables);
    }

    List<Difference> differences() {
        List<TableView> tables = new ArrayList<>(order.tables());
        Collections.reverse(tables);
        List<Difference> differences = new ArrayList<>();
        tables.forEach(view -> circular(view).forEach(k -> differences.add(removed(view, k))));
        for (TableView view : tables) {
            differences.addAll(indexes(view));
            differences.add(removed(view));
        }
        return differences;
    }

    private List<ForeignKeyConstraint> circular(TableView view) {
        return scope.has(Feature.ALTER_CONSTRAINTS) ? order.waiting(view) : List.of();
    }

    private static Difference removed(TableView view, ForeignKeyConstraint key) {
        CreateConstraint back = new CreateConstraint(view.name(), key);
        return Difference.of(
                back.reverse().orElseThrow(), "removed foreign key " + ForeignKeyDiffer.shown(view.name(), key));
    }

    private List<Difference> indexes(TableView view) {
        if (!scope.filters().compares(ObjectKind.INDEX)) {
            return List.of();
        }
        return view.indexesByName().stream()
                .filter(index -> !counters.isKeyOfCounter(view, index))
                .filter(index -> scope.filters().includes(view.name(), index, true, false))
                .map(index -> removed(view, index))
                .toList();
    }

    /** An index that a foreign key needs can't be dropped by itself: it goes with the table. */
    private Difference removed(TableView view, Index index) {
        CreateIndex back = new CreateIndex(view.name(), index);
        Difference difference = Difference.of(
                back.reverse().orElseThrow(),
                "removed index %s on %s".formatted(Scope.shown(index.name().orElseThrow()), Scope.shown(view.name())));
        return NewTableDiffer.isHeld(scope, view, index)
                ? new Difference(List.of(), difference.downgrade(), difference.detected(), List.of())
                : difference;
    }

    private Difference removed(TableView view) {
        List<ForeignKeyConstraint> gone = circular(view);
        List<TableItem> items = view.table().items().stream()
                .filter(item ->
                        item instanceof Index index ? counters.isKeyOfCounter(view, index) : !gone.contains(item))
                .toList();
        Table was = view.withAutoincrement(view.table().withItems(items));
        return Difference.of(new DropTable(view.name()).was(was), "removed table " + Scope.shown(view.name()));
    }
}
