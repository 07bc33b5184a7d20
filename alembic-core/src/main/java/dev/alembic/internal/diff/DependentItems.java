package dev.alembic.internal.diff;

import dev.alembic.op.AddColumn;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import dev.alembic.schema.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts together what both sides of a table have that is built on columns. What only the database
 * has stays as the database has it: it is dropped anyway, or none of our business.
 */
final class DependentItems {

    private final Scope scope;
    private final TablePair pair;
    private final TableName table;
    private final List<DependentItem> items = new ArrayList<>();

    private DependentItems(Scope scope, TablePair pair) {
        this.scope = scope;
        this.pair = pair;
        this.table = pair.name();
    }

    static List<DependentItem> of(Scope scope, TablePair pair) {
        return new DependentItems(scope, pair).collect();
    }

    private List<DependentItem> collect() {
        TableView live = pair.live();
        TableView model = pair.model();
        pair.columns().kept().forEach(this::column);
        live.primaryKey().ifPresent(key -> items.add(DependentItem.of(table, key, key)));
        constraints(live.uniques(), model.uniques());
        constraints(live.foreignKeys(), List.of());
        live.checks().forEach(this::check);
        constraints(live.excludes(), model.excludes());
        live.indexes().forEach(index -> items.add(DependentItem.of(table, index, model(index))));
        return items;
    }

    private void column(ColumnPair columns) {
        if (columns.live().asComputed().isPresent()
                && columns.model().asComputed().isPresent()) {
            items.add(new DependentItem(
                    new AddColumn(table, plain(pair.live(), columns.live())),
                    new AddColumn(table, plain(pair.model(), columns.settled()))));
        }
    }

    private static Column plain(TableView view, Column column) {
        return column.outsidePrimaryKey().nullability(Optional.of(view.isNullable(column)));
    }

    private <T extends Constraint> void constraints(List<T> live, List<T> model) {
        for (T constraint : live) {
            T is = model.stream()
                    .filter(other -> isSameName(constraint.name(), other.name()))
                    .findFirst()
                    .orElse(constraint);
            items.add(DependentItem.of(table, constraint, is));
        }
    }

    private void check(CheckConstraint live) {
        List<CheckConstraint> checks = pair.model().checks();
        Optional<CheckConstraint> named = checks.stream()
                .filter(other -> isSameName(live.name(), other.name()))
                .findFirst();
        CheckConstraint model = named.or(() -> checks.stream()
                        .filter(other -> other.name().isEmpty())
                        .filter(other ->
                                scope.condition(table, live.condition(), other.condition()) instanceof Verdict.Same)
                        .findFirst())
                .orElse(live);
        items.add(DependentItem.of(table, live, model));
    }

    private Index model(Index live) {
        return pair.model().indexes().stream()
                .filter(other -> isSameName(live.name(), other.name()))
                .findFirst()
                .orElse(live);
    }

    private static boolean isSameName(Optional<Name> one, Optional<Name> other) {
        return one.isPresent() && one.map(Name::text).equals(other.map(Name::text));
    }
}
