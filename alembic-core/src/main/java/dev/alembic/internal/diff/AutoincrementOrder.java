package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.DropConstraint;
import dev.alembic.op.DropIndex;
import dev.alembic.op.Operation;
import dev.alembic.schema.Column;
import dev.alembic.schema.ConstraintKind;
import dev.alembic.schema.Options;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Puts what makes a column autoincrement, or ends it, where a key allows it: MySQL wants one on the
 * column as long as it has AUTO_INCREMENT (manual 15.1.20). So it stops before a key of its table is
 * dropped, and begins after one is created; and on the way back, the other way round.
 */
final class AutoincrementOrder {

    private final List<Difference> differences;

    private AutoincrementOrder(List<Difference> differences) {
        this.differences = differences;
    }

    static List<Difference> of(List<Difference> ordered) {
        boolean isConcerned = ordered.stream().anyMatch(d -> counter(d).isPresent());
        if (!isConcerned) {
            return ordered;
        }
        List<Difference> parts =
                ordered.stream().flatMap(AutoincrementOrder::parts).toList();
        return new AutoincrementOrder(new ArrayList<>(parts)).sorted(parts);
    }

    /** The change of a column that becomes autoincrement or ceases to be, if that is all there is. */
    private static Optional<AlterColumn> counter(Difference difference) {
        return difference.upgrade().size() == 1
                        && difference.downgrade().size() == 1
                        && difference.downgrade().get(0) instanceof AlterColumn
                        && difference.upgrade().get(0) instanceof AlterColumn alter
                        && alter.change(ColumnChange.Autoincrementing.class).isPresent()
                ? Optional.of(alter)
                : Optional.empty();
    }

    private static boolean begins(AlterColumn alter) {
        return alter.change(ColumnChange.Autoincrementing.class).orElseThrow().isOn();
    }

    /** The autoincrement apart from other changes, which a key may have to wait for. */
    private static Stream<Difference> parts(Difference difference) {
        Optional<AlterColumn> alter =
                counter(difference).filter(a -> a.changes().size() > 1);
        if (alter.isEmpty()) {
            return Stream.of(difference);
        }
        AlterColumn back = (AlterColumn) difference.downgrade().get(0);
        boolean isLast = begins(alter.get());
        Predicate<ColumnChange> isFirst = change -> change instanceof ColumnChange.Autoincrementing != isLast;
        AlterColumn one = part(alter.get(), isFirst, alter.get().existing());
        AlterColumn two = part(alter.get(), isFirst.negate(), Optional.of(one.result()));
        AlterColumn twoBack = part(back, isFirst.negate(), back.existing());
        AlterColumn oneBack = part(back, isFirst, Optional.of(twoBack.result()));
        return Stream.of(
                difference.operations(List.of(one), List.of(oneBack)),
                new Difference(List.of(two), List.of(twoBack), List.of(), List.of()));
    }

    private static AlterColumn part(AlterColumn alter, Predicate<ColumnChange> isIn, Optional<Column> existing) {
        List<ColumnChange> changes = alter.changes().stream().filter(isIn).toList();
        boolean isRetyped = changes.stream().anyMatch(ColumnChange.Type.class::isInstance);
        return new AlterColumn(
                alter.table(), alter.column(), changes, existing, isRetyped ? alter.options() : Options.NONE);
    }

    private List<Difference> sorted(List<Difference> parts) {
        for (Difference part : parts) {
            counter(part).ifPresent(alter -> place(part, alter));
        }
        return differences;
    }

    private void place(Difference part, AlterColumn alter) {
        int place = differences.indexOf(part);
        if (begins(alter)) {
            for (int last = differences.size() - 1; last > place; last--) {
                if (differences.get(last).upgrade().stream().anyMatch(op -> givesKey(op, alter.table()))) {
                    differences.add(last, differences.remove(place));
                    return;
                }
            }
            return;
        }
        for (int first = 0; first < place; first++) {
            if (differences.get(first).upgrade().stream().anyMatch(op -> takesKey(op, alter.table()))) {
                differences.add(first, differences.remove(place));
                return;
            }
        }
    }

    private static boolean givesKey(Operation operation, TableName table) {
        if (operation instanceof CreateConstraint create) {
            return create.table().matches(table) && isKey(create.constraint().kind());
        }
        return operation instanceof CreateIndex create && create.table().matches(table);
    }

    private static boolean takesKey(Operation operation, TableName table) {
        if (operation instanceof DropConstraint drop) {
            return drop.table().matches(table)
                    && drop.kind().filter(AutoincrementOrder::isKey).isPresent();
        }
        return operation instanceof DropIndex drop
                && drop.tableName().filter(table::matches).isPresent();
    }

    private static boolean isKey(ConstraintKind kind) {
        return kind == ConstraintKind.PRIMARY_KEY || kind == ConstraintKind.UNIQUE;
    }
}
