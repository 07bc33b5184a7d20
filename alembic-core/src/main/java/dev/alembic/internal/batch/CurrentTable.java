package dev.alembic.internal.batch;

import dev.alembic.error.AlembicException;
import dev.alembic.op.BatchAlter;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The table of a batch as it is at present: as the user described it, with the changes made since;
 * else as the database says, with what the settings of the batch say about it.
 */
final class CurrentTable {

    private final TableReader reader;
    private final BatchAlter batch;
    private final List<UnaryOperator<Table>> changes = new ArrayList<>();
    private Optional<Table> described;

    CurrentTable(TableReader reader, BatchAlter batch) {
        this.reader = reader;
        this.batch = batch;
        this.described = batch.settings().copyFrom().map(table -> table.named(batch.table()));
    }

    /** The table was changed; how is asked when the table is needed again. */
    void changed(UnaryOperator<Table> change) {
        changes.add(change);
    }

    /**
     * The table.
     *
     * @throws AlembicException if there is none
     */
    Table read() {
        changes.forEach(change -> described = described.map(change));
        changes.clear();
        return described.orElseGet(this::fromDatabase);
    }

    /** Whether the batch calls constraints by names that the database doesn't know yet. */
    boolean hasUnknownNames() {
        if (described.isPresent() || batch.settings().naming().isEmpty()) {
            return false;
        }
        Naming naming = new Naming(batch.settings().naming().get(), batch.table());
        return reader.table(batch.table()).items().stream()
                .filter(Constraint.class::isInstance)
                .map(Constraint.class::cast)
                .anyMatch(constraint -> !naming.namedIfUnnamed(constraint).equals(constraint));
    }

    private Table fromDatabase() {
        Table table = reader.table(batch.table());
        for (Column override : batch.settings().overrides()) {
            if (table.column(override.name().text()).isEmpty()) {
                throw new AlembicException("Table \"%s\" has no column \"%s\" to be read otherwise."
                        .formatted(table.name(), override.name()));
            }
        }
        return table.withItems(
                table.items().stream().map(item -> read(item, table)).toList());
    }

    private TableItem read(TableItem item, Table table) {
        if (item instanceof Column column) {
            return batch.settings().overrides().stream()
                    .filter(override -> override.name().matches(column.name()))
                    .findFirst()
                    .orElse(column);
        } else if (item instanceof Constraint constraint) {
            return batch.settings()
                    .naming()
                    .map(naming -> new Naming(naming, table.name()).namedIfUnnamed(constraint))
                    .orElse(constraint);
        }
        return item;
    }
}
