package dev.alembic.spring.boot;

import static dev.alembic.spring.boot.Applications.runner;
import static dev.alembic.spring.boot.Applications.shop;
import static dev.alembic.spring.boot.Applications.tables;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.Alembic;
import dev.alembic.comparison.Difference;
import dev.alembic.hibernate.HibernateMetaData;
import dev.alembic.spring.boot.naming.PurchaseOrder;
import dev.alembic.spring.boot.shop.Customer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Applications whose tables Hibernate reads and writes. */
@ExtendWith(OutputCaptureExtension.class)
class JpaApplicationTest {

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackages = "dev.alembic.spring.boot.shop")
    static class Shop {}

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackages = "dev.alembic.spring.boot.naming")
    static class Naming {}

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

    @Test
    void entities_are_named_as_spring_boot_names_them() {
        runner().withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
                .withUserConfiguration(Naming.class)
                .withPropertyValues("alembic.enabled=false")
                .run(context -> {
                    assertThat(tables(context.getBean(DataSource.class))).contains("purchase_order_gift_tags");
                    HibernateMetaData entities = HibernateMetaData.of(PurchaseOrder.class);
                    assertThat(differences(context, entities.springBoot())).isEmpty();
                    assertThat(differences(context, entities)).isNotEmpty();
                });
    }

    private static List<Difference> differences(ApplicationContext context, HibernateMetaData entities)
            throws SQLException {
        try (Connection connection = context.getBean(DataSource.class).getConnection()) {
            return Alembic.compare(connection, entities.on("h2")).differences();
        }
    }
}
