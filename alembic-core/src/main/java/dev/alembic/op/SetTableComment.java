package dev.alembic.op;

import dev.alembic.schema.TableName;
import java.util.Optional;

/**
 * Gives, changes or drops the comment of a table.
 *
 * @param table name of the table
 * @param comment absent: there will be none
 * @param existing comment at present; absent: there is none
 */
public record SetTableComment(TableName table, Optional<String> comment, Optional<String> existing)
        implements Operation {

    /** Says what the comment is at present. */
    public SetTableComment existing(String present) {
        return new SetTableComment(table, comment, Optional.of(present));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.setTableComment(this);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new SetTableComment(table, existing, comment));
    }

    @Override
    public String describe() {
        return (comment.isPresent() ? "createTableComment(\"" : "dropTableComment(\"") + table + "\")";
    }
}
