package dev.alembic.internal.proof;

import dev.alembic.proof.RowChange;
import dev.alembic.proof.RowChange.Example;
import dev.alembic.proof.RowChange.Kind;
import dev.alembic.schema.Name;
import dev.alembic.schema.PrimaryKeyConstraint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what has become of the rows of a table: those with the same key are the same, in a table without one
 * those that are the most alike. Columns that aren't there any more take no part.
 */
public final class RowComparison {

    private static final int EXAMPLES = 3;
    private static final int LENGTH = 40;

    private static final Comparator<Example> SHORT_FIRST = Comparator.comparing(
                    (Example one) -> one.before().or(one::after).orElse("").length())
            .thenComparing(one -> one.before().or(one::after).orElse(""));

    private final TableRows before;
    private final TableRows after;
    private final Set<String> columns = new LinkedHashSet<>();
    private final Map<String, List<Example>> changed = new LinkedHashMap<>();
    private final List<Example> lost = new ArrayList<>();
    private final List<Example> left = new ArrayList<>();

    private RowComparison(TableRows before, TableRows after) {
        this.before = before;
        this.after = after;
        before.table().columns().stream()
                .map(column -> column.name().text())
                .filter(name -> after.table().columns().stream()
                        .anyMatch(other -> other.name().text().equals(name)))
                .forEach(columns::add);
    }

    /** What isn't as it was. */
    public static List<RowChange> changes(TableRows before, TableRows after) {
        RowComparison comparison = new RowComparison(before, after);
        comparison.compare();
        return comparison.found();
    }

    private void compare() {
        List<Map<String, String>> old = projected(before);
        List<Map<String, String>> present = projected(after);
        removeEqual(old, present);
        Set<String> key = key();
        while (!old.isEmpty()) {
            Map<String, String> row = old.remove(0);
            Optional<Map<String, String>> same = key.isEmpty() ? mostAlike(row, present) : ofKey(row, present, key);
            if (same.isPresent()) {
                present.remove(same.get());
                columns.forEach(column -> compare(column, row, same.get()));
            } else {
                lost.add(new Example(Optional.of(shown(row)), Optional.empty()));
            }
        }
        present.forEach(row -> left.add(new Example(Optional.empty(), Optional.of(shown(row)))));
    }

    private List<Map<String, String>> projected(TableRows rows) {
        List<Map<String, String>> projected = new ArrayList<>();
        for (Map<String, String> row : rows.rows()) {
            Map<String, String> some = new LinkedHashMap<>();
            columns.forEach(column -> some.put(column, row.getOrDefault(column, "NULL")));
            projected.add(some);
        }
        return projected;
    }

    private static void removeEqual(List<Map<String, String>> old, List<Map<String, String>> present) {
        Map<Map<String, String>, Integer> counts = new LinkedHashMap<>();
        present.forEach(row -> counts.merge(row, 1, Integer::sum));
        List<Map<String, String>> rest = new ArrayList<>();
        for (Map<String, String> row : old) {
            int count = counts.getOrDefault(row, 0);
            if (count == 0) {
                rest.add(row);
            } else {
                counts.put(row, count - 1);
            }
        }
        old.clear();
        old.addAll(rest);
        present.clear();
        counts.forEach((row, count) -> {
            for (int i = 0; i < count; i++) {
                present.add(row);
            }
        });
    }

    private Set<String> key() {
        Set<String> key = new LinkedHashSet<>();
        before.table().primaryKey().map(PrimaryKeyConstraint::columns).orElse(List.of()).stream()
                .map(Name::text)
                .forEach(key::add);
        return columns.containsAll(key) ? key : Set.of();
    }

    private static Optional<Map<String, String>> ofKey(
            Map<String, String> row, List<Map<String, String>> others, Set<String> key) {
        return others.stream()
                .filter(other -> key.stream()
                        .allMatch(column -> String.valueOf(row.get(column)).equals(other.get(column))))
                .findFirst();
    }

    /** Rows that have nothing in common are different ones, unless nothing but one column is compared. */
    private Optional<Map<String, String>> mostAlike(Map<String, String> row, List<Map<String, String>> others) {
        int most = columns.size() == 1 ? -1 : 0;
        Optional<Map<String, String>> best = Optional.empty();
        for (Map<String, String> other : others) {
            int alike = (int) columns.stream()
                    .filter(column -> String.valueOf(row.get(column)).equals(other.get(column)))
                    .count();
            if (alike > most) {
                most = alike;
                best = Optional.of(other);
            }
        }
        return best;
    }

    private void compare(String column, Map<String, String> row, Map<String, String> other) {
        String old = String.valueOf(row.get(column));
        String present = String.valueOf(other.get(column));
        if (!old.equals(present)) {
            changed.computeIfAbsent(column, any -> new ArrayList<>())
                    .add(new Example(Optional.of(shortened(old)), Optional.of(shortened(present))));
        }
    }

    private static String shown(Map<String, String> row) {
        List<String> values = new ArrayList<>();
        row.forEach((column, value) -> values.add(column + "=" + shortened(value)));
        return "(" + String.join(", ", values) + ")";
    }

    private static String shortened(String value) {
        return value.length() <= LENGTH ? value : value.substring(0, LENGTH) + "…";
    }

    private List<RowChange> found() {
        List<RowChange> found = new ArrayList<>();
        changed.forEach((column, examples) -> found.add(change(Kind.CHANGED, Optional.of(column), examples)));
        if (!lost.isEmpty()) {
            found.add(change(Kind.LOST, Optional.empty(), lost));
        }
        if (!left.isEmpty()) {
            found.add(change(Kind.LEFT, Optional.empty(), left));
        }
        return found;
    }

    private RowChange change(Kind kind, Optional<String> column, List<Example> examples) {
        List<Example> some =
                examples.stream().distinct().sorted(SHORT_FIRST).limit(EXAMPLES).toList();
        return new RowChange(kind, before.table().name().toString(), column, examples.size(), some);
    }
}
