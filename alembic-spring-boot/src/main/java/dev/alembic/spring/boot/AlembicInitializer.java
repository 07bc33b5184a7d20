package dev.alembic.spring.boot;

import dev.alembic.Alembic;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;

/**
 * Migrates when the application starts. What uses the database is made after this bean: Spring Boot
 * knows it as an initializer.
 */
public final class AlembicInitializer implements InitializingBean {

    private final List<Alembic> databases;
    private final AlembicMigrationStrategy strategy;

    /**
     * Migrates these databases, one after the other.
     *
     * @param strategy what is done to each
     */
    public AlembicInitializer(List<Alembic> databases, AlembicMigrationStrategy strategy) {
        this.databases = List.copyOf(databases);
        this.strategy = strategy;
    }

    @Override
    public void afterPropertiesSet() {
        databases.forEach(strategy::migrate);
    }
}
