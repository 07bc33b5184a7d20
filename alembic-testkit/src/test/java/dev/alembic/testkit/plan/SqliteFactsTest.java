package dev.alembic.testkit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.dialect.Dialects;
import dev.alembic.op.ExecuteSql;
import dev.alembic.plan.TableWork;
import dev.alembic.sql.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many pages a statement writes tells whether it rewrites its table, or only the catalogue. */
class SqliteFactsTest {

    private static final int PAGES_OF_CATALOGUE = 12;

    private static final int PAGES_OF_TABLE = 100;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE tasks ADD COLUMN plain integer",
                "ALTER TABLE tasks ADD plain text NOT NULL DEFAULT 'x'",
                "ALTER TABLE tasks RENAME TO things",
                "ALTER TABLE tasks RENAME COLUMN title TO name",
                "ALTER TABLE tasks DROP COLUMN note",
                "ALTER TABLE tasks ADD COLUMN plain integer CHECK (plain > 0)",
                "CREATE INDEX tasks_title ON tasks (title)",
                "CREATE UNIQUE INDEX IF NOT EXISTS tasks_id ON tasks (id, title)",
                "REINDEX tasks",
                "UPDATE tasks SET rank = rank + 1",
            })
    void what_is_written_fits_to_what_is_said(String sql) throws SQLException, IOException {
        Path file = folder.resolve("tasks.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA wal_autocheckpoint = 0");
            statement.execute("CREATE TABLE tasks (id integer PRIMARY KEY, title text, rank integer, note text)");
            statement.execute("CREATE INDEX tasks_rank ON tasks (rank, title)");
            statement.execute("INSERT INTO tasks WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE"
                    + " i < 20000) SELECT i, 'a title that is long ' || i, i, 'a note' FROM n");
            TableWork said = Dialects.load()
                    .of(connection)
                    .facts(connection)
                    .of(new Sql(sql, new ExecuteSql(sql)))
                    .work();
            checkpoint(statement);
            statement.execute(sql);
            long pages = Files.size(Path.of(file + "-wal")) / 4096;
            if (said == TableWork.CATALOGUE) {
                assertThat(pages).as(sql).isLessThan(PAGES_OF_CATALOGUE);
            } else if (sql.contains("CHECK")) {
                assertThat(said).isEqualTo(TableWork.SCAN);
            } else {
                assertThat(pages).as(sql).isGreaterThan(PAGES_OF_TABLE);
            }
        }
    }

    private static void checkpoint(Statement statement) throws SQLException {
        try (ResultSet done = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            assertThat(done.next()).isTrue();
        }
    }
}
