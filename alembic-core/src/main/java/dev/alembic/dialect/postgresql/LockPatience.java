package dev.alembic.dialect.postgresql;

import dev.alembic.error.AlembicException;
import dev.alembic.reflect.Catalog;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What is done concurrently waits for every transaction that is older, keeps nobody waiting, and
 * leaves an index that isn't valid if it gives up (manual, CREATE INDEX).
 */
final class LockPatience {

    private static final String NAME = "lock_timeout";

    private LockPatience() {}

    interface Work {
        long run() throws SQLException;
    }

    /** Does something that may wait for locks without end; the answer is that of the work. */
    static long endless(Connection connection, Work work) throws SQLException {
        Catalog catalog = new Catalog(connection);
        String before = catalog.one("SELECT pg_catalog.current_setting(?) AS value", row -> row.text("value"), NAME);
        set(catalog, "0");
        try {
            long rows = work.run();
            set(catalog, before);
            return rows;
        } catch (SQLException e) {
            putBack(catalog, before, e);
            throw e;
        }
    }

    /** The connection may be gone by now. */
    private static void putBack(Catalog catalog, String before, SQLException failure) {
        try {
            set(catalog, before);
        } catch (AlembicException e) {
            failure.addSuppressed(e);
        }
    }

    private static void set(Catalog catalog, String value) {
        catalog.one("SELECT pg_catalog.set_config(?, ?, false) AS value", row -> row.text("value"), NAME, value);
    }
}
