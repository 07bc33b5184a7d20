package dev.alembic.spring.boot;

import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;
import org.springframework.boot.sql.init.dependency.DatabaseInitializerDetector;

/** Tells Spring Boot that what uses the database has to wait for the migrations. */
final class AlembicInitializerDetector extends AbstractBeansOfTypeDatabaseInitializerDetector
        implements DatabaseInitializerDetector {

    @Override
    protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
        return Set.of(AlembicInitializer.class);
    }

    /** Before scripts such as {@code data.sql}, which fill tables. */
    @Override
    public int getOrder() {
        return 1;
    }
}
