package dev.alembic.testkit.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.DatabaseException;
import dev.alembic.op.Operations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While H2 migrates, nothing is written behind the back of who commits. */
class CommitAtOnceTest {

    private static final String DELAY =
            "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY'";

    @TempDir
    Path folder;

    private final List<String> delays = new ArrayList<>();

    private Connection connect(String options) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("app") + options);
    }

    private void note(Operations op) {
        delays.add(text(op.connection(), DELAY));
    }

    @Test
    void a_run_commits_at_once_and_puts_back_how_it_was() throws SQLException {
        try (Connection connection = connect("")) {
            Run.on(connection).upgrade(this::note);
            delays.add(text(connection, DELAY));
        }

        assertThat(delays).containsExactly("0", "500");
    }

    @Test
    void what_the_url_says_is_put_back() throws SQLException {
        try (Connection connection = connect(";WRITE_DELAY=200")) {
            Run.on(connection).upgrade(this::note);
            delays.add(text(connection, DELAY));
        }

        assertThat(delays).containsExactly("0", "200");
    }

    @Test
    void who_may_not_set_it_migrates_all_the_same() throws SQLException {
        try (Connection owner = connect(";USER=sa");
                Statement statement = owner.createStatement()) {
            statement.execute("CREATE USER guest PASSWORD 'g'; GRANT ALTER ANY SCHEMA TO guest");
            try (Connection connection = connect(";USER=guest;PASSWORD=g")) {
                Run.on(connection).upgrade(this::note);
            }
        }

        assertThat(delays).containsExactly("500");
    }

    @Test
    void a_database_that_can_only_be_read_is_not_taken_for_a_busy_one() throws SQLException {
        connect("").close();
        try (Connection connection = connect(";ACCESS_MODE_DATA=r")) {
            assertThatThrownBy(() -> Run.on(connection).upgrade(this::note))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageStartingWith("The lock can't be had: The database is read only")
                    .hasMessageEndingWith("Make the file and its folder writable.");
        }
    }

    private static String text(Connection connection, String query) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
