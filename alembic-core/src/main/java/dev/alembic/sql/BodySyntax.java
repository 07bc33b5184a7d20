package dev.alembic.sql;

/** What statements of a database hold other statements, with semicolons of their own. */
public enum BodySyntax {
    /** None: every semicolon ends a statement. */
    NONE,
    /** {@code CREATE TRIGGER … BEGIN … END} (SQLite). */
    TRIGGERS,
    /** {@code CREATE FUNCTION … BEGIN ATOMIC … END} (SQL standard, PostgreSQL 14). */
    ATOMIC,
    /** Triggers, routines, events and blocks of SQL/PSM: IF, CASE, loops (MySQL, MariaDB). */
    COMPOUND,
    /** Blocks and routines reach to a line {@code /} (Oracle). */
    SLASH_LINE,
    /** Routines reach to a line {@code GO} (SQL Server). */
    GO_LINE,
    /** Any of these: the database is not known. */
    ANY
}
