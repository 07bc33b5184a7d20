package dev.alembic.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.config.Config;
import dev.alembic.fleet.FleetState.Phase;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As many tenants as {@code fleet.tenants} says, done by three processes of which one is killed. */
class FleetTest {

    private static final int NUMBER = Integer.getInteger("fleet.tenants", 15);
    private static final int REVISIONS = 3;
    private static final int WORKERS = 3;
    private static final int PATIENCE_MINUTES = 20;

    @TempDir
    Path folder;

    private TestDatabase database;

    @BeforeEach
    void project() throws IOException {
        database = TestServers.postgresql().freshDatabase("fleet");
        String tenants = IntStream.rangeClosed(1, NUMBER).mapToObj(i -> "c" + i).collect(Collectors.joining(" "));
        Files.createDirectories(folder.resolve("versions"));
        Files.writeString(
                folder.resolve("alembic.ini"),
                "[alembic]\nscript_location = .\nurl = %s\ntenants = %s\n".formatted(database.url(), tenants));
        for (int i = 1; i <= REVISIONS; i++) {
            String parent = i == 1 ? "" : "-- revises: a" + (i - 1) + "\n";
            String table = i == 1 ? "CREATE TABLE done (step integer);\n" : "";
            Files.writeString(
                    folder.resolve("versions/a%d.sql".formatted(i)),
                    "-- revision: a%d\n%s-- upgrade\n%sINSERT INTO done VALUES (%d);\nSELECT pg_sleep(0.1);\n"
                            .formatted(i, parent, table, i));
        }
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private Fleet fleet() {
        return Fleet.in(
                new UrlDataSource(Config.load(folder.resolve("alembic.ini"), "alembic", name -> Optional.empty())));
    }

    private String run(String... arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
        List<String> words =
                new ArrayList<>(List.of("-c", folder.resolve("alembic.ini").toString()));
        words.addAll(List.of(arguments));
        int status = new Main(stream, stream).run(words);
        return output.toString(StandardCharsets.UTF_8) + status;
    }

    private Process worker(int number) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        Main.class.getName(),
                        "work",
                        "--threads",
                        "2",
                        "--heartbeat-millis",
                        "500")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("worker" + number).toFile())
                .start();
    }

    private long in(Phase phase) {
        return fleet().states().stream().filter(state -> state.phase() == phase).count();
    }

    @Test
    void each_tenant_is_done_once_though_a_worker_is_killed() throws Exception {
        assertThat(run("schedule", "head")).isEqualTo("%d of %d tenants are scheduled.%n0".formatted(NUMBER, NUMBER));
        assertThat(run("schedule", "head")).startsWith("0 of %d".formatted(NUMBER));
        List<Process> workers = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            workers.add(worker(i));
        }
        Process victim = workers.get(0);
        String start = victim.pid() + "-";
        Fleet fleet = fleet();
        while (fleet.states().stream()
                .noneMatch(state -> state.phase() == Phase.RUNNING
                        && state.worker().orElse("").startsWith(start))) {
            assertThat(victim.isAlive()).isTrue();
            Thread.sleep(20);
        }
        victim.destroyForcibly().waitFor();

        for (Process other : workers.subList(1, WORKERS)) {
            assertThat(other.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
            assertThat(other.exitValue()).isZero();
        }
        assertThat(in(Phase.DONE)).isEqualTo(NUMBER);
        assertThat(run("status")).isEqualTo("%d tenants: %d done%n0".formatted(NUMBER, NUMBER));
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (int i = 1; i <= NUMBER; i++) {
                assertThat(numbers(statement, "SELECT step FROM c%d.done ORDER BY step".formatted(i)))
                        .containsExactly("1", "2", "3");
                assertThat(numbers(statement, "SELECT version_num FROM c%d.alembic_version".formatted(i)))
                        .containsExactly("a3");
            }
        }
    }

    private static List<String> numbers(Statement statement, String query) throws SQLException {
        List<String> numbers = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                numbers.add(row.getString(1));
            }
        }
        return numbers;
    }

    @Test
    void a_tenant_that_fails_is_told_of_and_may_be_scheduled_again() throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA c2; CREATE TABLE c2.done (id integer)");
        }
        Fleet fleet = fleet();
        fleet.schedule(List.of("c1", "c2"), "a1");

        String output = run("work", "--attempts", "2", "--pause-seconds", "0");

        assertThat(output)
                .startsWith("2 tenants: 1 done, 1 failed")
                .contains("c2: Running upgrade  -> a1")
                .endsWith("1");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE c2.done");
        }
        assertThat(fleet.schedule(List.of("c2"), "a1")).isEqualTo(1);
        assertThat(run("work")).startsWith("2 tenants: 2 done");
    }

    @Test
    void what_nobody_can_mean_is_refused() {
        assertThat(run("sail"))
                .startsWith("Usage: schedule TARGET | work | status")
                .endsWith("2");
        assertThat(run("work", "--threads", "many"))
                .isEqualTo("FAILED: --threads is a number, not \"many\".%n1".formatted());
    }
}
