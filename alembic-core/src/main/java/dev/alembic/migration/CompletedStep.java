package dev.alembic.migration;

/**
 * A step that was carried out.
 *
 * @param millis what it took
 */
public record CompletedStep(MigrationStep step, long millis) {}
