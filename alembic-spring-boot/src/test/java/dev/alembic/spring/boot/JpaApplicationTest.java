package dev.alembic.spring.boot;

import static dev.alembic.spring.boot.Applications.runner;
import static dev.alembic.spring.boot.Applications.shop;
import static dev.alembic.spring.boot.Applications.tables;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.spring.boot.shop.Customer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

/** Applications whose tables Hibernate reads and writes. */
@ExtendWith(OutputCaptureExtension.class)
class JpaApplicationTest {

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackages = "dev.alembic.spring.boot.shop")
    static class Shop {}

    private static ApplicationContextRunner withEntities(ApplicationContextRunner application) {
        return application
                .withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
                .withUserConfiguration(Shop.class);
    }

    @Test
    void hibernate_finds_valid_tables() {
        withEntities(shop())
                .withPropertyValues("spring.jpa.hibernate.ddl-auto=validate")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    try (EntityManager entities =
                            context.getBean(EntityManagerFactory.class).createEntityManager()) {
                        assertThat(entities.createQuery("from Customer", Customer.class)
                                        .getResultList())
                                .isEmpty();
                    }
                });
    }

    @Test
    void hibernate_creates_nothing_in_an_embedded_database() {
        withEntities(shop())
                .withPropertyValues("alembic.on-startup=none")
                .run(context ->
                        assertThat(tables(context.getBean(DataSource.class))).isEmpty());
    }

    @Test
    void hibernate_creates_as_ever_where_alembic_is_off() {
        withEntities(runner())
                .withPropertyValues("alembic.enabled=false")
                .run(context ->
                        assertThat(tables(context.getBean(DataSource.class))).contains("customers"));
    }

    @Test
    void two_that_change_the_schema_are_warned_of(CapturedOutput output) {
        withEntities(shop())
                .withPropertyValues("spring.jpa.hibernate.ddl-auto=update")
                .run(context -> assertThat(output)
                        .contains("spring.jpa.hibernate.ddl-auto=update lets Hibernate change the schema that"
                                + " revisions describe. Set it to validate or none."));
    }

    @Test
    void validation_is_not_warned_of(CapturedOutput output) {
        withEntities(shop())
                .withPropertyValues("spring.jpa.hibernate.ddl-auto=validate")
                .run(context -> assertThat(output).doesNotContain("lets Hibernate change"));
    }
}
