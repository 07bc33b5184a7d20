package dev.alembic.migration;

/**
 * A statement that a migration sends to the database.
 *
 * @param sql its text, without the rows of a bulk insert
 * @param operation what it is part of, in words: {@code createTable("tasks")}
 * @param step the step that it is part of
 */
public record MigrationStatement(String sql, String operation, MigrationStep step) {}
