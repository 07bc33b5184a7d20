package dev.alembic.op;

import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.Optional;

/**
 * Renames a table within its schema.
 *
 * @param table present name
 * @param newName name it gets
 */
public record RenameTable(TableName table, Name newName) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.renameTable(this);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new RenameTable(table.sibling(newName), table.name()));
    }

    @Override
    public String describe() {
        return "renameTable(\"" + table + "\", \"" + newName + "\")";
    }
}
