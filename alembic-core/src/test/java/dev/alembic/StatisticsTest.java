package dev.alembic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.lint.LintFinding;
import dev.alembic.lint.LintResult;
import dev.alembic.lint.LintScope;
import dev.alembic.plan.DatabaseStatistics;
import dev.alembic.plan.Forecast;
import dev.alembic.plan.Loss;
import dev.alembic.plan.PlannedStep;
import dev.alembic.plan.TableStatistic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sizes of one database, for plans on another. */
class StatisticsTest {

    private static final long MANY = 5_000_000;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Path versions = Files.createDirectories(folder.resolve("versions"));
        Files.writeString(versions.resolve("Va1.sql"), """
                -- revision: a1
                -- upgrade
                CREATE TABLE tasks (id INTEGER PRIMARY KEY, title VARCHAR(50));
                INSERT INTO tasks VALUES (1, 'a'), (2, 'b');
                -- downgrade
                DROP TABLE tasks;
                """);
        Files.writeString(versions.resolve("Va2.sql"), """
                -- revision: a2
                -- revises: a1
                -- upgrade
                CREATE INDEX ix_title ON tasks (title);
                DELETE FROM tasks;
                -- downgrade
                DROP INDEX ix_title;
                """);
    }

    private Alembic alembic() {
        return Alembic.builder()
                .scripts(folder)
                .directory(folder)
                .url("jdbc:sqlite:" + folder.resolve("app.db"))
                .build();
    }

    private static DatabaseStatistics large(Optional<Double> pace) {
        return new DatabaseStatistics(
                "PostgreSQL 18",
                "2026-11-30T21:00:00Z",
                List.of(new TableStatistic(
                        Optional.of("public"), "tasks", OptionalLong.of(MANY), 700L << 20, 1L << 20)),
                List.of(60L, 2L),
                pace);
    }

    @Test
    void tables_are_told_with_rows_and_bytes() {
        try (Alembic alembic = alembic()) {
            alembic.upgrade("head");
            DatabaseStatistics statistics = alembic.plans().statistics();
            assertThat(statistics.database()).startsWith("SQLite ");
            TableStatistic tasks = statistics.tables().stream()
                    .filter(table -> table.table().equals("tasks"))
                    .findFirst()
                    .orElseThrow();
            assertThat(tasks.rows()).hasValue(0);
            assertThat(tasks.bytes()).isPositive();
            assertThat(tasks.indexBytes()).isPositive();
        }
    }

    @Test
    void what_is_written_is_read_again() {
        Path file = folder.resolve("stats.json");
        try (Alembic alembic = alembic()) {
            alembic.upgrade("a1");
            DatabaseStatistics written = alembic.plans().export(file);
            assertThat(written.tables()).isNotEmpty();
            PlannedStep step =
                    alembic.plans().sizes(file).upgrade("head").get(0).steps().get(0);
            assertThat(step.statements().get(0).forecast()).hasValue(new Forecast(1, 100));
        }
    }

    @Test
    void forecasts_and_losses_are_those_of_the_sizes() {
        try (Alembic alembic = alembic()) {
            alembic.upgrade("a1");
            PlannedStep wide = alembic.plans()
                    .sizes(large(Optional.empty()))
                    .upgrade("head")
                    .get(0)
                    .steps()
                    .get(0);
            Forecast forecast = wide.statements().get(0).forecast().orElseThrow();
            assertThat(forecast.leastMillis()).isEqualTo(2334);
            assertThat(forecast.mostMillis()).isEqualTo(46766);
            assertThat(wide.losses()).extracting(Loss::count).containsExactly(OptionalLong.of(MANY));
            PlannedStep narrow = alembic.plans()
                    .sizes(large(Optional.of(0.5)))
                    .upgrade("head")
                    .get(0)
                    .steps()
                    .get(0);
            Forecast closer = narrow.statements().get(0).forecast().orElseThrow();
            assertThat(closer.leastMillis()).isBetween(1700L, 1900L);
            assertThat(closer.mostMillis()).isBetween(16000L, 16500L);
        }
    }

    @Test
    void rules_know_the_sizes_without_a_database() {
        try (Alembic alembic = alembic()) {
            LintScope scope = LintScope.DEFAULT.range("a2").offline("postgresql");
            assertThat(codes(alembic.plans().sizes(large(Optional.empty())).lint(scope)))
                    .contains("index-not-concurrent");
            DatabaseStatistics small = new DatabaseStatistics(
                    "PostgreSQL 18",
                    "2026-11-30T21:00:00Z",
                    List.of(new TableStatistic(Optional.empty(), "tasks", OptionalLong.of(40), 8192, 8192)),
                    List.of(),
                    Optional.empty());
            assertThat(codes(alembic.plans().sizes(small).lint(scope))).doesNotContain("index-not-concurrent");
        }
    }

    private static List<String> codes(List<LintResult> results) {
        return results.get(0).findings().stream().map(LintFinding::code).toList();
    }

    @Test
    void another_file_is_refused() throws IOException {
        Path file = folder.resolve("stats.json");
        try (Alembic alembic = alembic()) {
            assertThatThrownBy(() -> alembic.plans().sizes(file))
                    .hasMessageContaining("\"alembic stats --export FILE\" writes such a file.");
            for (String text : List.of("", "{\"format\": 2}", "[1]", "{\"format\": 1, \"tables\": [{\"table\": 5}]}")) {
                Files.writeString(file, text);
                assertThatThrownBy(() -> alembic.plans().sizes(file)).hasMessageContaining("can't be used");
            }
        }
    }
}
