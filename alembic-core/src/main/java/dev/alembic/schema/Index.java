package dev.alembic.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An index of a table.
 *
 * @param name absent: made by the naming convention
 * @param elements columns and expressions, in their order
 * @param isUnique whether values occur once only
 * @param options of dialects
 */
public record Index(Optional<Name> name, List<SqlExpression> elements, boolean isUnique, Options options)
        implements TableItem {

    /** Copies the elements. */
    public Index {
        elements = List.copyOf(elements);
    }

    /** An index of columns. */
    public static Index of(List<Name> columns) {
        return new Index(
                Optional.empty(), columns.stream().map(SqlExpression::column).toList(), false, Options.NONE);
    }

    /** The columns among the elements, in their order; a column with DESC counts as well. */
    public List<Name> columns() {
        return elements.stream().map(Index::column).flatMap(Optional::stream).toList();
    }

    private static Optional<Name> column(SqlExpression element) {
        return element instanceof SqlExpression.Unary unary ? column(unary.operand()) : element.asColumn();
    }

    /** The same index under this name. */
    public Index named(String newName) {
        return named(Name.of(newName));
    }

    /** The same index under this name. */
    public Index named(Name newName) {
        return new Index(Optional.of(newName), elements, isUnique, options);
    }

    /** Lets values occur once only. */
    public Index unique() {
        return new Index(name, elements, true, options);
    }

    /** Holds only rows of which this is true. */
    public Index where(String condition) {
        return option("where", condition);
    }

    /** Holds only rows of which this is true. */
    public Index where(SqlExpression condition) {
        return option("where", condition);
    }

    /** Uses this method, such as {@code gin}. */
    public Index using(String method) {
        return option("using", method);
    }

    /** Keeps these columns in the index without ordering by them. */
    public Index include(String... columns) {
        return option("include", Arrays.asList(columns));
    }

    /** Builds and drops the index without locking writers out (PostgreSQL). */
    public Index concurrently() {
        return option("postgresql_concurrently", true);
    }

    /** Gives an option for a dialect, such as {@code postgresql_using}. */
    public Index option(String key, Object value) {
        return new Index(name, elements, isUnique, options.with(key, value));
    }
}
