package dev.alembic.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.cli.Main;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process that is told to end in the midst of a statement ends in order. */
@DisabledOnOs(OS.WINDOWS)
class TerminationTest {

    private static final String REVISION = """
            -- revision: a1
            -- upgrade
            CREATE TABLE t (id integer);
            %s;
            -- downgrade
            DROP TABLE t;
            """;

    private static final String COUNT_WITHOUT_END = "INSERT INTO t WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT"
            + " i + 1 FROM n) SELECT count(*) FROM n WHERE i < 0";

    @TempDir
    Path folder;

    private void project(String url, String statement) throws IOException {
        Files.createDirectories(folder.resolve("alembic/versions"));
        Files.writeString(
                folder.resolve("alembic.ini"), "[alembic]\nscript_location = alembic\nurl = %s\n".formatted(url));
        Files.writeString(folder.resolve("alembic/versions/Va1_t.sql"), REVISION.formatted(statement));
    }

    private Process upgrade() throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        "env",
                        "--default-signal=INT", // what a shell starts behind an & is deaf to it
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        Main.class.getName(),
                        "upgrade",
                        "head")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"), StandardCharsets.UTF_8);
    }

    /** Sends a signal while the statement runs, and waits for the end. */
    private int ended(Process process, String signal) throws IOException, InterruptedException {
        while (!output().contains("Running upgrade") && process.isAlive()) {
            Thread.sleep(50);
        }
        Thread.sleep(1_000);
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static List<String> stopped(String statement) {
        return List.of(
                "failed: the run was stopped from outside.",
                "Statement: " + statement,
                "Done:      nothing",
                "Everything was rolled back; the database is as it was before this run.");
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "INT, 130"})
    void on_postgresql_the_statement_is_cancelled_and_the_lock_given_back(String signal, int status)
            throws IOException, InterruptedException, SQLException {
        try (TestDatabase database = TestServers.postgresql().freshDatabase("termination");
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            project(database.url(), "SELECT pg_sleep(60)");

            assertThat(ended(upgrade(), signal)).isEqualTo(status);
            assertThat(output()).contains(stopped("SELECT pg_sleep(60)"));
            try (ResultSet left = statement.executeQuery("SELECT count(*) FROM pg_stat_activity a"
                    + " LEFT JOIN pg_locks l ON l.pid = a.pid AND l.locktype = 'advisory'"
                    + " WHERE a.datname = current_database() AND a.pid <> pg_backend_pid()"
                    + " AND (a.state = 'active' OR l.pid IS NOT NULL)")) {
                left.next();
                assertThat(left.getInt(1)).isZero();
            }
            project(database.url(), "SELECT 1");
            assertThat(upgrade().waitFor()).isZero();
        }
    }

    @Test
    void on_sqlite_the_statement_is_cancelled_and_the_file_is_free() throws IOException, InterruptedException {
        String url = "sqlite:///" + folder.resolve("app.db");
        project(url, COUNT_WITHOUT_END);

        assertThat(ended(upgrade(), "TERM")).isEqualTo(143);
        assertThat(output()).contains(stopped("INSERT INTO t WITH RECURSIVE"));
        project(url, "INSERT INTO t VALUES (1)");
        assertThat(upgrade().waitFor()).isZero();
    }

    @Test
    void a_process_that_waits_for_another_one_ends_at_once() throws IOException, InterruptedException, SQLException {
        try (TestDatabase database = TestServers.postgresql().freshDatabase("termination")) {
            project(database.url(), "SELECT pg_sleep(60)");
            Process first = upgrade();
            while (!output().contains("Running upgrade")) {
                Thread.sleep(50);
            }
            Process second = upgrade();
            while (!output().contains("Waiting for another process")) {
                Thread.sleep(50);
            }

            second.destroy();
            assertThat(second.waitFor()).isEqualTo(143);
            first.destroy();
            assertThat(first.waitFor()).isEqualTo(143);
        }
    }
}
