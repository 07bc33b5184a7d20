package dev.alembic.op;

import dev.alembic.schema.Name;
import java.util.Optional;

/**
 * Where a column goes among the others.
 *
 * @param place relative to the anchor
 * @param anchor another column; absent for {@link Place#FIRST}
 */
public record ColumnPosition(Place place, Optional<Name> anchor) {

    /** Before all others. */
    public static ColumnPosition first() {
        return new ColumnPosition(Place.FIRST, Optional.empty());
    }

    /** Directly before this column. */
    public static ColumnPosition before(String column) {
        return new ColumnPosition(Place.BEFORE, Optional.of(Name.of(column)));
    }

    /** Directly after this column. */
    public static ColumnPosition after(String column) {
        return new ColumnPosition(Place.AFTER, Optional.of(Name.of(column)));
    }

    /** Relative to the anchor. */
    public enum Place {
        /** Before all others. */
        FIRST,
        /** Directly before the anchor. */
        BEFORE,
        /** Directly after the anchor. */
        AFTER
    }
}
