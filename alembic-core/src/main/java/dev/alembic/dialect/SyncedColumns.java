package dev.alembic.dialect;

import dev.alembic.op.Operation;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;

/**
 * Two columns of a table of which one follows the other, as long as releases write either of them.
 *
 * @param table name of the table
 * @param old the column of the running release
 * @param fresh the column that takes its place
 * @param forward SQL of the new value, of {@code old}, which stands in it as {@code %s}
 * @param backward SQL of the old value, likewise of {@code fresh}
 */
public record SyncedColumns(TableName table, Name old, Name fresh, String forward, String backward) {

    /** The values are the same. */
    public static SyncedColumns alike(TableName table, Name old, Name fresh) {
        return new SyncedColumns(table, old, fresh, "%s", "%s");
    }

    /** The new value, of a column as it stands in SQL. */
    public String forward(String column) {
        return forward.replace("%s", column);
    }

    /** The old value, of a column as it stands in SQL. */
    public String backward(String column) {
        return backward.replace("%s", column);
    }

    /** The same the other way round. */
    public SyncedColumns reversed() {
        return new SyncedColumns(table, fresh, old, backward, forward);
    }

    /** The same conversions between other columns. */
    public SyncedColumns named(Name newOld, Name newFresh) {
        return new SyncedColumns(table, newOld, newFresh, forward, backward);
    }

    /** What a database does to keep them alike. */
    public interface Writer {
        /** Creates the trigger; its reverse drops it. */
        Operation trigger(SyncedColumns columns);
    }
}
