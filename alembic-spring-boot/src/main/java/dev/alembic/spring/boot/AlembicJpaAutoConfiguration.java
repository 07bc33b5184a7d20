package dev.alembic.spring.boot;

import dev.alembic.hibernate.HibernateEnvironment;
import jakarta.persistence.EntityManagerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;

/** Lets the application's own entities be the model, where {@code alembic-hibernate} can read them. */
@AutoConfiguration(
        after = AlembicAutoConfiguration.class,
        afterName = {
            // Spring Boot 3 and 4.
            "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
        })
@ConditionalOnClass({HibernateEnvironment.class, EntityManagerFactory.class, EntityManagerFactoryInfo.class})
@ConditionalOnBean({MigrationDatabase.class, EntityManagerFactory.class})
public final class AlembicJpaAutoConfiguration {

    @Bean
    ApplicationModel alembicModel(ObjectProvider<EntityManagerFactory> factories, MigrationDatabase database) {
        return new ApplicationModel(new ApplicationEntities(factories, database));
    }
}
