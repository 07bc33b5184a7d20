package dev.alembic;

import dev.alembic.migration.MigrationListener;
import dev.alembic.migration.MigrationProgress;
import dev.alembic.migration.MigrationRun;
import dev.alembic.migration.MigrationStatement;
import dev.alembic.migration.MigrationStep;
import java.util.List;
import java.util.function.Consumer;

/** Several listeners as one, told in their order. */
record Listeners(List<MigrationListener> all) implements MigrationListener {

    static MigrationListener of(List<MigrationListener> listeners) {
        return switch (listeners.size()) {
            case 0 -> NONE;
            case 1 -> listeners.get(0);
            default -> new Listeners(List.copyOf(listeners));
        };
    }

    @Override
    public void beforeRun(MigrationRun run) {
        all.forEach(listener -> listener.beforeRun(run));
    }

    @Override
    public void afterRun(MigrationRun run, long millis) {
        all.forEach(listener -> listener.afterRun(run, millis));
    }

    @Override
    public void failedRun(MigrationRun run, RuntimeException failure, long millis) {
        tell(failure, listener -> listener.failedRun(run, failure, millis));
    }

    @Override
    public void beforeStep(MigrationRun run, MigrationStep step) {
        all.forEach(listener -> listener.beforeStep(run, step));
    }

    @Override
    public void afterStep(MigrationRun run, MigrationStep step, long millis) {
        all.forEach(listener -> listener.afterStep(run, step, millis));
    }

    @Override
    public void failedStep(MigrationRun run, MigrationStep step, RuntimeException failure, long millis) {
        tell(failure, listener -> listener.failedStep(run, step, failure, millis));
    }

    @Override
    public void beforeStatement(MigrationStatement statement) {
        all.forEach(listener -> listener.beforeStatement(statement));
    }

    @Override
    public void afterStatement(MigrationStatement statement, long millis, long rows) {
        all.forEach(listener -> listener.afterStatement(statement, millis, rows));
    }

    @Override
    public void failedStatement(MigrationStatement statement, Exception failure, long millis) {
        tell(failure, listener -> listener.failedStatement(statement, failure, millis));
    }

    @Override
    public void progress(MigrationProgress progress) {
        all.forEach(listener -> listener.progress(progress));
    }

    /** All of them hear of a failure, also if one of them fails at that. */
    private void tell(Exception failure, Consumer<MigrationListener> event) {
        for (MigrationListener listener : all) {
            try {
                event.accept(listener);
            } catch (RuntimeException e) {
                failure.addSuppressed(e);
            }
        }
    }
}
