package dev.alembic.spring.boot;

import static dev.alembic.spring.boot.Applications.SHOP;
import static dev.alembic.spring.boot.Applications.current;
import static dev.alembic.spring.boot.Applications.shop;
import static dev.alembic.spring.boot.Applications.tables;
import static dev.alembic.spring.boot.Applications.withoutDatabase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.Alembic;
import dev.alembic.AlembicBuilder;
import dev.alembic.error.ConfigException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which database is migrated, and through what. */
class DatabaseSelectionTest {

    @TempDir
    Path folder;

    private final ApplicationContextRunner application = withoutDatabase().withPropertyValues(SHOP);

    private static DataSource database() {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        source.setUser("sa");
        return source;
    }

    @Configuration(proxyBeanMethods = false)
    static class Two {
        @Bean
        DataSource orders() {
            return database();
        }

        @Bean
        DataSource billing() {
            return database();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OnePrimary {
        @Bean
        @Primary
        DataSource orders() {
            return database();
        }

        @Bean
        DataSource billing() {
            return database();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OneMarked {
        @Bean
        @Primary
        DataSource orders() {
            return database();
        }

        @Bean
        @AlembicDataSource
        DataSource billing() {
            return database();
        }
    }

    @Test
    void the_primary_one() {
        application.withUserConfiguration(OnePrimary.class).run(context -> {
            assertThat(tables(context.getBean("orders", DataSource.class))).contains("customers");
            assertThat(tables(context.getBean("billing", DataSource.class))).isEmpty();
        });
    }

    @Test
    void the_marked_one() {
        application.withUserConfiguration(OneMarked.class).run(context -> {
            assertThat(tables(context.getBean("orders", DataSource.class))).isEmpty();
            assertThat(tables(context.getBean("billing", DataSource.class))).contains("customers");
        });
    }

    @Test
    void of_several_equal_ones_none_is_taken() {
        application
                .withUserConfiguration(Two.class)
                .run(context -> assertThat(context.getStartupFailure())
                        .hasRootCauseInstanceOf(ConfigException.class)
                        .hasRootCauseMessage(
                                "There are 2 data sources and none of them is primary. Mark the one that Alembic"
                                        + " migrates with @AlembicDataSource, or set alembic.url."));
    }

    @Test
    void one_by_its_url_without_any_data_source() {
        application
                .withPropertyValues("alembic.url=jdbc:sqlite:" + folder.resolve("app.db"))
                .run(context -> {
                    assertThat(context).doesNotHaveBean(DataSource.class);
                    assertThat(current(context)).containsExactly("bbbb");
                });
    }

    @Test
    void one_by_its_url_beside_a_data_source() {
        shop().withPropertyValues(
                        "alembic.url=jdbc:h2:" + folder.resolve("own"), "alembic.user=sa", "alembic.password=secret")
                .run(context -> {
                    assertThat(current(context)).containsExactly("bbbb");
                    assertThat(tables(context.getBean(DataSource.class))).isEmpty();
                });
    }

    @Test
    void one_by_its_url_and_driver() {
        application
                .withPropertyValues(
                        "alembic.url=jdbc:h2:" + folder.resolve("own"), "alembic.driver-class-name=org.h2.Driver")
                .run(context -> assertThat(current(context)).containsExactly("bbbb"));
    }

    @Test
    void the_same_one_as_another_user() {
        shop().withUserConfiguration(Owner.class)
                .withPropertyValues(
                        "spring.datasource.url=jdbc:h2:" + folder.resolve("shop"),
                        "alembic.user=owner",
                        "alembic.password=secret")
                .run(context -> assertThat(
                                context.getBean(JdbcTemplate.class).queryForList("SELECT name FROM who", String.class))
                        .contains("OWNER"));
    }

    /** Makes the user before anybody migrates, and remembers who did. */
    @Configuration(proxyBeanMethods = false)
    static class Owner {
        @Bean
        AlembicCustomizer remembers(DataSource application) {
            new JdbcTemplate(application).execute("CREATE USER owner PASSWORD 'secret' ADMIN");
            return builder -> builder.listener(new dev.alembic.migration.MigrationListener() {
                @Override
                public void afterStep(
                        dev.alembic.migration.MigrationRun run, dev.alembic.migration.MigrationStep step, long millis) {
                    try (var statement = run.connection().createStatement()) {
                        statement.execute("CREATE TABLE IF NOT EXISTS who AS SELECT current_user AS name");
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }
            });
        }
    }

    @Test
    void one_that_a_service_tells() {
        application
                .withBean(AlembicConnectionDetails.class, () -> new Service("jdbc:h2:" + folder.resolve("service")))
                .withPropertyValues("alembic.url=jdbc:nothing:")
                .run(context -> assertThat(current(context)).containsExactly("bbbb"));
    }

    private record Service(String url) implements AlembicConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public @Nullable String getUsername() {
            return "sa";
        }

        @Override
        public @Nullable String getPassword() {
            return null;
        }
    }

    @Test
    void several_databases_have_an_alembic_each() {
        application.withUserConfiguration(Two.class, BothMigrated.class).run(context -> {
            assertThat(tables(context.getBean("orders", DataSource.class))).contains("customers", "alembic_version");
            assertThat(tables(context.getBean("billing", DataSource.class))).contains("customers", "bills");
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class BothMigrated {
        @Bean
        Alembic ordersMigrations(AlembicBuilder builder, DataSource orders) {
            return builder.dataSource(orders).build();
        }

        @Bean
        Alembic billingMigrations(AlembicBuilder builder, DataSource billing) {
            return builder.dataSource(billing).versionTable("bills").build();
        }
    }

    @Test
    void a_password_is_told_to_nobody() {
        application
                .withPropertyValues("alembic.url=jdbc:postgresql://localhost:1/shop", "alembic.password=s3cret")
                .run(context -> {
                    Throwable failure = context.getStartupFailure();
                    assertThat(failure).isNotNull();
                    for (Throwable each = failure; each != null; each = each.getCause()) {
                        assertThat(String.valueOf(each.getMessage())).doesNotContain("s3cret");
                    }
                });
    }
}
