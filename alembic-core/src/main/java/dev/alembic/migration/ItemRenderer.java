package dev.alembic.migration;

import java.util.Optional;

/**
 * How a project writes things in a way of its own: types, defaults, columns, constraints, indexes,
 * tables, operations.
 *
 * @see <a href="https://alembic.sqlalchemy.org/en/latest/autogenerate.html">render_item</a>
 */
@FunctionalInterface
public interface ItemRenderer {

    /** Everything is written as usual. */
    ItemRenderer NONE = item -> Optional.empty();

    /** An expression of Java for this item and its imports; absent: it is written as usual. */
    Optional<SourceText> render(Object item);
}
