package dev.alembic.dialect.postgresql;

import dev.alembic.plan.Blocked;
import dev.alembic.plan.TableLock;
import java.util.List;
import java.util.Optional;

/** The locks on tables, and whom they keep waiting (manual 13.3.1, table 13.2). */
final class PostgresqlLocks {

    static final TableLock ACCESS_SHARE = new TableLock("ACCESS SHARE", 1, Blocked.NOBODY);
    static final TableLock ROW_SHARE = new TableLock("ROW SHARE", 2, Blocked.NOBODY);
    static final TableLock ROW_EXCLUSIVE = new TableLock("ROW EXCLUSIVE", 3, Blocked.NOBODY);
    static final TableLock SHARE_UPDATE_EXCLUSIVE = new TableLock("SHARE UPDATE EXCLUSIVE", 4, Blocked.NOBODY);
    static final TableLock SHARE = new TableLock("SHARE", 5, Blocked.WRITERS);
    static final TableLock SHARE_ROW_EXCLUSIVE = new TableLock("SHARE ROW EXCLUSIVE", 6, Blocked.WRITERS);
    static final TableLock EXCLUSIVE = new TableLock("EXCLUSIVE", 7, Blocked.WRITERS);
    static final TableLock ACCESS_EXCLUSIVE = new TableLock("ACCESS EXCLUSIVE", 8, Blocked.READERS_AND_WRITERS);

    /** A query can't be planned without each index of the table, and one of them is locked exclusively. */
    static final TableLock SHARE_AND_INDEX = new TableLock("SHARE", 5, Blocked.READERS_AND_WRITERS);

    private static final List<TableLock> ALL = List.of(
            ACCESS_SHARE,
            ROW_SHARE,
            ROW_EXCLUSIVE,
            SHARE_UPDATE_EXCLUSIVE,
            SHARE,
            SHARE_ROW_EXCLUSIVE,
            EXCLUSIVE,
            ACCESS_EXCLUSIVE);

    private PostgresqlLocks() {}

    /** The lock of this name, as LOCK TABLE has it. */
    static Optional<TableLock> named(String name) {
        return ALL.stream().filter(lock -> lock.name().equals(name)).findFirst();
    }
}
