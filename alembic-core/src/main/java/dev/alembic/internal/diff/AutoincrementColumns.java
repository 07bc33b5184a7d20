package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.DropColumn;
import dev.alembic.op.Operation;
import dev.alembic.schema.Autoincrement;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Columns that are AUTO_INCREMENT where that is something a column is given, and only one with a key can
 * have. A new one gets it as soon as it has its key, and loses it before the key.
 */
final class AutoincrementColumns {

    private final Scope scope;

    AutoincrementColumns(Scope scope) {
        this.scope = scope;
    }

    /** Whether autoincrement is something that the column of this table is given. */
    boolean isGiven(TableView table, Column column) {
        return isGivenWithKey() && table.isAutoincrement(column);
    }

    private boolean isGivenWithKey() {
        return scope.comparison().isAutoincrementAlterable()
                && scope.comparison().isCounterKey();
    }

    /** Adds a column, which counts later on. */
    List<Difference> added(TableView table, Column column, String detected) {
        Column still = still(table, column);
        return List.of(
                Difference.of(new AddColumn(table.name(), still), detected),
                new Difference(
                        List.of(autoincrementChange(table.name(), still, true)),
                        List.of(autoincrementChange(table.name(), column.autoincrement(true), false)),
                        List.of(),
                        List.of()));
    }

    /** Drops a column, which doesn't count any more by then. */
    List<Difference> removed(TableView table, Column column, String detected) {
        Column still = still(table, column);
        AddColumn was = new AddColumn(table.name(), still);
        return List.of(
                new Difference(
                        List.of(autoincrementChange(table.name(), column.autoincrement(true), false)),
                        List.of(autoincrementChange(table.name(), still, true)),
                        List.of(),
                        List.of()),
                Difference.of(new DropColumn(table.name(), column.name()).was(was), detected));
    }

    /** Rows have no number until it counts and forbids NULL, and a unique key lets many have none. */
    private static Column still(TableView table, Column column) {
        Column still = column.autoincrement(Autoincrement.OFF);
        return table.keyColumns().contains(column.name().text()) ? still : still.nullable();
    }

    /** What takes autoincrement from a column, before it loses its key; nothing where that needs no word. */
    List<Operation> stopping(TableView table, Column column) {
        Column now = column.nullability(Optional.of(false)).autoincrement(true);
        return isGiven(table, column) ? List.of(autoincrementChange(table.name(), now, false)) : List.of();
    }

    private static Operation autoincrementChange(TableName table, Column now, boolean isOn) {
        return new AlterColumn(
                table, now.name(), List.of(new ColumnChange.Autoincrementing(isOn)), Optional.of(now), Options.NONE);
    }

    /**
     * Whether an index is what lets a column be autoincrement, so that the one can't be made or dropped without
     * the other.
     */
    boolean isKeyOfCounter(TableView table, Index index) {
        return isGivenWithKey()
                && table.autoincrementColumns().stream()
                        .anyMatch(counter ->
                                leads(index.columns(), counter) && keys(table).noneMatch(key -> leads(key, counter)));
    }

    private static Stream<List<Name>> keys(TableView table) {
        return Stream.concat(table.primaryKey().stream(), table.uniques().stream())
                .map(Constraint::columns);
    }

    private static boolean leads(List<Name> columns, Name column) {
        return !columns.isEmpty() && columns.get(0).matches(column);
    }
}
