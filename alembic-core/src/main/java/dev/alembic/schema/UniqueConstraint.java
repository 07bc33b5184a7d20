package dev.alembic.schema;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Columns that together occur once only.
 *
 * @param name absent: made by the naming convention, else by the database
 * @param columns in their order
 * @param traits deferrability, comment, options of dialects
 */
public record UniqueConstraint(Optional<Name> name, List<Name> columns, ConstraintTraits traits) implements Constraint {

    /** Copies the lists. */
    public UniqueConstraint {
        columns = List.copyOf(columns);
    }

    /** The same constraint under this name. */
    public UniqueConstraint named(String newName) {
        return named(Name.of(newName));
    }

    @Override
    public UniqueConstraint named(Name newName) {
        return new UniqueConstraint(Optional.of(newName), columns, traits);
    }

    @Override
    public UniqueConstraint with(UnaryOperator<ConstraintTraits> change) {
        return new UniqueConstraint(name, columns, change.apply(traits));
    }

    /** Lets the check wait for the end of the transaction. */
    public UniqueConstraint deferrable() {
        return with(t -> t.deferrable(true));
    }

    /** Says when the check takes place: {@code DEFERRED} or {@code IMMEDIATE}. */
    public UniqueConstraint initially(String when) {
        return with(t -> t.initially(when));
    }

    /** Gives a comment. */
    public UniqueConstraint comment(String text) {
        return with(t -> t.comment(text));
    }

    /** Gives an option for a dialect, such as {@code postgresql_not_valid}. */
    public UniqueConstraint option(String key, Object value) {
        return with(t -> t.option(key, value));
    }

    /** Takes NULLs as equal to each other (PostgreSQL 15). */
    public UniqueConstraint nullsNotDistinct() {
        return option("postgresql_nulls_not_distinct", true);
    }

    @Override
    public ConstraintKind kind() {
        return ConstraintKind.UNIQUE;
    }
}
