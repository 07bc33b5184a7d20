package dev.alembic.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServer;
import dev.alembic.testserver.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From entities to a schema, and the application on it. */
class JpaProjectIT {

    static final Path PAGE = Path.of("..", "docs", "jpa.md");

    private static final String TASK = "home: water the plants (NORMAL, [plants])";

    @TempDir
    Path root;

    @Test
    void the_application_works_on_sqlite() throws IOException {
        JpaExample project = JpaExample.in(root.toRealPath()).withoutMigrations();
        migrate(project, "jdbc:sqlite:app.db");
        assertThat(project.runApplication("jdbc:sqlite:app.db").output()).contains(TASK);
        // Hibernate has made tables for itself.
        assertThat(alembic(project, "check")).isEqualTo("No new upgrade operations detected.\n");
    }

    @Test
    void the_application_works_on_postgresql() throws IOException {
        assertThatItWorksOn(TestServers.postgresql());
    }

    @Test
    void the_application_works_on_mariadb() throws IOException {
        assertThatItWorksOn(TestServers.mariadb());
    }

    @Test
    void a_revision_made_on_sqlite_runs_on_postgresql() throws IOException {
        JpaExample project = JpaExample.in(root.toRealPath()).withoutMigrations();
        migrate(project, "jdbc:sqlite:app.db");
        try (TestDatabase database = TestServers.postgresql().freshDatabase("jpa")) {
            url(project, database.url());
            alembic(project, "upgrade", "head");
            alembic(project, "downgrade", "base");
        }
    }

    private void assertThatItWorksOn(TestServer server) throws IOException {
        JpaExample project = JpaExample.in(root.toRealPath()).withoutMigrations();
        try (TestDatabase database = server.freshDatabase("jpa")) {
            migrate(project, database.url());
            assertThat(project.runApplication(database.jdbcUrl(), database.user(), database.password())
                            .output())
                    .contains(TASK);
        }
    }

    /** As the template's README says; what was found once is not found again. */
    private static void migrate(JpaExample project, String url) throws IOException {
        alembic(project, "init", "-t", "jpa", "alembic");
        url(project, url);
        alembic(project, "revision", "--autogenerate", "-m", "create tasks");
        alembic(project, "upgrade", "head");
        assertThat(alembic(project, "check")).isEqualTo("No new upgrade operations detected.\n");
    }

    private static void url(JpaExample project, String url) throws IOException {
        Path config = project.folder().resolve("alembic.ini");
        Files.writeString(config, Files.readString(config).replaceFirst("(?m)^url = .*$", "url = " + url));
    }

    private static String alembic(JpaExample project, String... arguments) {
        AlembicCommand.Outcome outcome = new InProcess()
                .run(List.of(arguments), project.folder(), Map.of())
                .withoutContext();
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        return outcome.output();
    }

    /** The page of the documentation, read where Maven and the example are. */
    @Test
    void documentation() throws IOException, SQLException {
        Path folder = root.toRealPath();
        JpaExample.in(folder.resolve("examples").resolve("jpa"));
        InProcess alembic = new InProcess(Map.of(
                "PATH",
                String.join(
                        ":",
                        JpaExample.maven(folder.resolve("bin")).toString(),
                        System.getProperty("java.home") + "/bin",
                        System.getenv("PATH"))));
        try (StoryRun run = new StoryRun(DatabaseKind.SQLITE, folder, alembic)) {
            run.tell(StoryParser.documentation(PAGE));
        }
    }
}
