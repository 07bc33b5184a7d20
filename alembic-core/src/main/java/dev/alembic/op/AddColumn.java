package dev.alembic.op;

import dev.alembic.schema.Column;
import dev.alembic.schema.Options;
import dev.alembic.schema.TableName;
import java.util.Optional;

/**
 * Adds a column, then its foreign keys, constraints, index and comment.
 *
 * @param table name of the table
 * @param column to add
 * @param ifNotExists whether a column of that name may be there already
 * @param inlineReferences whether its one foreign key is written within the column
 * @param inlinePrimaryKey whether PRIMARY KEY is written within the column
 * @param position among the other columns; absent: at the end
 * @param options of dialects, for the operation
 */
public record AddColumn(
        TableName table,
        Column column,
        boolean ifNotExists,
        boolean inlineReferences,
        boolean inlinePrimaryKey,
        Optional<ColumnPosition> position,
        Options options)
        implements Operation {

    /** Adds a column that isn't there, at the end. */
    public AddColumn(TableName table, Column column) {
        this(table, column, false, false, false, Optional.empty(), Options.NONE);
    }

    /** Does nothing if a column of that name is there already. */
    public AddColumn withIfNotExists() {
        return new AddColumn(table, column, true, inlineReferences, inlinePrimaryKey, position, options);
    }

    /** Writes the foreign key as REFERENCES within the column, if it has just one. */
    public AddColumn withInlineReferences() {
        return new AddColumn(table, column, ifNotExists, true, inlinePrimaryKey, position, options);
    }

    /** Writes PRIMARY KEY within the column. */
    public AddColumn withInlinePrimaryKey() {
        return new AddColumn(table, column, ifNotExists, inlineReferences, true, position, options);
    }

    /** Says where the column goes. */
    public AddColumn at(ColumnPosition newPosition) {
        return new AddColumn(
                table, column, ifNotExists, inlineReferences, inlinePrimaryKey, Optional.of(newPosition), options);
    }

    /** Gives an option for a dialect. */
    public AddColumn option(String key, Object value) {
        return options(options.with(key, value));
    }

    AddColumn options(Options newOptions) {
        return new AddColumn(table, column, ifNotExists, inlineReferences, inlinePrimaryKey, position, newOptions);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.addColumn(this);
    }

    @Override
    public Optional<Operation> reverse() {
        return ifNotExists
                ? Optional.empty()
                : Optional.of(
                        new DropColumn(table, column.name(), false, Optional.empty(), options, Optional.of(this)));
    }

    @Override
    public String describe() {
        return "addColumn(\"" + table + "\", \"" + column.name() + "\")";
    }
}
