package dev.alembic.dialect.mysql;

import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import java.util.Map;
import java.util.Optional;

/** How much of each column a key holds: one length for all columns, or one for each of some. */
final class KeyLengths {

    private final Optional<Object> length;
    private final Map<String, String> lengths;

    /** As the option {@code length} of the dialect says. */
    KeyLengths(Options options, String dialect) {
        this.length = options.get(dialect, "length").filter(Number.class::isInstance);
        this.lengths = options.map(dialect, "length");
    }

    /** Whether every column is held as a whole. */
    boolean areNone() {
        return length.isEmpty() && lengths.isEmpty();
    }

    /** {@code (5)} behind a column, or nothing. */
    String of(Name column) {
        return length.map(Object::toString)
                .or(() -> Optional.ofNullable(lengths.get(column.text())))
                .map(number -> "(" + number + ")")
                .orElse("");
    }

    /** The length that holds for everything. */
    String ofAll() {
        return length.map(number -> "(" + number + ")").orElse("");
    }
}
