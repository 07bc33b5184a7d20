package dev.alembic.spring.boot;

import dev.alembic.migration.MigrationListener;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Times runs and revisions where the application has a registry of meters. */
@AutoConfiguration(before = AlembicAutoConfiguration.class)
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBooleanProperty(name = "management.metrics.enable.alembic", matchIfMissing = true)
public final class AlembicMetricsAutoConfiguration {

    @Bean
    MigrationListener alembicMigrationTimers(ObjectProvider<MeterRegistry> registry) {
        return new MigrationTimers(registry);
    }
}
