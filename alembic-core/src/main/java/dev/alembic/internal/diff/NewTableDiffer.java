package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
import dev.alembic.dialect.Feature;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.CreateTable;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.ObjectKind;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Creates tables that the database hasn't: each with its indexes behind it, and at the end the
 * foreign keys that point in circles.
 */
final class NewTableDiffer {

    private final Scope scope;
    private final TableOrder order;
    private final AutoincrementColumns counters;

    NewTableDiffer(Scope scope, SchemaPair sides) {
        this.scope = scope;
        this.counters = new AutoincrementColumns(scope);
        this.order = TableOrder.within(scope.dialect(), sides.model().values(), sides.added());
    }

    List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        for (TableView view : order.tables()) {
            differences.add(Difference.of(new CreateTable(table(view)), "added table " + Scope.shown(view.name())));
            differences.addAll(indexes(view));
        }
        order.tables().forEach(view -> late(view).forEach(key -> differences.add(added(view, key))));
        return differences;
    }

    /** Foreign keys that wait: tables point at each other, or the user said so. */
    private List<ForeignKeyConstraint> late(TableView view) {
        if (!scope.has(Feature.ALTER_CONSTRAINTS)) {
            return List.of();
        }
        Set<ForeignKeyConstraint> waiting = new HashSet<>(order.waiting(view));
        return view.foreignKeys().stream()
                .filter(key -> key.reference().useAlter() || waiting.contains(key))
                .toList();
    }

    private Difference added(TableView view, ForeignKeyConstraint key) {
        ConstraintNamer names = new ConstraintNamer(scope.dialect(), new TablePair(view, view));
        return Difference.of(
                new CreateConstraint(view.name(), names.named(key)),
                "added foreign key " + ForeignKeyDiffer.shown(view.name(), key));
    }

    /** The table without its indexes, every name in it as the convention has made it. */
    private Table table(TableView view) {
        Set<CheckConstraint> inline = new HashSet<>();
        List<TableItem> items = new ArrayList<>();
        columns(view).forEach(column -> items.add(withChecks(view, column, inline)));
        view.primaryKey()
                .filter(key -> key.name().isPresent() || !key.options().isEmpty() || isApart(view))
                .ifPresent(items::add);
        Set<ForeignKeyConstraint> late = new HashSet<>(late(view));
        items.addAll(view.uniques());
        view.foreignKeys().stream().filter(key -> !late.contains(key)).forEach(items::add);
        view.checks().stream().filter(check -> !inline.contains(check)).forEach(items::add);
        items.addAll(view.excludes());
        view.indexesByName().stream()
                .filter(index -> counters.isKeyOfCounter(view, index))
                .forEach(items::add);
        return view.withAutoincrement(view.table().withItems(items));
    }

    /** Conditions without a name stay where the model has them: at their column. */
    private static Column withChecks(TableView view, Column column, Set<CheckConstraint> inline) {
        Column whole = column;
        for (Column given : view.table().columns()) {
            if (given.name().matches(column.name())) {
                for (CheckConstraint check : given.checks()) {
                    if (view.checks().contains(check) && inline.add(check)) {
                        whole = whole.check(check);
                    }
                }
            }
        }
        return whole;
    }

    /** Whether the key isn't just the columns that say they belong to it. */
    private static boolean isApart(TableView view) {
        List<String> flagged = Table.of(view.name(), columns(view))
                .primaryKey()
                .map(key -> Name.texts(key.columns()))
                .orElse(List.of());
        return !flagged.equals(view.keyColumns());
    }

    private static List<Column> columns(TableView view) {
        return List.copyOf(view.columns().values());
    }

    private List<Difference> indexes(TableView view) {
        if (!scope.filters().compares(ObjectKind.INDEX)) {
            return List.of();
        }
        return view.indexesByName().stream()
                .filter(index -> !counters.isKeyOfCounter(view, index))
                .filter(index -> scope.filters().includes(view.name(), index, false, false))
                .map(index -> added(view, index))
                .toList();
    }

    /** An index that a foreign key needs can't be dropped by itself: it goes with the table. */
    private Difference added(TableView view, Index index) {
        CreateIndex create = new CreateIndex(view.name(), index);
        Difference difference = Difference.of(
                create,
                "added index %s on %s"
                        .formatted(
                                Scope.shown(index.name().map(Object::toString).orElse("None")),
                                Scope.shown(view.name(), index.columns())));
        return isHeld(scope, view, index)
                ? new Difference(difference.upgrade(), List.of(), difference.detected(), List.of())
                : difference;
    }

    /** Whether the database needs the index for a foreign key of the table. */
    static boolean isHeld(Scope scope, TableView view, Index index) {
        Optional<String> first = index.columns().stream().findFirst().map(Object::toString);
        return scope.comparison().doForeignKeysHoldTypes()
                && view.foreignKeys().stream()
                        .map(key -> Optional.of(key.columns().get(0).text()))
                        .anyMatch(first::equals);
    }
}
