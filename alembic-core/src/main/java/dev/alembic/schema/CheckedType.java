package dev.alembic.schema;

import java.util.Optional;

/**
 * A type that brings a CHECK constraint where the database has no type of its own for it, if the
 * user wants one.
 */
public sealed interface CheckedType permits BooleanType, EnumType {

    /** Whether a CHECK constraint is wanted. */
    boolean hasConstraint();

    /** The name of the constraint. */
    Optional<Name> name();

    /** What the constraint demands of the column. */
    SqlExpression condition(Name column);

    /** The constraint, if it is wanted. */
    default Optional<CheckConstraint> constraint(Name column) {
        return hasConstraint()
                ? Optional.of(new CheckConstraint(name(), condition(column), ConstraintTraits.NONE))
                : Optional.empty();
    }
}
