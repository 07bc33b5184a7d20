package dev.alembic.testkit.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.MigrationFailedException;
import dev.alembic.op.Operations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that can't be written any more: nothing of the run stays, and the next one does all of it. */
class FullDiskTest {

    private static final int TABLES = 20;

    @TempDir
    Path folder;

    private Connection connect(String options) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("app.db") + options);
    }

    private static void createTables(Operations op) {
        for (int i = 1; i <= TABLES; i++) {
            op.execute("CREATE TABLE t%d (id INTEGER)".formatted(i));
        }
    }

    @Test
    void a_full_disk_is_told_and_the_next_run_does_all_of_it() throws SQLException {
        try (Connection full = connect("?max_page_count=12")) {
            fails(full, "database or disk is full", "Make room on the disk.");
        }
        try (Connection next = connect("")) {
            Run.on(next).upgrade(FullDiskTest::createTables);

            assertThat(Run.on(next).heads()).containsExactly("r1");
        }
    }

    @Test
    void a_new_file_that_can_only_be_read_is_told() throws SQLException {
        try (Connection connection = connect("")) {
            Run.on(connection).ensureVersion();
        }
        try (Connection readOnly = connect("?open_mode=1")) {
            assertThatThrownBy(() -> Run.on(readOnly).upgrade(FullDiskTest::createTables))
                    .hasMessage("The table \"alembic_history\" can't be created, which keeps who ran which revision and"
                            + " when: attempt to write a readonly database. Make the file and its folder writable.");
        }
    }

    @Test
    void a_file_that_can_only_be_read_by_now_is_told() throws SQLException {
        try (Connection connection = connect("")) {
            Run.on(connection).upgradeTo("r0", op -> op.execute("CREATE TABLE t0 (id INTEGER)"));
            try (Statement statement = connection.createStatement()) {
                statement.execute("DELETE FROM alembic_version");
            }
        }
        try (Connection readOnly = connect("?open_mode=1")) {
            fails(readOnly, "attempt to write a readonly database", "Make the file and its folder writable.");
        }
    }

    private static void fails(Connection connection, String reason, String advice) {
        assertThatThrownBy(() -> Run.on(connection).upgrade(FullDiskTest::createTables))
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("Everything was rolled back; the database is as it was before this run.")
                .hasMessageContaining(advice);
        assertThat(Run.on(connection).heads()).isEmpty();
    }
}
