package dev.alembic.dialect.postgresql;

import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.schema.Autoincrement;
import dev.alembic.schema.Column;
import dev.alembic.schema.Identity;
import dev.alembic.schema.ServerDefault;
import java.util.Optional;

/** How a column comes by its numbers. */
enum Counter {
    /** Not by itself. */
    NONE,
    /** From a sequence that belongs to it. */
    SERIAL,
    /** As an identity column. */
    IDENTITY;

    static Counter of(Column column) {
        if (column.asIdentity().isPresent()) {
            return IDENTITY;
        }
        boolean isSerial = column.autoincrement() == Autoincrement.ON
                && column.serverDefault().isEmpty();
        return isSerial ? SERIAL : NONE;
    }

    /** As far as the operation says it. */
    static Counter before(AlterColumn op) {
        return op.existing().map(Counter::of).orElse(NONE);
    }

    /** Without a default it goes on counting only if the operation says so. */
    static Counter after(AlterColumn op) {
        Optional<ColumnChange.Default> change = op.change(ColumnChange.Default.class);
        Optional<ServerDefault> value = change.flatMap(ColumnChange.Default::value);
        Optional<Boolean> isSerial =
                op.change(ColumnChange.Autoincrementing.class).map(ColumnChange.Autoincrementing::isOn);
        if (value.filter(Identity.class::isInstance).isPresent()) {
            return IDENTITY;
        } else if (isSerial.isPresent()) {
            return isSerial.get() && value.isEmpty() ? SERIAL : NONE;
        }
        return change.isPresent() ? NONE : before(op);
    }
}
