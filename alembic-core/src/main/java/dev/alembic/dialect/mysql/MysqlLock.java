package dev.alembic.dialect.mysql;

import dev.alembic.dialect.SessionLock;

/** Named locks are of the server, of at most 64 characters (MySQL 5.7+, manual 14.14). */
final class MysqlLock {

    private static final String HOLDER = """
            SELECT CONCAT('connection ', id, ' of user "', user, '" at ', host, ', for ', time, ' s: ',
                   COALESCE(LEFT(info, 80), command), '; KILL ', id, ' ends it')
            FROM information_schema.processlist WHERE id = IS_USED_LOCK('%s')
            """;

    private MysqlLock() {}

    static SessionLock named(String name) {
        String lock = "alembic:" + SessionLock.key(name);
        return new SessionLock(
                "SELECT GET_LOCK('%s', 0)".formatted(lock),
                "SELECT RELEASE_LOCK('%s')".formatted(lock),
                "",
                HOLDER.formatted(lock));
    }
}
