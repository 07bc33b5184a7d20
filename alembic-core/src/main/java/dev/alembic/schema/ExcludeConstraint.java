package dev.alembic.schema;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Expressions of which no two rows may have values that relate to each other (PostgreSQL).
 *
 * @param name absent: made by the naming convention, else by the database
 * @param elements expressions and operators
 * @param using index method, such as {@code gist}
 * @param where only these rows count
 * @param traits deferrability, comment, options of dialects
 */
public record ExcludeConstraint(
        Optional<Name> name,
        List<ExcludeElement> elements,
        Optional<String> using,
        Optional<SqlExpression> where,
        ConstraintTraits traits)
        implements Constraint {

    /** Copies the lists. */
    public ExcludeConstraint {
        elements = List.copyOf(elements);
    }

    /** The same constraint under this name. */
    public ExcludeConstraint named(String newName) {
        return named(Name.of(newName));
    }

    @Override
    public ExcludeConstraint named(Name newName) {
        return new ExcludeConstraint(Optional.of(newName), elements, using, where, traits);
    }

    @Override
    public ExcludeConstraint with(UnaryOperator<ConstraintTraits> change) {
        return new ExcludeConstraint(name, elements, using, where, change.apply(traits));
    }

    /** Lets the check wait for the end of the transaction. */
    public ExcludeConstraint deferrable() {
        return with(t -> t.deferrable(true));
    }

    /** Says when the check takes place: {@code DEFERRED} or {@code IMMEDIATE}. */
    public ExcludeConstraint initially(String when) {
        return with(t -> t.initially(when));
    }

    /** Gives a comment. */
    public ExcludeConstraint comment(String text) {
        return with(t -> t.comment(text));
    }

    /** Gives an option for a dialect, such as {@code postgresql_not_valid}. */
    public ExcludeConstraint option(String key, Object value) {
        return with(t -> t.option(key, value));
    }

    /** Uses this index method. */
    public ExcludeConstraint using(String method) {
        return new ExcludeConstraint(name, elements, Optional.of(method), where, traits);
    }

    /** Counts only rows of which this holds. */
    public ExcludeConstraint where(String condition) {
        return where(SqlExpression.text(condition));
    }

    /** Counts only rows of which this holds. */
    public ExcludeConstraint where(SqlExpression condition) {
        return new ExcludeConstraint(name, elements, using, Optional.of(condition), traits);
    }

    @Override
    public ConstraintKind kind() {
        return ConstraintKind.EXCLUDE;
    }

    @Override
    public List<Name> columns() {
        return List.of();
    }
}
