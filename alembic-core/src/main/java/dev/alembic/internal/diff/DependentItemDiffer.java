package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
import dev.alembic.dialect.Comparison;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.DropColumn;
import dev.alembic.op.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Constraints, indexes and computed columns that stay as they are, but stand in the way of other
 * changes: they are dropped before and created again after. Foreign keys stand in the way when the
 * key they point at is dropped; everything does that is built on a column which is dropped and
 * added; and some databases don't give a column another type as long as something is built on it.
 */
final class DependentItemDiffer {

    private final Scope scope;
    private final SchemaParts parts;
    private final List<TablePair> pairs;
    private final List<Difference> differences;

    DependentItemDiffer(Scope scope, List<TablePair> pairs, List<Difference> differences) {
        this.scope = scope;
        this.parts = new SchemaParts(scope.dialect());
        this.pairs = pairs;
        this.differences = differences;
    }

    List<Difference> differences() {
        Way up = new Way(Difference::upgrade);
        Way down = new Way(Difference::downgrade);
        if (up.isFree() && down.isFree()) {
            return List.of();
        }
        List<DependentItem> items = pairs.stream()
                .flatMap(pair -> DependentItems.of(scope, pair).stream())
                .filter(item -> !up.isRemoved(item.live()) && !down.isRemoved(item.model()))
                .toList();
        Set<Operation> heldUp = up.held(items, DependentItem::live);
        Set<Operation> heldDown = down.held(items, DependentItem::model);
        List<Difference> again = new ArrayList<>();
        for (DependentItem item : items) {
            boolean isHeldUp = heldUp.contains(item.live());
            boolean isHeldDown = heldDown.contains(item.model());
            if (isHeldUp || isHeldDown) {
                again.addAll(again(item, isHeldUp, isHeldDown));
            }
        }
        return again;
    }

    private static List<Difference> again(DependentItem item, boolean isUp, boolean isDown) {
        List<String> detected = isUp ? List.of("that " + item.model().describe() + " has to be done again") : List.of();
        return List.of(
                new Difference(
                        isUp ? item.live().reverse().stream().toList() : List.of(),
                        isDown ? List.of(item.live()) : List.of(),
                        detected,
                        List.of()),
                new Difference(
                        isUp ? List.of(item.model()) : List.of(),
                        isDown ? item.model().reverse().stream().toList() : List.of(),
                        List.of(),
                        List.of()));
    }

    /** The upgrade or the downgrade, and what it takes away. */
    private final class Way {

        private final Set<SchemaPart> gone = new HashSet<>();
        private final Set<SchemaPart> retyped = new HashSet<>();
        private final Set<SchemaPart> converted = new HashSet<>();
        private final Set<Operation> removed = new HashSet<>();

        Way(Function<Difference, List<Operation>> operations) {
            differences.forEach(difference -> collect(operations.apply(difference)));
        }

        private void collect(List<Operation> operations) {
            for (Operation operation : operations) {
                if (operation instanceof AlterColumn alter) {
                    collect(alter);
                } else if (operation instanceof DropColumn drop) {
                    operation.reverse().ifPresent(removed::add);
                    if (isAddedAgain(drop, operations)) {
                        gone.add(SchemaPart.column(drop.table(), drop.column()));
                    }
                } else {
                    operation.reverse().ifPresent(removed::add);
                    gone.addAll(Effects.of(List.of(operation), parts).destroyed());
                }
            }
        }

        private void collect(AlterColumn alter) {
            Comparison comparison = scope.comparison();
            SchemaPart type = SchemaPart.type(alter.table(), alter.column());
            if (Effects.isRetyped(alter) && comparison.doForeignKeysHoldTypes()) {
                gone.add(type);
            }
            if (alter.newType().isPresent()) {
                retyped.add(type);
                alter.existing()
                        .filter(before -> comparison.isConverted(before, alter.result()))
                        .ifPresent(before -> converted.add(type));
            }
        }

        private static boolean isAddedAgain(DropColumn drop, List<Operation> operations) {
            return operations.stream()
                    .anyMatch(op -> op instanceof AddColumn add
                            && add.table().matches(drop.table())
                            && add.column().name().matches(drop.column()));
        }

        boolean isFree() {
            return gone.isEmpty() && retyped.isEmpty();
        }

        /** What stands in the way, and what does so once that is taken away. */
        Set<Operation> held(List<DependentItem> items, Function<DependentItem, Operation> present) {
            List<DependentItem.Side> left = new ArrayList<>();
            items.forEach(item -> left.add(DependentItem.Side.of(present.apply(item), parts)));
            Set<Operation> held = new LinkedHashSet<>();
            boolean isMore = true;
            while (isMore) {
                List<DependentItem.Side> found =
                        left.stream().filter(this::isHeld).toList();
                found.forEach(side -> {
                    held.add(side.create());
                    gone.addAll(side.made());
                });
                left.removeAll(found);
                isMore = !found.isEmpty();
            }
            return held;
        }

        /** Whether it is dropped anyway, as a computed column is that is computed in another way. */
        boolean isRemoved(Operation create) {
            boolean isColumnGone = create instanceof AddColumn add
                    && gone.contains(SchemaPart.column(add.table(), add.column().name()));
            return isColumnGone || removed.contains(create);
        }

        private boolean isHeld(DependentItem.Side side) {
            if (side.used().stream().anyMatch(part -> isInTheWay(part, side))) {
                return true;
            }
            boolean holdsTypes = side.isComputed() && scope.comparison().doComputedColumnsHoldTypes();
            return (holdsTypes && side.used().stream().anyMatch(retyped::contains))
                    || side.expressed().stream().anyMatch(converted::contains);
        }

        private boolean isInTheWay(SchemaPart part, DependentItem.Side side) {
            return gone.contains(part) && (side.isForeignKey() || part instanceof SchemaPart.OfColumn);
        }
    }
}
