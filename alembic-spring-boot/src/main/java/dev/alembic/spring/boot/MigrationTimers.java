package dev.alembic.spring.boot;

import dev.alembic.migration.MigrationListener;
import dev.alembic.migration.MigrationRun;
import dev.alembic.migration.MigrationStep;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;

/** The timers {@code alembic.run} and {@code alembic.step}; nothing where there is no registry. */
final class MigrationTimers implements MigrationListener {

    private final ObjectProvider<MeterRegistry> registry;

    MigrationTimers(ObjectProvider<MeterRegistry> registry) {
        this.registry = registry;
    }

    @Override
    public void afterRun(MigrationRun run, long millis) {
        record("alembic.run", Tags.of("outcome", "success"), millis);
    }

    @Override
    public void failedRun(MigrationRun run, RuntimeException failure, long millis) {
        record("alembic.run", Tags.of("outcome", "failure"), millis);
    }

    @Override
    public void afterStep(MigrationRun run, MigrationStep step, long millis) {
        record("alembic.step", tags(step, "success"), millis);
    }

    @Override
    public void failedStep(MigrationRun run, MigrationStep step, RuntimeException failure, long millis) {
        record("alembic.step", tags(step, "failure"), millis);
    }

    private static Tags tags(MigrationStep step, String outcome) {
        return Tags.of(
                "revision", step.revision().orElse("none"),
                "kind", step.kind().name().toLowerCase(Locale.ROOT),
                "outcome", outcome);
    }

    private void record(String name, Tags tags, long millis) {
        registry.ifAvailable(meters -> meters.timer(name, tags).record(millis, TimeUnit.MILLISECONDS));
    }
}
