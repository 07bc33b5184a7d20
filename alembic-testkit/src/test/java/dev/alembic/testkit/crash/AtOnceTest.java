package dev.alembic.testkit.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.testkit.crash.CommandProject.Command;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.h2.tools.Server;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes that start at once on one database, as many as {@code -Dprocesses} says. */
class AtOnceTest {

    private static final int PROCESSES = Integer.getInteger("processes", 4);
    private static final int REVISIONS = 5;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql", "mariadb", "h2"})
    void each_revision_runs_once(String kind) throws Exception {
        on(kind, (project, connect) -> {
            long start = System.nanoTime();
            List<String> ends = ends(project, List.of("upgrade", "head"), PROCESSES);
            long millis = (System.nanoTime() - start) / 1_000_000;
            assertThat(ends).allMatch(end -> end.startsWith("exit 0"), "exit 0");
            assertThat(numbers(connect, "SELECT n, (SELECT COUNT(*) FROM alembic_history) FROM counted"))
                    .containsExactly(REVISIONS, REVISIONS);
            MeasuredTable.AT_ONCE.row(kind, PROCESSES, millis);
        });
    }

    /** Each moves on by itself, or says why it stops; the tables are always those of the version. */
    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql", "mariadb", "h2"})
    void an_upgrade_and_a_downgrade_at_once_do_no_harm(String kind) throws Exception {
        on(kind, (project, connect) -> {
            assertThat(project.start("upgrade", "r3").end()).startsWith("exit 0");
            List<Command> commands = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                commands.add(project.start("upgrade", "head"));
                commands.add(project.start("downgrade", "r1"));
            }
            for (Command command : commands) {
                assertThat(command.end())
                        .matches(end -> end.startsWith("exit 0") || end.contains("another process is migrating it"));
            }
            String version = text(connect, "SELECT version_num FROM alembic_version");
            assertThat(numbers(connect, "SELECT n, n FROM counted").get(0))
                    .isEqualTo(Integer.valueOf(version.substring(1)));
            assertThat(project.start("upgrade", "head").end()).startsWith("exit 0");
            assertThat(numbers(connect, "SELECT n, n FROM counted")).containsOnly(REVISIONS);
        });
    }

    private interface Test {
        void run(CommandProject project, Callable<Connection> connect) throws Exception;
    }

    private void on(String kind, Test test) throws Exception {
        switch (kind) {
            case "postgresql" -> on(TestServers.postgresql().freshDatabase("at_once"), test);
            case "mariadb" -> on(TestServers.mariadb().freshDatabase("at_once"), test);
            case "h2" -> onServerOfH2(test);
            default -> {
                String url = "jdbc:sqlite:" + folder.resolve("app.db");
                test.run(project(url), () -> DriverManager.getConnection(url));
            }
        }
    }

    private void on(TestDatabase database, Test test) throws Exception {
        try (database) {
            test.run(project(database.url()), database::connect);
        }
    }

    private void onServerOfH2(Test test) throws Exception {
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", folder.toString())
                .start();
        String url = "jdbc:h2:tcp://localhost:%d/./app;USER=sa".formatted(server.getPort());
        try {
            test.run(project(url), () -> DriverManager.getConnection(url));
        } finally {
            server.stop();
        }
    }

    private CommandProject project(String url) throws IOException {
        CommandProject project = CommandProject.of(folder, url);
        for (int i = 1; i <= REVISIONS; i++) {
            boolean isFirst = i == 1;
            project.revision(
                    "r" + i,
                    isFirst ? "" : "r" + (i - 1),
                    (isFirst ? "CREATE TABLE counted (n INTEGER); INSERT INTO counted VALUES (0); " : "")
                            + "UPDATE counted SET n = n + 1; CREATE TABLE t%d (n INTEGER);".formatted(i),
                    "DROP TABLE t%d; UPDATE counted SET n = n - 1;".formatted(i)
                            + (isFirst ? " DROP TABLE counted;" : ""));
        }
        return project;
    }

    private static List<String> ends(CommandProject project, List<String> arguments, int number)
            throws IOException, InterruptedException {
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            commands.add(project.start(arguments.toArray(String[]::new)));
        }
        List<String> ends = new ArrayList<>();
        for (Command command : commands) {
            ends.add(command.end());
        }
        return ends;
    }

    private static List<Integer> numbers(Callable<Connection> connect, String query) throws Exception {
        try (Connection connection = connect.call();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return List.of(row.getInt(1), row.getInt(2));
        }
    }

    private static String text(Callable<Connection> connect, String query) throws Exception {
        try (Connection connection = connect.call();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
