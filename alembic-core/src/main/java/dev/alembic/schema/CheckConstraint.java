package dev.alembic.schema;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A condition that every row keeps.
 *
 * @param name absent: made by the naming convention, else by the database
 * @param condition that holds for every row, or is unknown
 * @param traits deferrability, comment, options of dialects
 */
public record CheckConstraint(Optional<Name> name, SqlExpression condition, ConstraintTraits traits)
        implements Constraint {

    /** The same constraint under this name. */
    public CheckConstraint named(String newName) {
        return named(Name.of(newName));
    }

    @Override
    public CheckConstraint named(Name newName) {
        return new CheckConstraint(Optional.of(newName), condition, traits);
    }

    @Override
    public CheckConstraint with(UnaryOperator<ConstraintTraits> change) {
        return new CheckConstraint(name, condition, change.apply(traits));
    }

    /** Lets the check wait for the end of the transaction. */
    public CheckConstraint deferrable() {
        return with(t -> t.deferrable(true));
    }

    /** Says when the check takes place: {@code DEFERRED} or {@code IMMEDIATE}. */
    public CheckConstraint initially(String when) {
        return with(t -> t.initially(when));
    }

    /** Gives a comment. */
    public CheckConstraint comment(String text) {
        return with(t -> t.comment(text));
    }

    /**
     * Leaves the rows alone that are there already (PostgreSQL); {@code op.validateConstraint}
     * looks at them later.
     */
    public CheckConstraint notValid() {
        return option("postgresql_not_valid", true);
    }

    /** Gives an option for a dialect, such as {@code postgresql_not_valid}. */
    public CheckConstraint option(String key, Object value) {
        return with(t -> t.option(key, value));
    }

    @Override
    public ConstraintKind kind() {
        return ConstraintKind.CHECK;
    }

    @Override
    public List<Name> columns() {
        return List.of();
    }
}
