package dev.alembic.dialect;

/**
 * A lock that a session holds until it gives it back or ends, however it ends; so it can't be left
 * behind.
 *
 * @param take a query that tries to take it without waiting, and answers 1 if it has it
 * @param release a query that gives it back
 */
public record SessionLock(String take, String release) {}
