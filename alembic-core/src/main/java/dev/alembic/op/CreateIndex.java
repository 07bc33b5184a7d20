package dev.alembic.op;

import dev.alembic.schema.Index;
import dev.alembic.schema.TableName;
import java.util.Optional;

/**
 * Creates an index.
 *
 * @param table name of the table
 * @param index to create
 * @param ifNotExists whether an index of that name may be there already
 */
public record CreateIndex(TableName table, Index index, boolean ifNotExists) implements Operation {

    /** Creates an index that isn't there. */
    public CreateIndex(TableName table, Index index) {
        this(table, index, false);
    }

    /** Does nothing if an index of that name is there already. */
    public CreateIndex withIfNotExists() {
        return new CreateIndex(table, index, true);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createIndex(this);
    }

    /** Absent for an index without a name: only the naming convention knows what to drop. */
    @Override
    public Optional<Operation> reverse() {
        return ifNotExists ? Optional.empty() : index.name().map(name -> new DropIndex(name, table).was(index));
    }

    @Override
    public String describe() {
        return "createIndex(%s, \"%s\")"
                .formatted(index.name().map(n -> "\"" + n + "\"").orElse("unnamed"), table);
    }
}
