package dev.alembic.dialect.mysql;

import dev.alembic.plan.Blocked;
import dev.alembic.plan.TableLock;

/** The locks of online DDL, called as the LOCK clause of ALTER TABLE calls them. */
final class MysqlLocks {

    /** At its beginning and at its end each ALTER TABLE waits until nobody uses the table, and others wait for it. */
    static final TableLock MOMENTARY = new TableLock("a metadata lock, for a moment,", 1, Blocked.READERS_AND_WRITERS);

    static final TableLock NONE = new TableLock("LOCK=NONE", 2, Blocked.NOBODY);
    static final TableLock SHARED = new TableLock("LOCK=SHARED", 3, Blocked.WRITERS);
    static final TableLock EXCLUSIVE = new TableLock("LOCK=EXCLUSIVE", 4, Blocked.READERS_AND_WRITERS);

    /** Rows are locked that are read or written, and no others. */
    static final TableLock ROWS = new TableLock("row locks", 0, Blocked.NOBODY);

    private MysqlLocks() {}
}
