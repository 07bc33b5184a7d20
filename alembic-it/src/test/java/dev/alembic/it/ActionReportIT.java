package dev.alembic.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.it.AlembicCommand.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the action for pipelines puts into the summary of a job, by the step that it runs. */
@DisabledOnOs(OS.WINDOWS)
class ActionReportIT {

    private static final Path ACTION = Path.of("..", "action");

    @TempDir
    Path folder;

    private Path summary = Path.of("");
    private String from = "base";

    @BeforeEach
    void make_a_project() throws IOException {
        folder = folder.toRealPath();
        summary = folder.resolve("summary.md");
        Distribution.built().run(List.of("init", "-t", "sql", "db"), folder, Map.of());
        revision("CREATE TABLE tasks (id INTEGER PRIMARY KEY)");
    }

    private void revision(String upgrade) throws IOException {
        Files.writeString(
                folder.resolve("db/versions/1a_create_tasks.sql"),
                "-- revision: 1a\n-- message: create tasks\n-- upgrade\n%s;\n-- downgrade\nDROP TABLE tasks;\n"
                        .formatted(upgrade));
    }

    /** The step of {@code action.yml}, as a runner starts it. */
    private Outcome step(String check) throws IOException {
        String step = Files.readString(ACTION.resolve("action.yml"))
                .lines()
                .filter(line -> line.strip().startsWith("run: "))
                .findFirst()
                .orElseThrow()
                .replaceFirst("^\\s*run: '(.*)'$", "$1");
        Map<String, String> environment = Map.of(
                "PATH", System.getenv("PATH"),
                "JAVA_HOME", System.getProperty("java.home"),
                "XDG_CACHE_HOME", "/dev/null",
                "GITHUB_ACTION_PATH", ACTION.toRealPath().toString(),
                "GITHUB_STEP_SUMMARY", summary.toString(),
                "ALEMBIC", Distribution.built().launcher().toString(),
                "RUNNER_TEMP", folder.toString(),
                "FROM", from,
                "FAIL_ON", "warning",
                "CHECK", check);
        return Processes.run(List.of("bash", "-e", "-o", "pipefail", "-c", step), folder, environment);
    }

    @Test
    void a_history_that_runs_is_described() throws IOException {
        assertThat(step("false")).isEqualTo(new Outcome("", 0));
        assertThat(summary)
                .content()
                .contains("## Database migrations", "### Heads", "1a (head)")
                .doesNotContain("### Compared with the model")
                .contains("Running upgrade  -> 1a, create tasks", "### SQL from base on", "CREATE TABLE tasks");
    }

    @Test
    void what_comes_after_production_is_planned_and_linted() throws IOException {
        Files.writeString(folder.resolve("db/versions/2b_titles.sql"), """
                -- revision: 2b
                -- revises: 1a
                -- message: titles | and `more`
                -- upgrade
                ALTER TABLE tasks ADD COLUMN title VARCHAR(50);
                DROP TABLE notes;
                -- downgrade
                ALTER TABLE tasks DROP COLUMN title;
                """);
        revision("CREATE TABLE tasks (id INTEGER PRIMARY KEY); CREATE TABLE notes (id INTEGER PRIMARY KEY)");
        from = "1a";
        assertThat(step("false").exitCode()).isEqualTo(1);
        assertThat(summary)
                .content()
                .contains("### Plan for SQLite", ": 1a → 2b\n", "| 2b, titles \\| and \\`more\\` | 2 | writers |")
                .contains("<details><summary>2b, titles", "```sql\nALTER TABLE tasks ADD COLUMN title VARCHAR(50)\n")
                .contains(
                        "### Lint\n\nLooked at one revision: ",
                        "| warning | <code>db/versions/2b\\_titles.sql:6</code> |")
                .contains("### Upgrade", "Running upgrade 1a -> 2b", "### SQL from 1a on")
                .doesNotContain("Running upgrade  -> 1a");
        assertThat(folder.resolve("alembic.md")).hasSameTextualContentAs(summary);
    }

    @Test
    void a_production_that_nobody_knows_fails_the_job() throws IOException {
        from = "9z";
        assertThat(step("false").exitCode()).isEqualTo(1);
        assertThat(summary)
                .content()
                .contains("### Upgrade to 9z", "9z")
                .doesNotContain("### Plan", "### Lint", "Running upgrade");
    }

    @Test
    void a_difference_fails_the_job_and_is_shown() throws IOException {
        assertThat(step("true").exitCode()).isEqualTo(1);
        assertThat(summary).content().contains("### Compared with the model", "removed table 'tasks'");
    }

    @Test
    void a_revision_that_fails_fails_the_job_and_says_why() throws IOException {
        revision("CREATE TABEL tasks (id INTEGER PRIMARY KEY)");
        assertThat(step("true").exitCode()).isEqualTo(1);
        assertThat(summary)
                .content()
                .contains("FAILED: Running upgrade  -> 1a, create tasks failed:", "1a_create_tasks.sql, line 4")
                .doesNotContain("### Compared with the model");
    }
}
