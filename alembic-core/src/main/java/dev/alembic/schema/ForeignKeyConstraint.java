package dev.alembic.schema;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Columns whose values occur in another table.
 *
 * @param name absent: made by the naming convention, else by the database
 * @param columns in their order
 * @param reference what they point at, and what happens to it
 * @param traits deferrability, comment, options of dialects
 */
public record ForeignKeyConstraint(
        Optional<Name> name, List<Name> columns, Reference reference, ConstraintTraits traits) implements Constraint {

    /** Copies the lists. */
    public ForeignKeyConstraint {
        columns = List.copyOf(columns);
    }

    /** The same constraint under this name. */
    public ForeignKeyConstraint named(String newName) {
        return named(Name.of(newName));
    }

    @Override
    public ForeignKeyConstraint named(Name newName) {
        return new ForeignKeyConstraint(Optional.of(newName), columns, reference, traits);
    }

    @Override
    public ForeignKeyConstraint with(UnaryOperator<ConstraintTraits> change) {
        return new ForeignKeyConstraint(name, columns, reference, change.apply(traits));
    }

    /** Lets the check wait for the end of the transaction. */
    public ForeignKeyConstraint deferrable() {
        return with(t -> t.deferrable(true));
    }

    /** Says when the check takes place: {@code DEFERRED} or {@code IMMEDIATE}. */
    public ForeignKeyConstraint initially(String when) {
        return with(t -> t.initially(when));
    }

    /** Gives a comment. */
    public ForeignKeyConstraint comment(String text) {
        return with(t -> t.comment(text));
    }

    /**
     * Leaves the rows alone that are there already (PostgreSQL); {@code op.validateConstraint}
     * looks at them later.
     */
    public ForeignKeyConstraint notValid() {
        return option("postgresql_not_valid", true);
    }

    /** Gives an option for a dialect, such as {@code postgresql_not_valid}. */
    public ForeignKeyConstraint option(String key, Object value) {
        return with(t -> t.option(key, value));
    }

    /** Points at a column: {@code table.column} or {@code schema.table.column}. */
    public ForeignKeyConstraint references(String target) {
        return reference(reference.to(target));
    }

    /** Points at columns of a table. */
    public ForeignKeyConstraint references(String table, String... referredColumns) {
        return reference(reference.to(TableName.of(table), Name.listOf(referredColumns)));
    }

    /** Points at columns of a table. */
    public ForeignKeyConstraint references(TableName table, String... referredColumns) {
        return reference(reference.to(table, Name.listOf(referredColumns)));
    }

    /** Says what happens when the row pointed at is deleted: {@code CASCADE}, {@code SET NULL}. */
    public ForeignKeyConstraint onDelete(String action) {
        return reference(reference.onDelete(action));
    }

    /** Says what happens when the key pointed at changes. */
    public ForeignKeyConstraint onUpdate(String action) {
        return reference(reference.onUpdate(action));
    }

    /** Says how NULLs in some columns are taken: {@code FULL}, {@code SIMPLE}. */
    public ForeignKeyConstraint match(String kind) {
        return reference(reference.match(kind));
    }

    /** Adds the constraint after the tables are there, because they point at each other. */
    public ForeignKeyConstraint useAlter() {
        return reference(reference.withUseAlter());
    }

    /** Other columns, pointing at the same. */
    public ForeignKeyConstraint on(List<Name> newColumns) {
        return new ForeignKeyConstraint(name, newColumns, reference, traits);
    }

    /** The same columns, pointing elsewhere. */
    public ForeignKeyConstraint reference(Reference newReference) {
        return new ForeignKeyConstraint(name, columns, newReference, traits);
    }

    @Override
    public ConstraintKind kind() {
        return ConstraintKind.FOREIGN_KEY;
    }
}
