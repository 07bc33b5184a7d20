package dev.alembic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.MigrationFailedException;
import dev.alembic.migration.Migration;
import dev.alembic.migration.MigrationListener;
import dev.alembic.migration.MigrationRun;
import dev.alembic.migration.MigrationStatement;
import dev.alembic.migration.MigrationStep;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** What an application hears of runs, and in which order. */
class MigrationListenerTest {

    @TempDir
    Path folder;

    private final SQLiteDataSource database = new SQLiteDataSource();
    private final List<String> heard = new ArrayList<>();

    @BeforeEach
    void open() {
        database.setUrl("jdbc:sqlite:" + folder.resolve("app.db"));
    }

    private AlembicBuilder builder(Migration... further) {
        List<Migration> all = new ArrayList<>(GivenRevisions.all());
        all.addAll(List.of(further));
        return Alembic.builder().migrations(all).dataSource(database);
    }

    @Test
    void runs_steps_and_statements_are_told_in_order() {
        builder().listener(new Recorder()).build().upgrade("head");
        assertThat(heard)
                .containsExactly(
                        "run [] of 2",
                        "step aaaa",
                        "statement createTable(\"tasks\")",
                        "statement done, 0 rows",
                        "step aaaa done",
                        "step bbbb",
                        "statement execute(\"INSERT INTO tasks (id, title) VALUES (1, 'a'), (2, 'b'), (3,…\")",
                        "statement done, 3 rows",
                        "step bbbb done",
                        "run done");
    }

    @Test
    void nothing_is_told_where_nothing_is_to_do() {
        Alembic alembic = builder().listener(new Recorder()).build();
        alembic.upgrade("head");
        heard.clear();
        alembic.upgrade("head");
        alembic.offline("sqlite").upgrade("base", "head");
        assertThat(heard).isEmpty();
    }

    @Test
    void a_failure_is_told_from_the_inside_out() {
        Alembic alembic =
                builder(new GivenRevisions.Fails()).listener(new Recorder()).build();
        assertThatThrownBy(() -> alembic.upgrade("head")).isInstanceOf(MigrationFailedException.class);
        assertThat(heard.subList(heard.indexOf("step cccc"), heard.size()))
                .containsExactly(
                        "step cccc",
                        "statement execute(\"INSERT INTO nowhere VALUES (1)\")",
                        "statement failed",
                        "step cccc failed",
                        "run failed");
    }

    @Test
    void what_is_written_after_a_step_is_kept_with_it() throws SQLException {
        MigrationListener audit = new MigrationListener() {
            @Override
            public void afterStep(MigrationRun run, MigrationStep step, long millis) {
                execute(run.connection(), "CREATE TABLE IF NOT EXISTS audit (id TEXT)");
                execute(run.connection(), "INSERT INTO audit VALUES ('%s')".formatted(step.to()));
            }
        };
        Alembic failing = builder(new GivenRevisions.Fails()).listener(audit).build();
        assertThatThrownBy(() -> failing.upgrade("head")).isInstanceOf(MigrationFailedException.class);
        builder().listener(audit).build().upgrade("head");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT group_concat(id) FROM audit")) {
            assertThat(rows.getString(1)).isEqualTo("[aaaa],[bbbb]");
        }
    }

    @Test
    void a_listener_can_stop_a_run() {
        MigrationListener guard = new MigrationListener() {
            @Override
            public void beforeStep(MigrationRun run, MigrationStep step) {
                throw new IllegalStateException("not on a Friday");
            }
        };
        Alembic alembic = builder().listener(guard).listener(new Recorder()).build();
        assertThatThrownBy(() -> alembic.upgrade("head"))
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining("not on a Friday");
        assertThat(heard).containsExactly("run [] of 2", "step aaaa failed", "run failed");
        assertThat(alembic.current().revisions()).isEmpty();
    }

    @Test
    void the_first_failure_wins_over_a_listeners() {
        MigrationListener clumsy = new MigrationListener() {
            @Override
            public void failedStep(MigrationRun run, MigrationStep step, RuntimeException failure, long millis) {
                throw new IllegalStateException("clumsy");
            }
        };
        Alembic alembic = builder(new GivenRevisions.Fails())
                .listener(clumsy)
                .listener(new Recorder())
                .build();
        assertThatThrownBy(() -> alembic.upgrade("head"))
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining("no such table: nowhere");
        assertThat(heard).contains("step cccc failed", "run failed");
    }

    private static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Recorder implements MigrationListener {

        @Override
        public void beforeRun(MigrationRun run) {
            heard.add("run %s of %d".formatted(run.from(), run.steps().size()));
        }

        @Override
        public void afterRun(MigrationRun run, long millis) {
            heard.add("run done");
        }

        @Override
        public void failedRun(MigrationRun run, RuntimeException failure, long millis) {
            heard.add("run failed");
        }

        @Override
        public void beforeStep(MigrationRun run, MigrationStep step) {
            heard.add("step " + step.revision().orElse("stamp"));
        }

        @Override
        public void afterStep(MigrationRun run, MigrationStep step, long millis) {
            heard.add("step %s done".formatted(step.revision().orElse("stamp")));
        }

        @Override
        public void failedStep(MigrationRun run, MigrationStep step, RuntimeException failure, long millis) {
            heard.add("step %s failed".formatted(step.revision().orElse("stamp")));
        }

        @Override
        public void beforeStatement(MigrationStatement statement) {
            heard.add("statement " + statement.operation());
        }

        @Override
        public void afterStatement(MigrationStatement statement, long millis, long rows) {
            heard.add("statement done, %d rows".formatted(rows));
        }

        @Override
        public void failedStatement(MigrationStatement statement, Exception failure, long millis) {
            heard.add("statement failed");
        }
    }
}
