package dev.alembic.spring.boot;

import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.metaData;
import static dev.alembic.schema.Dsl.table;
import static dev.alembic.spring.boot.Applications.runner;
import static dev.alembic.spring.boot.Applications.shop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.Alembic;
import dev.alembic.schema.MetaData;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** Applications whose entities are the model, without anybody saying so. */
class ApplicationModelTest {

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackages = "dev.alembic.spring.boot.shop")
    static class Shop {}

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackages = "dev.alembic.spring.boot.naming")
    static class Naming {}

    private static ApplicationContextRunner jpa(ApplicationContextRunner application, Class<?> configuration) {
        return application
                .withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
                .withUserConfiguration(configuration);
    }

    @Test
    void revisions_are_compared_with_the_entities() {
        jpa(shop(), Shop.class).run(context -> assertThat(found(context)).isEmpty());
        jpa(shop(), Shop.class)
                .withPropertyValues("alembic.target=aaaa")
                .run(context -> assertThatThrownBy(() -> found(context)).hasMessageContaining("not up to date"));
    }

    @Test
    void entities_are_compared_as_the_application_names_them() {
        jpa(runner(), Naming.class)
                .withPropertyValues("spring.jpa.hibernate.ddl-auto=create")
                .run(context -> assertThat(found(context)).isEmpty());
        jpa(runner(), Naming.class)
                .withPropertyValues(
                        "spring.jpa.hibernate.ddl-auto=create",
                        "spring.jpa.hibernate.naming.physical-strategy="
                                + "org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl")
                .run(context -> assertThat(found(context)).isEmpty());
    }

    @Test
    void a_model_that_is_given_comes_first() {
        MetaData other = metaData(table("others", column("id", integer()).primaryKey()));
        jpa(shop(), Shop.class)
                .withBean(MetaData.class, () -> other)
                .run(context -> assertThat(found(context)).contains("added table 'others'"));
    }

    @Test
    void without_entities_there_is_no_model() {
        shop().run(context ->
                assertThat(context.getBean(Alembic.class).hasModel()).isFalse());
        jpa(shop(), Shop.class)
                .run(context ->
                        assertThat(context.getBean(Alembic.class).hasModel()).isTrue());
    }

    @Test
    void at_the_start_the_entities_are_not_known() {
        jpa(shop(), Shop.class)
                .withBean(AlembicMigrationStrategy.class, () -> alembic -> {
                    alembic.upgrade("heads");
                    alembic.check();
                })
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isNotNull()
                        .satisfies(e -> assertThat(messages(context.getStartupFailure()))
                                .anyMatch(message -> message.startsWith("The entities aren't known yet: the"
                                        + " application maps them after the migrations."))));
    }

    /** Two databases, of which Alembic migrates the one that isn't primary. */
    @Configuration(proxyBeanMethods = false)
    static class TwoDatabases {

        @Bean
        @AlembicDataSource
        DataSource shopData() {
            return new DriverManagerDataSource("jdbc:h2:mem:two_shop;DB_CLOSE_DELAY=-1");
        }

        @Bean
        @Primary
        DataSource otherData() {
            return new DriverManagerDataSource("jdbc:h2:mem:two_other;DB_CLOSE_DELAY=-1");
        }

        @Bean
        LocalContainerEntityManagerFactoryBean shopEntities(@AlembicDataSource DataSource shop) {
            return factory(shop, "dev.alembic.spring.boot.shop");
        }

        @Bean
        LocalContainerEntityManagerFactoryBean otherEntities(DataSource other) {
            return factory(other, "dev.alembic.spring.boot.naming");
        }
    }

    /** Two applications in one database. */
    @Configuration(proxyBeanMethods = false)
    static class TwoMappings {

        @Bean
        LocalContainerEntityManagerFactoryBean shopEntities(DataSource source) {
            return factory(source, "dev.alembic.spring.boot.shop");
        }

        @Bean
        LocalContainerEntityManagerFactoryBean otherEntities(DataSource source) {
            return factory(source, "dev.alembic.spring.boot.naming");
        }
    }

    private static LocalContainerEntityManagerFactoryBean factory(DataSource source, String entities) {
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(source);
        factory.setPackagesToScan(entities);
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setJpaPropertyMap(Map.of("hibernate.hbm2ddl.auto", "none"));
        return factory;
    }

    @Test
    void of_several_the_entities_of_the_migrated_database_count() {
        shop().withUserConfiguration(TwoDatabases.class)
                .run(context -> assertThat(found(context)).isEmpty());
    }

    @Test
    void of_several_for_one_database_none_is_chosen() {
        shop().withUserConfiguration(TwoMappings.class)
                .run(context -> assertThatThrownBy(() -> found(context))
                        .hasMessageContaining(
                                "There are several entity manager factories and none of them is primary."));
    }

    private static List<String> found(ApplicationContext context) {
        return context.getBean(Alembic.class).check().databases().stream()
                .flatMap(database -> database.result().differences().stream())
                .flatMap(difference -> difference.detected().stream())
                .toList();
    }

    private static List<String> messages(Throwable failure) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause)
                .map(e -> String.valueOf(e.getMessage()))
                .toList();
    }
}
