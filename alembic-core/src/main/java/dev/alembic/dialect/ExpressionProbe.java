package dev.alembic.dialect;

import dev.alembic.schema.Column;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import java.util.Optional;

/**
 * Asks a database how it would keep an expression or a type, where comparing texts is not enough. Nothing is
 * left behind. The answers are absent where the database can't tell, because a column is missing,
 * it doesn't understand the expression, or it is read-only.
 */
public interface ExpressionProbe {

    /** Knows nothing. */
    ExpressionProbe NONE = new ExpressionProbe() {};

    /** The type of a column, as it is read from the database; collations don't count. */
    default Optional<SqlType> type(Column column) {
        return Optional.empty();
    }

    /** A condition on the rows of a table that is there: of a CHECK, of a partial index. */
    default Optional<SqlExpression> condition(TableName table, SqlExpression condition) {
        return Optional.empty();
    }

    /** An expression that an index on a table that is there holds. */
    default Optional<SqlExpression> element(TableName table, SqlExpression element) {
        return Optional.empty();
    }

    /** The default of a column, if it is neither computed nor an identity. */
    default Optional<SqlExpression> serverDefault(Column column) {
        return Optional.empty();
    }

    /** How a column of a table that is there is computed. */
    default Optional<SqlExpression> computed(TableName table, Column column) {
        return Optional.empty();
    }
}
