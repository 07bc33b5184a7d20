package dev.alembic.dialect.mysql;

import dev.alembic.dialect.SessionLock;

/** Named locks are of the server, and so the database is a part of the name (manual 14.14). */
final class MysqlLock {

    /** MySQL 5.7+: at most 64 characters. */
    private static final int MAX_LENGTH = 64;

    private MysqlLock() {}

    static SessionLock named(String name) {
        String lock = "RIGHT(CONCAT('alembic:', DATABASE(), ':%s'), %d)".formatted(name, MAX_LENGTH);
        return new SessionLock("SELECT GET_LOCK(%s, 0)".formatted(lock), "SELECT RELEASE_LOCK(%s)".formatted(lock));
    }
}
