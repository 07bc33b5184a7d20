package dev.alembic.schema;

import java.util.List;
import java.util.Optional;

/**
 * True or false.
 *
 * @param hasConstraint whether a CHECK constraint is made where the database has no boolean type
 * @param name of that constraint
 */
public record BooleanType(boolean hasConstraint, Optional<Name> name) implements SqlType, CheckedType {

    /** The same with a CHECK constraint where the database has no boolean type. */
    public BooleanType withConstraint() {
        return new BooleanType(true, name);
    }

    /** The same with a named CHECK constraint where the database has no boolean type. */
    public BooleanType withConstraint(String constraintName) {
        return new BooleanType(true, Optional.of(Name.of(constraintName)));
    }

    @Override
    public SqlExpression condition(Name column) {
        return new SqlExpression.In(
                SqlExpression.column(column),
                List.of(new SqlExpression.Literal(0, true), new SqlExpression.Literal(1, true)));
    }
}
