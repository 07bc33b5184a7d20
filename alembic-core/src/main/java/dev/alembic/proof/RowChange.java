package dev.alembic.proof;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is no longer as it was in the rows of a table.
 *
 * @param kind what has become of them
 * @param table where they are
 * @param column whose values they are; absent if it is about whole rows
 * @param count how many values or rows
 * @param examples some of them
 */
public record RowChange(Kind kind, String table, Optional<String> column, int count, List<Example> examples) {

    /** What has become of values or rows. */
    public enum Kind {
        /** Values have become others. */
        CHANGED,
        /** Rows are gone. */
        LOST,
        /** There are rows that weren't there before. */
        LEFT
    }

    /**
     * One value or row, as texts.
     *
     * @param before what was there; absent if nothing was
     * @param after what is there instead; absent if nothing is
     */
    public record Example(Optional<String> before, Optional<String> after) {

        private String words() {
            return before.isPresent() && after.isPresent()
                    ? before.get() + " comes back as " + after.get()
                    : before.or(this::after).orElse("");
        }
    }

    /** Copies the list. */
    public RowChange {
        examples = List.copyOf(examples);
    }

    /** In words: {@code tasks.priority: 2 values are changed: 'urgent' comes back as 'medium'}. */
    public String words() {
        boolean isOne = count == 1;
        String more = examples.size() < count ? ", …" : "";
        String shown = examples.stream().map(Example::words).collect(Collectors.joining(", ", "", more));
        String place = column.map(name -> table + "." + name).orElse(table);
        String what = switch (kind) {
            case CHANGED -> isOne ? "one value is changed" : count + " values are changed";
            case LOST -> isOne ? "one row is lost" : count + " rows are lost";
            case LEFT -> isOne ? "one row is left" : count + " rows are left";
        };
        return "%s: %s: %s".formatted(place, what, shown);
    }
}
