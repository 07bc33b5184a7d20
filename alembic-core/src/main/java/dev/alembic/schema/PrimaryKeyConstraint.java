package dev.alembic.schema;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The columns that identify a row.
 *
 * @param name absent: made by the naming convention, else by the database
 * @param columns in their order
 * @param traits deferrability, comment, options of dialects
 */
public record PrimaryKeyConstraint(Optional<Name> name, List<Name> columns, ConstraintTraits traits)
        implements Constraint {

    /** Copies the lists. */
    public PrimaryKeyConstraint {
        columns = List.copyOf(columns);
    }

    /** The same constraint under this name. */
    public PrimaryKeyConstraint named(String newName) {
        return named(Name.of(newName));
    }

    @Override
    public PrimaryKeyConstraint named(Name newName) {
        return new PrimaryKeyConstraint(Optional.of(newName), columns, traits);
    }

    @Override
    public PrimaryKeyConstraint with(UnaryOperator<ConstraintTraits> change) {
        return new PrimaryKeyConstraint(name, columns, change.apply(traits));
    }

    /** Lets the check wait for the end of the transaction. */
    public PrimaryKeyConstraint deferrable() {
        return with(t -> t.deferrable(true));
    }

    /** Says when the check takes place: {@code DEFERRED} or {@code IMMEDIATE}. */
    public PrimaryKeyConstraint initially(String when) {
        return with(t -> t.initially(when));
    }

    /** Gives a comment. */
    public PrimaryKeyConstraint comment(String text) {
        return with(t -> t.comment(text));
    }

    /** Gives an option for a dialect, such as {@code postgresql_not_valid}. */
    public PrimaryKeyConstraint option(String key, Object value) {
        return with(t -> t.option(key, value));
    }

    @Override
    public ConstraintKind kind() {
        return ConstraintKind.PRIMARY_KEY;
    }
}
