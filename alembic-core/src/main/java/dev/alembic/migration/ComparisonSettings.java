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
 */
public record ComparisonSettings(
        boolean includesSchemas, ObjectFilter filter, ColumnComparator types, ColumnComparator serverDefaults) {

    /** The default schema and those of the model, everything in it, compared as usual. */
    public static final ComparisonSettings DEFAULT =
            new ComparisonSettings(false, ObjectFilter.ALL, ColumnComparator.STANDARD, ColumnComparator.STANDARD);
}
