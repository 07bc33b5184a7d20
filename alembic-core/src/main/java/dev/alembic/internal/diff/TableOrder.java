package dev.alembic.internal.diff;

import dev.alembic.dialect.Dialect;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tables so that those pointed at come first; by name where that leaves a choice. What points in a
 * circle is cut: some foreign keys have to wait until all tables are there.
 */
final class TableOrder {

    private static final Comparator<TableView> BY_NAME = Comparator.comparing(
                    (TableView view) -> view.name().schemaText().orElse(""))
            .thenComparing(view -> view.name().text());

    private final Dialect dialect;
    private final List<TableView> tables = new ArrayList<>();
    private final Map<String, List<ForeignKeyConstraint>> waiting = new HashMap<>();

    TableOrder(Dialect dialect, List<TableView> views) {
        this(dialect, views, BY_NAME);
    }

    private TableOrder(Dialect dialect, List<TableView> views, Comparator<TableView> choice) {
        this.dialect = dialect;
        Map<String, TableView> left = new LinkedHashMap<>();
        views.stream().sorted(choice).forEach(view -> left.put(view.name().key(), view));
        Map<String, Set<String>> targets = new HashMap<>();
        left.forEach((key, view) -> targets.put(key, targets(view)));
        while (!left.isEmpty()) {
            List<String> free = left.keySet().stream()
                    .filter(key -> isFree(targets.getOrDefault(key, Set.of()), left))
                    .toList();
            if (free.isEmpty()) {
                cut(pointing(left), left, targets);
            }
            free.forEach(key -> tables.add(left.remove(key)));
        }
    }

    /** Some tables, in the order that all of them have: they may be tied by others. */
    static TableOrder within(Dialect dialect, Collection<TableView> all, List<TableView> some) {
        if (some.size() < 2) {
            return new TableOrder(dialect, some);
        }
        Map<String, Integer> places = new HashMap<>();
        new TableOrder(dialect, List.copyOf(all))
                .tables.forEach(view -> places.put(view.name().key(), places.size()));
        return new TableOrder(
                dialect,
                some,
                Comparator.comparing(view -> places.getOrDefault(view.name().key(), 0)));
    }

    private static boolean isFree(Set<String> targets, Map<String, TableView> left) {
        return targets.stream().noneMatch(left::containsKey);
    }

    /** What foreign keys point at, and what columns are inherited from. */
    private Set<String> targets(TableView view) {
        Set<String> targets = new TreeSet<>(parents(view));
        for (ForeignKeyConstraint key : view.foreignKeys()) {
            targets.add(key.reference().table().key());
        }
        targets.remove(view.name().key());
        return targets;
    }

    private List<String> parents(TableView view) {
        return view.table().options().texts(dialect.name(), "inherits").stream()
                .map(parent -> view.name().sibling(Name.exactly(parent)).key())
                .toList();
    }

    /** The first table of which nothing is cut yet, and which points at another one. */
    private TableView pointing(Map<String, TableView> left) {
        return left.values().stream()
                .filter(view -> !waiting.containsKey(view.name().key()))
                .filter(view -> !pointers(view, left).isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Tables inherit from each other: " + left.keySet()));
    }

    private static List<ForeignKeyConstraint> pointers(TableView view, Map<String, TableView> left) {
        return view.foreignKeys().stream()
                .filter(fk -> !fk.reference().table().matches(view.name()))
                .filter(fk -> left.containsKey(fk.reference().table().key()))
                .toList();
    }

    private void cut(TableView view, Map<String, TableView> left, Map<String, Set<String>> targets) {
        String key = view.name().key();
        waiting.put(key, pointers(view, left));
        targets.put(key, new TreeSet<>(parents(view)));
    }

    /** The tables in their order. */
    List<TableView> tables() {
        return List.copyOf(tables);
    }

    /** The foreign keys of a table that point at one that comes later. */
    List<ForeignKeyConstraint> waiting(TableView view) {
        return waiting.getOrDefault(view.name().key(), List.of());
    }
}
