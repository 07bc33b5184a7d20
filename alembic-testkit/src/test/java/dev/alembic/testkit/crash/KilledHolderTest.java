package dev.alembic.testkit.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.Alembic;
import dev.alembic.testkit.crash.CommandProject.Command;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process that is killed while it has the lock: how long the next one waits. */
class KilledHolderTest {

    private static final String IN_JAVA = """
            import dev.alembic.migration.*;
            import dev.alembic.op.Operations;

            @Revision(id = "a1")
            class Va1 implements Migration {
                @Override
                public void upgrade(Operations op) {
                    op.execute("CREATE TABLE t (n INTEGER)");
                    System.out.println("HOLDING");
                    sleep();
                }

                private static void sleep() {
                    try {
                        Thread.sleep(120_000);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }

                @Override
                public void downgrade(Operations op) {}
            }
            """;

    private static final String WITHOUT_END = "INSERT INTO t WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1"
            + " FROM n) SELECT COUNT(*) FROM n WHERE i < 0;";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"postgresql", "mariadb", "sqlite", "h2"})
    void a_holder_that_is_killed_in_java_keeps_nobody_waiting(String kind) throws Exception {
        on(kind, project -> {
            Files.writeString(project.scripts().resolve("versions/Va1.java"), IN_JAVA);
            Command holder = project.start("upgrade", "head");
            holder.awaitText("HOLDING");
            Files.delete(project.scripts().resolve("versions/Va1.java"));
            measure(kind, "in Java", holder, project);
        });
    }

    /** The server may have to find out first that nobody waits for the answer. */
    @ParameterizedTest
    @CsvSource({"postgresql, SELECT pg_sleep(120);", "mariadb, SELECT SLEEP(120);", "sqlite,"})
    void a_holder_that_is_killed_in_a_statement_keeps_nobody_waiting_for_long(String kind, String statement)
            throws Exception {
        on(kind, project -> {
            project.revision(
                    "a1", "", "CREATE TABLE t (n INTEGER); " + (statement == null ? WITHOUT_END : statement), "");
            Command holder = project.start("upgrade", "head");
            holder.awaitText("Running upgrade");
            Thread.sleep(1_500);
            measure(kind, "in a statement", holder, project);
        });
    }

    /** Nobody else's waiting costs more than the lease of a session whose client is gone. */
    private static void measure(String kind, String busy, Command holder, CommandProject project) throws Exception {
        project.revision("a1", "", "CREATE TABLE t (n INTEGER); INSERT INTO t VALUES (1);", "");
        holder.kill();
        long start = System.nanoTime();
        upgrade(project);
        long millis = (System.nanoTime() - start) / 1_000_000;
        MeasuredTable.HOLDERS.row(kind, busy, millis);
        assertThat(millis).isLessThan(20_000);
    }

    private static void upgrade(CommandProject project) {
        try (Alembic alembic =
                Alembic.builder().scripts(project.scripts()).url(project.url()).build()) {
            alembic.upgrade("head");
        }
    }

    @Test
    void an_index_whose_builder_was_killed_is_built_by_the_next_run() throws Exception {
        try (TestDatabase database = TestServers.postgresql().freshDatabase("killed");
                Connection writer = database.connect()) {
            CommandProject project = CommandProject.of(folder, database.url());
            project.revision("a1", "", "CREATE TABLE t (n INTEGER);", "");
            upgrade(project);
            project.revision("a2", "a1", "CREATE INDEX CONCURRENTLY IF NOT EXISTS ix ON t (n);", "");
            writer.setAutoCommit(false);
            execute(writer, "INSERT INTO t VALUES (1)");
            Command builder = project.start("upgrade", "head");
            builder.awaitText("Running upgrade a1 -> a2");
            await(database, "SELECT COUNT(*) FROM pg_index WHERE indexrelid::regclass::text = 'ix'");
            builder.kill();
            writer.rollback();

            upgrade(project);
            await(database, "SELECT COUNT(*) FROM pg_index WHERE indexrelid = 'ix'::regclass AND indisvalid");
        }
    }

    private static void await(TestDatabase database, String query) throws SQLException, InterruptedException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (int attempt = 0; attempt < 200; attempt++) {
                try (ResultSet row = statement.executeQuery(query)) {
                    row.next();
                    if (row.getInt(1) > 0) {
                        return;
                    }
                }
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("Nothing is found by " + query);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Work {
        void run(CommandProject project) throws Exception;
    }

    private void on(String kind, Work work) throws Exception {
        switch (kind) {
            case "postgresql" -> on(TestServers.postgresql().freshDatabase("killed"), work);
            case "mariadb" -> on(TestServers.mariadb().freshDatabase("killed"), work);
            case "h2" -> onServerOfH2(work);
            default -> work.run(CommandProject.of(folder, "jdbc:sqlite:" + folder.resolve("app.db")));
        }
    }

    private void on(TestDatabase database, Work work) throws Exception {
        try (database) {
            work.run(CommandProject.of(folder, database.url()));
        }
    }

    private void onServerOfH2(Work work) throws Exception {
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", folder.toString())
                .start();
        try {
            work.run(CommandProject.of(folder, "jdbc:h2:tcp://localhost:%d/./app;USER=sa".formatted(server.getPort())));
        } finally {
            server.stop();
        }
    }
}
