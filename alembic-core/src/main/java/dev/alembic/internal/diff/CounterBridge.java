package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
import dev.alembic.dialect.Comparison;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.DropConstraint;
import dev.alembic.op.DropIndex;
import dev.alembic.op.Operation;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ConstraintKind;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Keeps an index on a column that counts all the while its keys are exchanged: MySQL refuses a
 * statement that leaves an AUTO_INCREMENT column without one (manual 15.1.20), and a column that
 * stopped counting for a moment would forget where it was.
 */
final class CounterBridge {

    private static final Name NAME = Name.of("_alembic_counter");

    private final List<Difference> ordered;
    private final SchemaPair sides;

    private CounterBridge(List<Difference> ordered, SchemaPair sides) {
        this.ordered = new ArrayList<>(ordered);
        this.sides = sides;
    }

    /** The differences, with an index for each counter that needs one meanwhile. */
    static List<Difference> over(List<Difference> ordered, SchemaPair sides, Comparison comparison) {
        if (!comparison.isAutoincrementAlterable() || !comparison.isCounterKey()) {
            return ordered;
        }
        CounterBridge bridge = new CounterBridge(ordered, sides);
        bridge.sides.pairs().forEach(bridge::over);
        return bridge.ordered;
    }

    private void over(TablePair pair) {
        Optional<Name> counter = pair.live().autoincrementColumns().stream()
                .filter(name -> pair.model().autoincrementColumns().stream().anyMatch(name::matches))
                .filter(name -> isLeftWithout(pair.live(), name))
                .findFirst();
        if (counter.isEmpty() || isStopped(pair.name())) {
            return;
        }
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < ordered.size(); place++) {
            if (ordered.get(place).upgrade().stream().anyMatch(op -> isAboutKey(op, pair.name()))) {
                places.add(place);
            }
        }
        if (!places.isEmpty()) {
            insert(
                    places,
                    new CreateIndex(
                            pair.name(), Index.of(List.of(counter.get())).named(NAME)));
        }
    }

    private void insert(List<Integer> places, CreateIndex create) {
        Operation drop = create.reverse().orElseThrow();
        ordered.add(
                places.get(places.size() - 1) + 1,
                new Difference(List.of(drop), List.of(create), List.of(), List.of()));
        ordered.add(places.get(0), new Difference(List.of(create), List.of(drop), List.of(), List.of()));
    }

    /** Whether every key and index that lets it count goes. */
    private boolean isLeftWithout(TableView table, Name counter) {
        boolean isKeyGone = table.primaryKey()
                .filter(key -> leads(key.columns(), counter))
                .map(key -> isDropped(table.name(), CounterBridge::isOfPrimaryKey))
                .orElse(true);
        Stream<Optional<Name>> uniques = table.uniques().stream()
                .filter(key -> leads(key.columns(), counter))
                .map(Constraint::name);
        Stream<Optional<Name>> indexes = table.indexes().stream()
                .filter(index -> leads(index.columns(), counter))
                .map(Index::name);
        return isKeyGone
                && Stream.concat(uniques, indexes)
                        .allMatch(name -> isDropped(table.name(), op -> name(op).equals(name.map(Name::text))));
    }

    private boolean isDropped(TableName table, Predicate<Operation> isIt) {
        return ordered.stream()
                .flatMap(difference -> difference.upgrade().stream())
                .anyMatch(op -> isAboutKey(op, table) && isIt.test(op));
    }

    private static boolean isOfPrimaryKey(Operation operation) {
        return operation instanceof DropConstraint drop
                && drop.kind()
                        .filter(kind -> kind == ConstraintKind.PRIMARY_KEY)
                        .isPresent();
    }

    private static Optional<String> name(Operation operation) {
        if (operation instanceof DropIndex drop) {
            return Optional.of(drop.index().text());
        }
        return operation instanceof DropConstraint drop ? drop.name().map(Name::text) : Optional.empty();
    }

    private static boolean leads(List<Name> columns, Name column) {
        return !columns.isEmpty() && columns.get(0).matches(column);
    }

    /** Whether the column stops counting anyway, before its keys go. */
    private boolean isStopped(TableName table) {
        return ordered.stream()
                .flatMap(difference -> difference.upgrade().stream())
                .anyMatch(op -> op instanceof AlterColumn alter
                        && alter.table().matches(table)
                        && alter.change(ColumnChange.Autoincrementing.class).isPresent());
    }

    private static boolean isAboutKey(Operation operation, TableName table) {
        if (operation instanceof DropConstraint drop) {
            return drop.table().matches(table);
        } else if (operation instanceof CreateConstraint create) {
            return create.table().matches(table);
        } else if (operation instanceof CreateIndex create) {
            return create.table().matches(table);
        }
        return operation instanceof DropIndex drop
                && drop.tableName().filter(table::matches).isPresent();
    }
}
