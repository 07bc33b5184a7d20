package dev.alembic.plan;

/**
 * A lock on a table, as a database has it.
 *
 * @param name what the database calls it: {@code ACCESS EXCLUSIVE}
 * @param strength larger is stronger, among the locks of one database
 * @param blocked whom it keeps waiting
 */
public record TableLock(String name, int strength, Blocked blocked) {

    /** A lock of which nothing is known. */
    public static final TableLock UNKNOWN = new TableLock("not known", Integer.MAX_VALUE, Blocked.UNKNOWN);

    /** The stronger one of two. */
    public TableLock or(TableLock other) {
        return other.strength > strength ? other : this;
    }
}
