package dev.alembic.sql;

/** Takes statements: runs them, prints them, remembers them. */
@FunctionalInterface
public interface SqlSink {

    /** Takes the next statement. */
    void accept(Sql sql);
}
