package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.Dialect;
import dev.alembic.schema.SqlExpression.NextValue;
import dev.alembic.sql.ExpressionWriter;

/** Expressions of PostgreSQL. */
final class PostgresqlExpressions extends ExpressionWriter {

    private final Dialect dialect;

    PostgresqlExpressions(Dialect dialect) {
        super(dialect.identifiers(), dialect.literals(), dialect.types(), dialect.functions());
        this.dialect = dialect;
    }

    @Override
    public String nextValue(NextValue nextValue) {
        String sequence = dialect.identifiers().quote(nextValue.sequence());
        return "nextval(" + dialect.literals().string(sequence) + ")";
    }
}
