package dev.alembic.spring.boot;

import static dev.alembic.spring.boot.Applications.current;
import static dev.alembic.spring.boot.Applications.shop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.migration.Migration;
import dev.alembic.migration.Revision;
import dev.alembic.op.Operations;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Revisions that the container makes. */
class RevisionBeansTest {

    @Revision(id = "cccc", revises = "bbbb")
    static class Names implements Migration {

        private final List<String> names;

        Names(List<String> names) {
            this.names = names;
        }

        @Override
        public void upgrade(Operations op) {
            for (int id = 1; id <= names.size(); id++) {
                op.bulkInsert("customers", List.of(Map.of("id", id, "name", names.get(id - 1))));
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WithNames {
        @Bean
        List<String> names() {
            return List.of("Ada", "Grace");
        }

        @Bean
        Names insertNames(List<String> names) {
            return new Names(names);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WithProxy {
        @Bean
        Migration insertNames() {
            ProxyFactory factory = new ProxyFactory(new Names(List.of("Ada")));
            factory.addAdvice((MethodInterceptor) call -> call.proceed());
            return (Migration) factory.getProxy();
        }
    }

    @Revision(id = "cccc", revises = "bbbb")
    static class Hungry implements Migration {

        Hungry(EntityManagerFactory entities) {
            assertThat(entities).isNotNull();
        }

        @Override
        public void upgrade(Operations op) {}
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackages = "dev.alembic.spring.boot.shop")
    static class WithEntities {
        @Bean
        Migration hungry(EntityManagerFactory entities) {
            return new Hungry(entities);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WithTemplate {
        @Bean
        Migration hungry(JdbcTemplate database) {
            assertThat(database).isNotNull();
            return new Names(List.of());
        }
    }

    @Test
    void they_are_given_what_they_ask_for() {
        shop().withUserConfiguration(WithNames.class).run(context -> {
            assertThat(current(context)).containsExactly("cccc");
            assertThat(context.getBean(JdbcTemplate.class).queryForList("SELECT name FROM customers", String.class))
                    .containsExactly("Ada", "Grace");
        });
    }

    @Test
    void proxies_are_looked_behind() {
        shop().withUserConfiguration(WithProxy.class)
                .run(context -> assertThat(current(context)).containsExactly("cccc"));
    }

    @Test
    void one_that_needs_entities_is_refused() {
        shop().withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
                .withUserConfiguration(WithEntities.class)
                .run(context -> refused(context.getStartupFailure()));
    }

    @Test
    void one_that_needs_a_template_is_refused() {
        shop().withUserConfiguration(WithTemplate.class).run(context -> refused(context.getStartupFailure()));
    }

    private static void refused(@Nullable Throwable failure) {
        assertThat(new AlembicFailureAnalyzer().analyze(Objects.requireNonNull(failure)))
                .isNotNull()
                .satisfies(analysis -> assertThat(analysis.getDescription())
                        .startsWith("Revision bean \"hungry\" needs something that waits for the migrations, such as an"
                                + " EntityManagerFactory"));
    }
}
