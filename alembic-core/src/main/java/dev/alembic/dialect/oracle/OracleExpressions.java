package dev.alembic.dialect.oracle;

import dev.alembic.dialect.Dialect;
import dev.alembic.schema.SqlExpression.NextValue;
import dev.alembic.sql.ExpressionWriter;

/** Expressions of Oracle. */
final class OracleExpressions extends ExpressionWriter {

    private final Dialect dialect;

    OracleExpressions(Dialect dialect) {
        super(dialect.identifiers(), dialect.literals(), dialect.types(), dialect.functions());
        this.dialect = dialect;
    }

    @Override
    public String nextValue(NextValue nextValue) {
        return dialect.identifiers().quote(nextValue.sequence()) + ".nextval";
    }
}
