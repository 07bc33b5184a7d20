package dev.alembic.op;

import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.Optional;

/**
 * Drops a table.
 *
 * @param table name of the table
 * @param ifExists whether it may be missing
 * @param was the table, if it is known, to bring it back
 */
public record DropTable(TableName table, boolean ifExists, Optional<Table> was) implements Operation {

    /** Drops a table that must be there. */
    public DropTable(TableName table) {
        this(table, false, Optional.empty());
    }

    /** Does nothing if the table is missing. */
    public DropTable withIfExists() {
        return new DropTable(table, true, was);
    }

    /** Says what the table was. */
    public DropTable was(Table known) {
        return new DropTable(table, ifExists, Optional.of(known));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropTable(this);
    }

    @Override
    public Optional<Operation> reverse() {
        return ifExists ? Optional.empty() : was.map(CreateTable::new);
    }

    @Override
    public String describe() {
        return "dropTable(\"" + table + "\")";
    }
}
