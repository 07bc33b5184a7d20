package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
import dev.alembic.dialect.Comparison;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.Operation;
import dev.alembic.schema.Autoincrement;
import dev.alembic.schema.Column;
import dev.alembic.schema.Options;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes operations of what changes in a column.
 *
 * @param comparison of the dialect
 */
record ColumnAlteration(Comparison comparison) {

    /** The changes on the way up and on the way down. */
    Difference of(ColumnPair pair, List<ColumnChange> up, List<ColumnChange> down, List<String> detected) {
        Column before = known(pair.liveTable(), pair.live());
        Column after = after(pair, before, up, down);
        return new Difference(
                alter(pair.table(), up, before, after.serverDefault(pair.model().serverDefault())),
                alter(pair.table(), down, after, before),
                detected,
                List.of());
    }

    /** Takes the default or the expression of the column in the database away. */
    Operation withoutDefault(ColumnPair pair) {
        return new AlterColumn(
                pair.table(),
                pair.live().name(),
                List.of(new ColumnChange.Default(Optional.empty())),
                Optional.of(known(pair.liveTable(), pair.live())),
                Options.NONE);
    }

    /** The column once it is changed: as far as the way back has to know, even if nothing is done to it. */
    private static Column after(ColumnPair pair, Column before, List<ColumnChange> up, List<ColumnChange> down) {
        boolean isRetyped = down.stream().anyMatch(ColumnChange.Type.class::isInstance);
        Column after = isRetyped ? before.type(pair.model().type()) : before;
        for (ColumnChange change : up) {
            after = change.apply(after);
        }
        return pair.modelTable().isAutoincrement(pair.model()) || after.autoincrement() != Autoincrement.ON
                ? after
                : after.autoincrement(Autoincrement.AUTO);
    }

    /** The column with everything said that is known of it. */
    private Column known(TableView table, Column column) {
        Column said = column.nullability(Optional.of(table.isNullable(column)));
        boolean isAutoincrement = comparison.isAutoincrementAlterable()
                && table.isAutoincrement(column)
                && column.asIdentity().isEmpty();
        return isAutoincrement ? said.autoincrement(true) : said;
    }

    /**
     * The operation, and one more before it where a default would be in the way of the conversion
     * to another type.
     */
    private List<Operation> alter(TableName table, List<ColumnChange> changes, Column before, Column after) {
        if (changes.isEmpty()) {
            return List.of();
        }
        boolean isTypeChange = changes.stream().anyMatch(ColumnChange.Type.class::isInstance);
        Options options = isTypeChange ? comparison.conversion(before, after) : Options.NONE;
        boolean isInTheWay = isTypeChange
                && comparison.isConverted(before, after)
                && before.serverDefault().filter(d -> !d.isGenerated()).isPresent();
        if (!isInTheWay) {
            return List.of(new AlterColumn(table, before.name(), changes, Optional.of(before), options));
        }
        ColumnChange none = new ColumnChange.Default(Optional.empty());
        List<ColumnChange> rest = new ArrayList<>(changes.stream()
                .filter(change -> !(change instanceof ColumnChange.Default))
                .toList());
        after.serverDefault().ifPresent(d -> rest.add(new ColumnChange.Default(Optional.of(d))));
        Column without = before.withoutServerDefault();
        return List.of(
                new AlterColumn(table, before.name(), List.of(none), Optional.of(before), Options.NONE),
                new AlterColumn(table, before.name(), rest, Optional.of(without), options));
    }
}
