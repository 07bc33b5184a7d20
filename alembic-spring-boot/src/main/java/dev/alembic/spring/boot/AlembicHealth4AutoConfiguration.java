package dev.alembic.spring.boot;

import dev.alembic.Alembic;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Makes migrations a part of the application's health on Spring Boot 4, where that is asked for. */
@AutoConfiguration(after = AlembicAutoConfiguration.class)
@ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
@ConditionalOnBooleanProperty(name = "management.health.alembic.enabled")
@ConditionalOnBean(Alembic.class)
public final class AlembicHealth4AutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "alembicHealthIndicator")
    HealthIndicator alembicHealthIndicator(ListableBeanFactory beans) {
        return () -> {
            MigrationHealth health = MigrationHealth.of(beans);
            return Health.status(health.status()).withDetails(health.details()).build();
        };
    }
}
