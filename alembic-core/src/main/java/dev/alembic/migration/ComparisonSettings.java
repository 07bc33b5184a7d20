package dev.alembic.migration;

import dev.alembic.schema.ColumnComparator;
import dev.alembic.schema.ObjectFilter;

/**
 * What of a database and a model is compared, and how.
 *
 * @param includesSchemas whether schemas are looked at that the model doesn't name
 * @param filter decides which objects take part
 * @param types compares types of columns
 * @param serverDefaults compares defaults of columns
 * @param comparesKeyOrder whether a primary key of the same columns in another order is another key
 */
public record ComparisonSettings(
        boolean includesSchemas,
        ObjectFilter filter,
        ColumnComparator types,
        ColumnComparator serverDefaults,
        boolean comparesKeyOrder) {

    /** The default schema and those of the model, everything in it, compared as usual. */
    public static final ComparisonSettings DEFAULT =
            new ComparisonSettings(false, ObjectFilter.ALL, ColumnComparator.STANDARD, ColumnComparator.STANDARD, true);
}
