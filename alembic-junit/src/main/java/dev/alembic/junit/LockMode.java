package dev.alembic.junit;

/**
 * What PostgreSQL locks a table in, the weakest first. From {@link #SHARE} on, nobody else can write;
 * in {@link #ACCESS_EXCLUSIVE} nobody else can read.
 */
public enum LockMode {
    /** Of a query. */
    ACCESS_SHARE,
    /** Of a query for update, and of a table that a foreign key points at. */
    ROW_SHARE,
    /** Of changes of rows. */
    ROW_EXCLUSIVE,
    /** Of VACUUM, CREATE INDEX CONCURRENTLY, VALIDATE CONSTRAINT. */
    SHARE_UPDATE_EXCLUSIVE,
    /** Of CREATE INDEX. */
    SHARE,
    /** Of a new trigger or foreign key. */
    SHARE_ROW_EXCLUSIVE,
    /** Of REFRESH MATERIALIZED VIEW CONCURRENTLY. */
    EXCLUSIVE,
    /** Of most kinds of ALTER TABLE, DROP TABLE, TRUNCATE. */
    ACCESS_EXCLUSIVE;

    /** The mode that {@code pg_locks} calls {@code ShareUpdateExclusiveLock}. */
    static LockMode named(String word) {
        for (LockMode mode : values()) {
            if (mode.name().replace("_", "").concat("LOCK").equalsIgnoreCase(word)) {
                return mode;
            }
        }
        throw new IllegalArgumentException("unknown lock mode " + word);
    }
}
