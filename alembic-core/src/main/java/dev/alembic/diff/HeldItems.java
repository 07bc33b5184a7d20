package dev.alembic.diff;

import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.DropColumn;
import dev.alembic.op.Operation;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Constraints and indexes that stay as they are, but stand in the way of other changes: they are
 * dropped before and created again after. Foreign keys stand in the way when the key they point at
 * is dropped, and on some databases when a column of theirs gets another type or loses its index;
 * everything does that is built on a column which is dropped and added.
 */
final class HeldItems {

    private final Scope scope;
    private final Things things;
    private final List<TablePair> pairs;
    private final Set<String> gone = new HashSet<>();
    private final Set<Operation> removed = new HashSet<>();

    HeldItems(Scope scope, List<TablePair> pairs, List<Difference> differences) {
        this.scope = scope;
        this.things = new Things(scope.dialect());
        this.pairs = pairs;
        differences.forEach(this::collect);
    }

    private void collect(Difference difference) {
        for (Operation operation : difference.upgrade()) {
            if (operation instanceof AlterColumn alter && Effects.isRetyped(alter)) {
                if (scope.comparison().doForeignKeysHoldTypes()) {
                    gone.add(Things.type(alter.table(), alter.column()));
                }
            } else if (operation instanceof DropColumn drop) {
                if (isAddedAgain(drop, difference)) {
                    gone.add(Things.column(drop.table(), drop.column()));
                }
            } else {
                operation.reverse().ifPresent(removed::add);
                gone.addAll(Effects.of(List.of(operation), things).destroyed());
            }
        }
    }

    private static boolean isAddedAgain(DropColumn drop, Difference difference) {
        return difference.upgrade().stream()
                .anyMatch(op -> op instanceof AddColumn add
                        && add.table().matches(drop.table())
                        && add.column().name().matches(drop.column()));
    }

    List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        if (!gone.isEmpty()) {
            pairs.forEach(pair -> held(pair).forEach(op -> differences.addAll(again(op))));
        }
        return differences;
    }

    private Stream<Operation> held(TablePair pair) {
        TableName table = pair.name();
        TableView live = pair.live();
        Stream<Operation> constraints = Stream.of(live.uniques(), live.foreignKeys(), live.checks(), live.excludes())
                .flatMap(List::stream)
                .map(Constraint.class::cast)
                .filter(constraint -> isHeld(table, constraint))
                .map(constraint -> new CreateConstraint(table, constraint));
        Stream<Operation> indexes = live.indexes().stream()
                .filter(i -> isIn(Things.COLUMN, things.usedBy(table, i)))
                .map(index -> new CreateIndex(table, index));
        return Stream.concat(constraints, indexes).filter(create -> !removed.contains(create));
    }

    private boolean isHeld(TableName table, Constraint constraint) {
        Set<String> used = things.usedBy(table, constraint);
        return constraint instanceof ForeignKeyConstraint
                ? used.stream().anyMatch(gone::contains)
                : isIn(Things.COLUMN, used);
    }

    private boolean isIn(String kind, Set<String> used) {
        return used.stream().anyMatch(thing -> thing.startsWith(kind) && gone.contains(thing));
    }

    private static List<Difference> again(Operation create) {
        Operation drop = create.reverse().orElseThrow();
        return List.of(
                new Difference(
                        List.of(drop),
                        List.of(create),
                        List.of("that " + create.describe() + " has to be done again"),
                        List.of()),
                new Difference(List.of(create), List.of(drop), List.of(), List.of()));
    }
}
