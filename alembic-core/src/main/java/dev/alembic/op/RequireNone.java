package dev.alembic.op;

import dev.alembic.schema.TableName;

/**
 * Goes no further as long as a table has rows that there should be none of by now, such as those that a
 * backfill has not come to yet.
 *
 * @param table name of the table
 * @param condition SQL that holds of such rows
 */
public record RequireNone(TableName table, String condition) implements Operation {

    /** What is said where there are some. */
    public String refusal() {
        return ("Table \"%s\" still has rows where %s. Let the backfill come to its end, or put them right, and run the"
                        + " command again.")
                .formatted(table, condition);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.requireNone(this);
    }

    @Override
    public String describe() {
        return "requireNone(\"" + table + "\", \"" + condition + "\")";
    }
}
