package dev.alembic.schema;

import java.util.Optional;

/**
 * How a project compares one aspect of columns, their types or their defaults, in a way of its own.
 *
 * @see <a
 *     href="https://alembic.sqlalchemy.org/en/latest/autogenerate.html#comparing-types">compare_type,
 *     compare_server_default</a>
 */
@FunctionalInterface
public interface ColumnComparator {

    /** Compares as usual. */
    ColumnComparator STANDARD = (table, live, model) -> Optional.empty();

    /** Compares nothing. */
    ColumnComparator OFF = (table, live, model) -> Optional.of(Verdict.same());

    /**
     * Whether the columns differ; absent: compared as usual.
     *
     * @param table they belong to
     * @param live the column of the database
     * @param model the column of the model
     */
    Optional<Verdict> compare(TableName table, Column live, Column model);
}
