package dev.alembic.spring.boot;

import static dev.alembic.spring.boot.Applications.runner;
import static dev.alembic.spring.boot.Applications.shop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.Alembic;
import dev.alembic.migration.EditedPolicy;
import dev.alembic.migration.MigrationListener;
import dev.alembic.migration.MigrationRun;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What is said when an application can't start because of its database. */
class FailureAnalysisTest {

    @TempDir
    Path folder;

    private static FailureAnalysis failure(ApplicationContextRunner application) {
        FailureAnalysis[] found = new FailureAnalysis[1];
        application.run(context ->
                found[0] = new AlembicFailureAnalyzer().analyze(Objects.requireNonNull(context.getStartupFailure())));
        return Objects.requireNonNull(found[0]);
    }

    private ApplicationContextRunner revisions(String... bodies) throws IOException {
        Path versions = Files.createDirectories(folder.resolve("versions"));
        for (int number = 0; number < bodies.length; number++) {
            Files.writeString(versions.resolve(number + ".sql"), bodies[number]);
        }
        return runner().withPropertyValues("alembic.script-location=" + folder);
    }

    @Test
    void no_revisions() {
        FailureAnalysis analysis = failure(runner().withPropertyValues("alembic.fail-on-missing-revisions=true"));
        assertThat(analysis.getDescription()).isEqualTo("There are no revisions in \"classpath:db/revisions\".");
        assertThat(analysis.getAction()).startsWith("Say where they are with alembic.script-location");
    }

    @Test
    void two_heads() throws IOException {
        FailureAnalysis analysis =
                failure(revisions("-- revision: aaaa\n-- upgrade\n", "-- revision: bbbb\n-- upgrade\n")
                        .withPropertyValues("alembic.target=head"));
        assertThat(analysis.getDescription()).contains("Multiple head revisions are present");
        assertThat(analysis.getAction()).contains("alembic merge heads").contains("alembic.target=heads");
    }

    @Test
    void the_same_id_twice() throws IOException {
        FailureAnalysis analysis =
                failure(revisions("-- revision: aaaa\n-- upgrade\n", "-- revision: aaaa\n-- upgrade\n"));
        assertThat(analysis.getDescription()).contains("aaaa");
        assertThat(analysis.getAction()).isEqualTo("Give one of them another id, or take it off the class path.");
    }

    @Test
    void a_database_from_the_future() {
        ApplicationContextRunner application =
                shop().withPropertyValues("spring.datasource.url=jdbc:h2:" + folder.resolve("shop"));
        application.run(context -> assertThat(context).hasNotFailed());
        FailureAnalysis analysis = failure(application.withPropertyValues("alembic.script-location=classpath:nothing"));
        assertThat(analysis.getDescription()).contains("bbbb");
        assertThat(analysis.getAction()).startsWith("The database was migrated by another version of the application.");
    }

    @Test
    void a_revision_that_was_edited() throws IOException {
        String revision = "-- revision: cccc\n-- upgrade\nCREATE TABLE c (id %s);\n";
        String url = "spring.datasource.url=jdbc:h2:" + folder.resolve("edited");
        revisions(revision.formatted("INT"))
                .withPropertyValues(url)
                .run(context -> assertThat(context).hasNotFailed());
        FailureAnalysis analysis = failure(revisions(revision.formatted("BIGINT"))
                .withPropertyValues(url)
                .withBean(
                        AlembicCustomizer.class,
                        () -> builder -> builder.configure(env -> env.edited(EditedPolicy.FAIL))));
        assertThat(analysis.getDescription()).contains("\"cccc\"", "was changed after it had been applied");
        assertThat(analysis.getAction()).contains("write the change as a new revision");
    }

    @Test
    void pending_revisions() {
        FailureAnalysis analysis = failure(shop().withPropertyValues("alembic.on-startup=validate"));
        assertThat(analysis.getDescription()).startsWith("The database lacks 2 revisions: aaaa");
        assertThat(analysis.getAction()).contains("alembic.on-startup=upgrade");
    }

    @Test
    void a_statement_that_fails() throws IOException {
        FailureAnalysis analysis = failure(revisions("-- revision: aaaa\n-- upgrade\nDROP TABLE nothing;\n"));
        assertThat(analysis.getDescription()).contains("DROP TABLE nothing").contains("0.sql, line 3");
        assertThat(analysis.getAction()).isNotEmpty();
    }

    @Test
    void somebody_else_is_migrating() {
        try (TestDatabase database = TestServers.postgresql().freshDatabase("spring")) {
            ApplicationContextRunner application = shop().withPropertyValues(
                            "spring.datasource.url=" + database.jdbcUrl(),
                            "spring.datasource.username=" + database.user(),
                            "spring.datasource.password=" + database.password(),
                            "alembic.lock-timeout=200ms");
            FailureAnalysis analysis = whileAnotherRuns(database, () -> failure(application));
            assertThat(analysis.getDescription())
                    .startsWith("Another process is migrating this database, and has been for 200 ms: process ");
            assertThat(analysis.getAction()).contains("alembic.lock-timeout");
        }
    }

    private static FailureAnalysis whileAnotherRuns(TestDatabase database, Supplier<FailureAnalysis> attempt) {
        List<FailureAnalysis> found = new ArrayList<>();
        try (Alembic other = Alembic.builder()
                .scripts("classpath:dev.alembic.spring.boot.shop.db")
                .url(database.jdbcUrl())
                .user(database.user())
                .password(database.password())
                .listener(new MigrationListener() {
                    @Override
                    public void beforeRun(MigrationRun run) {
                        found.add(attempt.get());
                    }
                })
                .build()) {
            other.upgrade("heads");
        }
        return found.get(0);
    }
}
