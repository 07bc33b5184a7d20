package dev.alembic.spring.boot;

import static dev.alembic.spring.boot.Applications.current;
import static dev.alembic.spring.boot.Applications.runner;
import static dev.alembic.spring.boot.Applications.shop;
import static dev.alembic.spring.boot.Applications.tables;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.Alembic;
import dev.alembic.error.EditedRevisionException;
import dev.alembic.error.MigrationFailedException;
import dev.alembic.migration.EditedPolicy;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What happens to the database when an application starts. */
@ExtendWith(OutputCaptureExtension.class)
class StartupTest {

    @TempDir
    Path folder;

    @Test
    void pending_revisions_run() {
        shop().run(context -> {
            assertThat(current(context)).containsExactly("bbbb");
            assertThat(tables(context.getBean(DataSource.class))).contains("customers");
        });
    }

    @Test
    void whoever_asks_the_database_waits() {
        shop().withUserConfiguration(Impatient.class)
                .run(context ->
                        assertThat(context).hasNotFailed().getBean("phones").isEqualTo(0));
    }

    @Configuration(proxyBeanMethods = false)
    static class Impatient {
        @Bean
        Integer phones(JdbcTemplate database) {
            return database.queryForObject("SELECT count(phone) FROM customers", Integer.class);
        }
    }

    @Test
    void a_lazy_application_migrates_too() {
        shop().withInitializer(context -> context.addBeanFactoryPostProcessor(
                        new org.springframework.boot.LazyInitializationBeanFactoryPostProcessor()))
                .run(context ->
                        assertThat(tables(context.getBean(DataSource.class))).contains("customers"));
    }

    @Test
    void the_usual_place_is_found_without_a_setting() throws Exception {
        Path place = Files.createDirectories(folder.resolve("db/revisions"));
        Files.writeString(place.resolve("first.sql"), "-- revision: cccc\n-- upgrade\nCREATE TABLE firsts (id INT);\n");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, loader())) {
            runner().withClassLoader(loader)
                    .withUserConfiguration(Shop.class)
                    .run(context -> assertThat(current(context)).containsExactly("cccc"));
        }
    }

    @Test
    void the_package_db_of_the_application_is_found_without_a_setting() {
        runner().withUserConfiguration(Shop.class)
                .run(context -> assertThat(current(context)).containsExactly("bbbb"));
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackages = "dev.alembic.spring.boot.shop")
    static class Shop {}

    @Test
    void a_place_may_be_written_as_spring_writes_it() {
        runner().withPropertyValues("alembic.script-location=classpath:/dev/alembic/spring/boot/shop/db/")
                .run(context -> assertThat(current(context)).containsExactly("bbbb"));
    }

    @Test
    void a_place_may_be_a_folder() throws IOException {
        Path versions = Files.createDirectories(folder.resolve("versions"));
        Files.writeString(
                versions.resolve("one.sql"), "-- revision: cccc\n-- upgrade\nCREATE TABLE firsts (id INT);\n");
        runner().withPropertyValues("alembic.script-location=file:" + folder)
                .run(context -> assertThat(current(context)).containsExactly("cccc"));
    }

    @Test
    void an_application_without_revisions_starts(CapturedOutput output) {
        runner().run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(Alembic.class).heads()).isEmpty();
            assertThat(output).contains("There are no revisions in \"classpath:db/revisions\" yet");
        });
    }

    @Test
    void an_application_without_revisions_is_refused_on_demand() {
        runner().withPropertyValues("alembic.fail-on-missing-revisions=true")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasRootCauseInstanceOf(MissingRevisionsException.class)
                        .hasRootCauseMessage("There are no revisions in \"classpath:db/revisions\"."));
    }

    @Test
    void a_target_stops_before_the_head() {
        shop().withPropertyValues("alembic.target=aaaa")
                .run(context -> assertThat(current(context)).containsExactly("aaaa"));
    }

    @Test
    void pending_revisions_are_refused_where_another_process_runs_them() {
        shop().withPropertyValues("alembic.on-startup=validate").run(context -> {
            assertThat(context.getStartupFailure())
                    .hasRootCauseInstanceOf(PendingRevisionsException.class)
                    .hasRootCauseMessage("The database lacks 2 revisions: aaaa (create customers), bbbb (phones).");
        });
    }

    @Test
    void a_database_that_is_up_to_date_is_valid() {
        String url = "spring.datasource.url=jdbc:h2:" + folder.resolve("shop");
        shop().withPropertyValues(url).run(context -> assertThat(context).hasNotFailed());
        shop().withPropertyValues(url, "alembic.on-startup=validate")
                .run(context -> assertThat(current(context)).containsExactly("bbbb"));
    }

    @Test
    void an_edited_revision_is_told_or_refused() throws IOException {
        Path versions = Files.createDirectories(folder.resolve("versions"));
        Path file = versions.resolve("one.sql");
        Files.writeString(file, "-- revision: cccc\n-- upgrade\nCREATE TABLE c (id INT);\n");
        String[] settings = {
            "spring.datasource.url=jdbc:h2:" + folder.resolve("edited"), "alembic.script-location=" + folder
        };
        runner().withPropertyValues(settings).run(context -> assertThat(context).hasNotFailed());
        Files.writeString(file, "-- revision: cccc\n-- upgrade\nCREATE TABLE c (id BIGINT);\n");
        ApplicationContextRunner validating =
                runner().withPropertyValues(settings).withPropertyValues("alembic.on-startup=validate");

        validating.run(
                context -> assertThat(context.getBean(Alembic.class).edited()).hasSize(1));
        validating
                .withBean(
                        AlembicCustomizer.class,
                        () -> builder -> builder.configure(env -> env.edited(EditedPolicy.FAIL)))
                .run(context ->
                        assertThat(context.getStartupFailure()).hasRootCauseInstanceOf(EditedRevisionException.class));
    }

    @Test
    void nothing_happens_on_demand() {
        shop().withPropertyValues("alembic.on-startup=none").run(context -> {
            assertThat(context).hasSingleBean(Alembic.class);
            assertThat(tables(context.getBean(DataSource.class))).isEmpty();
        });
    }

    @Test
    void it_can_be_switched_off() {
        shop().withPropertyValues("alembic.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(Alembic.class));
    }

    @Test
    void settings_reach_the_run() {
        shop().withPropertyValues(
                        "alembic.version-table=history",
                        "alembic.version-table-schema=PUBLIC",
                        "alembic.transaction-per-migration=true",
                        "alembic.lock-timeout=5s")
                .run(context ->
                        assertThat(tables(context.getBean(DataSource.class))).contains("history"));
    }

    @Test
    void a_revision_that_fails_keeps_the_application_from_starting() throws IOException {
        Path versions = Files.createDirectories(folder.resolve("versions"));
        Files.writeString(versions.resolve("one.sql"), "-- revision: cccc\n-- upgrade\nDROP TABLE nothing;\n");
        runner().withPropertyValues("alembic.script-location=" + folder)
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .satisfies(cause -> assertThat(context.getStartupFailure())
                                .hasCauseInstanceOf(MigrationFailedException.class)));
    }

    @Test
    void a_pool_with_auto_commit_off_and_one_connection_is_enough() {
        shop().withPropertyValues(
                        "spring.datasource.hikari.auto-commit=false",
                        "spring.datasource.hikari.maximum-pool-size=1",
                        "spring.datasource.hikari.connection-timeout=500")
                .run(context -> assertThat(current(context)).containsExactly("bbbb"));
    }

    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }
}
