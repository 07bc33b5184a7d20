package dev.alembic.command;

import dev.alembic.error.DatabaseException;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import dev.alembic.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The schema in which a connection finds what is named without one. A model may name it all the
 * same: {@code public.tasks} and {@code tasks} are one table then.
 *
 * @param name absent: there is no such schema, or the database doesn't say
 */
record DefaultSchema(Optional<String> name) {

    static DefaultSchema of(Connection connection) {
        try {
            return new DefaultSchema(
                    Optional.ofNullable(connection.getSchema())
                            .or(() -> catalog(connection))
                            .filter(schema -> !schema.isEmpty()));
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Where there are no schemas within a database, the database is the schema. */
    private static Optional<String> catalog(Connection connection) {
        try {
            return Optional.ofNullable(connection.getCatalog());
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static DatabaseException unreadable(SQLException e) {
        return new DatabaseException(
                "The database doesn't say which schema is in use: " + e.getMessage(), e);
    }

    /** Whether both names mean one table (or sequence). */
    boolean isSame(TableName one, TableName other) {
        return without(one).matches(without(other));
    }

    /** The name without the schema, if that is the default one. */
    TableName without(TableName table) {
        boolean isDefault = table.schemaText().isPresent() && table.schemaText().equals(name);
        return isDefault ? new TableName(Optional.empty(), table.name()) : table;
    }

    /** What was found, spelled as the model spells it. */
    MetaData spelled(MetaData live, MetaData model) {
        if (name.isEmpty() || !names(model)) {
            return live;
        }
        return new MetaData(
                live.naming(),
                live.tables().stream().map(table -> spelled(table, model)).toList(),
                live.sequences().stream().map(sequence -> spelled(sequence, model)).toList());
    }

    private boolean names(MetaData model) {
        return model.tables().stream().anyMatch(table -> isIn(table.name()))
                || model.sequences().stream().anyMatch(sequence -> isIn(sequence.name()));
    }

    private boolean isIn(TableName named) {
        return named.schemaText().equals(name);
    }

    private Table spelled(Table table, MetaData model) {
        return table.named(spelled(table.name(), model))
                .withItems(table.items().stream().map(item -> spelled(item, model)).toList());
    }

    private TableItem spelled(TableItem item, MetaData model) {
        return item instanceof ForeignKeyConstraint key
                ? new ForeignKeyConstraint(
                        key.name(),
                        key.columns(),
                        key.reference().to(spelled(key.reference().table(), model)),
                        key.traits())
                : item;
    }

    private TableName spelled(TableName table, MetaData model) {
        TableName placed = table.schema().isPresent() ? table : table.in(schema());
        return model.table(table).isEmpty() && model.table(placed).isPresent() ? placed : table;
    }

    private Sequence spelled(Sequence sequence, MetaData model) {
        TableName placed = sequence.name().in(schema());
        boolean isNamed =
                sequence.name().schema().isEmpty()
                        && model.sequences().stream().anyMatch(own -> own.name().matches(placed));
        return isNamed ? new Sequence(placed, sequence.type(), sequence.options()) : sequence;
    }

    private Name schema() {
        return Name.exactly(name.orElseThrow());
    }
}
