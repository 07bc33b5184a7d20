package dev.alembic.internal.batch;

import dev.alembic.error.AlembicException;
import dev.alembic.op.ColumnPosition;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The order of the columns of the new table: that of the old one, with new and moved columns where
 * they are wanted. If the user gives groups of columns in the order wanted, these take the place of
 * the old order.
 */
final class ColumnOrder {

    private final List<ColumnDraft> chain;
    private final boolean isGiven;
    private final Set<Pair> wishes = new LinkedHashSet<>();
    private final List<ColumnDraft> appended = new ArrayList<>();

    /** Whether the last column of the old table may not be the one behind which others came. */
    private boolean isChanged;

    /**
     * Begins with the columns of the old table.
     *
     * @param isGiven whether the user gives the order
     */
    ColumnOrder(List<ColumnDraft> present, boolean isGiven) {
        this.chain = new ArrayList<>(present);
        this.isGiven = isGiven;
    }

    /** Wants the columns one after the other. */
    void want(List<ColumnDraft> columns) {
        for (int i = 1; i < columns.size(); i++) {
            wishes.add(new Pair(columns.get(i - 1), columns.get(i)));
        }
    }

    /** Adds a column at the end. */
    void append(ColumnDraft column) {
        if (!isGiven && !chain.isEmpty()) {
            wishes.add(new Pair(chain.get(chain.size() - 1), column));
        }
        if (!isGiven && isChanged && !appended.isEmpty()) {
            wishes.add(new Pair(appended.get(appended.size() - 1), column));
        }
        appended.add(column);
    }

    /** Puts a column before all others. */
    void putFirst(ColumnDraft column) {
        if (!chain.isEmpty()) {
            wishes.add(new Pair(column, chain.get(0)));
        }
    }

    /** Puts a column directly before or after another one. */
    void put(ColumnDraft column, ColumnPosition.Place place, ColumnDraft anchor) {
        boolean isBefore = place == ColumnPosition.Place.BEFORE;
        Optional<ColumnDraft> other = isGiven ? Optional.empty() : isBefore ? before(anchor) : after(anchor);
        wishes.add(isBefore ? new Pair(column, anchor) : new Pair(anchor, column));
        other.ifPresent(o -> wishes.add(isBefore ? new Pair(o, column) : new Pair(column, o)));
    }

    private Optional<ColumnDraft> before(ColumnDraft anchor) {
        int place = chain.indexOf(anchor);
        if (place >= 0) {
            return place > 0 ? Optional.of(chain.get(place - 1)) : Optional.empty();
        }
        return wishes.stream()
                .filter(p -> p.after() == anchor)
                .map(Pair::before)
                .findFirst();
    }

    private Optional<ColumnDraft> after(ColumnDraft anchor) {
        int place = chain.indexOf(anchor);
        if (place >= 0) {
            return place + 1 < chain.size() ? Optional.of(chain.get(place + 1)) : Optional.empty();
        }
        return wishes.stream()
                .filter(p -> p.before() == anchor)
                .map(Pair::after)
                .findFirst();
    }

    /** Forgets a column, because it is dropped or about to move; its neighbours stay in order. */
    void remove(ColumnDraft column) {
        List<ColumnDraft> before = new ArrayList<>();
        List<ColumnDraft> after = new ArrayList<>();
        for (Pair pair : pairs()) {
            if (pair.after() == column) {
                before.add(pair.before());
            } else if (pair.before() == column) {
                after.add(pair.after());
            }
        }
        chain.remove(column);
        appended.remove(column);
        isChanged = true;
        wishes.removeIf(pair -> pair.before() == column || pair.after() == column);
        before.forEach(b -> after.forEach(a -> wishes.add(new Pair(b, a))));
    }

    private Set<Pair> pairs() {
        Set<Pair> pairs = new LinkedHashSet<>(wishes);
        for (int i = 1; i < chain.size() && !isGiven; i++) {
            pairs.add(new Pair(chain.get(i - 1), chain.get(i)));
        }
        return pairs;
    }

    /**
     * Sorts columns: those first before which no other has to be, then those before which only
     * these have to be, and so on. Where nothing is wanted, the order given stays.
     */
    List<ColumnDraft> sort(List<ColumnDraft> columns) {
        IdentityHashMap<ColumnDraft, List<ColumnDraft>> behind = new IdentityHashMap<>();
        IdentityHashMap<ColumnDraft, Integer> waiting = new IdentityHashMap<>();
        columns.forEach(column -> behind.put(column, new ArrayList<>()));
        for (Pair pair : pairs()) {
            List<ColumnDraft> others = behind.get(pair.before());
            if (others != null) {
                others.add(pair.after());
                waiting.merge(pair.after(), 1, Integer::sum);
            }
        }
        List<ColumnDraft> sorted = new ArrayList<>();
        List<ColumnDraft> left = new ArrayList<>(columns);
        while (!left.isEmpty()) {
            List<ColumnDraft> next =
                    left.stream().filter(c -> waiting.getOrDefault(c, 0) == 0).toList();
            if (next.isEmpty()) {
                throw new AlembicException("The order wanted for the columns %s contradicts itself. Take a wish back."
                        .formatted(names(left)));
            }
            sorted.addAll(next);
            left.removeAll(next);
            for (ColumnDraft column : next) {
                behind.getOrDefault(column, List.of()).forEach(other -> waiting.merge(other, -1, Integer::sum));
            }
        }
        return sorted;
    }

    private static String names(List<ColumnDraft> columns) {
        return columns.stream().map(c -> "\"" + c + "\"").collect(Collectors.joining(", "));
    }

    private record Pair(ColumnDraft before, ColumnDraft after) {}
}
