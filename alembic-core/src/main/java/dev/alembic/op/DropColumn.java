package dev.alembic.op;

import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import java.util.Optional;

/**
 * Drops a column.
 *
 * @param table name of the table
 * @param column name of the column
 * @param ifExists whether it may be missing
 * @param existingType its type, for the CHECK constraint that goes with it; absent where {@code
 *     was} says it
 * @param options of dialects, such as {@code mssql_drop_default}
 * @param was what added the column, if it is known, to bring it back; has the same options
 */
public record DropColumn(
        TableName table,
        Name column,
        boolean ifExists,
        Optional<SqlType> existingType,
        Options options,
        Optional<AddColumn> was)
        implements Operation {

    /** Keeps the parts in line with each other. */
    public DropColumn {
        Options shared = options;
        was = was.map(add -> add.options(shared));
        existingType = was.isPresent() ? Optional.empty() : existingType;
    }

    /** Drops a column that must be there. */
    public DropColumn(TableName table, Name column) {
        this(table, column, false, Optional.empty(), Options.NONE, Optional.empty());
    }

    /** Does nothing if the column is missing. */
    public DropColumn withIfExists() {
        return new DropColumn(table, column, true, existingType, options, was);
    }

    /** Says the column's type, so that the CHECK constraint of the type goes with it. */
    public DropColumn existingType(SqlType type) {
        return new DropColumn(table, column, ifExists, Optional.of(type), options, was);
    }

    /** Says what added the column. */
    public DropColumn was(AddColumn known) {
        return new DropColumn(table, column, ifExists, existingType, options, Optional.of(known));
    }

    /** Gives an option for a dialect, such as {@code mssql_drop_default}. */
    public DropColumn option(String key, Object value) {
        return new DropColumn(table, column, ifExists, existingType, options.with(key, value), was);
    }

    /** The column's type, if it is known. */
    public Optional<SqlType> knownType() {
        return was.map(add -> add.column().type()).or(() -> existingType);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropColumn(this);
    }

    @Override
    public Optional<Operation> reverse() {
        return ifExists ? Optional.empty() : was.map(add -> add);
    }

    @Override
    public String describe() {
        return "dropColumn(\"" + table + "\", \"" + column + "\")";
    }
}
