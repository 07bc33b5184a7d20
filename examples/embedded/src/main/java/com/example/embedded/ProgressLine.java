package com.example.embedded;

import dev.alembic.migration.MigrationListener;
import dev.alembic.migration.MigrationRun;
import dev.alembic.migration.MigrationStep;
import java.io.PrintStream;

/** Says how far a run is: one line for each step. */
final class ProgressLine implements MigrationListener {

    private final PrintStream out;
    private int done;

    ProgressLine(PrintStream out) {
        this.out = out;
    }

    @Override
    public void beforeRun(MigrationRun run) {
        done = 0;
    }

    @Override
    public void afterStep(MigrationRun run, MigrationStep step, long millis) {
        done++;
        out.printf("[%d/%d] %s%n", done, run.steps().size(), step.message());
    }
}
