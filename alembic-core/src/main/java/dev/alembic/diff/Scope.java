package dev.alembic.diff;

import dev.alembic.dialect.Comparison;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What every part of a comparison works with.
 *
 * @param dialect of the database
 * @param settings of the user
 * @param filters that the settings hold
 * @param findings where to put what is not a difference
 */
record Scope(Dialect dialect, DiffSettings settings, Filters filters, Findings findings) {

    Comparison comparison() {
        return dialect.comparison();
    }

    boolean has(Feature feature) {
        return dialect.features().contains(feature);
    }

    /** A name as it stands in messages. */
    static String shown(Object name) {
        return "'" + name + "'";
    }

    /** A name without its schema, and names within it, as they stand in messages. */
    static String shown(TableName table, List<?> columns) {
        return shown(table)
                + columns.stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(", ", " (", ")"));
    }
}
