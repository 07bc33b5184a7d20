package dev.alembic.op;

import dev.alembic.schema.Table;
import java.util.Optional;

/**
 * Creates a table with its indexes and comments.
 *
 * @param table to create
 * @param ifNotExists whether a table of that name may be there already
 */
public record CreateTable(Table table, boolean ifNotExists) implements Operation {

    /** Creates a table that isn't there. */
    public CreateTable(Table table) {
        this(table, false);
    }

    /** Does nothing if a table of that name is there already. */
    public CreateTable withIfNotExists() {
        return new CreateTable(table, true);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createTable(this);
    }

    @Override
    public Optional<Operation> reverse() {
        return ifNotExists ? Optional.empty() : Optional.of(new DropTable(table.name(), false, Optional.of(table)));
    }

    @Override
    public String describe() {
        return "createTable(\"" + table.name() + "\")";
    }
}
