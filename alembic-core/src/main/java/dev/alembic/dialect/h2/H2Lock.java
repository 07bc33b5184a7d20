package dev.alembic.dialect.h2;

import dev.alembic.dialect.SessionLock;
import java.util.Locale;

/**
 * H2 has no locks of sessions. A table that is there only while somebody migrates stands for one; its
 * row says which session has it, and counts only as long as that session is there. Only who has the
 * lock drops the table.
 */
final class H2Lock {

    private static final String PREFIX = "ALEMBIC_LOCK_";
    private static final int KEY = 12;

    private static final String SESSION = "SESSION_ID || ' ' || SESSION_START";

    private static final String OWN =
            "(SELECT %s FROM INFORMATION_SCHEMA.SESSIONS WHERE SESSION_ID = SESSION_ID())".formatted(SESSION);

    /** Whoever is no administrator sees no session but his own. */
    private static final String IS_GONE = "(EXISTS (SELECT 1 FROM INFORMATION_SCHEMA.USERS"
            + " WHERE USER_NAME = CURRENT_USER AND IS_ADMIN)"
            + " AND HOLDER NOT IN (SELECT %s FROM INFORMATION_SCHEMA.SESSIONS))".formatted(SESSION);

    private static final String HOLDER = """
            SELECT 'session ' || L.HOLDER
                   || COALESCE(' of user "' || S.USER_NAME || '"', '') || COALESCE(' at ' || S.CLIENT_ADDR, '')
                   || CASE WHEN S.SESSION_ID IS NULL
                           THEN '; if nobody migrates any more, DROP TABLE %1$s removes the lock' ELSE '' END
            FROM %1$s L LEFT JOIN INFORMATION_SCHEMA.SESSIONS S ON S.SESSION_ID || ' ' || S.SESSION_START = L.HOLDER
            """;

    private H2Lock() {}

    static SessionLock named(String name) {
        String table =
                "PUBLIC." + PREFIX + SessionLock.key(name).substring(0, KEY).toUpperCase(Locale.ROOT);
        return new SessionLock(
                "SELECT COUNT(*) FROM FINAL TABLE (UPDATE %s SET HOLDER = %s WHERE HOLDER IS NULL OR %s)"
                        .formatted(table, OWN, IS_GONE),
                "SELECT COUNT(*) FROM %s WHERE HOLDER = %s".formatted(table, OWN),
                "",
                HOLDER.formatted(table),
                "CREATE TABLE IF NOT EXISTS %s (ID INTEGER PRIMARY KEY, HOLDER VARCHAR(100)) AS VALUES (1, NULL)"
                        .formatted(table),
                "DROP TABLE IF EXISTS " + table);
    }
}
