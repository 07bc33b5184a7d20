package dev.alembic.testkit.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.Alembic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A process is killed again and again at a random moment of a backfill; the next one goes on, and in the
 * end every row was changed once.
 */
class BackfillCrashTest {

    private static final int ROWS = Integer.getInteger("backfill.rows", 60_000);
    private static final int KILLS = Integer.getInteger("backfill.kills", 3);
    private static final int BATCH = 500;

    private static final String REVISION = """
            import dev.alembic.migration.*;
            import dev.alembic.op.Operations;

            /** count */
            @Revision(id = "a2", revises = "a1")
            class Va2 implements Migration {
                @Override
                public void upgrade(Operations op) {
                    op.execute("INSERT INTO notes VALUES (1)");
                    op.backfill("counted", b -> b.set("n", "n + 1").batch(%d).pauseMillis(%d));
                    op.execute("INSERT INTO notes VALUES (2)");
                }

                @Override
                public void downgrade(Operations op) {}
            }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "mariadb", "postgresql"})
    void a_killed_backfill_changes_every_row_once(String kind) throws Exception {
        Path scripts = folder.resolve("scripts");
        Files.createDirectories(scripts.resolve("versions"));
        Files.writeString(scripts.resolve("versions/a1.sql"), """
                -- revision: a1
                -- upgrade
                CREATE TABLE counted (id INTEGER PRIMARY KEY, n INTEGER NOT NULL);
                CREATE TABLE notes (id INTEGER);
                """);
        long seed = Long.getLong("alembic.seed", 1);
        Random dice = new Random(seed);
        try (CrashDatabase database = CrashDatabase.of(kind, folder, 0)) {
            upgrade(scripts, database);
            fill(database);
            Files.writeString(scripts.resolve("versions/Va2.java"), REVISION.formatted(BATCH, 20));
            int killed = 0;
            int inTheMidst = 0;
            for (int i = 0; i < KILLS; i++) {
                killed += isKilled(scripts, database, 1_000 + dice.nextInt(2_000)) ? 1 : 0;
                long done = count(database, "SELECT COUNT(*) FROM counted WHERE n = 1");
                inTheMidst += done > 0 && done < ROWS ? 1 : 0;
            }
            upgrade(scripts, database);
            assertThat(count(database, "SELECT COUNT(*) FROM counted WHERE n <> 1"))
                    .as("-Dalembic.seed=%d", seed)
                    .isZero();
            assertThat(count(database, "SELECT COUNT(*) FROM notes")).isEqualTo(2);
            MeasuredTable.BACKFILLS.row(kind, ROWS, killed, inTheMidst);
        }
    }

    private static void upgrade(Path scripts, CrashDatabase database) {
        try (Alembic alembic =
                Alembic.builder().scripts(scripts).url(database.url()).build()) {
            alembic.upgrade("head");
        }
    }

    private static void fill(CrashDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            int part = 1_000;
            for (int from = 1; from <= ROWS; from += part) {
                StringBuilder rows = new StringBuilder("INSERT INTO counted VALUES ");
                for (int id = from; id < from + part; id++) {
                    rows.append(id == from ? "" : ", ").append('(').append(id).append(", 0)");
                }
                statement.executeUpdate(rows.toString());
            }
            connection.commit();
        }
    }

    private static long count(CrashDatabase database, String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Whether it was still running. */
    private boolean isKilled(Path scripts, CrashDatabase database, int millis)
            throws IOException, InterruptedException {
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CrashedRuns.class.getName(),
                        scripts.toString(),
                        "upgrade",
                        database.url(),
                        "0",
                        "0"))
                .redirectError(errors.toFile())
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("RUNNING");
            Thread.sleep(millis);
            boolean isAlive = process.isAlive();
            process.destroyForcibly().waitFor();
            assertThat(Files.readString(errors)).doesNotContain("Exception");
            return isAlive;
        }
    }
}
