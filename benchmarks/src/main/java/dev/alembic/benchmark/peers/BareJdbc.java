package dev.alembic.benchmark.peers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The limit: the same statements by JDBC alone, with the row of the version table moved behind each, as it
 * has to be if the database is to know where it stands.
 */
final class BareJdbc {

    private BareJdbc() {}

    /** Runs them, committing after each or once. */
    static void run(Connection connection, List<String> statements, boolean commitsEach) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE alembic_version (version_num VARCHAR(255) NOT NULL PRIMARY KEY)");
            statement.execute("INSERT INTO alembic_version VALUES ('none')");
            try (PreparedStatement version =
                    connection.prepareStatement("UPDATE alembic_version SET version_num = ?")) {
                for (int i = 0; i < statements.size(); i++) {
                    statement.execute(statements.get(i));
                    version.setString(1, SmallRevisions.id(i));
                    version.executeUpdate();
                    if (commitsEach) {
                        connection.commit();
                    }
                }
            }
        }
        connection.commit();
    }
}
