package dev.alembic.testkit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.Alembic;
import dev.alembic.plan.DatabaseStatistics;
import dev.alembic.plan.Forecast;
import dev.alembic.plan.TableStatistic;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What servers know of the sizes of tables, and what the history says of their pace. */
class DatabaseStatisticsTest {

    private static final int ROWS = 200_000;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Path versions = Files.createDirectories(folder.resolve("versions"));
        revision(versions, "a1", "", "CREATE TABLE tasks (id INTEGER PRIMARY KEY, number BIGINT, title VARCHAR(100));");
        revision(versions, "a2", "a1", "CREATE INDEX ix_title ON tasks (title);");
        revision(versions, "a3", "a2", "CREATE INDEX ix_number ON tasks (number, title);");
        revision(versions, "a4", "a3", "CREATE INDEX ix_both ON tasks (title, number);");
    }

    private static void revision(Path versions, String id, String parent, String upgrade) throws IOException {
        Files.writeString(
                versions.resolve("V" + id + ".sql"),
                "-- revision: %s\n-- revises: %s\n-- upgrade\n%s\n".formatted(id, parent, upgrade));
    }

    static Stream<TestDatabase> databases() {
        return Stream.of(
                TestServers.postgresql().freshDatabase("sizes"),
                TestServers.mariadb().freshDatabase("sizes"));
    }

    private static void fill(TestDatabase database) throws SQLException {
        boolean isPostgresql = database.url().startsWith("postgresql");
        String numbers =
                isPostgresql ? "generate_series(1, %d) AS n(seq)".formatted(ROWS) : "seq_1_to_%d".formatted(ROWS);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO tasks SELECT seq, seq * 7, concat(md5(seq), md5(seq + 1)) FROM %s"
                    .formatted(numbers)
                    .replace("md5(seq)", isPostgresql ? "md5(seq::text)" : "md5(seq)")
                    .replace("md5(seq + 1)", isPostgresql ? "md5((seq + 1)::text)" : "md5(seq + 1)"));
            statement.execute(isPostgresql ? "ANALYZE tasks" : "ANALYZE TABLE tasks");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void sizes_and_pace_are_known(TestDatabase database) throws SQLException {
        try (database;
                Alembic alembic = Alembic.builder()
                        .scripts(folder)
                        .directory(folder)
                        .url(database.url())
                        .build()) {
            alembic.upgrade("a1");
            fill(database);
            Forecast before = forecast(alembic);
            alembic.upgrade("a3");
            DatabaseStatistics statistics = alembic.plans().statistics();
            TableStatistic tasks = statistics.tables().stream()
                    .filter(table -> table.table().equals("tasks"))
                    .findFirst()
                    .orElseThrow();
            assertThat(tasks.schema()).isEmpty();
            assertThat(tasks.rows().orElse(0)).isBetween(ROWS / 2L, ROWS * 2L);
            assertThat(tasks.bytes()).isGreaterThan(10L << 20);
            assertThat(tasks.indexBytes()).isGreaterThan(10L << 20);
            assertThat(statistics.pace()).isPresent();
            Forecast after = forecast(alembic);
            assertThat(ratio(after)).isLessThan(ratio(before));
        }
    }

    private static double ratio(Forecast forecast) {
        return (double) forecast.mostMillis() / forecast.leastMillis();
    }

    private static Forecast forecast(Alembic alembic) {
        return alembic.plans().upgrade("a4").get(0).steps().stream()
                .flatMap(step -> step.statements().stream())
                .filter(statement -> statement.sql().contains("INDEX"))
                .flatMap(statement -> statement.forecast().stream())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void long_transactions_are_told(TestDatabase database) throws SQLException, InterruptedException {
        try (database;
                Alembic alembic = Alembic.builder()
                        .scripts(folder)
                        .directory(folder)
                        .url(database.url())
                        .build();
                Connection other = database.connect();
                Statement statement = other.createStatement()) {
            alembic.upgrade("a1");
            other.setAutoCommit(false);
            statement.executeUpdate("INSERT INTO tasks (id) VALUES (1)");
            Thread.sleep(1100);
            assertThat(alembic.plans().statistics().transactionSeconds())
                    .anySatisfy(seconds -> assertThat(seconds).isPositive());
            other.rollback();
        }
    }
}
