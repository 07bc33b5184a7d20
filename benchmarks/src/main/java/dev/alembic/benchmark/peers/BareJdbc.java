package dev.alembic.benchmark.peers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.List;

/**
 * The limit: the same statements by JDBC alone. Behind each one, the row of the version table is moved and
 * a row for the history is written, as it has to be if the database is to know where it stands and how it
 * came there.
 */
final class BareJdbc {

    private static final List<String> TABLES = List.of(
            "CREATE TABLE alembic_version (version_num VARCHAR(255) NOT NULL PRIMARY KEY)",
            "INSERT INTO alembic_version VALUES ('none')",
            "CREATE TABLE alembic_history (entry_number INTEGER NOT NULL PRIMARY KEY, revision VARCHAR(255),"
                    + " executed_by VARCHAR(255), executed_at TIMESTAMP, millis BIGINT)");

    private BareJdbc() {}

    /** Runs them, committing after each or once. */
    static void run(Connection connection, List<String> statements, boolean commitsEach) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
            connection.commit();
            try (PreparedStatement version = connection.prepareStatement("UPDATE alembic_version SET version_num = ?");
                    PreparedStatement history =
                            connection.prepareStatement("INSERT INTO alembic_history VALUES (?, ?, 'me', ?, ?)")) {
                for (int i = 0; i < statements.size(); i++) {
                    long start = System.nanoTime();
                    statement.execute(statements.get(i));
                    version.setString(1, SmallRevisions.id(i));
                    version.executeUpdate();
                    history.setInt(1, i);
                    history.setString(2, SmallRevisions.id(i));
                    history.setTimestamp(3, new Timestamp(System.currentTimeMillis()));
                    history.setLong(4, (System.nanoTime() - start) / 1_000_000);
                    history.executeUpdate();
                    if (commitsEach) {
                        connection.commit();
                    }
                }
            }
        }
        connection.commit();
    }
}
