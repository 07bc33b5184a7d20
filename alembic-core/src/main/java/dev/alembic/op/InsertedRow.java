package dev.alembic.op;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of one row by its columns, in their order; can't be changed. Rows with the same columns share
 * them, as there may be a million of them.
 */
final class InsertedRow extends AbstractMap<String, @Nullable Object> {

    private final Columns columns;
    private final @Nullable Object[] values;

    private InsertedRow(Columns columns, @Nullable Object[] values) {
        this.columns = columns;
        this.values = values;
    }

    /** What rows share. */
    private record Columns(List<String> names, Set<String> set) {

        static Columns of(Collection<String> names) {
            return new Columns(List.copyOf(names), Collections.unmodifiableSet(new LinkedHashSet<>(names)));
        }
    }

    /** Copies rows. */
    static List<Map<String, @Nullable Object>> copies(List<Map<String, @Nullable Object>> rows) {
        List<Map<String, @Nullable Object>> copies = new ArrayList<>(rows.size());
        Columns columns = new Columns(List.of(), Set.of());
        for (Map<String, @Nullable Object> row : rows) {
            InsertedRow copy = row instanceof InsertedRow known ? known : copy(row, columns);
            columns = copy.columns;
            copies.add(copy);
        }
        return Collections.unmodifiableList(copies);
    }

    private static InsertedRow copy(Map<String, @Nullable Object> row, Columns before) {
        @Nullable Object[] values = new @Nullable Object[row.size()];
        boolean isAlike = row.size() == before.names.size();
        int at = 0;
        for (Map.Entry<String, @Nullable Object> entry : row.entrySet()) {
            isAlike = isAlike && entry.getKey().equals(before.names.get(at));
            values[at] = entry.getValue();
            at++;
        }
        return new InsertedRow(isAlike ? before : Columns.of(row.keySet()), values);
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return columns.set.contains(key);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        int at = key == null ? -1 : columns.names.indexOf(key);
        return at < 0 ? null : values[at];
    }

    @Override
    public Set<String> keySet() {
        return columns.set;
    }

    @Override
    public Collection<@Nullable Object> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Map.Entry<String, @Nullable Object>> {

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
            Iterator<String> names = columns.names.iterator();
            Iterator<@Nullable Object> all = values().iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return names.hasNext();
                }

                @Override
                public Map.Entry<String, @Nullable Object> next() {
                    return new SimpleImmutableEntry<>(names.next(), all.next());
                }
            };
        }
    }
}
