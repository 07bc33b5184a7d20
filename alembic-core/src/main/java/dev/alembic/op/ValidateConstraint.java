package dev.alembic.op;

import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;

/**
 * Checks the rows that were there when a constraint was added with {@code NOT VALID}.
 *
 * @param table name of the table
 * @param name of the constraint
 */
public record ValidateConstraint(TableName table, Name name) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.validateConstraint(this);
    }

    @Override
    public String describe() {
        return "validateConstraint(\"" + name + "\", \"" + table + "\")";
    }
}
