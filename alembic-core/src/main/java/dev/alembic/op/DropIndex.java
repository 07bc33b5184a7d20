package dev.alembic.op;

import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.TableName;
import java.util.Optional;

/**
 * Drops an index.
 *
 * @param index name of the index
 * @param schema of the index; absent: the default schema
 * @param table the index belongs to; absent: not said, which MySQL and SQL Server refuse
 * @param ifExists whether it may be missing
 * @param options of dialects, such as {@code postgresql_concurrently}; those of {@code was}, if it
 *     is known
 * @param was the index, if it is known, to bring it back
 */
public record DropIndex(
        Name index, Optional<Name> schema, Optional<Name> table, boolean ifExists, Options options, Optional<Index> was)
        implements Operation {

    /** Takes the options of the index, if it is known. */
    public DropIndex {
        options = was.map(Index::options).orElse(options);
    }

    /** Drops an index that must be there. */
    public DropIndex(Name index, TableName table) {
        this(index, table.schema(), Optional.of(table.name()), false, Options.NONE, Optional.empty());
    }

    /** Does nothing if the index is missing. */
    public DropIndex withIfExists() {
        return new DropIndex(index, schema, table, true, options, was);
    }

    /** Says what the index was. */
    public DropIndex was(Index known) {
        return new DropIndex(index, schema, table, ifExists, options, Optional.of(known));
    }

    /** Gives an option for a dialect. */
    public DropIndex option(String key, Object value) {
        return new DropIndex(
                index, schema, table, ifExists, options.with(key, value), was.map(i -> i.option(key, value)));
    }

    /** Drops the index without locking writers out (PostgreSQL). */
    public DropIndex concurrently() {
        return option("postgresql_concurrently", true);
    }

    /** Schema and name of the table, if it is known. */
    public Optional<TableName> tableName() {
        return table.map(name -> new TableName(schema, name));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropIndex(this);
    }

    @Override
    public Optional<Operation> reverse() {
        return ifExists ? Optional.empty() : tableName().flatMap(t -> was.map(i -> new CreateIndex(t, i)));
    }

    @Override
    public String describe() {
        return tableName()
                .map(t -> "dropIndex(\"" + index + "\", \"" + t + "\")")
                .orElse("dropIndex(\"" + index + "\")");
    }
}
