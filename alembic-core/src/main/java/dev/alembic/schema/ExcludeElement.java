package dev.alembic.schema;

import java.util.Optional;

/**
 * An expression and the operator that must not hold between two rows.
 *
 * @param expression mostly a column
 * @param operator such as {@code &&}
 * @param operatorClass that the index uses, such as {@code inet_ops}
 */
public record ExcludeElement(SqlExpression expression, String operator, Optional<String> operatorClass) {

    /** Uses this operator class. */
    public ExcludeElement operatorClass(String name) {
        return new ExcludeElement(expression, operator, Optional.of(name));
    }
}
