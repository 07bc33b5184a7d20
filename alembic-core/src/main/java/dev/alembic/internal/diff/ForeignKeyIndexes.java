package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
import dev.alembic.dialect.Comparison;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.Operation;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Indexes that a database makes for foreign keys by itself, and leaves when those are dropped. They
 * are dropped along with their keys, unless something else is built on them or they go with their
 * columns anyway.
 */
final class ForeignKeyIndexes {

    private final Comparison comparison;
    private final TablePair pair;
    private final Set<String> made = new HashSet<>();
    private final Set<String> left = new HashSet<>();

    ForeignKeyIndexes(Comparison comparison, TablePair pair) {
        this.comparison = comparison;
        this.pair = pair;
    }

    /** Drops what a foreign key of the database leaves. */
    Optional<Difference> leftBy(ForeignKeyConstraint live) {
        return comparison
                .indexMadeFor(live)
                .filter(index -> !isLed(pair.live(), live))
                .filter(index -> !isUsed(pair.model(), live, index))
                .filter(index -> hasAny(pair.model(), index))
                .filter(index -> left.add(Name.join(index.columns())))
                .map(index -> new Difference(
                        List.of(drop(index)),
                        broughtBack(live, index),
                        List.of("removed index %s on %s, made for a foreign key"
                                .formatted(Scope.shown(index.name().orElseThrow()), Scope.shown(pair.name()))),
                        List.of()));
    }

    /** The key brings its index back by itself, but under its own name, that of the constraint. */
    private List<Operation> broughtBack(ForeignKeyConstraint key, Index index) {
        boolean isSameName = key.name().map(Name::text).equals(index.name().map(Name::text));
        return isSameName ? List.of() : List.of(new CreateIndex(pair.name(), index));
    }

    /** What a foreign key of the model will leave when it is dropped again. */
    Optional<Operation> leftByNew(ForeignKeyConstraint model) {
        return comparison
                .indexMadeFor(model)
                .filter(index -> !isLed(pair.live(), model) && !isLed(pair.model(), model))
                .filter(index -> !isUsed(pair.live(), model, index))
                .filter(index -> hasAny(pair.live(), index))
                .filter(index -> made.add(Name.join(index.columns())))
                .map(this::drop);
    }

    private Operation drop(Index index) {
        return new CreateIndex(pair.name(), index).reverse().orElseThrow();
    }

    private static boolean hasAny(TableView table, Index index) {
        return index.columns().stream().anyMatch(c -> table.columns().containsKey(c.text()));
    }

    /** Whether an index that the user made serves the foreign key. */
    private static boolean isLed(TableView table, ForeignKeyConstraint key) {
        Stream<List<Name>> keys = Stream.concat(table.primaryKey().stream(), table.uniques().stream())
                .map(Constraint::columns);
        Stream<List<Name>> indexes = table.indexes().stream().map(Index::columns);
        return Stream.concat(keys, indexes)
                .map(Name::texts)
                .anyMatch(columns -> isStart(Name.texts(key.columns()), columns));
    }

    private static boolean isStart(List<String> start, List<String> columns) {
        return start.size() <= columns.size()
                && columns.subList(0, start.size()).equals(start);
    }

    /** Whether the other side wants the index, or has another key that will take it over as it is. */
    private static boolean isUsed(TableView table, ForeignKeyConstraint key, Index index) {
        return index.name().map(Name::text).filter(indexNames(table)::contains).isPresent()
                || table.foreignKeys().stream()
                        .anyMatch(other -> Name.texts(other.columns()).equals(Name.texts(key.columns())));
    }

    private static List<String> indexNames(TableView table) {
        return table.indexes().stream()
                .flatMap(index -> index.name().stream())
                .map(Name::text)
                .toList();
    }
}
