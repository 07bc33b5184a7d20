package dev.alembic.migration;

/**
 * How far a step has come in an operation that goes batch by batch.
 *
 * @param step what the operation belongs to
 * @param table that is gone through
 * @param rowsLookedAt by this run, in whole batches; a run before may have done others
 * @param rowsChanged by this run
 * @param isDone whether that was the last batch
 */
public record MigrationProgress(
        MigrationStep step, String table, long rowsLookedAt, long rowsChanged, boolean isDone) {}
